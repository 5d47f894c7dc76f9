// Sittings that come and go while the meeting runs: added at their place, removed while nobody has opened them, and taken back.
import { expect, test } from 'vitest';

import type { CommandOf } from '#shared/meeting/commands.ts';
import { forecast } from '#shared/meeting/chair/forecast.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';

import { CHAIR, MINUTE, Scenario, SECRETARY, smallMeeting, TEN } from '../../scenario.ts';

const HOUR = 60 * MINUTE;
const sitting = (hour: number, hours = 1, more: object = {}): CommandOf<'AddSitting'> => ({
  type: 'AddSitting',
  title: { en: 'Added' },
  startsAt: TEN + (hour - 10) * HOUR,
  endsAt: TEN + (hour - 10 + hours) * HOUR,
  ...more,
});
const programme = ({ meeting }: Scenario) => meeting.sittings.map(({ id }) => (id.startsWith('id') ? '+' : id));

test('a sitting goes to its place in the programme, with the end of interpretation that was given or its own', () => {
  const scenario = new Scenario().do(sitting(20)).do(sitting(13.5, 1, { room: 'XIX' }), SECRETARY);
  expect(programme(scenario)).toEqual(['am', '+', 'pm', '+']);
  expect(scenario.meeting.sittings[1]).toMatchObject({
    title: { en: 'Added' },
    room: 'XIX',
    status: 'scheduled',
    interpretationEndsAt: TEN + 4.5 * HOUR,
    suspensions: [],
  });
  scenario.do(sitting(22, 2, { interpretationEndsAt: TEN + 13 * HOUR }));
  expect(scenario.meeting.sittings.at(-1)!.interpretationEndsAt).toBe(TEN + 13 * HOUR);
});

const refused: [string, CommandOf<'AddSitting'>, ReasonKey, string][] = [
  ['an end before its start', sitting(20, -1), 'times-out-of-order', 'OUT_OF_ORDER'],
  ['no length', sitting(20, 0), 'times-out-of-order', 'OUT_OF_ORDER'],
  [
    'interpretation that ends before it',
    sitting(20, 1, { interpretationEndsAt: TEN }),
    'times-out-of-order',
    'OUT_OF_ORDER',
  ],
  ['an end that has passed', sitting(8), 'time-passed', 'OUT_OF_ORDER'],
  ['more than a day', sitting(20, 25), 'sitting-too-long', 'OUT_OF_ORDER'],
  [
    'interpretation that goes on for more than a day',
    sitting(20, 1, { interpretationEndsAt: TEN + 40 * HOUR }),
    'sitting-too-long',
    'OUT_OF_ORDER',
  ],
  ['a start in another century', sitting(10 + 24 * 36_600), 'sitting-too-far', 'OUT_OF_ORDER'],
  ['the time of one that is planned', sitting(14.5), 'sittings-overlap', 'CONFLICT'],
  ['the time of the one under way', sitting(10, 1), 'sittings-overlap', 'CONFLICT'],
];
test.each(refused)('a sitting with %s is refused', (_, command, reason, code) => {
  new Scenario().do({ type: 'OpenSitting', sittingId: 'am' }).expectRefused(command, CHAIR, reason, code);
});

test('one that is planned is not moved to the time of another, and one under way goes on as long as it must', () => {
  const edit = (sittingId: string, hours: Record<string, number>) =>
    ({
      type: 'EditSitting',
      sittingId,
      ...Object.fromEntries(Object.entries(hours).map(([field, hour]) => [field, TEN + (hour - 10) * HOUR])),
    }) as CommandOf<'EditSitting'>;
  new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .expectRefused(edit('pm', { startsAt: 12 }), CHAIR, 'sittings-overlap', 'CONFLICT')
    .do(edit('pm', { startsAt: 13 }))
    .do(edit('am', { endsAt: 14, interpretationEndsAt: 14 }))
    // Moving it is not refused for what is so already.
    .do(edit('pm', { startsAt: 13.5 }));
});

test('an end that has passed, a sitting of days and one in another century are no edits either', () => {
  const edit = (more: object) => ({ type: 'EditSitting', sittingId: 'pm', ...more }) as CommandOf<'EditSitting'>;
  const scenario = new Scenario().do({ type: 'OpenSitting', sittingId: 'am' }).after(HOUR);
  const open = { ...edit({ endsAt: scenario.now - MINUTE }), sittingId: 'am' };
  scenario
    .expectRefused(open, CHAIR, 'time-passed', 'OUT_OF_ORDER')
    .expectRefused(edit({ startsAt: TEN - 9 * HOUR, endsAt: TEN }), CHAIR, 'time-passed', 'OUT_OF_ORDER')
    .expectRefused(edit({ endsAt: TEN + 60 * HOUR }), CHAIR, 'sitting-too-long', 'OUT_OF_ORDER')
    .expectRefused(
      edit({
        startsAt: Date.UTC(9999, 5, 1),
        endsAt: Date.UTC(9999, 5, 1, 2),
        interpretationEndsAt: Date.UTC(9999, 5, 1, 2),
      }),
      CHAIR,
      'sitting-too-far',
      'OUT_OF_ORDER',
    )
    // What is over by the clock keeps its times, and is called otherwise all the same.
    .after(12 * HOUR)
    .do(edit({ title: { en: 'Second' }, endsAt: scenario.meeting.sittings[1]!.endsAt }));
});

