// An officer who works by the wire, beside the people of a test: makes what a test begins with, and reads what the meeting has come to.
import { setTimeout } from 'node:timers/promises';

import { expect } from '@playwright/test';

import type { Catalogue } from '#shared/meeting/state.ts';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import type { Room } from './room.ts';

export interface Officer {
  /** Of the console, as its link has it. */
  url: string;
  token: string;
  /** For what may be refused. */
  seat: Awaited<ReturnType<typeof takeSeat>>;
  /** Gives these one after the other, no faster than one device may; each is accepted. */
  give(...commands: object[]): Promise<void>;
  /** The meeting as it is now: of it what a test asks for. */
  meeting<Part>(): Promise<Part>;
  /** Its names and titles as they are now, which the meeting names by their hash. */
  catalogue(): Promise<Catalogue>;
  close(): void;
}

/** One with the Chair's link to the sample meeting. */
export async function officerOf({ server }: Room): Promise<Officer> {
  const { token, url } = await server.link('chair');
  const seat = await takeSeat(server.url, SAMPLE_ID, token);
  const ask = async (part = '') =>
    (
      await fetch(`${server.url}/api/meetings/${SAMPLE_ID}${part}`, { headers: { authorization: `Bearer ${token}` } })
    ).json();
  return {
    url,
    token,
    seat,
    async give(...commands) {
      for (const command of commands) expect(await inTurn(() => seat.give(command))).toMatchObject({ ok: true });
    },
    async meeting<Part>(): Promise<Part> {
      return ((await ask()) as { meeting: Part }).meeting;
    },
    async catalogue() {
      return (await ask(`/catalogue/${((await ask()) as { catalogue: string }).catalogue}`)) as Catalogue;
    },
    close: () => seat.close(),
  };
}

/** What is answered, once a device that gave too many commands at once has waited as long as it was told to. */
async function inTurn(give: () => ReturnType<Officer['seat']['give']>): Promise<object> {
  for (;;) {
    const answer = await give();
    const { retryAfterMs } = (answer as { error?: { details?: { retryAfterMs?: number } } }).error?.details ?? {};
    if (retryAfterMs === undefined) return answer;
    await setTimeout(retryAfterMs);
  }
}
