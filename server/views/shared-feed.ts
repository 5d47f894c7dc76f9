// Readers who are told together, over one channel: all of them see what one of them sees, and a few, at times, more than that.
// Knows how far each of them was told; not who is connected.
import type { Reader } from '#shared/meeting/audience.ts';

import type { BatchViews } from './batch-views.ts';
import { eventsFrame } from './batch-views.ts';
import type { Channel, Delivery } from '../fan-out/fan-out.ts';
import type { Frame } from '../fan-out/frame.ts';

export interface SharedFeed {
  readonly channel: Channel;
  /** These are in it from now on, under this name, and know all that has happened. */
  admit(name: string, reader: Reader): void;
  /** The seq up to which those of this name know everything that they may see. */
  seqOf(name: string): number;
  /** Tells a batch, up to `seq`, to whoever sees some of it; to the others that the numbers went on, in a moment. */
  tell(seq: number, views: BatchViews, delivery: Delivery): void;
  close(): void;
}

export interface SharedFeedParts {
  channel: Channel;
  /** Sees what all of them see. */
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
  /** How far they were told, save those who were told more: it was for them alone. */
  let told = meetingSeq();
  const ahead = new Map<string, number>();
  let mergeTimer: NodeJS.Timeout | undefined;

  const seqOf = (name: string) => ahead.get(name) ?? told;

  /** All know everything up to here. */
  function level(seq: number): void {
    told = seq;
    ahead.clear();
  }

  function tell(seq: number, views: BatchViews, delivery: Delivery): void {
    const frame = views.of(common).frame(told);
    const instead = new Map<string, Frame>();
    for (const name of new Set([...ahead.keys(), ...(views.concerned ?? readers.keys())])) {
      const reader = readers.get(name);
      const own = reader && views.of(reader).frame(seqOf(name));
      if (own) instead.set(name, own);
    }
    if (frame || instead.size > 0) channel.publish({ frame, instead }, delivery);
    if (frame) level(seq);
    else for (const name of instead.keys()) ahead.set(name, seq);
  }

  function goOn(): void {
    const seq = meetingSeq();
    if (told === seq) return;
    const goingOn = (from: number) => (from < seq ? eventsFrame(from, seq, now(), []) : null);
    channel.publish({
      frame: goingOn(told),
      instead: new Map([...ahead].map(([name, from]) => [name, goingOn(from)])),
    });
    level(seq);
  }

  return {
    channel,
    admit(name, reader) {
      readers.set(name, reader);
      if (told < meetingSeq()) ahead.set(name, meetingSeq());
    },
    seqOf,
    tell(seq, views, delivery) {
      if (channel.size === 0) return level(seq);
      tell(seq, views, delivery);
      if (told === seq) return;
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
