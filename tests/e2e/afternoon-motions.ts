// Steps 15 to 29 of the afternoon: rights of reply, motions in their order of precedence, a roll call that closes the debate.
import { expect } from '@playwright/test';

import { command, count, gone, NAMES, neverShown, primary, raise, shown, shut, there } from './afternoon-room.ts';
import type { Afternoon } from './afternoon-room.ts';
import { press, pressAway, pressKey } from './press.ts';
import { test } from './room.ts';

const SUSPENSION = 'Suspension of the meeting: New Zealand';
const CLOSURE = 'Closure of the debate: Austria';

/** Steps 15 and 16. */
export async function repliesAsked(afternoon: Afternoon, first: string, second: string): Promise<void> {
  const { chair, secretary, AT, PH, wall, does } = afternoon;
  await test.step('15 two reply to the speaker, and an observer is not given leave', async () => {
    await raise(AT, 'Right of reply');
    await AT.page.getByRole('radio', { name: new RegExp(first) }).check();
    await AT.page.getByRole('button', { name: 'Ask for the right of reply' }).click();
    await shown('Right of reply: you wait in place 1', AT);
    // The others come after it, at the server too.
    await expect(secretary.page.getByRole('button', { name: '1 reply' })).toBeVisible();
    for (const id of ['CH', 'CMC']) await does(id, { type: 'RequestRightOfReply', itemId: '5(b)' });
    await secretary.page.getByRole('button', { name: '3 replies' }).click();
    const replies = secretary.page.getByRole('dialog', { name: /Rights of reply/ });
    await expect(replies.getByText('Cluster Munition Coalition').first()).toBeVisible();
    await press(replies.getByRole('button', { name: 'Decline' }), () => gone(replies.getByText('asks for leave')));
    await shut(secretary.page);
    await expect(chair.page.getByRole('button', { name: '2 replies' })).toBeVisible();
    await neverShown(/Cluster Munition Coalition/, AT, PH, wall);
    await neverShown(/reply/i, wall);
  });

  await test.step('16 the second by the lot has the floor', async () => {
    const give = primary(chair.page, new RegExp(`End and give the floor to.*${second}`));
    await pressAway(give);
    await shown(second, AT, PH, wall);
  });
}

