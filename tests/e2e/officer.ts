// An officer who works by the wire, beside the people of a test: makes what a test begins with, and reads what the meeting has come to.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import type { Room } from './room.ts';

export interface Officer {
  /** Of the console, as its link has it. */
  url: string;
  token: string;
  /** For what may be refused. */
  seat: Awaited<ReturnType<typeof takeSeat>>;
  /** Gives these one after the other; each is accepted. */
  give(...commands: object[]): Promise<void>;
  /** The meeting as it is now: of it what a test asks for. */
  meeting<Part>(): Promise<Part>;
  close(): void;
}

/** One with the Chair's link to the sample meeting. */
export async function officerOf({ server }: Room): Promise<Officer> {
  const { token, url } = await server.link('chair');
  const seat = await takeSeat(server.url, SAMPLE_ID, token);
  return {
    url,
    token,
    seat,
    async give(...commands) {
      for (const command of commands) expect(await seat.give(command)).toMatchObject({ ok: true });
    },
    async meeting<Part>(): Promise<Part> {
      const answer = await fetch(`${server.url}/api/meetings/${SAMPLE_ID}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return ((await answer.json()) as { meeting: Part }).meeting;
    },
    close: () => seat.close(),
  };
}
