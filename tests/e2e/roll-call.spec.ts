// A roll call by what people see and press: letters at the console, the roll beside it, the name on the wall, the answer from a phone, the result everywhere.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { misfits } from './boxes.ts';
import { officerOf } from './officer.ts';
import { PROJECTOR, test } from './room.ts';

interface Voted {
  id: string;
  voters: string[];
}
type Seen = { questions: Record<string, { vote?: Voted }>; casts?: Record<string, string> };

/** The smallest console there is. */
const SMALL = { width: 1366, height: 680 };

test('the roll is called by letters, answered and corrected, and its result is read everywhere', async ({ room }) => {
  const officer = await officerOf(room);
  const { token, url, give } = officer;
  const meeting = () => officer.meeting<Seen>();
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)' });
  await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE' });
  await give({ type: 'ProposeMotion', motion: 'adjourn-debate', delegationId: 'AT' });
  const questionId = Object.keys((await meeting()).questions).at(-1)!;
  await give({ type: 'TakeUp', questionId });

  const { page: console_ } = await room.person(url, SMALL);
  const { page: wall } = await room.person((await room.server.link('screen')).url, PROJECTOR);
  const floor = console_.getByRole('region', { name: 'The floor' });
  await expect(floor.getByRole('button', { name: 'Roll call…' })).toBeVisible();
  await expect.poll(() => misfits(console_), { message: 'a motion at the console' }).toEqual([]);
  // The rules draw by lot who is called first; a name that was drawn in the room is chosen.
  await floor.getByRole('button', { name: 'Roll call…' }).click();
  const dialog = console_.getByRole('dialog', { name: 'Roll call' });
  await dialog.getByRole('button', { name: /First to be called/ }).click();
  await console_.getByRole('option', { name: 'Zambia' }).click();
  await dialog.getByRole('button', { name: 'Open the roll call' }).click();
  await expect(floor.getByText('Called now')).toBeVisible();
  // What was pressed on a page is drawn there at once; the server has it a moment later.
  const vote = async () => (await meeting()).questions[questionId]!.vote;
  await expect.poll(vote).toBeDefined();
  const { voters, id: voteId } = (await vote())!;
  const [zambia, second, third] = voters as [string, string, string];
  expect(zambia).toBe('ZM');

  // Each letter is an answer, and brings the next name; the space bar brings nothing.
  await expect(floor.getByText('Called now')).toBeVisible();
  await expect(floor.getByText('Zambia', { exact: true })).toBeVisible();
  await console_.keyboard.press('Space');
  const casts = async () => (await meeting()).casts ?? {};
  // A press as a name comes onto the page is held back: press while that name stands there.
  const called = floor.locator('.who .name');
  const answers = async (act: () => Promise<void>): Promise<void> => {
    const name = await called.innerText();
    await expect(async () => {
      if ((await called.innerText()) === name) await act();
      await expect(called).not.toHaveText(name, { timeout: 1_000 });
    }).toPass();
  };
  await answers(() => console_.keyboard.press('y'));
  await expect(floor.getByText('Zambia', { exact: true })).toHaveCount(0);
  await answers(() => console_.keyboard.press('n'));
  await expect.poll(casts).toEqual({ [zambia]: 'yes', [second]: 'no' });
  await expect(wall.getByText('Called now: 3 of 109')).toBeVisible();
  await expect(wall.getByText('First to be called: Zambia')).toBeVisible();

  // One back, and corrected; then on by the mouse.
  await console_.keyboard.press('b');
  await expect(floor.getByText('Its answer is changed: Against so far')).toBeVisible();
  await console_.keyboard.press('a');
  await expect.poll(casts).toEqual({ [zambia]: 'yes', [second]: 'abstain' });
  await answers(() => floor.getByRole('button', { name: 'Passes' }).click());
  await expect.poll(casts).toEqual({ [zambia]: 'yes', [second]: 'abstain', [third]: 'pass' });
  const roll = console_.getByRole('region', { name: 'Who votes' });
  await expect(roll.getByRole('button', { name: 'Zambia: In favour' })).toBeVisible();
  const scrolls = await console_.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  expect(scrolls, 'the console scrolls the page').toBe(false);

  // The rest is called by a program, and whoever passed is called once more.
  for (const delegationId of voters.slice(3)) await give({ type: 'CastVote', voteId, delegationId, choice: 'yes' });
  await expect(floor.getByText('Called again: it passed')).toBeVisible();
  await expect(floor.getByRole('button', { name: 'Passes' })).toHaveCount(0);
  const close = floor.getByRole('button', { name: /Close the vote/ });
  await expect(async () => {
    await console_.keyboard.press('x');
    await expect(close).toBeEnabled({ timeout: 1_000 });
  }).toPass();
  await expect(async () => {
    if (await close.isVisible()) await console_.keyboard.press('Space');
    await expect(close).not.toBeVisible({ timeout: 2_000 });
  }).toPass();

  // What came of it, with the majority that was needed: on the wall, and in text on paper.
  for (const text of ['Adopted', 'Needed', 'Majority of those present and voting'])
    await expect(wall.getByText(text, { exact: true }).first()).toBeVisible();
  // At the console too, with the chair's words for it, until the next step; nothing scrolls the page.
  const result = floor.getByRole('group', { name: 'Result of the vote' });
  for (const text of ['Adopted', 'In favour: 107', 'Needed: 54'])
    await expect(result.getByText(text, { exact: true })).toBeVisible();
  await expect(result.getByText(/107 in favour, .* The motion is adopted\.$/)).toBeVisible();
  await expect.poll(() => misfits(console_), { message: 'a result at the console' }).toEqual([]);
  expect(await console_.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(false);
  const { page: paper } = await room.person(`${room.server.url}/m/${SAMPLE_ID}/print#t=${token}`, PROJECTOR);
  await expect(
    paper.getByText(/Adopted · Adjournment of the debate: Austria · In favour: 107 .*Needed: 54/),
  ).toBeVisible();
  await give({ type: 'OpenItem', itemId: '6' });
  await expect(result).toHaveCount(0);
  officer.close();
});
