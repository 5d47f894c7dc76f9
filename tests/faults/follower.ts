// Somebody who reads the log over HTTP as it grows, whatever happens to the server meanwhile, and tells the checker what was read.
import { setTimeout as sleep } from 'node:timers/promises';

import type { MeetingEvent } from '#shared/meeting/events.ts';

import type { Checker } from './checker.ts';
import { actorOf } from './headless-page.ts';

/** Between two questions. */
const EVERY_MS = 30;

export interface Follower {
  /** Events read so far. */
  readonly read: number;
  stop(): Promise<void>;
}

/** Follows the log with the token of this delegation, or the chair's. */
export function follow(checker: Checker, { url, name, token }: { url: string; name: string; token: string }): Follower {
  let since = 0;
  let read = 0;
  let stopped = false;

  async function readOn(): Promise<void> {
    const response = await fetch(`${url}/api/meetings/small/events?since=${since}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) return;
    const { seq, events } = (await response.json()) as { seq: number; events: MeetingEvent[] };
    checker.sawEvents(`a program of ${name}`, actorOf(name), events);
    since = seq;
    read += events.length;
  }

  async function goOn(): Promise<void> {
    while (!stopped) {
      // The server is away.
      await readOn().catch(() => {});
      await sleep(EVERY_MS);
    }
  }

  const going = goOn();
  return {
    get read() {
      return read;
    },
    async stop() {
      stopped = true;
      await going;
    },
  };
}
