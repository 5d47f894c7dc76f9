// What a screen reader is told on each page when a step is taken: what comes up of all that is so (Announcer.tsx).
import { expect } from 'vitest';

import { freshOf, idsOf, sentence } from '../../client/components/freshly-told.ts';
import type { Told } from '../../client/components/freshly-told.ts';
import { toldOf } from '../../client/components/hall/HallTold.tsx';
import { sceneOf } from '../../client/components/hall/scene.ts';
import { itemTold, listsTold } from '../../client/components/item-told.ts';
import { consoleTold } from '../../client/screens/chair/frame/console-told.ts';
import { toldAtOnce, toldPolitely } from '../../client/screens/delegate/told.ts';
import type { Step } from '../given.ts';
import { Scenario } from '../scenario.ts';
import { standingNow } from './delegate/drawn.tsx';
import { wordsOf } from './words.ts';

const AREAS = ['common', 'floor', 'chair', 'list', 'screen', 'delegate', 'speech', 'refusals'] as const;

export type Page = 'phone' | 'atOnce' | 'console' | 'wall';

/** All that is so on each page, by the region that tells it. */
export function so(day: Scenario, self: string): Record<Page, Told[]> {
  const { meeting, now } = day;
  const words = wordsOf(meeting.catalogue, ...AREAS);
  const standing = standingNow(day, self);
  return {
    phone: toldPolitely(standing, words),
    atOnce: toldAtOnce(standing, words),
    console: consoleTold({ meeting, now, joins: [] }, words),
    wall: [
      ...sentence(toldOf(sceneOf(meeting, now), words)),
      ...itemTold(meeting, words),
      ...listsTold(meeting, now, words),
    ],
  };
}

/** What each region tells when the last step is taken, after the others; and that drawing it again tells nothing. */
export function heard(self: string, before: readonly Step[], step: Step): Partial<Record<Page, string[]>> {
  const day = new Scenario();
  for (const one of before) one(day);
  const was = so(day, self);
  for (const told of Object.values(was)) {
    expect(idsOf(told).size, 'two sentences under one name').toBe(told.length);
    expect(freshOf(null, told), 'what is there when the page comes').toEqual([]);
  }
  step(day);
  const is = so(day, self);
  const pages = Object.keys(is) as Page[];
  for (const page of pages) expect(freshOf(idsOf(is[page]), so(day, self)[page]), `${page}, drawn again`).toEqual([]);
  return Object.fromEntries(
    pages
      .map((page) => [page, freshOf(idsOf(was[page]), is[page]).map(({ text }) => text)] as const)
      .filter(([, told]) => told.length > 0),
  );
}