/** Steps 17 to 21: three motions; the one of the highest rank is objected to, voted on and falls. */
export async function suspensionFalls(afternoon: Afternoon): Promise<void> {
  const { chair, secretary, AT, PH, wall, question, does, isRefused } = afternoon;
  await test.step('17 three motions are moved, and the officers alone read them', async () => {
    // It has the floor, and its time stays on its page.
    await raise(AT, 'Motion…');
    await AT.page.getByRole('radio', { name: 'Closure of the debate' }).check();
    await expect(AT.page.getByRole('timer')).toBeVisible();
    await AT.page.getByRole('button', { name: 'Move the motion' }).click();
    await expect(AT.page.getByRole('button', { name: 'I have finished' })).toBeVisible();
    await expect(AT.page.getByRole('button', { name: 'Take back: Closure of the debate' })).toBeVisible();
    await does('DE', { type: 'ProposeMotion', motion: 'adjourn-meeting' });
    await does('NZ', { type: 'ProposeMotion', motion: 'suspend-meeting' });
  });

  const motions = chair.page.getByRole('dialog', { name: /Motions/ });
  await test.step('18 the closure waits for the higher motion, and that for the end of the speech', async () => {
    await command(chair.page, 'Motions', motions);
    const takesUp = (motion: string) =>
      motions.getByRole('listitem').filter({ hasText: motion }).getByRole('button', { name: 'Take it up' });
    await expect(takesUp(CLOSURE)).toBeDisabled();
    await press(takesUp(SUSPENSION), () => there(motions.getByText(/Somebody has the floor/)));
    await shut(chair.page);
    await expect(motions).toHaveCount(0);
    // Its mover alone hears of it, as a receipt.
    const closure = /Closure of the debate: (?!Austria\. The Chair has been told)/;
    await neverShown(closure, AT);
    await neverShown(/Closure of the debate: /, PH, wall);
    await neverShown(/of the meeting: /, AT, PH, wall);
    await pressKey(chair.page, 'e', () => there(primary(chair.page, new RegExp(`Take up the motion:.*${SUSPENSION}`))));
  });

  await test.step('19 the suspension is taken up: no lower motion is moved meanwhile', async () => {
    await press(primary(chair.page, /Take up the motion/), () => there(wall.page.getByText(SUSPENSION)));
    await shown(SUSPENSION, secretary, AT, PH);
    await isRefused('FR', { type: 'ProposeMotion', motion: 'adjourn-debate' }, 'higher-motion-pending');
    await neverShown(/Adjournment of the meeting: Germany/, AT, PH, wall);
    await neverShown(/Closure of the debate: /, PH, wall);
  });

  await test.step('20 it is not debated; it is put, and whoever objects is not named', async () => {
    await expect(PH.page.getByRole('button', { name: /Speak in favour|Speak against/ })).toHaveCount(0);
    await press(primary(chair.page, /Ask whether anybody objects:/), () =>
      there(wall.page.getByText('Any objection?')),
    );
    await shown('Doing nothing means that you agree.', AT, PH);
    await does('FR', { type: 'Object', questionId: (await question('suspend-meeting')).id });
    await shown(/Objections?: France/, chair, secretary);
  });

  await test.step('21 over an objection it is voted on, and rejected', async () => {
    for (const { page } of [chair, secretary]) await expect(primary(page, /it is so decided/)).toHaveCount(0);
    await press(primary(secretary.page, /Put to the vote:/), () =>
      there(wall.page.getByText('A vote is being taken.')),
    );
    await count(afternoon, 1, 5, 0);
    await pressAway(primary(chair.page, /Close the vote/));
    await shown('Not adopted', wall);
    expect(await question('suspend-meeting')).toMatchObject({ outcome: 'rejected' });
    await neverShown(/Objections?: |objects?.*France|France.*objects?/i, AT, PH, wall);
  });
}

/** Steps 22 to 24: the closure of the debate, and the two who may speak against it. */
export async function closureDebated(afternoon: Afternoon): Promise<void> {
  const { chair, AT, PH, wall, question, does, isRefused } = afternoon;
  await test.step('22 one motion is withdrawn, the closure is taken up', async () => {
    const { id: questionId } = await question('adjourn-meeting');
    await does('DE', { type: 'WithdrawQuestion', questionId });
    await press(primary(chair.page, new RegExp(`Take up the motion:.*${CLOSURE}`)), () =>
      there(wall.page.getByText(CLOSURE)),
    );
    await neverShown(/Adjournment of the meeting: /, AT, PH, wall);
  });

  await test.step('23 nobody speaks for it, and two against it', async () => {
    await expect(AT.page.getByRole('button', { name: 'Speak against' })).toBeVisible();
    await expect(AT.page.getByRole('button', { name: 'Speak in favour' })).toHaveCount(0);
    await PH.page.getByRole('button', { name: 'Speak against' }).click();
    await expect(PH.page.getByRole('button', { name: 'Do not speak on the motion after all' })).toBeVisible();
    // The others come after it, at the server too.
    await expect(primary(chair.page, /Give the floor to.*Philippines/)).toBeVisible();
    const against = { type: 'SpeakOnMotion', questionId: (await question('close-debate')).id, side: 'against' };
    await does('CH', against);
    await isRefused('FR', against, 'side-full');
    await expect(AT.page.getByRole('button', { name: 'Speak against' })).toHaveCount(0);
  });

  await test.step('24 both are heard', async () => {
    await shown('Against the motion', wall);
    await press(primary(chair.page, /Give the floor to.*Philippines/), () =>
      there(primary(chair.page, /End and give the floor to.*Switzerland/)),
    );
    await shown('Philippines', wall);
    await press(primary(chair.page, /End and give the floor to.*Switzerland/), () =>
      there(primary(chair.page, /End the statement of.*Switzerland/)),
    );
    await shown('Switzerland', wall);
    await pressKey(chair.page, 'e', () => there(primary(chair.page, /Put to the vote:/)));
  });
}

