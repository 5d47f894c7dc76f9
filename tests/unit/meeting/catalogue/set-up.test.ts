// The meeting as a whole, set up before and while it runs: what is said of it, how it is held, categories, groups, seats.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseCommand } from '#shared/meeting/parse-command.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { comparableState } from '../../../comparable-state.ts';
import { chair, delegate, done, given, onTheFloor, secretary, sittingOpen, underWay } from '../../../given.ts';
import { Scenario } from '../../../scenario.ts';
import { moves, play } from '../random-meetings.ts';

const edits = (fields: object) => secretary.does({ type: 'EditMeeting', ...fields } as Command);
const party = { id: 'state-party', name: { en: 'State Party' }, mark: 'disc' as const };
const ngo = { id: 'ngo', name: { en: 'Non-governmental organization' }, mark: 'triangle' as const };
const sets = (...categories: (typeof party | typeof ngo | { name: { en: string }; mark: 'ring' })[]) =>
  secretary.does({ type: 'SetCategories', categories });

describe('what is said of the meeting', () => {
  test('is changed a language at a time, and stays where it is not named', () => {
    const { meeting } = given(
      done(edits({ title: { fr: 'Petite réunion' }, venue: { en: 'Room IV', fr: 'Salle IV' } })),
      done(edits({ venue: { fr: null } })),
    );
    expect(meeting.catalogue).toMatchObject({
      title: { en: 'Small meeting', fr: 'Petite réunion' },
      venue: { en: 'Room IV' },
      timeZone: 'Europe/Zurich',
    });
    expect(meeting.catalogue.venue).not.toHaveProperty('fr');
  });

  test('has its time zone until the first sitting is opened', () => {
    given(done(edits({ timeZone: 'Africa/Nairobi' })), sittingOpen)
      .when(edits({ timeZone: 'Europe/Zurich' }))
      .thenRefused('meeting-begun', { code: 'OUT_OF_ORDER' })
      .when(edits({ timeZone: 'Africa/Nairobi', symbol: 'A/1' }))
      .thenEvents({ type: 'MeetingEdited' });
    given()
      .when(edits({ timeZone: 'Europe/Nowhere' }))
      .thenRefused('unknown-time-zone', { code: 'INVALID' });
  });

  test.each([
    ['no language', { languages: [] }],
    ['a language twice', { languages: ['fr', 'fr'] }],
    ['a day that is none', { date: '2020-02-30' }],
    ['another word for the chair', { terms: { chair: 'boss' } }],
  ])('is not well formed with %s', (_what, fields) => {
    expect(parseCommand({ type: 'EditMeeting', ...fields }).ok).toBe(false);
  });

  test('takes colours on which white letters are read, and names the nearest', () => {
    const { decision } = new Scenario().try({ type: 'EditMeeting', theme: { accent: '#ffcc00' } });
    expect(decision).toMatchObject({
      refusal: { code: 'INVALID', details: { reason: 'contrast', field: 'theme.accent', nearest: expect.any(String) } },
    });
    const nearest = decision.ok ? undefined : decision.refusal.details?.['nearest'];
    given()
      .when(edits({ theme: { accent: nearest } }))
      .thenEvents({ type: 'MeetingEdited' });
  });
});

describe('categories', () => {
  test('are set in their order; new ones get an id', () => {
    const { meeting } = given(done(sets(ngo, party, { name: { en: 'Observer' }, mark: 'ring' })));
    expect(meeting.catalogue.categories.map(({ name }) => name.en)).toEqual([
      'Non-governmental organization',
      'State Party',
      'Observer',
    ]);
    expect(meeting.catalogue.categories[2]!.id).toMatch(/./);
  });

  test('cannot be left out while they have delegations, and take their limit along when they go', () => {
    given().when(sets(party)).thenRefused('category-in-use', { code: 'CONFLICT' });
    const limit = { limitMs: 60_000, basis: 'decision' as const };
    given(
      done(chair.does({ type: 'EditDelegation', delegationId: 'CMC', category: 'state-party' })),
      done(chair.does({ type: 'SetSpeechLimit', scope: { of: 'category', category: 'ngo' }, limit })),
    )
      .when(sets(party))
      .thenEvents({ type: 'SpeechLimitSet', scope: { category: 'ngo' } }, { type: 'CategoriesSet' });
  });

  test('have names of their own', () => {
    given()
      .when(sets(party, ngo, { name: { en: 'State party' }, mark: 'ring' }))
      .thenRefused('category-exists', { code: 'INVALID' });
  });
});

