// An afternoon of a committee of the General Assembly, by what people see and press: the Chair, the Secretary, two delegations on their
// phones and the wall, each in a browser of its own; the other delegations by their own devices. After each group of steps stands what the
// five pages show, and what none of them has ever shown.
import { expect } from '@playwright/test';

import {
  command,
  count,
  MEMBERS,
  NAMES,
  neverShown,
  openAfternoon,
  primary,
  shown,
  shut,
  there,
} from './afternoon-room.ts';
import type { Afternoon } from './afternoon-room.ts';
import { press, pressAway, pressKey } from './press.ts';
import { decided, dialogue, keptOpen, repliesHeard } from './afternoon-decision.ts';
import { closureDebated, repliesAsked, rollCall, suspensionFalls } from './afternoon-motions.ts';
import { test } from './room.ts';

// Many steps on five pages.
test('an afternoon, as the rules of procedure have it, on five pages', async ({ room }) => {
  const afternoon = await openAfternoon(room);
  const [first, second] = await openingAndLots(afternoon);
  await pointOfOrder(afternoon, first);
  await appeal(afternoon, first);
  await repliesAsked(afternoon, first, second);
  await suspensionFalls(afternoon);
  await closureDebated(afternoon);
  await rollCall(afternoon);
  await keptOpen(afternoon);
  await dialogue(afternoon);
  await decided(afternoon);
  await repliesHeard(afternoon);
  await afternoon.close();
});

/** Steps 1 to 5. @returns who is heard first and second by the lot */
async function openingAndLots({
  chair,
  secretary,
  AT,
  PH,
  wall,
  seen,
  does,
  isRefused,
}: Afternoon): Promise<[string, string]> {
  await test.step('1 the sitting is opened, and the roll of the members called', async () => {
    await press(primary(secretary.page, /Open.*Afternoon sitting/), () => there(primary(secretary.page, /Open item/)));
    const attendance = secretary.page.getByRole('dialog', { name: 'Attendance and quorum' });
    await command(secretary.page, 'Attendance', attendance);
    for (const id of MEMBERS)
      await attendance.getByRole('button', { name: `Present: ${NAMES[id]}`, exact: true }).click();
    await expect(attendance.getByText('Members present: 6 of 6')).toBeVisible();
    await shut(secretary.page);
  });

  await test.step('2 the item is opened, and its list for a lot', async () => {
    await press(primary(chair.page, /Open item/), () => there(primary(chair.page, /Open the list/)));
    await secretary.page.getByRole('button', { name: /by time of request/ }).click();
    const order = secretary.page.getByRole('dialog', { name: /Order of the list on/ });
    await order.getByRole('button', { name: /First by/ }).click();
    await secretary.page.getByRole('option', { name: 'lot' }).click();
    await order.getByRole('textbox', { name: 'Speakers at most' }).fill('4');
    await order.getByRole('button', { name: 'Set the order' }).click();
    await expect(order).toHaveCount(0);
    const list = primary(secretary.page, /Open the list/);
    await pressAway(list);
    await shown('places are drawn by lot', secretary);
  });

  await test.step('3 five ask for the floor; no lot is drawn while the list takes names', async () => {
    await AT.page.getByRole('button', { name: 'Ask for the floor' }).click();
    await AT.page.getByRole('button', { name: /Ask for Austria/ }).click();
    for (const id of ['CH', 'DE', 'FR', 'NZ']) await does(id, { type: 'RequestFloor', itemId: '5(b)' });
    await expect(secretary.page.getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row')).toHaveCount(
      5,
    );
    const lots = secretary.page.getByRole('dialog', { name: /Lots for the list on/ });
    await command(secretary.page, 'Lots', lots);
    await expect(lots.getByRole('button', { name: 'Draw', exact: true })).toBeDisabled();
    await shut(secretary.page);
    await isRefused('S', { type: 'DrawLots', itemId: '5(b)' }, 'window-open');
  });

  await test.step('4 the lot is drawn with a word from the floor, and anybody may check it', async () => {
    const draw = primary(secretary.page, /Draw lots/);
    await press(secretary.page.getByRole('button', { name: 'Close now' }), () => there(draw));
    const lots = secretary.page.getByRole('dialog', { name: /Lots for the list on/ });
    await press(draw, () => there(lots));
    await lots.getByRole('textbox', { name: 'A word called from the floor' }).fill('17');
    await secretary.page.keyboard.press('Enter');
    await expect(lots.getByText('Checked here: seal and order are those of this seed')).toBeVisible();
    await shut(secretary.page);
    // Austria speaks second, whoever is first: it moves a motion while it has the floor, and its page is looked at before.
    const list = async () => (await seen()).lists['5(b)']!.waiting;
    const drawn = await list();
    const own = drawn.find(({ delegationId }) => delegationId === 'AT')!;
    const others = drawn.filter((one) => one !== own);
    if (drawn[1] !== own) await does('S', { type: 'MoveEntry', entryId: own.id, before: others[1]!.id });
    await expect.poll(async () => (await list())[1]?.delegationId).toBe('AT');
  });

  const [first, second] = (await seen()).lists['5(b)']!.waiting.map(({ delegationId }) => NAMES[delegationId]!);
  await test.step('5 the first by the lot has the floor on all pages', async () => {
    await press(primary(chair.page, new RegExp(`Give the floor to.*${first}`)), () =>
      there(primary(chair.page, /^End/)),
    );
    await shown(first!, chair, secretary, AT, PH, wall);
    // Who is there is the officers' alone.
    await neverShown(/quorum|members present/i, AT, PH, wall);
    await neverShown(/Philippines/, AT, wall);
  });
  return [first!, second!];
}

