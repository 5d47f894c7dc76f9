// A decision from the console's panel to the wall: proposed, put, objected to on a phone, kept open, put again, and decided by the gavel.
import { expect } from '@playwright/test';

import { expectNoViolations } from './axe.ts';
import { officerOf } from './officer.ts';
import { choose } from './palette.ts';
import { press, tapTwice } from './press.ts';
import { LAPTOP, PHONE, test } from './room.ts';

const TEXT = 'take note of the draft Lausanne Action Plan';
const IN_FRENCH = 'prendre note du projet de plan d’action de Lausanne';

test('a delegation objects on its phone to what is put, the question is kept open, put again, and decided', async ({
  room,
}) => {
  const officer = await officerOf(room);
  const { url } = officer;
  // An item without a list: after its decision nothing else comes first.
  await officer.give({ type: 'OpenSitting', sittingId: 'am' }, { type: 'OpenItem', itemId: '1' });

  const { page: zambia } = await room.delegate('ZM');
  const { page: austria } = await room.delegate('AT');
  const { page: console_ } = await room.person(url, LAPTOP);
  const { page: wall } = await room.screen();

  const openPanel = (): Promise<void> => choose(console_, 'Decisions…');

  // Proposed in the panel, which the palette opens.
  await expect(console_.getByRole('region', { name: 'The floor' })).toBeVisible();
  await openPanel();
  const panel = console_.getByRole('dialog', { name: 'Decisions' });
  await panel.getByRole('textbox', { name: 'What the meeting would decide' }).fill(TEXT);
  await panel.getByText('In other languages').click();
  await panel.getByRole('textbox', { name: 'French' }).fill(IN_FRENCH);
  await panel.getByRole('button', { name: 'Propose it' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: TEXT })).toBeVisible();

  // A delegation co-sponsors it; the console sees who.
  await zambia.getByRole('button', { name: '1 proposal' }).click();
  await zambia.getByRole('button', { name: 'Co-sponsor it' }).click();
  await expect(panel.getByText('Sponsors: Zambia')).toBeVisible();
  await zambia.getByRole('button', { name: 'Close' }).click();

  await panel.getByRole('button', { name: 'Put it to the room' }).click();
  await expect(wall.getByText('Any objection?')).toBeVisible();
  await expect(wall.getByText(TEXT).first()).toBeVisible();
  await expect(zambia.getByText('Any objection?')).toBeVisible();
  // Each reads it in their own language.
  const { page: paris } = await room.person((await room.server.link('delegation', 'FR')).url, PHONE, { locale: 'fr' });
  await expect(paris.getByText(IN_FRENCH).first()).toBeVisible();
  await paris.close();
  await expectNoViolations(zambia, 'a phone with a question that is put');
  await expectNoViolations(wall, 'a screen with a question that is put');
  await expectNoViolations(console_, 'the panel of decisions');

  // Two taps, and nobody but the officers knows.
  await tapTwice(
    austria.getByRole('button', { name: 'I object' }),
    austria.getByRole('button', { name: 'Tap again to object' }),
    austria.getByRole('button', { name: 'Withdraw my objection' }),
  );
  await expect(panel.getByText('Objection: Austria')).toBeVisible();
  await console_.keyboard.press('Escape');
  await expect(console_.getByText('I hear an objection.')).toBeVisible();
  await expect(wall.getByText('Austria')).toHaveCount(0);
  await expectNoViolations(console_, 'a proposal that is objected to');

  const primary = (name: RegExp) => console_.getByRole('region', { name: 'The floor' }).getByRole('button', { name });
  await press(primary(/An objection: keep it open/), () =>
    expect(wall.getByText('Kept open: not adopted at this stage.').first()).toBeVisible({ timeout: 2_000 }),
  );
  await expect(wall.getByText('Austria')).toHaveCount(0);

  // The objection stands until its delegation withdraws it.
  await austria.getByRole('button', { name: '1 proposal' }).click();
  await austria.getByRole('button', { name: 'Withdraw my objection' }).click();
  await austria.getByRole('button', { name: 'Close' }).click();
  await openPanel();
  await panel.getByRole('button', { name: 'Put it to the room' }).click();
  await expect(wall.getByText('Any objection?')).toBeVisible();

  // What was being changed is held, and says why it does not go.
  await panel.getByRole('button', { name: 'Keep it open', exact: true }).click();
  await panel.getByRole('button', { name: 'Change it' }).click();
  await panel.getByRole('textbox', { name: 'What the meeting would decide' }).first().fill(`${TEXT} with thanks`);
  await panel.getByRole('button', { name: 'Put it to the room' }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'A question is put to the room.' })).toBeVisible();
  await expect(panel.getByRole('textbox').first()).toHaveValue(`${TEXT} with thanks`);
  await console_.keyboard.press('Escape');

  // The gavel is the one action once the room has had the time to object.
  await press(primary(/No objection: it is so decided/), () =>
    expect(wall.getByText('It is so decided.').first()).toBeVisible({ timeout: 2_000 }),
  );
  await expect(zambia.getByText('It is so decided.', { exact: true })).toBeVisible();
  await expect(zambia.getByText('Any objection?')).toHaveCount(0);
  officer.close();
});
