// What a page loads after it was drawn may not come while the network is away: the page stays, and shows it once it has come.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { holdPart } from './held-part.ts';
import { LAPTOP, PHONE, test } from './room.ts';
import type { Room } from './room.ts';

/** Opens a page for which this part does not come, until it is let through. */
async function withoutPart(room: Room, url: string, viewport: typeof LAPTOP, part: string) {
  const { page, context } = await room.person('about:blank', viewport);
  const held = await holdPart(context, part, 'fails');
  const come: string[] = [];
  page.on('requestfinished', (request) => void come.push(request.url()));
  await page.goto(url);
  return { page, context, ...held, hasCome: (other: string) => come.some((address) => address.includes(other)) };
}

const mark = (page: Page) => page.evaluate(() => Reflect.set(window, 'sameDocument', true));
const isSame = (page: Page) => page.evaluate(() => Reflect.get(window, 'sameDocument') === true);

test('a phone whose later parts did not come before the network went stays where it is, and shows them afterwards', async ({
  room,
}) => {
  const { url } = await room.server.link('delegation', 'ZM');
  const { page, context, asked, letThrough } = await withoutPart(room, url, PHONE, 'OtherTabs');
  await expect(page.getByText('Zambia').first()).toBeVisible();
  await mark(page);
  await expect.poll(asked).toBeGreaterThan(0);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Secretariat' }).click();
  await expect(page.getByText(/No connection/).first()).toBeVisible();
  expect(await isSame(page)).toBe(true);
  letThrough();
  await context.setOffline(false);
  // A browser that remembers the failure is cured by loading the page again, which may happen once the server answers.
  await expect(async () => {
    await page.getByRole('button', { name: 'Secretariat' }).click({ timeout: 1_000 });
    await expect(page.getByRole('textbox').first()).toBeVisible({ timeout: 5_000 });
  }).toPass();
});

test('a request that was made before the part that tells of it came, and without network, says so all the same', async ({
  room,
}) => {
  const officer = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  ])
    expect(await officer.give(command)).toMatchObject({ ok: true });
  const { url } = await room.server.link('delegation', 'ZM');
  const { page, context, asked, letThrough } = await withoutPart(room, url, PHONE, 'UnsentRequest');
  await page.getByRole('button', { name: /Ask for the floor/ }).click();
  await expect.poll(asked).toBeGreaterThan(0);
  await context.setOffline(true);
  await page.getByRole('button', { name: /Ask for Zambia/ }).click();
  await expect(page.getByText('Asked for the floor at').first()).toBeVisible();
  await expect(page.getByText(/Your request is kept on this device/)).toBeVisible();
  letThrough();
  await context.setOffline(false);
  await expect(page.getByText(/No\. \d+, asked at/).first()).toBeVisible();
  officer.close();
});

test('a console opens its panels while the server is away, also those that nobody opened before', async ({ room }) => {
  const { url } = await room.server.link('chair');
  const { page, context, hasCome, letThrough } = await withoutPart(room, url, LAPTOP, 'CountdownPanel');
  await expect(page.getByRole('region', { name: 'The floor' })).toBeVisible();
  await mark(page);
  // They come one after the other, this one last.
  await expect.poll(() => hasCome('CorrectionPanel')).toBe(true);
  await context.setOffline(true);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const openCountdown = async () => {
    await page.keyboard.press('Control+k');
    // A page that loads itself anew after the keys has no list of actions.
    await page.getByRole('menuitem', { name: /^Countdown/ }).click({ timeout: 10_000 });
  };
  await openCountdown();
  await expect(page.getByText(/not sent|No connection|since \d\d:\d\d/i).first()).toBeVisible();
  expect(await isSame(page)).toBe(true);
  letThrough();
  await context.setOffline(false);
  const countdown = page.getByRole('dialog', { name: /countdown/i });
  await expect(async () => {
    if (!(await countdown.isVisible())) await openCountdown();
    await expect(countdown).toBeVisible({ timeout: 5_000 });
  }).toPass();
});

test('letters that are typed before the panel has come do nothing to the meeting', async ({ room }) => {
  const { page, context } = await room.person('about:blank', LAPTOP);
  const { letThrough } = await holdPart(context, 'Palette', 'waits');
  await page.goto((await room.server.link('chair')).url);
  const floor = page.getByRole('region', { name: 'The floor' });
  await expect(floor.getByRole('button', { name: /^Open/ })).toBeEnabled();
  await page.getByRole('button', { name: /All actions/ }).click();
  // The space bar would open the sitting, "n" the notes.
  await page.keyboard.type('n a');
  letThrough();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('announce');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  // The first Escape empties the field, the next closes.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(floor.getByRole('button', { name: /^Open/ })).toBeEnabled();
  await expect(page.getByText('Nothing of yours to undo')).toBeVisible();
});

test('a vote that is opened before a phone has the folds for it waits for them; where they do not come, the phone asks for the meeting', async ({
  room,
}) => {
  const { token } = await room.server.link('chair');
  const officer = await takeSeat(room.server.url, SAMPLE_ID, token);
  const give = async (...commands: object[]) => {
    for (const command of commands) expect(await officer.give(command as never)).toMatchObject({ ok: true });
  };
  await give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  );
  const { page: waits, context } = await room.person('about:blank', PHONE);
  const { asked, letThrough } = await holdPart(context, 'late-folds', 'waits');
  const { page: without } = await withoutPart(
    room,
    (await room.server.link('delegation', 'NZ')).url,
    PHONE,
    'late-folds',
  );
  await waits.goto((await room.server.link('delegation', 'ZM')).url);
  for (const page of [waits, without])
    await expect(page.getByRole('button', { name: /Ask for the floor/ })).toBeVisible();
  await expect.poll(asked).toBe(1);

  const lastQuestion = async () => {
    const answer = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { meeting } = (await answer.json()) as { meeting: { questions: Record<string, unknown> } };
    return Object.keys(meeting.questions).at(-1)!;
  };
  await give({ type: 'RaisePointOfOrder', delegationId: 'AT' });
  await give({ type: 'RulePointOfOrder', questionId: await lastQuestion(), ruling: 'dismissed' });
  await give({ type: 'AppealRuling', questionId: await lastQuestion(), delegationId: 'AT' });
  await give(
    { type: 'OpenVote', questionId: await lastQuestion(), method: 'recorded' },
    { type: 'PostAnnouncement', text: 'The bus leaves at six.' },
  );
  // Without the folds: the state as it is.
  await expect(without.getByRole('button', { name: 'In favour' })).toBeVisible();
  // What comes after the vote is not drawn before it, and nobody says that there is no contact.
  await expect(without.getByText('The bus leaves at six.').first()).toBeVisible();
  await expect(waits.getByText('The bus leaves at six.')).toHaveCount(0);
  await expect(waits.getByText(/No connection/)).toHaveCount(0);
  letThrough();
  await waits.getByRole('button', { name: 'In favour' }).click();
  await waits.getByRole('button', { name: /: In favour/ }).click();
  await expect(waits.getByText(/Your vote stands: In favour/).first()).toBeVisible();
  await expect(waits.getByText('The bus leaves at six.').first()).toBeVisible();
  officer.close();
});