test('a group on whose behalf somebody speaks stays', () => {
  const request = secretary.does({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE', onBehalfOf: 'EU' });
  given(underWay(), done(request), onTheFloor('DE'))
    .when(secretary.does({ type: 'SetGroups', groups: [] }))
    .thenRefused('group-in-use', { code: 'CONFLICT' })
    .and(done(delegate('PH').raisesAPointOfOrder()), done(chair.hears('PH')))
    .when(secretary.does({ type: 'SetGroups', groups: [] }))
    .thenRefused('group-in-use');
  given()
    .when(secretary.does({ type: 'SetGroups', groups: [{ name: { en: 'Friends' }, members: ['nobody'] }] }))
    .thenRefused('no-such-delegation');
});

test('groups and categories that somebody has set since they were looked at are not overwritten unseen', () => {
  const groups = (name: string, basis?: number) =>
    secretary.does({
      type: 'SetGroups',
      groups: [
        { id: 'EU', name: { en: 'European Union' }, members: ['AT', 'DE'] },
        { name: { en: name }, members: [] },
      ],
      ...(basis !== undefined && { basis }),
    });
  const categories = (basis: number) =>
    secretary.does({ type: 'SetCategories', categories: [party, ngo, { name: { en: name() }, mark: 'ring' }], basis });
  const name = () => 'Observer';
  const start = given();
  const seen = start.meeting.catalogueSeq!;
  const one = start.and(done(groups('Friends', seen)));
  one
    .when(groups('Others', seen))
    .thenRefused('changed', { code: 'CONFLICT', details: { basis: seen, steps: [{ did: 'SetGroups' }] } });
  // What is of another kind stands in nobody's way, nor does what was undone by whoever did it before one looked.
  one.when(categories(seen)).thenEvents({ type: 'CategoriesSet' });
  one.when(groups('Others', one.meeting.catalogueSeq)).thenEvents({ type: 'GroupsSet' });
  one.when(groups('Others')).thenEvents({ type: 'GroupsSet' });
  // Nor does what else was changed meanwhile.
  given(done(edits({ symbol: 'A' })))
    .when(groups('Others', seen))
    .thenEvents({ type: 'GroupsSet' });
  // More was done than is remembered: nobody can say that it was not set.
  const long = Array.from({ length: 20 }, (_, nth) => done(edits({ symbol: `A/${nth}` })));
  given(...long)
    .when(groups('Others', seen))
    .thenRefused('changed');
});

test('two groups have no name in common, be it a former or a short one, and a member stands once in each', () => {
  const groups = (...all: object[]) => parseCommand({ type: 'SetGroups', groups: all });
  const calls = (name: string, ...aliases: string[]) => ({ name: { en: name }, aliases, members: [] });
  for (const [one, other] of [
    [calls('Group of 77', 'G77'), calls('G 77')],
    [calls('Friends'), calls('The Circle', 'FRIENDS')],
    [calls('The Circle', 'Friends'), calls('Others', 'friends')],
  ]) {
    const parsed = groups(one!, other!);
    if (!parsed.ok) throw new Error('expected a command');
    new Scenario().expectRefused(parsed.command, { role: 'chair' }, 'group-exists', 'INVALID');
  }
  expect(groups({ name: { en: 'Friends' }, members: ['CH', 'AT', 'CH'] })).toMatchObject({
    issues: [{ path: 'groups.0.members', message: 'expected each delegation once' }],
  });
});

test('a category that is in use again is not taken back by an undo', () => {
  const scenario = new Scenario().do({
    type: 'SetCategories',
    categories: [party, ngo, { id: 'igo', name: { en: 'Organization' }, mark: 'square' }],
  });
  const { lastCommandId: commandId } = scenario;
  scenario.do({ type: 'EditDelegation', delegationId: 'CMC', category: 'igo' });
  expect(scenario.try({ type: 'Undo', commandId }).decision).toMatchObject({
    refusal: { code: 'CONFLICT', details: { reason: 'others-acted' } },
  });
});

test('how the meeting is held changes at once, and who is in stays in', () => {
  const { meeting } = given(
    underWay('CH'),
    done(secretary.does({ type: 'EditSettings', joining: 'links', warningMs: 30_000 })),
  );
  expect(meeting.settings).toMatchObject({ joining: 'links', warningMs: 30_000, rules: 'ga' });
});

const COMMANDS: ((meeting: Meeting) => Command)[] = [
  () => ({ type: 'EditMeeting', title: { fr: 'Autre' }, subtitle: { en: 'Sub' }, languages: ['fr', 'en'] }),
  () => ({ type: 'EditSettings', absent: 'off', publicView: true, embedOrigins: ['https://www.un.org'] }),
  ({ catalogue }) => ({
    type: 'SetCategories',
    categories: [...catalogue.categories, { name: { en: 'Last' }, mark: 'ring' as const }].slice(0, 20),
  }),
  () => ({ type: 'SetGroups', groups: [{ id: 'EU', name: { en: 'the Union' }, members: ['AT'] }] }),
  () => ({ type: 'SetSeating', seats: [{ delegationId: 'AT', seat: { row: 1, place: 1 } }] }),
  () => ({ type: 'SetScript', itemId: '1', script: { en: 'Words' } }),
  () => ({ type: 'RetireDelegation', delegationId: 'PH', waiting: 'drop' }),
];

test('in every meeting what sets it up is undone exactly', () => {
  fc.assert(
    fc.property(moves, fc.constantFrom(...COMMANDS), (list, command) => {
      const scenario = play(list);
      const before = comparableState(scenario.meeting);
      const { decision, commandId } = scenario.try(command(scenario.meeting));
      if (!decision.ok || decision.events.length === 0) return;
      expect(comparableState(scenario.do({ type: 'Undo', commandId }).meeting)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});