test('the next sitting is the first to begin, also after times were changed', () => {
  const scenario = new Scenario().do({
    type: 'EditSitting',
    sittingId: 'am',
    startsAt: TEN + 10 * HOUR,
    endsAt: TEN + 12 * HOUR,
    interpretationEndsAt: TEN + 12 * HOUR,
  });
  expect(nextAction(scenario.meeting, scenario.now).commands[0]).toMatchObject({ sittingId: 'pm' });
});

test('two officers who add the same sitting add it once', () => {
  const scenario = new Scenario().do(sitting(20)).expectRefused(sitting(20), SECRETARY, 'sittings-overlap', 'CONFLICT');
  expect(scenario.meeting.sittings).toHaveLength(3);
});

test('a meeting has sixty sittings at most', () => {
  const scenario = new Scenario();
  for (let day = 1; day <= 58; day += 1) scenario.do(sitting(10 + 24 * day));
  scenario.expectRefused(sitting(10 + 24 * 59), CHAIR, 'too-many-sittings', 'INVALID');
});

const planned = () =>
  new Scenario(
    smallMeeting((file) => ({
      ...file,
      catalogue: {
        ...file.catalogue,
        items: file.catalogue.items.map((one) => (one.id === '6' ? { ...one, sittingId: 'pm' } : one)),
      },
    })),
  );

test('only a sitting that was never opened is removed, never the only one, and its items stay without it', () => {
  const scenario = planned()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .expectRefused({ type: 'RemoveSitting', sittingId: 'am' }, CHAIR, 'sitting-opened', 'OUT_OF_ORDER')
    .do({ type: 'AdjournSitting', sittingId: 'am' })
    .expectRefused({ type: 'RemoveSitting', sittingId: 'am' }, CHAIR, 'sitting-opened', 'OUT_OF_ORDER')
    .expectRefused({ type: 'RemoveSitting', sittingId: 'xx' }, CHAIR, 'no-such-sitting', 'NOT_FOUND')
    .do({ type: 'RemoveSitting', sittingId: 'pm' });
  expect(programme(scenario)).toEqual(['am']);
  expect(scenario.meeting.catalogue.items['6']).not.toHaveProperty('sittingId');
  planned()
    .do({ type: 'RemoveSitting', sittingId: 'am' })
    .expectRefused({ type: 'RemoveSitting', sittingId: 'pm' }, CHAIR, 'only-sitting', 'OUT_OF_ORDER');
});

test('adding and removing are taken back and done again, at the same place and with the items', () => {
  const scenario = planned();
  const before = scenario.meeting;
  const undo = () => scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
  scenario.do(sitting(13.5));
  const added = scenario.meeting.sittings;
  undo();
  expect(scenario.meeting.sittings).toEqual(before.sittings);
  undo();
  expect(scenario.meeting.sittings).toEqual(added);
  scenario.do({ type: 'RemoveSitting', sittingId: 'am' });
  undo();
  expect(scenario.meeting.sittings).toEqual(added);
  scenario.do({ type: 'RemoveSitting', sittingId: 'pm' });
  undo();
  expect(scenario.meeting.catalogue).toEqual(before.catalogue);
  expect(scenario.meeting.sittings).toEqual(added);
});

test('an added sitting that was opened since is not taken back', () => {
  const scenario = new Scenario().do(sitting(13.5));
  const add = scenario.lastCommandId;
  const { id } = scenario.meeting.sittings[1]!;
  scenario
    .after(3.5 * HOUR)
    .do({ type: 'OpenSitting', sittingId: id })
    .expectRefused({ type: 'Undo', commandId: add }, CHAIR, 'others-acted', 'CONFLICT');
});

