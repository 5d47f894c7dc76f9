// The audiences of one room: readers who get the same bytes share a channel, what it was sent last, and a cached `welcome`.
// Knows the room and who reads what; not what a connection is, nor who may open one.
import type { Reader } from '#shared/meeting/audience.ts';
import { audienceOf } from '#shared/meeting/audience.ts';

import type { Room } from '../rooms/room.ts';
import type { Batch } from '../rooms/telling.ts';
import type { BatchViews } from './batch-views.ts';
import { batchViews, eventsFrame } from './batch-views.ts';
import type { Channel, Delivery } from './fan-out.ts';
import type { Frame } from './frame.ts';
import type { Texts } from './texts.ts';

export interface Audience {
  readonly channel: Channel;
  /** The seq up to which this audience knows everything that it may see. */
  readonly seq: number;
  /** The meeting as this audience sees it at `seq`, without the catalogue, as JSON. */
  meetingText(): string;
  /** The events after `since` that this audience may see, as a JSON array; undefined: too old, or more text than the meeting itself. */
  eventsText(since: number): string | undefined;
}

export interface Audiences {
  of(reader: Reader): Audience;
  /** Stops following the room. */
  close(): void;
}

export interface AudiencesParts {
  room: Room;
  texts: Texts;
  now: () => number;
  makeChannel: () => Channel;
  /** One for each batch. */
  makeDelivery: () => Delivery;
}

/** What a reader may not see still moves the numbers on: empty batches are merged to at most one in this time. */
const MERGE_EMPTY_MS = 250;
/** Resumes from different places are cached side by side; a storm comes from few. */
const CACHED_RESUMES = 16;

interface LiveAudience extends Audience {
  reader: Reader;
  seq: number;
  mergeTimer: NodeJS.Timeout | undefined;
}

export function makeAudiences({ room, texts: made, now, makeChannel, makeDelivery }: AudiencesParts): Audiences {
  const audiences = new Map<string, LiveAudience>();

  const unsubscribe = room.subscribe((batch) => {
    const views = batchViews(batch.events, batch.seq, now());
    const delivery = makeDelivery();
    for (const audience of audiences.values()) tell(audience, batch, views, delivery);
  });

  function tell(audience: LiveAudience, { seq }: Batch, views: BatchViews, delivery: Delivery): void {
    if (audience.channel.size === 0) {
      audience.seq = seq;
      return;
    }
    const view = views.of(audience.reader);
    if (view.isEmpty) {
      audience.mergeTimer ??= setTimeout(() => {
        audience.mergeTimer = undefined;
        if (audience.seq < room.seq) publish(audience, eventsFrame(audience.seq, room.seq, now(), []), room.seq);
      }, MERGE_EMPTY_MS);
      return;
    }
    publish(audience, view.frame(audience.seq), seq, delivery);
  }

  function publish(audience: LiveAudience, frame: Frame, seq: number, delivery?: Delivery): void {
    audience.seq = seq;
    audience.channel.publish(frame, delivery);
  }

  function make(reader: Reader): LiveAudience {
    const resumes = { seq: -1, texts: new Map<number, string | undefined>() };
    /** How long the meeting's text was when it was made last; it hardly ever becomes shorter. */
    let meetingLength = 0;

    function meetingText(): string {
      // What happened since `audience.seq` is invisible here: today's meeting, as this reader sees it, is the one at `seq`.
      const text = made.meeting(room.meeting, reader);
      meetingLength = text.length;
      return text;
    }

    function eventsText(since: number): string | undefined {
      if (resumes.seq !== audience.seq || resumes.texts.size > CACHED_RESUMES) {
        resumes.seq = audience.seq;
        resumes.texts.clear();
      }
      if (!resumes.texts.has(since)) resumes.texts.set(since, missedText(since));
      return resumes.texts.get(since);
    }

    /** Looks no further than the meeting itself is long, so that whoever asks, from wherever, costs little more than the answer. */
    function missedText(since: number): string | undefined {
      const missed = room.eventsAfter(since);
      if (!missed) return undefined;
      const visible: string[] = [];
      let length = 1;
      for (const event of missed) {
        // The meeting whole, as it was once: the one of today says more.
        if (event.type === 'MeetingCreated') return undefined;
        const text = made.event(event).of(reader)?.text;
        if (text === undefined) continue;
        visible.push(text);
        length += text.length + 1;
        if (length > meetingLength && length > meetingText().length) return undefined;
      }
      return `[${visible.join(',')}]`;
    }

    const audience: LiveAudience = { reader, channel: makeChannel(), seq: room.seq, mergeTimer: undefined, meetingText, eventsText };
    return audience;
  }

  return {
    of(reader) {
      const name = audienceOf(reader);
      let audience = audiences.get(name);
      if (!audience) audiences.set(name, (audience = make(reader)));
      // A client may have seen more than this audience was sent, elsewhere or over HTTP: the numbers never go back.
      return audience;
    },
    close() {
      unsubscribe();
      for (const { mergeTimer } of audiences.values()) clearTimeout(mergeTimer);
    },
  };
}
