// The audiences of one room: readers who get the same bytes share how far they were told and a cached `welcome`, and with others a shared feed.
// Knows the room and who reads what; not what a connection is, nor who may open one.
import type { Reader } from '#shared/meeting/audience.ts';
import { audienceOf } from '#shared/meeting/audience.ts';

import type { Room } from '../rooms/room.ts';
import { batchViews } from './batch-views.ts';
import type { SharedFeed } from './shared-feed.ts';
import { makeSharedFeed } from './shared-feed.ts';
import type { Channel, Delivery } from '../fan-out/fan-out.ts';
import type { KeptJson } from './kept-json.ts';

export interface Audience {
  readonly channel: Channel;
  /** Under which its connections stand in the channel. */
  readonly name: string;
  /** The seq up to which this audience knows everything that it may see. */
  readonly seq: number;
  /** The meeting as this audience sees it at `seq`, without the catalogue, as JSON. */
  meetingJson(): string;
  /** The events after `since` that this audience may see, as a JSON array; undefined: too old, or more text than the meeting itself. */
  eventsJson(since: number): string | undefined;
}

export interface Audiences {
  of(reader: Reader): Audience;
  /** Stops following the room. */
  close(): void;
}

export interface AudiencesParts {
  room: Room;
  keptJson: KeptJson;
  now: () => number;
  makeChannel: () => Channel;
  /** One for each batch. */
  makeDelivery: () => Delivery;
}

/** Resumes from different places are cached side by side; a storm comes from few. */
const CACHED_RESUMES = 16;

/** Who sees what all readers of a shared feed see; in the order in which the shared feeds are told. */
const COMMON_READERS: readonly Reader[] = [{ role: 'chair' }, { role: 'booth' }, { role: 'public' }];

/** Delegations read what the public reads, but for what concerns each. */
const commonOf = (reader: Reader) => audienceOf(reader.role === 'delegation' ? { role: 'public' } : reader);

export function makeAudiences({ room, keptJson, now, makeChannel, makeDelivery }: AudiencesParts): Audiences {
  const audiences = new Map<string, Audience>();
  const sharedFeeds = new Map<string, SharedFeed>(
    COMMON_READERS.map((common) => [
      audienceOf(common),
      makeSharedFeed({ channel: makeChannel(), common, meetingSeq: () => room.seq, now }),
    ]),
  );

  const unsubscribe = room.subscribe(({ events, seq }) => {
    const views = batchViews(events, seq, now());
    const delivery = makeDelivery();
    for (const sharedFeed of sharedFeeds.values()) sharedFeed.tell(seq, views, delivery);
  });

  function make(name: string, reader: Reader): Audience {
    const sharedFeed = sharedFeeds.get(commonOf(reader))!;
    sharedFeed.admit(name, reader);
    const resumes = { seq: -1, texts: new Map<number, string | undefined>() };
    /** How long the meeting's text was when it was made last; it hardly ever becomes shorter. */
    let meetingLength = 0;

    function meetingJson(): string {
      // What happened since `seq` is invisible here: today's meeting, as this reader sees it, is the one at `seq`.
      const text = keptJson.meeting(room.meeting, reader);
      meetingLength = text.length;
      return text;
    }

    function eventsJson(since: number): string | undefined {
      const seq = sharedFeed.seqOf(name);
      if (resumes.seq !== seq || resumes.texts.size > CACHED_RESUMES) {
        resumes.seq = seq;
        resumes.texts.clear();
      }
      if (!resumes.texts.has(since)) resumes.texts.set(since, missedJson(since));
      return resumes.texts.get(since);
    }

    /** Looks no further than the meeting itself is long, so that whoever asks, from wherever, costs little more than the answer. */
    function missedJson(since: number): string | undefined {
      const missed = room.eventsAfter(since);
      if (!missed) return undefined;
      const visible: string[] = [];
      let length = 1;
      for (const event of missed) {
        // The meeting whole, as it was once: the one of today says more.
        if (event.type === 'MeetingCreated') return undefined;
        const text = keptJson.event(event).of(reader)?.text;
        if (text === undefined) continue;
        visible.push(text);
        length += text.length + 1;
        if (length > meetingLength && length > meetingJson().length) return undefined;
      }
      return `[${visible.join(',')}]`;
    }

    return {
      channel: sharedFeed.channel,
      name,
      get seq() {
        return sharedFeed.seqOf(name);
      },
      meetingJson,
      eventsJson,
    };
  }

  return {
    of(reader) {
      const name = audienceOf(reader);
      let audience = audiences.get(name);
      if (!audience) audiences.set(name, (audience = make(name, reader)));
      // A client may have seen more than this audience was sent, elsewhere or over HTTP: the numbers never go back.
      return audience;
    },
    close() {
      unsubscribe();
      for (const sharedFeed of sharedFeeds.values()) sharedFeed.close();
    },
  };
}
