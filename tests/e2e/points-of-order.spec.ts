// A point of order from the phone to the wall: raised in private, heard over the speaker, ruled on by the Chair, the speaker goes on.
import { expect } from '@playwright/test';

import { officerOf } from './officer.ts';
import { press, pressKey } from './press.ts';
import { LAPTOP, test } from './room.ts';

test('a point of order is raised on the phone, heard by the space bar, ruled on by a press, and the speaker goes on', async ({
  room,
}) => {
  const officer = await officerOf(room);
  await officer.give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'AT' },
  );
  const meeting = await officer.meeting<{ lists: Record<string, { waiting: { id: string }[] }> }>();
  const entryId = meeting.lists['5(b)']!.waiting[0]!.id;
  const { page: phone } = await room.delegate('ZM');
  const raise = phone.getByRole('button', { name: 'Raise the point of order' });

  // What is typed when the sitting is suspended is held, and there again afterwards.
  await phone.getByRole('button', { name: 'Point of order' }).click();
  await phone.getByRole('textbox').fill('The speaker is off the item.');
  await officer.give({ type: 'SuspendSitting', sittingId: 'am' });
  await expect(phone.getByText('No sitting is open.')).toBeVisible();
  await expect(raise).toBeDisabled();
  await phone.getByRole('button', { name: 'Close' }).click();
  await officer.give({ type: 'ResumeSitting', sittingId: 'am' }, { type: 'GiveFloor', entryId, after: null });

  const { page: console_ } = await room.person((await room.server.link('chair')).url, LAPTOP);
  const { page: wall } = await room.person((await room.server.link('screen')).url, LAPTOP);
  await expect(wall.getByText('Austria').first()).toBeVisible();

  await phone.getByRole('button', { name: 'Point of order' }).click();
  await expect(phone.getByRole('textbox')).toHaveValue('The speaker is off the item.');
  await raise.click();
  await expect(phone.getByRole('button', { name: 'Take back my point of order' })).toBeVisible();

  // The Chair sees it; the wall does not.
  const primary = console_.getByRole('button', { name: /Hear the point of order/ });
  await expect(primary).toBeVisible();
  await expect(wall.getByText(/Point of order/)).toHaveCount(0);
  // Not within 700 ms of what another changed under the finger.
  await press(primary, () => expect(wall.getByText(/Point of order: Zambia/).first()).toBeVisible({ timeout: 2_000 }));
  await expect(wall.getByText(/Austria was interrupted/).first()).toBeVisible();
  // Whom it holds, with the time that is left, is seen in the hall and at the console while the point is heard, and until the ruling.
  const holds = /Austria keeps the floor; \d+:\d\d left, the clock is stopped\./;
  await expect(wall.getByText(holds).first()).toBeVisible();
  await expect(console_.getByText(holds)).toBeVisible();

  // Its speech ends; the space bar does not rule.
  const upheld = console_.getByRole('button', { name: 'Well taken', exact: true });
  await pressKey(console_, 'e', () => expect(upheld).toBeVisible({ timeout: 2_000 }));
  await console_.keyboard.press('Space');
  await expect(upheld).toBeVisible();
  await expect(console_.getByText(holds)).toBeVisible();
  await console_.getByRole('button', { name: 'Not well taken' }).click();
  await expect(phone.getByRole('button', { name: 'Appeal against the ruling' })).toBeVisible();
  await press(console_.getByRole('button', { name: /Give the floor back to/ }), () =>
    expect(wall.getByText(/was interrupted/)).toHaveCount(0, { timeout: 2_000 }),
  );
  // What was ruled stands along the foot for a minute, beside whoever goes on.
  await expect(wall.getByText('Austria').first()).toBeVisible();
  await expect(wall.getByText('Not well taken').first()).toBeVisible();
  officer.close();
});
