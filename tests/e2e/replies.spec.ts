// Rights of reply and an interactive dialogue, from the phones by the console to the wall, by what people see and press.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { officerOf } from './officer.ts';
import { openPalette } from './palette.ts';
import { press } from './press.ts';
import type { Room } from './room.ts';
import { test } from './room.ts';

/** The sitting, 5(b) and its list are open, and these have asked; the officer goes on by wire. */
async function underWay(room: Room, ...delegations: string[]) {
  const { give, close, meeting } = await officerOf(room);
  const lists = async () => (await meeting<{ lists: Record<string, { waiting: { id: string }[] }> }>()).lists;
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)' });
  for (const delegationId of delegations) await give({ type: 'RequestFloor', itemId: '5(b)', delegationId });
  return { give, lists, close };
}

/** Presses the one action until what is to come of it is there. */
const pressUntil = (console_: Page, action: RegExp, done: () => Promise<void>): Promise<void> =>
  press(console_.getByRole('region', { name: 'The floor' }).getByRole('button', { name: action }), done);

test('a right of reply is asked for on the phone, heard before the item is concluded, and the wall says what it is', async ({
  room,
}) => {
  const { give, lists, close } = await underWay(room, 'AT');
  await give({ type: 'GiveFloor', entryId: (await lists())['5(b)']!.waiting[0]!.id, after: null });
  const { page: phone } = await room.delegate('ZM');
  const { page: observer } = await room.delegate('CMC');
  const { page: console_ } = await room.chair();
  const { page: wall } = await room.screen();

  await phone.getByRole('button', { name: 'Right of reply' }).click();
  await phone.getByRole('radio', { name: /Austria/ }).check();
  await phone.getByRole('button', { name: 'Ask for the right of reply' }).click();
  await expect(phone.getByText('Right of reply: you wait in place 1').first()).toBeVisible();

  // An observer asks for leave: the console sees it, the wall sees nothing of replies at all.
  await observer.getByRole('button', { name: 'Right of reply' }).click();
  await expect(observer.getByText(/The Chair gives leave first/).first()).toBeVisible();
  await observer.getByRole('button', { name: 'Ask for the right of reply' }).click();
  await expect(observer.getByText('the Chair has not given leave yet').first()).toBeVisible();
  await console_.getByRole('button', { name: '2 replies' }).click();
  const panel = console_.getByRole('dialog', { name: /Rights of reply/ });
  await expect(panel.getByText('asks for leave to reply')).toBeVisible();
  await panel.getByRole('button', { name: 'Decline' }).click();
  await expect(panel.getByText('asks for leave to reply')).toHaveCount(0);
  await console_.keyboard.press('Escape');
  await expect(observer.getByRole('button', { name: 'Right of reply' })).toBeVisible();

  // The debate is over: the item is not concluded while somebody is to be heard in reply.
  await give({ type: 'CloseList', itemId: '5(b)' });
  await pressUntil(console_, /End the statement of/, async () => {
    await expect(
      console_.getByText(/In exercise of the right of reply, Zambia, 10 minutes, from your seat/),
    ).toBeVisible({
      timeout: 2_000,
    });
  });
  await pressUntil(console_, /Give the floor to/, async () => {
    await expect(wall.getByText('Right of reply', { exact: true })).toBeVisible({ timeout: 2_000 });
  });
  await expect(wall.getByText('Zambia').first()).toBeVisible();
  await expect(console_.getByRole('heading', { name: 'Right of reply' })).toBeVisible();
  close();
});

test('an item that has a reply to come is concluded only by somebody who says so', async ({ room }) => {
  const { give, close } = await underWay(room);
  await give({ type: 'RequestRightOfReply', itemId: '5(b)', delegationId: 'ZM' });
  const { page: console_ } = await room.chair();
  await (await openPalette(console_)).fill('Conclude');
  await console_.keyboard.press('Enter');
  const question = console_.getByRole('alertdialog', { name: /Before .*5\(b\).* is concluded/ });
  await expect(question.getByText('1 reply is due')).toBeVisible();
  await expect(question.getByText('Zambia')).toBeVisible();
  await question.getByRole('button', { name: /Conclude .* all the same/ }).click();
  await expect(question).toHaveCount(0);
  await expect(console_.getByRole('button', { name: '1 reply' })).toBeVisible();
  close();
});

test('a dialogue: a question from the phone, the panel, the next round, all by the one action', async ({ room }) => {
  const { close } = await underWay(room);
  const { page: console_ } = await room.chair();
  const { page: phone } = await room.delegate('ZM');
  const { page: wall } = await room.screen();
  await (await openPalette(console_)).fill('Interactive');
  await console_.keyboard.press('Enter');
  const panel = console_.getByRole('dialog', { name: /Interactive dialogue on/ });
  await panel.getByRole('textbox', { name: 'Speakers' }).fill('1');
  await panel.getByRole('textbox', { name: 'The panel, one a line' }).fill('Dr Berg, Director');
  await panel.getByRole('textbox', { name: 'Minutes for its answers' }).fill('5');
  await expect(panel.getByText(/We begin the interactive dialogue on item/)).toBeVisible();
  await panel.getByRole('button', { name: 'Start the dialogue' }).click();
  await expect(wall.getByText('Round 1')).toBeVisible();

  await phone.getByRole('button', { name: 'Ask a question' }).click();
  await phone.getByRole('button', { name: 'Ask for Zambia' }).click();
  await pressUntil(console_, /Give the floor to/, async () => {
    await expect(wall.getByText('Question', { exact: true })).toBeVisible({ timeout: 2_000 });
  });
  await pressUntil(console_, /End the statement of/, async () => {
    await expect(console_.getByText('I invite the panel to reply.')).toBeVisible({ timeout: 2_000 });
  });
  await pressUntil(console_, /Invite the panel to reply/, async () => {
    await expect(wall.getByText('Round 1: the panel answers')).toBeVisible({ timeout: 2_000 });
  });
  await pressUntil(console_, /Dr Berg/, async () => {
    await expect(wall.getByText('Answer', { exact: true })).toBeVisible({ timeout: 2_000 });
  });
  await expect(wall.getByText('Dr Berg').first()).toBeVisible();
  close();
});
