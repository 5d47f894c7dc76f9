// A motion from the phone to the wall: moved in private, taken up by the space bar, spoken on from another phone, voted on; it closes the debate.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { LAPTOP, test } from './room.ts';

test('a motion is moved on one phone and opposed from another; the room votes, and the debate is closed', async ({
  room,
}) => {
  const { token } = await room.server.link('chair');
  const officer = await takeSeat(room.server.url, SAMPLE_ID, token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE' },
  ])
    expect(await officer.give(command)).toMatchObject({ ok: true });

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
  await expect(async () => {
    if (await takeUp.isVisible()) await takeUp.click();
    await expect(wall.getByText(/Closure of the debate: Zambia/).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(console_.getByText(/2 speakers against/)).toHaveCount(0);

  // Nobody speaks for closing; two may against it.
  await expect(other.getByRole('button', { name: 'Speak in favour' })).toHaveCount(0);
  await other.getByRole('button', { name: 'Speak against' }).click();
  await expect(other.getByRole('button', { name: 'Do not speak on the motion after all' })).toBeVisible();
  const giveFloor = console_.getByRole('button', { name: /Give the floor to.*Austria/ });
  await expect(async () => {
    if (await giveFloor.isVisible()) await giveFloor.click();
    await expect(wall.getByText('Austria').first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const vote = console_.getByRole('button', { name: /Put to the vote/ });
  await expect(async () => {
    await console_.keyboard.press('e');
    await expect(vote).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(async () => {
    if (await vote.isVisible()) await vote.click();
    await expect(wall.getByText('A vote is being taken.').first()).toBeVisible({ timeout: 2_000 });
  }).toPass();

  const answer = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { meeting } = (await answer.json()) as { meeting: { questions: Record<string, { vote?: { id: string } }> } };
  const voteId = Object.values(meeting.questions).at(-1)!.vote!.id;
  expect(await officer.give({ type: 'CountVote', voteId, yes: 3, no: 1, abstain: 0 })).toMatchObject({ ok: true });
  const close = console_.getByRole('button', { name: /Close the vote/ });
  await expect(async () => {
    if (await close.isVisible()) await close.click();
    await expect(wall.getByText('A vote is being taken.')).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  // Whoever waited left the list, and nobody asks for the floor any more.
  expect(await officer.give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' })).toMatchObject({
    ok: false,
    error: { details: { reason: 'debate-closed' } },
  });
  await expect(other.getByText(/list.*closed/i).first()).toBeVisible();
  officer.close();
});
