// What came while every page stood still, of each kind more at once than React draws before it gives up: all of it is drawn.
import { expect } from '@playwright/test';

import { pages } from './crashing-pages.ts';
import { officerOf } from './officer.ts';
import { LAPTOP, test } from './room.ts';
import { standStill } from './standing-still.ts';

interface Room {
  lists: Record<string, { waiting: { id: string }[] }>;
}

/** React gives up after 50 draws of which each asks for the next. */
const MORE_THAN_REACT_BEARS = 60;

test('requests, announcements, pictures of a screen and items that came so break none, and all is drawn', async ({
  room,
}) => {
  const { give, meeting, url, close } = await officerOf(room);
  const itemId = '5(b)';
  await give({ type: 'OpenSitting', sittingId: 'am' }, { type: 'OpenItem', itemId }, { type: 'OpenList', itemId });
  const shown = await Promise.all(Object.values(pages(room)).map((open) => open()));
  const { pathname: ofScreen } = new URL(shown[2]!.url());
  const screen = decodeURIComponent(ofScreen.split('/').at(-1)!);
  for (const page of ['setup', 'report'])
    shown.push((await room.person(url.replace('/chair#', `/${page}#`), LAPTOP)).page);
  await give({ type: 'PostAnnouncement', text: 'Before' });
  for (const page of shown) await expect(page.locator('body')).toContainText(/Cluster Munitions|Lausanne Action Plan/);
  const waiting = async () => (await meeting<Room>()).lists[itemId]!.waiting.map(({ id }) => id);
  const BURSTS: readonly ((round: number) => object[] | Promise<object[]>)[] = [
    async () => {
      const here = await waiting();
      if (here.length === 0) return [{ type: 'RequestFloor', itemId, delegationId: 'CH' }];
      return here.map((entryId) => ({ type: 'WithdrawRequest', entryId }));
    },
    (round) => [{ type: 'PostAnnouncement', text: `Coffee ${round}` }],
    (round) => [
      { type: 'ShowOnScreen', screen, theme: round % 2 ? 'dark' : 'light', languages: ['en', 'ar'] },
      { type: 'ShowOnScreen', screen, layout: round % 2 ? 'split' : 'alternate' },
    ],
    (round) => [{ type: 'OpenItem', itemId: round % 2 ? itemId : '5(c)' }],
  ];
  const goOn = await Promise.all(shown.map(standStill));
  for (const burst of BURSTS)
    for (let round = 0; round < MORE_THAN_REACT_BEARS; round += 1) await give(...(await burst(round)));
  await give(
    { type: 'EditMeeting', title: { en: 'Cluster Munitions, to the end' } },
    { type: 'EditItem', itemId, title: { en: 'Lausanne, to the end' } },
  );
  await Promise.all(goOn.map((on) => on()));
  for (const page of shown) await expect(page.locator('body')).toContainText(/to the end/);
  close();
});
