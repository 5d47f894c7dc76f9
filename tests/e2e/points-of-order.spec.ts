// A point of order from the phone to the wall: raised in private, heard over the speaker, ruled on by the Chair, the speaker goes on.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { LAPTOP, test } from './room.ts';

test('a point of order is raised on the phone, heard by the space bar, ruled on by a press, and the speaker goes on', async ({
  room,
}) => {
  const { token } = await room.server.link('chair');
  const officer = await takeSeat(room.server.url, SAMPLE_ID, token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'AT' },
  ])
    expect(await officer.give(command)).toMatchObject({ ok: true });
  const answer = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { meeting } = (await answer.json()) as { meeting: { lists: Record<string, { waiting: { id: string }[] }> } };
  const entryId = meeting.lists['5(b)']!.waiting[0]!.id;
  expect(await officer.give({ type: 'GiveFloor', entryId, after: null })).toMatchObject({ ok: true });

  const { page: phone } = await room.delegate('ZM');
  const { page: console_ } = await room.person((await room.server.link('chair')).url, LAPTOP);
  const { page: wall } = await room.person((await room.server.link('screen')).url, LAPTOP);
  await expect(wall.getByText('Austria').first()).toBeVisible();

  await phone.getByRole('button', { name: 'Point of order' }).click();
  await phone.getByRole('textbox').fill('The speaker is off the item.');
  await phone.getByRole('button', { name: 'Raise the point of order' }).click();
  await expect(phone.getByRole('button', { name: 'Take back my point of order' })).toBeVisible();

  // The Chair sees it; the wall does not.
  const primary = console_.getByRole('button', { name: /Hear the point of order/ });
  await expect(primary).toBeVisible();
  await expect(wall.getByText(/Point of order/)).toHaveCount(0);
  // Not within 700 ms of what another changed under the finger.
  await expect(async () => {
    if (await primary.isVisible()) await primary.click();
    await expect(wall.getByText(/Point of order: Zambia/).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(wall.getByText(/Austria was interrupted/).first()).toBeVisible();

  // Its speech ends; the space bar does not rule.
  const upheld = console_.getByRole('button', { name: 'Well taken', exact: true });
  await expect(async () => {
    await console_.keyboard.press('e');
    await expect(upheld).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await console_.keyboard.press('Space');
  await expect(upheld).toBeVisible();
  await console_.getByRole('button', { name: 'Not well taken' }).click();
  await expect(phone.getByRole('button', { name: 'Appeal against the ruling' })).toBeVisible();
  await console_.getByRole('button', { name: /Give the floor back to/ }).click();
  await expect(wall.getByText(/Point of order/)).toHaveCount(0);
  await expect(wall.getByText('Austria').first()).toBeVisible();
  officer.close();
});
