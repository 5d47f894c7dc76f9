// What came while a page stood still (a laptop asleep, a slow television) is drawn in one go, however much it is: no page breaks over it.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { pages } from './crashing-pages.ts';
import { listenTo } from './heard.ts';
import { officerOf } from './officer.ts';
import type { Officer } from './officer.ts';
import { PROJECTOR, test } from './room.ts';
import type { Room as OpenRoom } from './room.ts';
import { standStill } from './standing-still.ts';

interface Room {
  questions: Record<string, { vote?: { id: string; voters: string[] } }>;
  lists: Record<string, { waiting: { id: string }[] }>;
}

/** A screen that stands before whoever speaks. */
async function lecternOf(room: OpenRoom, give: Officer['give']): Promise<Page> {
  const { page } = await room.person(`${room.server.url}/screen`, PROJECTOR);
  const code = page.getByText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/).first();
  await expect(code).toBeVisible();
  await give(
    { type: 'PairScreen', code: (await code.innerText()).replaceAll(/\s/g, ''), name: 'lectern' },
    { type: 'ShowOnScreen', screen: 'lectern', picture: 'lectern' },
  );
  return page;
}

test('a whole roll call that came while the pages stood still breaks none of them', async ({ room }) => {
  const { give, meeting, close } = await officerOf(room);
  await give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'ProposeMotion', motion: 'adjourn-debate', delegationId: 'AT' },
  );
  const [questionId] = Object.keys((await meeting<Room>()).questions);
  await give({ type: 'TakeUp', questionId }, { type: 'OpenVote', questionId, method: 'roll-call' });
  const { id: voteId, voters } = (await meeting<Room>()).questions[questionId!]!.vote!;
  const shown = await Promise.all(Object.values(pages(room)).map((open) => open()));
  shown.push(await lecternOf(room, give));
  const [first, ...others] = voters;
  await give({ type: 'CastVote', voteId, delegationId: first, choice: 'yes' });
  for (const page of shown) await expect(page.locator('body')).toContainText(/Adjournment of the debate/);

  const goOn = await Promise.all(shown.map(standStill));
  for (const delegationId of others) await give({ type: 'CastVote', voteId, delegationId, choice: 'yes' });
  await give({ type: 'CloseVote', voteId });
  await Promise.all(goOn.map((on) => on()));
  for (const page of shown) await expect(page.locator('body')).not.toContainText(/Called now/);
  close();
});

test('a list that was spoken through while the pages stood still breaks none of them', async ({ room }) => {
  const { give, meeting, close } = await officerOf(room);
  await give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  );
  const speakers = ['AT', 'DE', 'FR', 'CH', 'JP', 'MX', 'NO', 'PE', 'SE', 'ZM', 'AU', 'BE', 'CA', 'CL', 'CU', 'DK'];
  const ask = async () => {
    for (const delegationId of speakers) await give({ type: 'RequestFloor', itemId: '5(b)', delegationId });
  };
  const speak = async () => {
    for (const { id: entryId } of (await meeting<Room>()).lists['5(b)']!.waiting)
      await give({ type: 'GiveFloor', entryId, after: null }, { type: 'EndSpeech', entryId });
  };
  await ask();
  const shown = await Promise.all(Object.values(pages(room)).map((open) => open()));
  for (const page of shown) await expect(page.locator('body')).toContainText(/Switzerland|Austria/);

  const goOn = await Promise.all(shown.map(standStill));
  for (let round = 0; round < 3; round += 1) {
    await speak();
    await ask();
  }
  await speak();
  await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'IE' });
  await Promise.all(goOn.map((on) => on()));
  const [console_, , projector, public_] = shown;
  for (const page of [console_, projector, public_]) await expect(page!.locator('body')).toContainText(/Ireland/);
  close();
});

test('a delegation that was called and passed over many times while its phone stood still is called once', async ({
  room,
}) => {
  const { give, meeting, close } = await officerOf(room);
  await give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  );
  const { page } = await room.delegate('AT');
  await expect(page.getByText(/5\(b\)/).first()).toBeVisible();
  const ask = { type: 'RequestFloor', itemId: '5(b)', delegationId: 'AT' };
  const heard = await listenTo(page);

  const goOn = await standStill(page);
  for (let times = 0; times < 60; times += 1) {
    await give(ask);
    const [{ id: entryId }] = (await meeting<Room>()).lists['5(b)']!.waiting as [{ id: string }];
    await give({ type: 'PassOver', entryId }, { type: 'PassOver', entryId });
  }
  await give(ask);
  await goOn();
  await expect(page.getByRole('heading', { name: 'You are next' })).toBeVisible();
  await expect.poll(heard).toContain('You are next');
  expect((await heard()).filter((text) => text === 'You are next')).toHaveLength(1);
  close();
});
