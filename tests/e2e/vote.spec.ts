// A recorded vote on an appeal: a delegation votes on its phone, changes its mind, and the Chair closes the vote at the console.
import { expect } from '@playwright/test';

import { officerOf } from './officer.ts';
import { openPalette } from './palette.ts';
import { LAPTOP, test } from './room.ts';

type Voted = { outcome?: string; vote?: { id: string; status: string; tally?: object; cast?: object } };
const TEXT = 'take note of the report';
type Seen = { questions: Record<string, Voted> };

test('a delegation votes on its phone until the Chair closes the vote', async ({ room }) => {
  const officer = await officerOf(room);
  const { give } = officer;
  const questions = async () => (await officer.meeting<Seen>()).questions;
  const lastQuestion = async () => Object.keys(await questions()).at(-1)!;
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'ProposeDecision', subject: 'proposal', text: TEXT });
  await give({ type: 'RaisePointOfOrder', delegationId: 'AT' });
  await give({ type: 'RulePointOfOrder', questionId: await lastQuestion(), ruling: 'dismissed' });
  await give({ type: 'AppealRuling', questionId: await lastQuestion(), delegationId: 'AT' });

  const { page: phone } = await room.delegate('ZM');
  const { page: console_ } = await room.person((await room.server.link('chair')).url, LAPTOP);
  const { page: wall } = await room.person((await room.server.link('screen')).url, LAPTOP);
  const sheet = phone.getByRole('heading', { name: '1 proposal' });
  await phone.getByRole('button', { name: '1 proposal' }).click();
  await expect(sheet).toBeVisible();
  await console_.getByRole('button', { name: 'Recorded vote' }).click();
  await expect(wall.getByText('A vote is being taken.').first()).toBeVisible();

  // What a vote holds up is greyed on the console, and says why.
  const suspend = console_.getByRole('button', { name: 'Suspend' });
  await expect(suspend).toBeDisabled();
  await expect(suspend).toHaveAccessibleDescription(/^The voting has begun\./);
  await openPalette(console_);
  await expect(console_.getByRole('menuitem', { name: /Adjourn/ })).toBeDisabled();
  await console_.keyboard.press('Escape');

  // It fills the page in place of the sheet that was open; what is before the meeting can be read meanwhile.
  await expect(phone.getByText('Choose one: you confirm it by the next tap.').first()).toBeVisible();
  await expect(sheet).toHaveCount(0);
  await phone.getByRole('button', { name: '1 proposal' }).click();
  await expect(phone.getByText(TEXT).first()).toBeVisible();
  await phone.getByRole('button', { name: 'Close' }).click();

  // The first tap sends nothing.
  await phone.getByRole('button', { name: 'In favour', exact: true }).click();
  // Of all that was asked one is voted on: a point of order on the phone is a question too.
  const votedOn = async () => Object.values(await questions()).find((one) => one.vote !== undefined);
  expect(await votedOn()).toMatchObject({ vote: { status: 'open' } });
  await expect(phone.getByText(/Your vote stands/)).toHaveCount(0);
  await phone.getByRole('button', { name: 'Zambia: In favour' }).click();
  await expect(phone.getByText(/Your vote stands: In favour/).first()).toBeVisible();
  await expect(phone.getByText(/Receipt no\. \d+/).first()).toBeVisible();
  // Nothing of it where a lock screen might show it.
  await expect(phone).toHaveTitle(/^(?!.*favour)/);
  await phone.getByRole('button', { name: 'Change the vote' }).click();
  await phone.getByRole('button', { name: 'Against', exact: true }).click();
  await phone.getByRole('button', { name: 'Zambia: Against' }).click();
  await expect(phone.getByText(/Your vote stands: Against/).first()).toBeVisible();
  // A point of order in a vote is on the conduct of it.
  await phone.getByRole('button', { name: 'Point of order' }).click();
  await phone.getByRole('button', { name: 'Raise the point of order' }).click();
  await phone.getByRole('button', { name: 'Take back my point of order' }).click();
  // What is taken back on the phone stands at the server for a moment: no network before it has gone.
  await expect.poll(async () => (await questions())[await lastQuestion()]).toMatchObject({ outcome: 'withdrawn' });

  // Without a network an answer waits on the phone, which says so and takes no second one; too late, it says to whom one turns.
  await phone.getByRole('button', { name: 'Change the vote' }).click();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Abstention', exact: true }).click();
  await phone.getByRole('button', { name: 'Zambia: Abstention' }).dblclick();
  await expect(phone.getByRole('button', { name: 'Sending…' })).toBeDisabled();
  await expect(phone.getByRole('button', { name: 'In favour', exact: true })).toBeDisabled();

  await give({ type: 'CloseVote', voteId: (await votedOn())!.vote!.id });
  await phone.context().setOffline(false);
  await expect(phone.getByText('This vote is over. Speak to the Secretary').first()).toBeVisible();
  await phone.getByRole('button', { name: 'Understood' }).click();
  await expect(wall.getByText('A vote is being taken.')).toHaveCount(0);
  await expect(phone.getByText(/Your vote stands/)).toHaveCount(0);
  await expect(phone.getByText('The ruling stands').first()).toBeVisible();
  await expect(phone.getByText('Your vote: Against').first()).toBeVisible();
  // The officers see what came of it, and what the chair says.
  const result = console_.getByRole('group', { name: 'Result of the vote' });
  await expect(result.getByText('0 in favour, 1 against', { exact: false })).toBeVisible();
  await expect(result.getByText(/The ruling stands\.$/)).toBeVisible();
  expect(await votedOn()).toMatchObject({
    outcome: 'rejected',
    vote: { tally: { yes: 0, no: 1 }, cast: { ZM: 'no' } },
  });
  officer.close();
});