test('after the last planned sitting the one action proposes another while work is left, and rests when none is', () => {
  const scenario = new Scenario().do({ type: 'OpenSitting', sittingId: 'am' });
  scenario.do({ type: 'AdjournSitting', sittingId: 'am' }).do({ type: 'OpenSitting', sittingId: 'pm' });
  scenario.after(8 * HOUR).do({ type: 'AdjournSitting', sittingId: 'pm' });
  const action = nextAction(scenario.meeting, scenario.now);
  expect(action.kind).toBe('add-sitting');
  expect(action.commands).toEqual([
    expect.objectContaining({ type: 'AddSitting', startsAt: TEN + 8.5 * HOUR, endsAt: TEN + 10.5 * HOUR }),
  ]);
  scenario.do(action.commands[0]!);
  const { id } = scenario.meeting.sittings.at(-1)!;
  expect(nextAction(scenario.meeting, scenario.now)).toMatchObject({ kind: 'open-sitting', about: { sittingId: id } });
  scenario.do({ type: 'OpenSitting', sittingId: id });
  for (const itemId of scenario.meeting.agenda) scenario.do({ type: 'DeferItem', itemId });
  scenario.do({ type: 'AdjournSitting', sittingId: id });
  expect(nextAction(scenario.meeting, scenario.now).kind).toBe('none');
});

const itemOf = ({ meeting }: Scenario, id = '6') => meeting.catalogue.items[id]!;
const planFor = (sittingId: string | null, itemId = '6'): CommandOf<'EditItem'> => ({
  type: 'EditItem',
  itemId,
  sittingId,
});
const addedId = ({ meeting }: Scenario) => meeting.sittings.find(({ id }) => id.startsWith('id'))!.id;

test('an item is moved to another sitting, also to one that was added, and out of all', () => {
  const scenario = new Scenario().do(planFor('pm')).do(sitting(20));
  expect(itemOf(scenario).sittingId).toBe('pm');
  const evening = addedId(scenario);
  scenario.do(planFor(evening), SECRETARY);
  expect(itemOf(scenario)).toMatchObject({ sittingId: evening, title: { en: expect.any(String) } });
  scenario.do(planFor(null));
  expect(itemOf(scenario)).not.toHaveProperty('sittingId');
  scenario.do({ type: 'AddItem', number: '7', title: { en: 'Other' }, sittingId: evening, withoutList: true });
  expect(itemOf(scenario, scenario.meeting.agenda.at(-1))).toMatchObject({ sittingId: evening, withoutList: true });
});

test('time in hand is counted without an item that was moved to a later sitting', () => {
  const scenario = new Scenario()
    .do({ type: 'EditItem', itemId: '6', plannedMs: 40 * MINUTE, sittingId: 'am' })
    .do(sitting(20))
    .underWay();
  const planned = () => forecast(scenario.meeting, scenario.now).plannedMs;
  const before = planned();
  scenario.do(planFor(addedId(scenario)));
  expect(before - planned()).toBe(40 * MINUTE);
});

test.each([
  ['is not there', 'none', 'no-such-sitting', 'NOT_FOUND'],
  ['is adjourned', 'am', 'sitting-over', 'OUT_OF_ORDER'],
] as const)('no item is planned for a sitting that %s', (_, sittingId, reason, code) => {
  const scenario = new Scenario()
    .do(planFor('am', '5(b)'))
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'AdjournSitting', sittingId: 'am' });
  scenario.expectRefused(planFor(sittingId), CHAIR, reason, code);
  const added: CommandOf<'AddItem'> = { type: 'AddItem', number: '7', title: { en: 'Other' }, sittingId };
  scenario.expectRefused(added, CHAIR, reason, code);
  // One that is there stays where it was while something else of it is changed.
  scenario.do({ ...planFor('am', '5(b)'), plannedMs: MINUTE });
  expect(itemOf(scenario, '5(b)')).toMatchObject({ sittingId: 'am', plannedMs: MINUTE });
});

test('neither the undo of a sitting nor that of a move leaves an item in a sitting that is not there', () => {
  const scenario = new Scenario().do(sitting(20));
  const adding = scenario.lastCommandId;
  scenario.do(planFor(addedId(scenario)));
  const planning = scenario.lastCommandId;
  const inTheWay = (commandId: string) => {
    const { decision } = scenario.try({ type: 'Undo', commandId }, CHAIR);
    const steps = decision.ok ? [] : (decision.refusal.details?.['steps'] as { commandId: string }[]);
    return steps.map((one) => one.commandId);
  };
  scenario.do({ type: 'TakeChair', name: 'Ms. N' });
  expect(inTheWay(adding)).toEqual([planning]);
  scenario.do({ type: 'Undo', commandId: planning });
  scenario.do({ type: 'Undo', commandId: adding });
  expect(programme(scenario)).toEqual(['am', 'pm']);

  scenario.do(planFor('pm')).do(planFor('am'));
  const moving = scenario.lastCommandId;
  scenario.do({ type: 'RemoveSitting', sittingId: 'pm' });
  const removing = scenario.lastCommandId;
  scenario.do({ type: 'TakeChair', name: null });
  expect(inTheWay(moving)).toEqual([removing]);
});
