// How sure the times are, as people see it: bands on the console and on the phone, and what might be done about a list that runs late.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { addDelegation, PHONE, pressSpace, test } from './room.ts';

const SPEAKERS = [
  ['CH', 'Switzerland'],
  ['AT', 'Austria'],
  ['PH', 'Philippines'],
  ['ZM', 'Zambia'],
  ['NZ', 'New Zealand'],
] as const;

/** 5(b) is open, Switzerland speaks, the others wait. */
async function underWay(page: Page): Promise<void> {
  await pressSpace(page, /^Open Morning sitting/i);
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();
  await pressSpace(page, /Open the list of speakers on/);
  for (const [letters, name] of SPEAKERS) await addDelegation(page, letters, name);
  await pressSpace(page, /Give the floor to\s*Switzerland/);
}

test('times come with their bands: of a row that is looked at, of the list’s end, on the phone', async ({ room }) => {
  const { page } = await room.chair();
  await underWay(page);
  await test.step('a row says its band under the pointer, with the keyboard and in its menu', async () => {
    const row = page.getByRole('row', { name: /New Zealand/ });
    const band = row.getByText(/^\d\d:\d\d–\d\d:\d\d$/);
    await expect(band).toBeHidden();
    // Rows move up when the floor is given: the pointer follows.
    await expect(async () => {
      await row.hover();
      await expect(band).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(async () => {
      await page.getByRole('row', { name: /Austria/ }).hover();
      await expect(band).toBeHidden({ timeout: 1_000 });
    }).toPass();
    await row.getByRole('button', { name: /What to do/ }).click();
    await expect(page.getByText(/^between \d\d:\d\d and \d\d:\d\d/)).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('the list’s end, and the chance to end in time', async () => {
    await expect(page.getByRole('region', { name: 'Speakers list' })).toContainText(/List ends\d\d:\d\d–\d\d:\d\d/);
    await expect(page.getByRole('region', { name: 'The sitting’s time' })).toContainText(
      /\d in 10 to end before interpretation does/,
    );
  });
  await test.step('a delegation reads about when, and between when and when', async () => {
    const { url } = await room.server.link('delegation', 'NZ');
    const { page: phone } = await room.person(url, PHONE);
    await expect(phone.getByText(/^between \d\d:\d\d and \d\d:\d\d$/)).toBeVisible();
    const { url: other } = await room.server.link('delegation', 'FR');
    const { page: asks } = await room.person(other, PHONE);
    await expect(asks.getByText(/^between \d\d:\d\d and \d\d:\d\d$/)).toBeVisible();
  });
});

test('who will not be heard before interpretation ends reads so, and the console shows whose turn goes to another sitting', async ({
  room,
}) => {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  const waiting = ['CH', 'AT', 'BO', 'NZ', 'FR', 'ZM', 'PH', 'MX', 'NO', 'IE', 'CR'];
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    ...waiting.map((delegationId) => ({ type: 'RequestFloor', itemId: '5(b)', delegationId })),
    {
      type: 'EditSitting',
      sittingId: 'am',
      startsAt: Date.now() - 3_600_000,
      endsAt: Date.now() + 3_600_000,
      interpretationEndsAt: Date.now() + 960_000,
    },
    // Ahead, at whatever hour this runs.
    {
      type: 'EditSitting',
      sittingId: 'pm',
      startsAt: Date.now() + 7_200_000,
      endsAt: Date.now() + 10_800_000,
      interpretationEndsAt: Date.now() + 10_800_000,
    },
  ])
    expect(await chair.give(command), command.type).toMatchObject({ ok: true });
  chair.close();
  const last = (await room.delegate('CR')).page;
  // The next sitting is this afternoon or not, by the hour at which the test runs.
  await expect(last.getByText(/(?:this afternoon|sitting), about \d\d:\d\d$/)).toBeVisible();
  const { page } = await room.chair();
  await page
    .getByRole('row', { name: /Ireland/ })
    .getByRole('button', { name: /What to do/ })
    .click();
  await expect(page.getByText(/Afternoon sitting: between \d\d:\d\d and \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText(/in 10 to be heard before \d\d:\d\d/)).toBeVisible();
});

test('what if: each row is the button that does it, said first or undone; and the limit to end by a time', async ({
  room,
}) => {
  const { page } = await room.chair();
  await underWay(page);
  const floor = page.getByRole('region', { name: 'The floor' });
  const sheet = page.getByRole('dialog', { name: 'What if' });
  const open = () => floor.getByRole('button', { name: 'What if…' }).click();

  await open();
  await expect(sheet.getByRole('listitem').first()).toContainText(/As it is.*\d\d:\d\d–\d\d:\d\d.*in hand.*in 10/);
  await sheet.getByRole('button', { name: /2:30 each, and close the list/ }).click();
  await expect(sheet).toBeHidden();
  await expect(floor).toContainText('I propose to limit statements to 2 minutes 30 seconds each');
  await expect(floor).toContainText(/list of speakers .*closed/);
  await page.keyboard.press('Escape');

  await test.step('a digit presses its row; what needs no words is done at once, and undone', async () => {
    await open();
    const row = sheet.getByRole('button', { name: /Interpretation 30 min longer/ });
    const digit = await row.getByText(/^\d$/).textContent();
    await page.keyboard.press(digit!);
    await expect(page.getByRole('contentinfo')).toContainText('changed the sitting’s times');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('contentinfo')).not.toContainText('changed the sitting’s times');
  });

  await test.step('a time, and the limit that it takes', async () => {
    await open();
    const by = sheet.getByRole('textbox', { name: 'End the list by' });
    await by.fill('nine');
    await expect(sheet).toContainText(/time/i);
    await sheet.getByRole('button', { name: /five minutes before/ }).click();
    await sheet.getByRole('button', { name: /\d:\d\d each, to end by \d\d:\d\d eight times in ten/ }).click();
    await expect(floor).toContainText(/I propose to limit statements to .* each/);
    await expect(floor.getByRole('button', { name: /^Set\s*\d+:\d\d each/ })).toBeVisible();
  });
});
