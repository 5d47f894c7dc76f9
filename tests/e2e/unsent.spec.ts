// While the server is away the console says of each press that the room does not have it yet; what waited over a minute is asked about.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import type { Welcome } from '#shared/protocol.ts';

import { takeSeat } from '../wire/example-client.ts';
import { LAPTOP, test } from './room.ts';
import type { Room } from './room.ts';

/** Germany speaks on 5(b), Switzerland is next. */
async function germanySpeaks(room: Room): Promise<void> {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  const give = async (command: object) => expect(await chair.give(command as never)).toMatchObject({ ok: true });
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)' });
  await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE' });
  const { entryId } = await chair.until('FloorRequested');
  await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
  await give({ type: 'GiveFloor', entryId, after: null });
  await give({ type: 'CorrectSpeechTime', entryId, usedMs: 120_000 });
  chair.close();
}

/** The page's clock from now on, by so many ms behind. */
const setBack = (page: Page, ms: number) =>
  page.evaluate((behind) => {
    performance.now = () => Performance.prototype.now.call(performance) - behind;
  }, ms);

test('a press without the server stands in hatch with what the room still shows, and is sent when it is back', async ({
  room,
}) => {
  await germanySpeaks(room);
  const { page } = await room.chair();
  const floor = page.getByRole('region', { name: 'The floor' });
  const strip = page.locator('.unsent:not([data-kind=late])');
  await expect(floor).toContainText('Germany');
  await expect(strip).toHaveCount(0);
  await room.server.stop('SIGKILL');
  await expect(page.locator('.console-foot .connection')).toContainText('Lost since');
  await page.keyboard.press('Space');
  await expect(floor.locator('.who')).toContainText('Switzerland');
  await expect(strip).toContainText('Not sent yet: the room still shows Germany');
  await expect(strip).toContainText('gave the floor to Switzerland');
  await expect(strip.locator('.hatch')).toBeVisible();
  await room.server.start();
  await expect(strip).toHaveCount(0);
  await expect(floor.locator('.who')).toContainText('Switzerland');
  await page.reload();
  await expect(floor.locator('.who')).toContainText('Switzerland');
});

test('presses that waited over a minute are asked about when the server is back; dropped or sent in their order', async ({
  room,
}) => {
  await germanySpeaks(room);
  const { page } = await room.chair();
  const floor = page.getByRole('region', { name: 'The floor' });
  const strip = page.locator('.unsent:not([data-kind=late])');
  for (const answer of ['Do not send', 'Send now']) {
    await expect(floor.locator('.who')).toContainText('Germany');
    await room.server.stop('SIGKILL');
    await expect(page.locator('.console-foot .connection')).toContainText('Lost since');
    // Pressed a minute and a half ago.
    await setBack(page, 90_000);
    // Pressed again where nothing came of it, as a person would: once the speech has ended the key does nothing more.
    await expect(async () => {
      await page.keyboard.press('e');
      await expect(strip).toContainText('Not sent yet', { timeout: 5_000 });
    }).toPass();
    await setBack(page, 0);
    await room.server.start();
    await expect(strip).toContainText('Pressed while the server was away, and not sent');
    await expect(strip).toContainText('ended the statement of Germany');
    await expect(floor.locator('.who')).toContainText('Germany');
    await strip.getByRole('button', { name: answer }).click();
    await expect(strip).toHaveCount(0);
    await expect(page.locator('.refusal')).toHaveCount(0);
  }
  await expect(floor.locator('.who')).not.toContainText('Germany');
});

test('on the set-up page too: what was changed over a minute ago is asked about, and sent or dropped', async ({
  room,
}) => {
  const { url } = await room.server.link('secretary');
  const { page } = await room.person(url.replace('/chair#', '/setup?at=sittings#'), LAPTOP);
  const rows = page.getByRole('table').getByRole('row');
  const foot = page.getByRole('contentinfo');
  await expect(rows).toHaveCount(3);
  for (const answer of ['Do not send', 'Send now']) {
    await room.server.stop('SIGKILL');
    await expect(foot).toContainText('Lost since');
    await setBack(page, 90_000);
    await page.getByRole('button', { name: 'Add a sitting' }).click();
    await expect(foot).toContainText('1 kept');
    await setBack(page, 0);
    await room.server.start();
    await expect(foot).toContainText('Pressed while the server was away, and not sent');
    await expect(rows).toHaveCount(3);
    await foot.getByRole('button', { name: answer }).click();
    await expect(foot).toContainText('Saved');
  }
  await expect(rows).toHaveCount(4);
});

test('a press that came late: the console offers what the speech’s length was by it, and takes it in one press', async ({
  room,
}) => {
  await germanySpeaks(room);
  const { token } = await room.server.link('chair');
  const [one, other] = await Promise.all([room.chair(), room.chair()]);
  const { page } = one;
  const floor = page.getByRole('region', { name: 'The floor' });
  const strip = page.locator('.unsent[data-kind=late]');
  const usedMs = async (id: string): Promise<number> => {
    const answer = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { meeting } = (await answer.json()) as Welcome;
    const spoken = meeting.lists['5(b)']!.past.filter((entry) => entry.outcome === 'spoken');
    return spoken.find(({ delegationId }) => delegationId === id)!.usedMs;
  };
  const pressLate = async (key: string): Promise<void> => {
    await room.server.stop('SIGKILL');
    await expect(page.locator('.console-foot .connection')).toContainText('Lost since');
    // Twenty seconds ago.
    await setBack(page, 20_000);
    await page.keyboard.press(key);
    await expect(page.locator('.unsent:not([data-kind=late])')).toContainText('Not sent yet');
    await setBack(page, 0);
    await room.server.start();
  };
  const answer = async (name: string): Promise<void> => {
    await strip.getByRole('button', { name }).click();
    await expect(strip).toHaveCount(0);
    await expect(other.page.locator('.unsent[data-kind=late]')).toHaveCount(0);
  };
  await expect(floor.locator('.who')).toContainText('Germany');
  await pressLate('Space');
  // The colleague's console offers it too.
  for (const offered of [strip, other.page.locator('.unsent[data-kind=late]')]) {
    await expect(offered).toContainText('Set the lengths right?');
    await expect(offered).toContainText(/Germany: recorded \d+:\d\d, by the press \d+:\d\d/);
    await expect(offered).toContainText(/Switzerland, speaking now: the clock is \d+.* behind/);
  }
  const recordedMs = await usedMs('DE');
  await answer('Set right');
  expect(recordedMs - (await usedMs('DE'))).toBeGreaterThanOrEqual(20_000);
  await pressLate('e');
  await expect(strip).toContainText(/Switzerland: recorded/);
  const asRecordedMs = await usedMs('CH');
  await answer('Leave as recorded');
  expect(await usedMs('CH')).toBe(asRecordedMs);
});
