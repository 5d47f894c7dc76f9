// What came while a page stood still (a laptop asleep, a slow television) is drawn in one go, however much it is: no page breaks over it.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { pages } from './crashing-pages.ts';
import { officerOf } from './officer.ts';
import { test } from './room.ts';

/** Stops a page's thread; whatever the server sends meanwhile waits before its door. */
async function standStill(page: Page): Promise<() => Promise<void>> {
  const address = new URL('/stand-still', page.url()).href;
  let goOn = (): void => undefined;
  const over = new Promise<void>((resolve) => (goOn = resolve));
  let stands = (): void => undefined;
  const standing = new Promise<void>((resolve) => (stands = resolve));
  await page.route(address, async (route) => {
    stands();
    await over;
    await route.fulfill({ body: '' });
  });
  const frozen = page.evaluate((url) => {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
  }, address);
  await standing;
  return async () => {
    goOn();
    await frozen;
  };
}

interface Room {
  questions: Record<string, { vote?: { id: string; voters: string[] } }>;
  lists: Record<string, { waiting: { id: string }[] }>;
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
