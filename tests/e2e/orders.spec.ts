// The order of a list: set by keys on the console, drawn by a lot that anybody checks, swaps and who is in place from the phones.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { officerOf } from './officer.ts';
import type { Room } from './room.ts';
import { LAPTOP, pressSpace, test } from './room.ts';
import { hoursFromNow } from './time-of-day.ts';

/** The sitting and 5(b) are open, its list as these say, and these have asked; the officer goes on by wire. */
async function listed(room: Room, order: object, ...delegations: string[]) {
  const { give, close } = await officerOf(room);
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)', ...order });
  for (const delegationId of delegations) await give({ type: 'RequestFloor', itemId: '5(b)', delegationId });
  return { give, close };
}

const NARROW = { width: 1366, height: 680 };

test('the order of a list is set from its head, with who would move and why', async ({ room }) => {
  const { close } = await listed(room, {}, 'PH', 'CH', 'AT');
  const { page: console_ } = await room.person((await room.server.link('chair')).url, NARROW);
  await console_.getByRole('button', { name: /by time of request/ }).click();
  const panel = console_.getByRole('dialog', { name: /Order of the list on/ });
  await expect(panel.getByText('Nobody moves')).toBeVisible();
  await panel.getByRole('button', { name: /First by/ }).click();
  await console_.getByRole('option', { name: 'alphabet' }).click();
  await expect(panel.getByText('3 move')).toBeVisible();
  await expect(panel.getByText('Here by alphabet, behind: Austria')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Speakers at most' }).fill('2');
  await panel.getByRole('button', { name: 'Set the order' }).click();
  await expect(panel).toHaveCount(0);
  await expect(console_.getByRole('button', { name: /, by alphabet/ })).toBeVisible();
  await expect(console_.getByText('2 speakers at most')).toBeVisible();
  const rows = console_.getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row');
  await expect(rows.first()).toContainText('Austria');
  await expect(rows.nth(2)).toContainText('stands by');
  await rows
    .nth(1)
    .getByRole('button', { name: /What to do with/ })
    .click();
  await expect(console_.getByText('Here by alphabet, behind: Austria')).toBeVisible();
  await console_.keyboard.press('Escape');

  // Two agreed in the room: the officer exchanges their places by the keyboard.
  await rows.first().focus();
  await console_.keyboard.press('=');
  const swap = console_.getByRole('dialog', { name: 'Exchange places: Austria' });
  await swap.getByRole('button', { name: /With/ }).click();
  await console_.getByRole('option', { name: /Philippines/ }).click();
  await swap.getByRole('button', { name: /Both agreed in the room/ }).click();
  await expect(swap).toHaveCount(0);
  await expect(rows.first()).toContainText('Philippines');
  await expect(rows.nth(1)).toContainText('Austria');
  close();
});

test('a list is announced with its hour, its order and how many speak, in the panel that opens it', async ({
  room,
}) => {
  const { give, close } = await officerOf(room);
  await give({ type: 'OpenSitting', sittingId: 'am' }, { type: 'OpenItem', itemId: '5(b)' });
  const { page: console_ } = await room.person((await room.server.link('chair')).url, NARROW);
  const { page: wall } = await room.screen();
  await console_.getByRole('button', { name: 'Open with…' }).click();
  const panel = console_.getByRole('dialog', { name: /Open the list of speakers on/ });
  const opensAt = hoursFromNow(20, room.server.timeZone);
  await panel.getByRole('textbox', { name: 'Opens at' }).fill(opensAt);
  await panel.getByRole('button', { name: /First by/ }).click();
  await console_.getByRole('option', { name: 'alphabet' }).click();
  await panel.getByRole('textbox', { name: 'Speakers at most' }).fill('12');
  await panel.getByRole('button', { name: 'Open the list' }).click();
  await expect(panel).toHaveCount(0);
  await expect(console_.getByText(`List opens ${opensAt}`)).toBeVisible();
  await expect(console_.getByRole('button', { name: /, by alphabet/ })).toBeVisible();
  await expect(console_.getByText('12 speakers at most')).toBeVisible();
  await expect(wall.getByText(`List opens ${opensAt}`)).toBeVisible();
  close();
});

test('lots are drawn with a word from the floor: no places before, then everybody sees who is in, and checks it', async ({
  room,
}) => {
  const { give, close } = await listed(room, { order: { keys: ['lot'], cap: 2 } }, 'AT', 'CH', 'ZM');
  const { page: console_ } = await room.person((await room.server.link('chair')).url, NARROW);
  const { page: phone } = await room.delegate('ZM');
  const { page: wall } = await room.screen();
  const { page: publics } = await room.person(`${room.server.url}/m/${SAMPLE_ID}`, LAPTOP);
  await expect(console_.getByText('places are drawn by lot')).toBeVisible();
  await expect(wall.getByText('places are drawn by lot')).toBeVisible();
  await expect(phone.getByText('You are on the list.').first()).toBeVisible();
  await expect(phone.getByText('places are drawn by lot').first()).toBeVisible();

  await give({ type: 'CloseList', itemId: '5(b)' });
  await expect(console_.getByText('The order of the list will now be drawn by lot.')).toBeVisible();
  // The space bar draws nothing: it opens the panel, where the word is entered that somebody calls.
  const panel = console_.getByRole('dialog', { name: /Lots for the list on/ });
  await expect(async () => {
    await console_.keyboard.press('Space');
    await expect(panel).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await panel.getByRole('textbox', { name: 'A word called from the floor' }).fill('17');
  await console_.keyboard.press('Enter');
  await expect(panel.getByText('Checked here: seal and order are those of this seed')).toBeVisible();
  await expect(panel.getByRole('row')).toHaveCount(4);
  await console_.keyboard.press('Escape');
  const rows = console_.getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row');
  await expect(rows.last()).toContainText('stands by');
  await expect(console_.getByRole('button', { name: /Give the floor to/ })).toBeVisible();

  const names = wall.getByRole('region', { name: 'Next speakers' }).getByRole('listitem');
  await expect(names.last()).toContainText('stands by');
  await expect(wall.getByText('places are drawn by lot')).toHaveCount(0);
  await expect(phone.getByText('places are drawn by lot')).toHaveCount(0);

  // Anybody draws again from what is published, and gets the same.
  await publics.getByText(/Check the lot for the list on/).click();
  await expect(publics.getByText('Checked here: seal and order are those of this seed')).toBeVisible();
  await expect(publics.getByRole('row')).toHaveCount(4);
  close();
});

test('two exchange their places by consent; who is next says that it is in place; whoever speaks is shown a word', async ({
  room,
}) => {
  const { close } = await listed(room, {}, 'AT', 'CH', 'ZM');
  const { page: console_ } = await room.person((await room.server.link('chair')).url, NARROW);
  const { page: austria } = await room.delegate('AT');
  const { page: zambia } = await room.delegate('ZM');
  const rows = console_.getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row');

  await zambia.getByRole('button', { name: 'More…' }).click();
  await zambia.getByRole('button', { name: 'Exchange places…' }).click();
  await zambia.getByRole('radio', { name: /Austria/ }).check();
  await zambia.getByRole('button', { name: 'Offer the exchange: Austria' }).click();
  await expect(
    zambia.getByText('You offered to exchange, your place 3 for place 1, with: Austria').first(),
  ).toBeVisible();
  await expect(
    austria.getByText('Exchange of places offered, your place 1 for place 3, by: Zambia').first(),
  ).toBeVisible();
  // What changes the room is pressed twice.
  const swap = austria.getByRole('region', { name: 'Exchange of places' });
  await swap.getByRole('button', { name: 'Exchange' }).click();
  await swap.getByRole('button', { name: 'Press again: place 3' }).click();
  await expect(rows.first()).toContainText('Zambia');
  await expect(rows.last()).toContainText('Austria');
  await expect(zambia.getByText(/You offered to exchange/)).toHaveCount(0);
  await rows
    .last()
    .getByRole('button', { name: /What to do with/ })
    .click();
  await expect(console_.getByText('Places exchanged with: Zambia')).toBeVisible();
  await console_.keyboard.press('Escape');

  await rows
    .first()
    .getByRole('button', { name: /What to do with/ })
    .click();
  await console_.getByRole('menuitem', { name: 'Ask whether in place' }).click();
  await expect(rows.first()).toContainText('asked');
  await expect(austria.getByText('Are you in place?')).toHaveCount(0);
  await zambia.getByRole('button', { name: 'On the way' }).click();
  await expect(rows.first()).toContainText('on the way');
  await zambia.getByRole('button', { name: 'Yes, in place' }).click();
  await expect(rows.first()).toContainText('in place');

  await pressSpace(console_, /Give the floor to/);
  await expect(zambia.getByRole('button', { name: 'I have finished' })).toBeVisible();
  await console_.getByRole('button', { name: 'More' }).click();
  await console_.getByRole('menuitem', { name: 'To the speaker: Please speak more slowly' }).click();
  await expect(zambia.getByText('Please speak more slowly').first()).toBeVisible();
  close();
});
