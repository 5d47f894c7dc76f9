// A room whose pages break on purpose, with its Chair seated, for tests of what a page says then.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { LAPTOP, PHONE, Room, test as base } from './room.ts';
import type { SampleServer } from './servers.ts';

/** Pages that break on purpose: their errors are no fault. */
export const test = base.extend<{ room: Room<SampleServer> }>({
  room: async ({ browser, servers }, provide) => {
    const room = new Room(await servers.take(), browser);
    await provide(room);
    await room.close();
  },
});

export async function chairOf(
  room: Room,
): Promise<{ give: (command: object) => Promise<void>; chair: Awaited<ReturnType<typeof takeSeat>> }> {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  const give = async (command: object) => expect(await chair.give(command as never)).toMatchObject({ ok: true });
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)' });
  return { give, chair };
}

export const pages = (room: Room): Record<string, () => Promise<Page>> => ({
  console: async () => (await room.chair()).page,
  phone: async () => (await room.delegate('CH')).page,
  projector: async () => (await room.screen()).page,
  public: async () => (await room.person(`${room.server.url}/m/${SAMPLE_ID}`, PHONE)).page,
  booth: async () => (await room.person((await room.server.link('booth')).url, LAPTOP)).page,
});
