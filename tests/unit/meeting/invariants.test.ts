// What no meeting may be, in a file from outside or after an undo: each fault is named in a sentence, with its place.
import { expect, test } from 'vitest';

import { INVARIANTS } from '#shared/meeting/concerns.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { StateChecker } from '../../../server/meetings/check-state.ts';
import { playDay } from '../../golden/day.ts';
import { MINUTE, Scenario } from '../../scenario.ts';

const speaking = (): Meeting => new Scenario().underWay('CH', 'AT').give('CH').after(MINUTE).meeting;
const withItem = (meeting: Meeting, id: string, change: object): Meeting => ({
  ...meeting,
  items: { ...meeting.items, [id]: { ...meeting.items[id]!, ...change } },
});
const withList = (meeting: Meeting, id: string, change: object): Meeting => ({
  ...meeting,
  lists: { ...meeting.lists, [id]: { ...meeting.lists[id]!, ...change } },
});
const RUNS = { clock: { startedAt: 1, accumulatedMs: 0 } };
const CH = (meeting: Meeting) => meeting.catalogue.delegations['CH']!;
const suspended = (meeting: Meeting): Meeting => ({
  ...meeting,
  sittings: meeting.sittings.map((one) => (one.status === 'open' ? { ...one, status: 'suspended' } : one)),
});
/** The item on the floor stands, as it does in a suspension. */
const stands = (meeting: Meeting): Meeting =>
  withItem(meeting, '5(b)', { clock: { startedAt: null, accumulatedMs: MINUTE } });

test.each<[string, (meeting: Meeting) => Meeting, RegExp]>([
  [
    'two sittings that are open',
    (meeting) => ({ ...meeting, sittings: meeting.sittings.map((one) => ({ ...one, status: 'open' })) }),
    /^sittings: expected one at most that is open or suspended$/,
  ],
  [
    'one that is suspended beside the one that is open',
    (meeting) => ({
      ...meeting,
      sittings: meeting.sittings.map((one) => (one.status === 'open' ? one : { ...one, status: 'suspended' })),
    }),
    /^sittings: expected one at most/,
  ],
  [
    'an item on the floor that is concluded',
    (meeting) => withItem(meeting, '5(b)', { status: 'concluded' }),
    /^current: the item “5\(b\)” is not under consideration$/,
  ],
  [
    'an item whose clock runs without an open sitting',
    (meeting) => suspended({ ...meeting, floor: null }),
    /^items\.5\(b\)\.clock: it runs, and no sitting is open$/,
  ],
  [
    'an item whose clock runs beside the one on the floor',
    (meeting) => withItem(meeting, '1', RUNS),
    /^items\.1\.clock: it runs, and another item, or none, is on the floor$/,
  ],
  [
    'a speech whose clock runs without an open sitting',
    (meeting) => suspended(stands(meeting)),
    /^floor: its clock runs, and no sitting is open$/,
  ],
  [
    'a speech on an item that is not there',
    (meeting) => {
      const floor = meeting.floor!;
      return { ...meeting, floor: { ...floor, itemId: 'zz', entry: { ...floor.entry, itemId: 'zz' } } };
    },
    /^floor: there is no item “zz”$/,
  ],
  [
    'a speaker who is held and whose clock runs',
    (meeting) => ({ ...meeting, floor: null, held: [meeting.floor!] }),
    /^held: expected a clock that stands still$/,
  ],
  [
    'items that are taken together twice',
    (meeting) => withList(withList(meeting, '5(b)', { together: ['1'] }), '5(b)', { together: ['1', '1'] }),
    /^lists\.5\(b\)\.together: the item “1” is taken together with another one already$/,
  ],
  [
    'an item with a list of its own that is taken together with another',
    (meeting) => {
      const own = { ...meeting.lists['5(b)']!, itemId: '1', waiting: [], past: [], requested: [] };
      return withList({ ...meeting, lists: { ...meeting.lists, 1: own } }, '5(b)', { together: ['1'] });
    },
    /^lists\.5\(b\)\.together: the item “1” has a list of its own$/,
  ],
  [
    'an item that is not there, taken together with one that is',
    (meeting) => withList(meeting, '5(b)', { together: ['zz'] }),
    /^lists\.5\(b\)\.together: there is no item “zz”$/,
  ],
  [
    'a list of an item that is not there',
    (meeting) => {
      const list = { ...meeting.lists['5(b)']!, itemId: 'zz', waiting: [], past: [], requested: [] };
      return { ...meeting, lists: { ...meeting.lists, zz: list } };
    },
    /^lists\.zz: there is no item “zz”$/,
  ],
  [
    'somebody on a list whose delegation is not there',
    (meeting) => {
      const { waiting } = meeting.lists['5(b)']!;
      return withList(meeting, '5(b)', { waiting: waiting.map((one) => ({ ...one, delegationId: 'zz' })) });
    },
    /^lists\.5\(b\): there is no delegation “zz”$/,
  ],
  [
    'a delegation of a category that is not there',
    (meeting) => {
      const { catalogue } = meeting;
      const delegations = { ...catalogue.delegations, CH: { ...CH(meeting), category: 'zz' } };
      return { ...meeting, catalogue: { ...catalogue, delegations } };
    },
    /^catalogue\.delegations\.CH: there is no category “zz”$/,
  ],
  [
    'a group with a member that is not there',
    (meeting) => {
      const groups = [{ id: 'g', name: { en: 'A group' }, members: ['CH', 'zz'] }];
      return { ...meeting, catalogue: { ...meeting.catalogue, groups } };
    },
    /^catalogue\.groups\.g: there is no delegation “zz”$/,
  ],
])('%s', (_, broken, sentence) => {
  const meeting = speaking();
  expect(new StateChecker().faultOf(meeting)).toBeUndefined();
  expect(new StateChecker().faultOf(broken(meeting))).toMatch(sentence);
});

test('a day in which every command is given breaks none of them, whichever concern they are of', () => {
  const { meeting } = playDay();
  for (const faultOf of INVARIANTS) expect(faultOf(meeting)).toBeUndefined();
});
