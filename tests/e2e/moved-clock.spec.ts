// The clock of the server's machine is set while a meeting is under way: the console says so and offers to take its time, and stops
// saying so when both are the same again.
import { expect, test } from '@playwright/test';

import { startRostrum } from '../rostrum-process.ts';
import { Room } from './room.ts';

test.skip(process.platform === 'win32', 'no signal moves the clock there');

test('officers read by how much the machine’s clock was set, and which way, and take its time', async ({ browser }) => {
  const server = await startRostrum({
    NODE_OPTIONS: `--import ${new URL('../faults/programs/moving-clock.ts', import.meta.url).href}`,
    WALL_SHIFT_MS: [0, -5_400_000, 0, 1_800_000, 0].join(','),
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
  } finally {
    await room.close();
  }
  expect(room.errors).toEqual([]);
});
