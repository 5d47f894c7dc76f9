// A whole agenda that is read in: renumbered, added to, moved, removed, with the chair's words; and the words of one item.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CommandOf } from '#shared/meeting/commands.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { filterEvent } from '#shared/meeting/who-sees.ts';

import { comparableState } from '../../../comparable-state.ts';
import { chair, done, given, secretary, sittingOpen, underWay } from '../../../given.ts';
import { Scenario, TEN } from '../../../scenario.ts';
import { moves, play } from '../random-meetings.ts';

const revises = (revision: Omit<CommandOf<'ReviseAgenda'>, 'type' | 'basis'>) =>
  secretary.does(({ meeting }) => ({ type: 'ReviseAgenda', basis: meeting.catalogueSeq ?? 0, ...revision }));
const title = (en: string) => ({ en });

describe('an agenda that is read in', () => {
  test('gives numbers on, and puts items and their sub-items at their place', () => {
    const { meeting } = given(
      done(
        revises({
          edit: [
            { itemId: '1', number: '2' },
            { itemId: '6', number: '1 bis' },
          ],
          add: [
            { key: 'opening', number: '1', title: title('Opening'), before: '1' },
            { key: 'a', number: '1(a)', title: title('Address'), parent: 'opening' },
            { number: '1(b)', title: title('Organization'), parent: 'opening' },
            { number: '1(a)(i)', title: title('Host'), parent: 'a' },
          ],
          move: [{ itemId: '5', before: '1' }],
        }),
      ),
    );
    expect(meeting.agenda.map((id) => meeting.catalogue.items[id]!.number)).toEqual(
      '1|1(a)|1(a)(i)|1(b)|5|5(a)|5(b)|2|1 bis'.split('|'),
    );
  });

  test('keeps what is used, and takes out sub-items with the item of which they are', () => {
    given(underWay('CH'))
      .when(revises({ remove: ['5', '5(b)'] }))
      .thenRefused('item-in-use');
    given()
      .when(revises({ remove: ['5', '5(a)', '5(b)'] }))
      .thenEvents(
        { type: 'ItemRemoved', itemId: '5(b)' },
        { type: 'ItemRemoved', itemId: '5(a)' },
        { type: 'ItemRemoved', itemId: '5' },
      );
  });

  test('is taken whole or not at all', () => {
    for (const [revision, reason] of [
      [{ add: [{ number: '6', title: title('Six') }] }, 'number-taken'],
      [{ add: [{ number: '7', title: title('Seven'), parent: 'nobody' }] }, 'no-such-item'],
      [{ edit: [{ itemId: '6', sittingId: 'nobody' }] }, 'no-such-sitting'],
      [{ move: [{ itemId: '5', parent: '5(a)', before: null }] }, 'item-too-deep'],
      [{ move: [{ itemId: '5(a)', before: '1' }] }, 'not-a-sibling'],
    ] as const) {
      const act = revises({ edit: [{ itemId: '1', number: '9' }], ...(revision as object) });
      given().when(act).thenRefused(reason);
    }
    given(done(chair.does({ type: 'EditItem', itemId: '6', plannedMs: 60_000 })))
      .when(secretary.does({ type: 'ReviseAgenda', basis: 1, edit: [{ itemId: '6', number: '7' }] }))
      .thenRefused('changed', { code: 'CONFLICT' });
  });

  test('has the chair’s words for officers alone, also when it is undone', () => {
    const scenario = new Scenario().do({
      type: 'ReviseAgenda',
      basis: 1,
      add: [{ number: '7', title: title('Seven'), script: { en: 'Of seven.' } }],
    });
    const added = scenario.meeting.agenda.at(-1)!;
    expect(scenario.meeting.scripts).toEqual({ [added]: { en: 'Of seven.' } });
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
    expect(scenario.meeting.scripts).toBeUndefined();
    const seen = scenario.log.flatMap((event) => filterEvent(event, { role: 'public' }) ?? []);
    expect(JSON.stringify(seen)).not.toContain('Of seven.');
  });
});

test('the words of an item are read when it is taken up, after the sentence that takes it up', () => {
  const { meeting } = given(
    sittingOpen,
    done(secretary.does({ type: 'SetScript', itemId: '1', script: { en: 'Some words.' } })),
  );
  expect(chairWords(meeting, nextAction(meeting, TEN), TEN)).toMatchObject([
    { key: 'openItem' },
    { key: 'script', params: { script: { text: { en: 'Some words.' } } } },
  ]);
});

test('an item goes to another family, with its sub-items', () => {
  const { meeting } = given(done(chair.does({ type: 'MoveItem', itemId: '5', parent: '1', before: null })));
  expect(meeting.agenda).toEqual(['1', '5', '5(a)', '5(b)', '6']);
  expect(meeting.catalogue.items['5']).toMatchObject({ parent: '1' });
  given()
    .when(chair.does({ type: 'MoveItem', itemId: '5', parent: '5(b)', before: null }))
    .thenRefused('item-too-deep');
});

const ITEMS = ['1', '5', '5(a)', '5(b)', '6'] as const;
const revision = fc.record({
  edit: fc.array(
    fc.record({
      itemId: fc.constantFrom(...ITEMS),
      number: fc.constantFrom('1', '2', '6', '20'),
      script: fc.constantFrom({ en: 'Words' }, null),
    }),
    { maxLength: 3 },
  ),
  add: fc.subarray([
    { key: 'x', number: '30', title: { en: 'X' }, parent: '5', script: { en: 'Of x' } },
    { number: '31', title: { en: 'Y' }, parent: '5', before: '5(b)' },
    { number: '32', title: { en: 'Z' } },
  ]),
  move: fc.array(
    fc.record({
      itemId: fc.constantFrom(...ITEMS),
      parent: fc.constantFrom(null, ...ITEMS),
      before: fc.constantFrom(null, ...ITEMS),
    }),
    { maxLength: 2 },
  ),
  remove: fc.uniqueArray(fc.constantFrom(...ITEMS), { maxLength: 2 }),
});

test('in every meeting an agenda that is read in and undone leaves it as it was', () => {
  let taken = 0;
  fc.assert(
    fc.property(moves, revision, (list, revised) => {
      const scenario = play(list);
      const before = comparableState(scenario.meeting);
      const basis = scenario.meeting.catalogueSeq!;
      const { decision, commandId } = scenario.try({ type: 'ReviseAgenda', basis, ...revised });
      if (!decision.ok || decision.events.length === 0) return;
      taken += 1;
      expect(comparableState(scenario.do({ type: 'Undo', commandId }).meeting)).toEqual(before);
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(0);
});
