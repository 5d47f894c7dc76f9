// The clock of the server's machine is set while a meeting is under way: the console says so and offers to take its time, and stops
// saying so when both are the same again. A machine that slept is another thing: its time has gone by, and every page shows so.
import { expect, test } from '@playwright/test';

import { SAMPLE_ID, startRostrum } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { Room } from './room.ts';

test.skip(process.platform === 'win32', 'no signal moves the clock there');

const MOVING_CLOCK = `--import ${new URL('../faults/programs/moving-clock.ts', import.meta.url).href}`;
const HOUR_MS = 3_600_000;

test('officers read by how much the machine’s clock was set, and which way, and take its time', async ({ browser }) => {
  const server = await startRostrum({
    NODE_OPTIONS: MOVING_CLOCK,
    WALL_SHIFT_MS: [0, -5_400_000, 0, 1_800_000, 0, 25 * HOUR_MS, 24 * HOUR_MS].join(','),
  });
  const room = new Room(server, browser);
  try {
    const { page } = await room.chair();
    const said = page.getByText('clock was set');
    const take = page.getByRole('button', { name: 'Take the machine’s time' });
    await expect(page.getByRole('heading', { name: 'Connected' })).toBeVisible();
    await expect(said).toHaveCount(0);
    const set = async (words: string) => {
      process.kill(server.pid, 'SIGUSR2');
      await expect(said).toContainText(words);
      await expect(page.getByRole('heading', { name: 'Connected' })).toBeInViewport();
    };
    await set('is 90 min behind the meeting’s time');
    process.kill(server.pid, 'SIGUSR2');
    await expect(said).toHaveCount(0);
    await set('is 30 min ahead of the meeting’s time');
    await take.click();
    await expect(said).toHaveCount(0);
    await set('is 30 min behind the meeting’s time');
    await take.click();
    await expect(said).toHaveCount(0);
    // A day too far, as after a wrong date was typed; then the hour that summer time takes.
    await set('is 25 h ahead of the meeting’s time');
    await set('is 24 h ahead of the meeting’s time');
  } finally {
    await room.close();
  }
  expect(room.errors).toEqual([]);
});

test('after the server’s machine slept for 55 minutes, wall and console show the hour that it is and how long the speech has been', async ({
  browser,
}) => {
  const SLEPT_MS = 55 * 60_000;
  const server = await startRostrum({ NODE_OPTIONS: MOVING_CLOCK, SLEPT_MS: [0, SLEPT_MS].join(',') });
  const room = new Room(server, browser);
  try {
    const chair = await takeSeat(server.url, SAMPLE_ID, (await server.link('chair')).token);
    const give = async (command: Parameters<typeof chair.give>[0]) => {
      expect(await chair.give(command)).toMatchObject({ ok: true });
    };
    await give({ type: 'OpenSitting', sittingId: 'am' });
    await give({ type: 'OpenItem', itemId: '5(b)' });
    await give({ type: 'OpenList', itemId: '5(b)' });
    await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'ZM' });
    const { entryId } = await chair.until('FloorRequested');
    await give({ type: 'GiveFloor', entryId, after: null });
    const [{ page: wall }, { page: desk }] = [await room.screen(), await room.chair()];
    const pages = [wall, desk];
    for (const page of pages) await expect(page.getByText('Zambia').first()).toBeVisible();
    process.kill(server.pid, 'SIGUSR2');
    // Four minutes were given: fifty minutes and more are over them.
    for (const page of pages) await expect(page.getByText(/[+−-]\s?5[0-2]:\d\d/).first()).toBeVisible();
    await expect(desk.getByText('clock was set')).toHaveCount(0);
    chair.close();
  } finally {
    await room.close();
  }
  expect(room.errors).toEqual([]);
});
