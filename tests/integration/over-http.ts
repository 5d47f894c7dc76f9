// A server with a meeting whose Chair is seated, asked over HTTP.
import { afterAll, beforeAll, beforeEach } from 'vitest';

import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

export let live: Live;
export let chair: Seat;
export let chairToken: string;

/** For the tests of the file that calls it: one server, a meeting a test. */
export function overHttp(): void {
  beforeAll(async () => {
    live = await openLive();
  });
  afterAll(() => live.close());
  beforeEach(async () => {
    await live.fresh();
    chairToken = (await live.link('chair')).token;
    chair = live.seat({ token: chairToken });
    await chair.next('welcome');
  });
}

export const meetingPath = (rest = '') => `/api/meetings/${live.meeting}${rest}`;
