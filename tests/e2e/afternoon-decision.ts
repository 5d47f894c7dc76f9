// Steps 30 to 42 of the afternoon: a decision that somebody objects to, a dialogue meanwhile, the decision without objection, replies, the end.
import { expect } from '@playwright/test';

import { command, neverShown, primary, raise, shown, shut, there } from './afternoon-room.ts';
import type { Afternoon } from './afternoon-room.ts';
import { press, pressAway, pressKey } from './press.ts';
import { test } from './room.ts';

const TEXT = 'adopt the report';

/** Steps 30 to 32: the proposal is put, objected to and kept open. */
export async function keptOpen(afternoon: Afternoon): Promise<void> {
  const { chair, secretary, AT, PH, wall, question, does, isRefused } = afternoon;
  await test.step('30 a decision is proposed and put to the room', async () => {
    const decisions = secretary.page.getByRole('dialog', { name: 'Decisions' });
    await command(secretary.page, 'Decisions', decisions);
    await decisions.getByRole('textbox', { name: 'What the meeting would decide' }).fill(TEXT);
    await decisions.getByRole('button', { name: 'Propose it' }).click();
    await there(decisions.getByRole('button', { name: 'Put it to the room' }));
    await shut(secretary.page);
    await expect(AT.page.getByRole('button', { name: '1 proposal' })).toBeVisible();
    expect(await question('decision')).toMatchObject({ itemId: '5(b)', stage: 'open' });
    const put = primary(chair.page, /Ask whether anybody objects:/);
    await expect(put).toBeVisible();
    await shown(/May I take it that .* wishes to adopt the report\?/, chair);
    await press(put, () => there(wall.page.getByText('Any objection?')));
    await shown(TEXT, wall);
    await shown('Doing nothing means that you agree.', AT, PH);
  });

  await test.step('31 a member objects, an observer may not; it is not adopted over the objection', async () => {
    const { id: questionId } = await question('decision');
    await isRefused('CMC', { type: 'Object', questionId }, 'members-only');
    await does('DE', { type: 'Object', questionId });
    await shown(/Objections?: Germany/, chair, secretary);
    await expect(primary(chair.page, /An objection: keep it open/)).toBeEnabled();
    await expect(primary(chair.page, /it is so decided/)).toHaveCount(0);
  });

  await test.step('32 it is kept open, nobody is named, and the next item is opened', async () => {
    await press(primary(chair.page, /keep it open/), () => there(wall.page.getByText(/Kept open/)));
    await neverShown(/Objections?: |objects?.*Germany|Germany.*objects?/i, AT, PH, wall);
    await openItem(afternoon, '9');
    await pressAway(primary(secretary.page, /Open the list of speakers/));
  });
}

/** By the row of the agenda on the console. */
async function openItem({ chair }: Afternoon, number: string): Promise<void> {
  const row = chair.page.getByRole('button', { name: new RegExp(`Item ${number.replace(/[()]/g, '\\$&')}`) });
  const current = chair.page.locator('[aria-current]').filter({ hasText: `Item ${number}` });
  await expect(async () => {
    // The last try may have opened it, and been impatient; a menu that was opened since is in the way.
    await chair.page.keyboard.press('Escape');
    if (await current.isVisible()) return;
    await row.first().click({ timeout: 2_000 });
    await chair.page.getByRole('menuitem', { name: `Open ${number}`, exact: true }).click({ timeout: 2_000 });
    await there(current);
  }).toPass();
}

/** Steps 33 to 36: two rounds of questions. */
export async function dialogue(afternoon: Afternoon): Promise<void> {
  const { chair, PH, wall, does } = afternoon;
  const { page } = chair;
  await test.step('33 a dialogue is begun, and three ask questions', async () => {
    const panel = page.getByRole('dialog', { name: /Interactive dialogue on/ });
    await command(page, 'Interactive', panel);
    await panel.getByRole('textbox', { name: 'Speakers' }).fill('2');
    await panel.getByRole('textbox', { name: 'The panel, one a line' }).fill('Dr Berg');
    await panel.getByRole('textbox', { name: 'Minutes for its answers' }).fill('5');
    await panel.getByRole('button', { name: 'Start the dialogue' }).click();
    await shown('Round 1', wall);
    await PH.page.getByRole('button', { name: 'Ask a question' }).click();
    await PH.page.getByRole('button', { name: /^Ask for/ }).click();
    await expect(primary(page, /Give the floor to.*Philippines/)).toBeVisible();
    for (const id of ['FR', 'NZ']) await does(id, { type: 'RequestFloor', itemId: '9', kind: 'question' });
  });

  await test.step('34 two ask, then the panel is invited to reply', async () => {
    await press(primary(page, /Give the floor to.*Philippines/), () =>
      there(wall.page.getByText('Question', { exact: true })),
    );
    await press(primary(page, /End and give the floor to.*France/), () =>
      there(primary(page, /End the statement of.*France/)),
    );
    const invite = primary(page, /Invite the panel to reply/);
    await pressKey(page, 'e', () => there(invite));
    await press(invite, () => there(wall.page.getByText('Round 1: the panel answers')));
  });

  await test.step('35 Dr Berg answers', async () => {
    await press(primary(page, /Give the floor to.*Dr Berg/), () =>
      there(wall.page.getByText('Answer', { exact: true })),
    );
    await shown('Dr Berg', wall);
    await pressKey(page, 'e', () => there(primary(page, /Next round of questions/)));
  });

  await test.step('36 a second round, and the dialogue and its item come to an end', async () => {
    await press(primary(page, /Next round of questions/), () => there(wall.page.getByText('Round 2')));
    await press(primary(page, /Give the floor to.*New Zealand/), () =>
      there(primary(page, /End the statement of.*New Zealand/)),
    );
    await pressKey(page, 'e', () => there(primary(page, /Invite the panel to reply/)));
    const panel = page.getByRole('dialog', { name: /Interactive dialogue on/ });
    await command(page, 'Interactive', panel);
    await panel.getByRole('button', { name: 'End the dialogue' }).click();
    await expect(panel).toHaveCount(0);
    const conclude = primary(page, /Conclude item 9/);
    await press(primary(page, /Close the list/), () => there(conclude));
    await pressAway(conclude);
  });
}

