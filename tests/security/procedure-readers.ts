// A meeting with a reader of each kind, whose bytes are searched for what is private to others.
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

import type { Welcome } from '#shared/protocol.ts';

import type { Live, Seat } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import type { Reader, ReaderName } from './readers.ts';
import { bytesOf, isWelcome, readersOf } from './readers.ts';

export let live: Live;
export let chair: Seat;
export let here: Record<ReaderName, Reader>;
let log: string;
export let count = 0;
export const newCount = (): number => (count += 1);

/** For each test of the file that calls it. */
export function withReaders(): void {
  beforeAll(async () => {
    live = await openLive();
  });
  beforeEach(async () => {
    await live.fresh((file) => ({
      ...file,
      settings: {
        ...file.settings,
        rules: 'ga-committee',
        publicView: true,
        publishRecord: 'speeches',
        joining: 'approve',
      },
    }));
    chair = await live.sit('chair');
    here = await readersOf(live);
    log = (JSON.parse((await here.ch.client.until(isWelcome)).slice(2)) as [string, Welcome])[1].log;
    await chair.give({ type: 'OpenSitting', sittingId: 'am' });
    await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  });
  afterAll(() => live.close());
}

export type Given = { type: string; [field: string]: unknown };

/** This reader gives the command, and it is carried out. */
export async function by(name: ReaderName, command: Given): Promise<void> {
  const answer = await here[name].client.ask('command', { id: `p${newCount()}`, command });
  expect(answer, JSON.stringify([command, answer])).toMatchObject({ ok: true });
  await chair.until(() => chair.seq >= (answer as { seq: number }).seq);
}
export const give = async (command: Given): Promise<void> => {
  const seq = await chair.give(command as unknown as Parameters<Seat['give']>[0]);
  await chair.until(() => chair.seq >= seq);
};
export const meeting = () => chair.meeting!;
export const lastQuestion = () =>
  Object.values(meeting().questions).toSorted((one, other) => other.seq - one.seq)[0]!.id;

/** Each secret stands in what officers heard, in what those who may read it were sent, and in no other byte. */
export async function expectSecrets(secrets: Record<string, readonly ReaderName[]>, when = ''): Promise<void> {
  const mark = `mark ${newCount()}`;
  await give({ type: 'PostAnnouncement', text: mark });
  await Promise.all(Object.values(here).map(({ client }) => client.until((text) => text.includes(mark))));
  const officers = JSON.stringify(chair.heard);
  for (const secret of Object.keys(secrets)) expect(officers.replaceAll('\\"', '"'), secret).toContain(secret);
  for (const reader of Object.values(here)) {
    const bytes = await bytesOf(live, reader, log);
    for (const [secret, mayRead] of Object.entries(secrets))
      expect(bytes.includes(secret), `${reader.name} ${when}: “${secret}”`).toBe(mayRead.includes(reader.name));
  }
}
export const EVERYBODY: readonly ReaderName[] = ['ch', 'de', 'booth', 'screen', 'public', 'waiting'];
