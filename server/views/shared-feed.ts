// Readers who are told together, over one channel: all of them see what one of them sees, and a few, at times, more than that.
// Knows how far each of them was told; not who is connected.
import type { Reader } from '#shared/meeting/who-sees.ts';

import type { BatchViews } from './batch-views.ts';
import { eventsFrame } from './batch-views.ts';
import type { Channel, Delivery } from '../fan-out/fan-out.ts';
import type { Frame } from '../fan-out/frame.ts';

export interface SharedFeed {
  readonly channel: Channel;
  /** Readers of this name are in the feed from now on; each of them was greeted, so it knows all that has happened. */
  admit(name: string, reader: Reader): void;
  /** The seq up to which those of this name know everything that they may see. */
  seqOf(name: string): number;
  /** Sends a batch, up to `seq`, to the readers who see some of it. The others are sent the new seq alone, a moment later. */
  tell(seq: number, views: BatchViews, delivery: Delivery): void;
  close(): void;
}

export interface SharedFeedParts {
  channel: Channel;
  /** A reader who sees exactly what all readers of this feed see. */
  common: Reader;
  /** How far the meeting is. */
  meetingSeq: () => number;
  /** Server time, ms since 1970. */
  now: () => number;
}

/** What a reader may not see still moves the numbers on: empty batches are merged to at most one in this time. */
const MERGE_EMPTY_MS = 250;

export function makeSharedFeed({ channel, common, meetingSeq, now }: SharedFeedParts): SharedFeed {
  const readers = new Map<string, Reader>();
  /** The last seq sent to every reader of this feed. A reader who was also sent an event of its own stands further: see `aheadOf`. */
  let toldTo = meetingSeq();
  /** By name: the last seq sent to a reader who stands further than `toldTo`. */
  const aheadOf = new Map<string, number>();
  let mergeTimer: NodeJS.Timeout | undefined;

  const seqOf = (name: string) => aheadOf.get(name) ?? toldTo;

  /** Every reader of this feed knows everything up to `seq`. */
  function level(seq: number): void {
    toldTo = seq;
    aheadOf.clear();
  }

  function tell(seq: number, views: BatchViews, delivery: Delivery): void {
    const frame = views.of(common).frame(toldTo);
    const instead = new Map<string, Frame>();
    for (const name of new Set([...aheadOf.keys(), ...(views.concerned ?? readers.keys())])) {
      const reader = readers.get(name);
      const own = reader && views.of(reader).frame(seqOf(name));
      if (own) instead.set(name, own);
    }
    if (frame || instead.size > 0) channel.publish({ frame, instead }, delivery);
    if (frame) level(seq);
    else for (const name of instead.keys()) aheadOf.set(name, seq);
  }

  function goOn(): void {
    const seq = meetingSeq();
    if (toldTo === seq) return;
    const goingOn = (from: number) => (from < seq ? eventsFrame(from, seq, now(), []) : null);
    channel.publish({
      frame: goingOn(toldTo),
      instead: new Map([...aheadOf].map(([name, from]) => [name, goingOn(from)])),
    });
    level(seq);
  }

  return {
    channel,
    admit(name, reader) {
      readers.set(name, reader);
      if (toldTo < meetingSeq()) aheadOf.set(name, meetingSeq());
    },
    seqOf,
    tell(seq, views, delivery) {
      if (channel.size === 0) return level(seq);
      tell(seq, views, delivery);
      if (toldTo === seq) return;
      mergeTimer ??= setTimeout(() => {
        mergeTimer = undefined;
        goOn();
      }, MERGE_EMPTY_MS);
    },
    close() {
      clearTimeout(mergeTimer);
    },
  };
}
