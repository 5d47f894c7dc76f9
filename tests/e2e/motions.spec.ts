// A motion from the phone to the wall: moved in private, taken up by the space bar, spoken on from another phone, voted on; it closes the debate.
import { expect } from '@playwright/test';

import { officerOf } from './officer.ts';
import { press, pressAway, pressKey } from './press.ts';
import { LAPTOP, test } from './room.ts';

test('a motion is moved on one phone and opposed from another; the room votes, and the debate is closed', async ({
  room,
}) => {
  const officer = await officerOf(room);
  await officer.give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE' },
  );

  const { page: mover } = await room.delegate('ZM');
  const { page: other } = await room.delegate('AT');
  const { page: console_ } = await room.person((await room.server.link('chair')).url, LAPTOP);
  const { page: wall } = await room.person((await room.server.link('screen')).url, LAPTOP);

  await mover.getByRole('button', { name: 'Motion…' }).click();
  const move = mover.getByRole('button', { name: 'Choose a motion' });
  await expect(move).toBeDisabled();
  await mover.getByRole('radio', { name: 'Closure of the debate' }).check();
  await mover.getByRole('button', { name: 'Move the motion' }).click();
  await expect(mover.getByRole('button', { name: 'Take back: Closure of the debate' })).toBeVisible();

  // The Chair sees it; the wall and the other phone do not.
  const takeUp = console_.getByRole('button', { name: /Take up the motion: .*Closure of the debate: Zambia/ });
  await expect(takeUp).toBeVisible();
  await expect(wall.getByText(/Closure of the debate/)).toHaveCount(0);
  await expect(other.getByText(/Closure of the debate/)).toHaveCount(0);
  await press(takeUp, () =>
    expect(wall.getByText(/Closure of the debate: Zambia/).first()).toBeVisible({ timeout: 2_000 }),
  );
  await expect(console_.getByText(/2 speakers against/)).toHaveCount(0);

  // Nobody speaks for closing; two may against it.
  await expect(other.getByRole('button', { name: 'Speak in favour' })).toHaveCount(0);
  await other.getByRole('button', { name: 'Speak against' }).click();
  await expect(other.getByRole('button', { name: 'Do not speak on the motion after all' })).toBeVisible();
  const giveFloor = console_.getByRole('button', { name: /Give the floor to.*Austria/ });
  await expect(wall.getByText('Against the motion')).toBeVisible();
  await pressAway(giveFloor);
  const vote = console_.getByRole('button', { name: /Put to the vote/ });
  await pressKey(console_, 'e', () => expect(vote).toBeVisible({ timeout: 2_000 }));
  await press(vote, () => expect(wall.getByText('A vote is being taken.').first()).toBeVisible({ timeout: 2_000 }));

  const meeting = await officer.meeting<{ questions: Record<string, { vote?: { id: string } }> }>();
  const voteId = Object.values(meeting.questions).at(-1)!.vote!.id;
  await officer.give({ type: 'CountVote', voteId, yes: 3, no: 1, abstain: 0 });
  const close = console_.getByRole('button', { name: /Close the vote/ });
  await press(close, () => expect(wall.getByText('A vote is being taken.')).toHaveCount(0, { timeout: 2_000 }));
  // Whoever waited left the list, and nobody asks for the floor any more.
  expect(await officer.seat.give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' })).toMatchObject({
    ok: false,
    error: { details: { reason: 'debate-closed' } },
  });
  await expect(other.getByText(/list.*closed/i).first()).toBeVisible();
  officer.close();
});