/** In the English order of their names from the one that was drawn. */
const ROLL = ['NZ', 'PH', 'CH', 'AT', 'FR', 'DE'];

/** Steps 25 to 29: the roll is called by letters, and the debate is closed. */
export async function rollCall(afternoon: Afternoon): Promise<void> {
  const { chair, secretary, AT, PH, wall, question, seen, does, isRefused } = afternoon;
  const floor = secretary.page.getByRole('region', { name: 'The floor' });
  const casts = async () => (await seen()).casts ?? {};
  const said: Record<string, string> = {};
  /** The Secretary calls this delegation, and enters its answer by one letter. */
  const answers = async (id: string, key: string, choice: string): Promise<void> => {
    const called = floor.getByText(NAMES[id]!, { exact: true });
    await expect(called).toBeVisible();
    said[id] = choice;
    // As a name comes onto the page a press is held back.
    await expect(async () => {
      if (await called.isVisible()) await secretary.page.keyboard.press(key);
      await expect.poll(casts, { timeout: 1_000 }).toEqual(said);
    }).toPass();
  };
  await test.step('25 the roll begins with New Zealand', async () => {
    await press(floor.getByRole('button', { name: 'Roll call…' }), () =>
      there(secretary.page.getByRole('dialog', { name: 'Roll call' })),
    );
    const dialog = secretary.page.getByRole('dialog', { name: 'Roll call' });
    await dialog.getByRole('button', { name: /First to be called/ }).click();
    await secretary.page.getByRole('option', { name: 'New Zealand' }).click();
    await dialog.getByRole('button', { name: 'Open the roll call' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(floor.getByText('Called now')).toBeVisible();
    // The wall has it from the server.
    await shown('First to be called: New Zealand', wall);
    expect((await question('close-debate')).vote!.voters).toEqual(ROLL);
    await shown('The roll is being called: you answer when you are called.', AT, PH);
  });
  const voteId = (await question('close-debate')).vote!.id;

  await test.step('26 answers are entered in the order of the roll', async () => {
    await answers('NZ', 'y', 'yes');
    await answers('PH', 'n', 'no');
    await answers('CH', 'p', 'pass');
    await answers('AT', 'y', 'yes');
    await isRefused('DE', { type: 'CastVote', voteId, choice: 'yes' }, 'not-called');
    await isRefused('AT', { type: 'RaisePointOfOrder' }, 'voting-begun');
  });

  await test.step('27 whoever passed is called again, and an answer is changed', async () => {
    await answers('FR', 'a', 'abstain');
    await answers('DE', 'y', 'yes');
    await expect(floor.getByText('Called again: it passed')).toBeVisible();
    await expect(primary(chair.page, /Close the vote/)).toHaveCount(0);
    await does('CH', { type: 'CastVote', voteId, choice: 'yes' });
    said['CH'] = 'yes';
    await secretary.page.getByRole('button', { name: 'France: Abstention' }).click();
    await expect(floor.getByText('Its answer is changed: Abstention so far')).toBeVisible();
    await answers('FR', 'n', 'no');
  });

  await test.step('28 the vote is closed, and the debate with it', async () => {
    await pressAway(primary(chair.page, /Close the vote/));
    await shown('Adopted', wall);
    await expect
      .poll(() => question('close-debate'))
      .toMatchObject({ outcome: 'adopted', vote: { tally: { yes: 4, no: 2, abstain: 0, notVoting: 0 } } });
    expect((await seen()).lists['5(b)']!.waiting).toEqual([]);
    await shown(/list.*closed/i, AT, PH);
  });

  await test.step('29 nobody asks for the floor any more; replies wait on', async () => {
    await isRefused('NZ', { type: 'RequestFloor', itemId: '5(b)' }, 'debate-closed');
    await expect(PH.page.getByRole('button', { name: 'Ask for the floor' })).toHaveCount(0);
    await shown('Right of reply: you wait in place 1', AT);
    await expect(chair.page.getByRole('button', { name: '2 replies' })).toBeVisible();
  });
}
