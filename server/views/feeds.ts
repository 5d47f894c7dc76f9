// The feeds of one room, one for each kind of reader. All readers of a feed are sent the same bytes and stand at the same seq.
// Several feeds go over the channel of one shared feed.
// Knows the room and who reads what; not what a connection is, nor who may open one.
import type { Reader } from '#shared/meeting/who-sees.ts';
import { audienceOf } from '#shared/meeting/who-sees.ts';

import type { Room } from '../rooms/room.ts';
import { batchViews } from './batch-views.ts';
import type { SharedFeed } from './shared-feed.ts';
import { makeSharedFeed } from './shared-feed.ts';
import type { Channel, Delivery } from '../fan-out/fan-out.ts';
import type { KeptJson } from './kept-json.ts';

/** What one kind of reader is sent of a room. */
export interface Feed {
  readonly channel: Channel;
  /** Under which its connections stand in the channel. */
  readonly name: string;
  /** The seq up to which its readers know everything that they may see. */
  readonly seq: number;
  /** The meeting as its readers see it at `seq`, without the catalogue, and without the items' scripts where so said, as JSON. */
  meetingJson(withoutScripts?: boolean): string;
  /** The events after `since` that its readers may see, as a JSON array; undefined: too old, or more text than the meeting itself. */
  eventsJson(since: number): string | undefined;
}

export interface Feeds {
  of(reader: Reader): Feed;
  /** Stops following the room. */
  close(): void;
}

export interface FeedsParts {
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
const COMMON_READERS: readonly Reader[] = [
  { role: 'chair' },
  { role: 'booth' },
  { role: 'screen' },
  { role: 'public' },
];

/** Delegations read what the public reads, but for what concerns each. */
const commonOf = (reader: Reader) => audienceOf(reader.role === 'delegation' ? { role: 'public' } : reader);

/** The feeds of a room: one that is shared for each kind of reader that sees the same, one for each delegation. */
export function makeFeeds({ room, keptJson, now, makeChannel, makeDelivery }: FeedsParts): Feeds {
  const feeds = new Map<string, Feed>();
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

  function make(name: string, reader: Reader): Feed {
    const sharedFeed = sharedFeeds.get(commonOf(reader))!;
    sharedFeed.admit(name, reader);
    const resumes = { seq: -1, texts: new Map<number, string | undefined>() };
    /** How long the meeting's text was when it was made last; it hardly ever becomes shorter. */
    let meetingLength = 0;

    function meetingJson(withoutScripts = false): string {
      // What happened since `seq` is invisible here: today's meeting, as this reader sees it, is the one at `seq`.
      const text = keptJson.meeting(room.meeting, reader, withoutScripts);
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
      let feed = feeds.get(name);
      if (!feed) feeds.set(name, (feed = make(name, reader)));
      // A client may have seen more than this feed has sent, elsewhere or over HTTP: the numbers never go back.
      return feed;
    },
    close() {
      unsubscribe();
      for (const sharedFeed of sharedFeeds.values()) sharedFeed.close();
    },
  };
}