/** Steps 37 to 39: the objection is withdrawn, and the gavel falls. */
export async function decided(afternoon: Afternoon): Promise<void> {
  const { chair, secretary, AT, PH, wall, question, does } = afternoon;
  const { id: questionId } = await question('decision');
  await test.step('37 it is put again, and whoever objected withdraws', async () => {
    await openItem(afternoon, '5(b)');
    const decisions = chair.page.getByRole('dialog', { name: 'Decisions' });
    const again = decisions.getByRole('button', { name: 'Put it to the room' });
    await command(chair.page, 'Decisions', decisions);
    await pressAway(again);
    await shut(chair.page);
    await expect(primary(chair.page, /keep it open/)).toBeVisible();
    await does('DE', { type: 'WithdrawObjection', questionId });
    await expect(chair.page.getByText(/Objections?: Germany/)).toHaveCount(0);
  });

  await test.step('38 once the room has had its time, the gavel falls for good', async () => {
    await press(primary(chair.page, /No objection: it is so decided/), () =>
      there(wall.page.getByText('It is so decided.')),
    );
    await shown('It is so decided.', AT, PH);
    expect(await question('decision')).toMatchObject({ outcome: 'adopted' });
    const steps = chair.page.getByRole('dialog', { name: 'The last steps' });
    await command(chair.page, 'The last steps', steps);
    const gavel = steps.getByRole('listitem').filter({ hasText: /adopted/ });
    await expect(gavel.getByRole('button', { name: 'Correct…' }).first()).toBeVisible();
    await expect(gavel.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await shut(chair.page);
  });

  await test.step('39 the record is corrected, and the item concluded', async () => {
    const correction = secretary.page.getByRole('dialog', { name: 'Correct the record' });
    await command(secretary.page, 'Correct the record', correction);
    await expect(correction.getByText(TEXT).first()).toBeVisible();
    await correction.getByRole('textbox', { name: 'What the record should say' }).fill(`${TEXT} as corrected`);
    await correction.getByRole('button', { name: 'Put it on record' }).click();
    await expect(correction).toHaveCount(0);
    const conclude = primary(chair.page, /Conclude item 5\(b\)/);
    await pressAway(conclude);
  });
}

/** Steps 40 to 42: replies are heard before the sitting is adjourned, two of each delegation. */
export async function repliesHeard(afternoon: Afternoon): Promise<void> {
  const { chair, AT, wall, isRefused } = afternoon;
  const { page } = chair;
  await test.step('40 who waits to reply is heard before the sitting ends', async () => {
    await expect(primary(page, /Adjourn/)).toHaveCount(0);
    await isRefused('S', { type: 'AdjournSitting', sittingId: 'pm' }, 'entries-waiting');
    await expect(
      page.getByText(/In exercise of the right of reply, Austria, 10 minutes, from your seat/),
    ).toBeVisible();
    await press(primary(page, /Give the floor to.*Austria/), () =>
      there(wall.page.getByText('Right of reply', { exact: true })),
    );
    await shown('Austria', wall);
  });

  await test.step('41 the next reply, and a second one of five minutes', async () => {
    const next = primary(page, /End and give the floor to.*Switzerland/);
    await pressAway(next);
    await shown('Switzerland', wall);
    await raise(AT, 'Right of reply');
    await AT.page.getByRole('button', { name: 'Ask for the right of reply' }).click();
    await press(primary(page, /End and give the floor to.*Austria/), () =>
      there(wall.page.getByText('Second reply', { exact: true })),
    );
    await pressKey(page, 'e', () => there(primary(page, /Adjourn/)));
  });

  await test.step('42 there is no third, and the sitting is adjourned', async () => {
    await expect(AT.page.getByRole('button', { name: 'Right of reply' })).toHaveCount(0);
    await isRefused('AT', { type: 'RequestRightOfReply', itemId: '5(b)' }, 'replies-used');
    await pressAway(primary(page, /Adjourn/));
    await shown(/adjourned/i, wall);
  });
}