/** Steps 6 to 9: a point of order of the Philippines over the first speaker. */
async function pointOfOrder({ chair, secretary, AT, PH, wall }: Afternoon, first: string): Promise<void> {
  const hear = primary(chair.page, /Hear the point of order:.*Philippines/);
  await test.step('6 a point of order is raised: officers and whoever raised it read it, and nobody else', async () => {
    await PH.page.getByRole('button', { name: 'Point of order' }).click();
    await PH.page.getByRole('button', { name: 'Raise the point of order' }).click();
    await expect(PH.page.getByRole('button', { name: 'Take back my point of order' })).toBeVisible();
    // It is raised once.
    await expect(PH.page.getByRole('button', { name: 'Point of order', exact: true })).toHaveCount(0);
    await expect(hear).toBeVisible();
    await expect(secretary.page.getByRole('button', { name: '1 point of order' })).toBeVisible();
    await neverShown(/Philippines|Point of order:/, AT, wall);
  });

  await test.step('7 it is heard over the speaker', async () => {
    const heard = /Point of order: Philippines/;
    await press(hear, () => there(wall.page.getByText(heard)));
    await shown(`${first} was interrupted and will go on.`, wall);
    await shown(heard, AT);
    await shown('Philippines', secretary);
  });

  await test.step('8 nobody else has the floor before the ruling, and the Secretary does not rule', async () => {
    const dismissed = chair.page.getByRole('button', { name: 'Not well taken' });
    await pressKey(chair.page, 'e', () => there(dismissed));
    await shown('The Chair rules on it.', secretary);
    for (const { page } of [chair, secretary]) {
      await expect(page.getByRole('button', { name: /Give the floor/ })).toHaveCount(0);
      await expect(primary(page, /Choose the ruling above/)).toBeVisible();
    }
    await expect(secretary.page.getByRole('button', { name: 'Not well taken' })).toHaveCount(0);
  });

  await test.step('9 the Chair rules: not well taken', async () => {
    await press(chair.page.getByRole('button', { name: 'Not well taken' }), () =>
      there(primary(chair.page, new RegExp(`Give the floor back to.*${first}`))),
    );
    await shown('Not well taken', wall);
  });
}

/** Steps 10 to 14: the appeal, the vote on it, and the speaker goes on. */
async function appeal(afternoon: Afternoon, first: string): Promise<void> {
  const { chair, secretary, AT, PH, wall, question, isRefused } = afternoon;
  await test.step('10 whoever raised it appeals; an observer does not', async () => {
    const { id: questionId } = await question('point-of-order');
    await isRefused('CMC', { type: 'AppealRuling', questionId }, 'members-only');
    await PH.page.getByRole('button', { name: 'Appeal against the ruling' }).click();
    await PH.page.locator('.thumb').getByRole('button', { name: 'Appeal against the ruling' }).click();
    await shown('Appeal against the ruling: Philippines', AT, PH, wall);
  });

  await test.step('11 nobody speaks on it, and the speaker does not go on before it', async () => {
    await expect(AT.page.getByRole('button', { name: /Speak in favour|Speak against/ })).toHaveCount(0);
    await expect(primary(chair.page, /Put to the vote:/)).toBeVisible();
    await expect(chair.page.getByRole('button', { name: /Give the floor/ })).toHaveCount(0);
  });

  await test.step('12 hands are raised on it, and no device votes', async () => {
    await press(primary(secretary.page, /Put to the vote:/), () =>
      there(wall.page.getByText('A vote is being taken.')),
    );
    const { vote } = await question('appeal');
    expect(vote!.voters).toEqual(MEMBERS);
    for (const { page } of [AT, PH]) await expect(page.getByRole('button', { name: 'In favour' })).toHaveCount(0);
    await isRefused('DE', { type: 'CastVote', voteId: vote!.id, choice: 'yes' }, 'not-electronic');
  });

  await test.step('13 the vote is closed once it is counted: the ruling stands', async () => {
    await expect(primary(chair.page, /Enter the count first/)).toBeDisabled();
    await count(afternoon, 3, 3, 0);
    await neverShown(/\b3\b.*\b3\b/, AT, wall);
    await press(primary(chair.page, /Close the vote/), () =>
      there(primary(chair.page, new RegExp(`Give the floor back to.*${first}`))),
    );
    await shown('The ruling stands', wall);
    expect(await question('appeal')).toMatchObject({ outcome: 'rejected' });
    expect(await question('point-of-order')).toMatchObject({ outcome: 'dismissed' });
  });

  await test.step('14 the speaker goes on, and the ruling is not undone', async () => {
    await expect(chair.page.getByRole('button', { name: /^Give the floor to/ })).toHaveCount(0);
    await press(primary(chair.page, /Give the floor back to/), () => there(primary(chair.page, /End and give/)));
    await shown(first, wall);
    await expect(wall.page.getByText(/was interrupted/)).toHaveCount(0);
    const steps = chair.page.getByRole('dialog', { name: 'The last steps' });
    await command(chair.page, 'The last steps', steps);
    const ruling = steps.getByRole('listitem').filter({ hasText: 'ruled on the point of order' });
    await expect(ruling.getByRole('button', { name: 'Correct…' })).toBeVisible();
    await expect(ruling.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await shut(chair.page);
  });
}
