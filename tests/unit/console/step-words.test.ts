// What a step did, read in each language: whose, which, and from what to what.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';

import { meetingWords } from '../../../client/components/meeting-words.ts';
import { INTERFACE_LANGUAGES as LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { stepWords } from '../../../client/components/officers/step-words.ts';
import { areaMessages, areasIn } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

import { CHAIR, delegation, MINUTE, Scenario, TEN } from '../../scenario.ts';
import { FIELD_STEPS } from './field-steps.ts';
import type { StepTold } from './field-steps.ts';
import { moves, movesOf, play } from '../meeting/random-meetings.ts';

function translate(language: InterfaceLanguage) {
  const messages = areasIn(language).flatMap((area) => {
    const compiled = compileMessages(areaMessages(language, area));
    return Object.entries(compiled).map(([key, message]) => [`${area}.${key}`, message] as const);
  });
  return createTranslate(language, Object.fromEntries(messages));
}
const TRANSLATE = Object.fromEntries(LANGUAGES.map((language) => [language, translate(language)]));

/** The last step of a meeting in a reader's words. */
function read({ meeting }: Scenario, language: InterfaceLanguage): string {
  const t = TRANSLATE[language]!;
  const state = { t, format: createFormat(language, t), interfaceLanguage: language, language };
  return stepWords(meeting.history.at(-1)!, meetingWords(meeting.catalogue, state), meeting.catalogue).replaceAll(
    /[\u2066-\u2069]/gu,
    '',
  );
}

const at = (minutes: number) => TEN + minutes * MINUTE;
const limit = (minutes: number | null) =>
  ({ limitMs: minutes === null ? null : minutes * MINUTE, basis: 'understanding' }) as const;
const list = (more: object): Command => ({ type: 'OpenList', itemId: '5(b)', ...more });
const closing = (closesAt: number | null): Command => ({ type: 'SetClosingTime', itemId: '5(b)', closesAt });
const limitOf = (scope: Extract<Command, { type: 'SetSpeechLimit' }>['scope'], minutes: number | null): Command => ({
  type: 'SetSpeechLimit',
  scope,
  limit: limit(minutes),
});
const began = () => new Scenario().underWay('CH', 'AT');

/** What was done before, the step, and its words in English; what every language must have of them. */
const STEPS: StepTold[] = [
  [
    'a delegation added',
    () => ({ type: 'AddDelegation', name: { en: 'Latecomer' }, category: 'ngo' }),
    { en: 'added Latecomer to the participants', each: ['Latecomer'] },
  ],
  [
    'an item added',
    () => ({ type: 'AddItem', number: '7', title: { en: 'Other matters' } }),
    { en: 'added item 7', each: ['7'] },
  ],
  [
    'an item planned for another sitting',
    () => ({ type: 'EditItem', itemId: '6', sittingId: 'pm' }),
    {
      en: 'planned item 6 for another sitting: “Morning sitting” → “Afternoon sitting”',
      each: ['6', 'Afternoon sitting'],
    },
    [{ type: 'EditItem', itemId: '6', sittingId: 'am' }],
  ],
  [
    'an item planned for none',
    () => ({ type: 'EditItem', itemId: '6', sittingId: null }),
    { en: 'took item 6 out of its sitting: “Morning sitting” → —', each: ['6', 'Morning sitting'] },
    [{ type: 'EditItem', itemId: '6', sittingId: 'am' }],
  ],
  [
    'an item planned for another sitting, with another length',
    () => ({ type: 'EditItem', itemId: '6', sittingId: 'pm', plannedMs: MINUTE }),
    { en: 'edited item 6', each: ['6'] },
  ],
  ['an item removed', () => ({ type: 'RemoveItem', itemId: '6' }), { en: 'removed item 6', each: ['6'] }],
  [
    'a first closing time',
    () => closing(at(105)),
    { en: 'set the closing time of the list on 5(b) to 11:45', each: ['5(b)', '11:45'] },
  ],
  [
    'another closing time',
    () => closing(at(120)),
    { en: 'changed the closing time of the list on 5(b) from 11:45 to 12:00', each: ['5(b)', '11:45', '12:00'] },
    [closing(at(105))],
  ],
  [
    'no closing time any more',
    () => closing(null),
    { en: 'took away the closing time 11:45 of the list on 5(b)', each: ['5(b)', '11:45'] },
    [closing(at(105))],
  ],
  ['a list opened', () => ({ type: 'OpenList', itemId: '6' }), { en: 'opened the list on 6', each: ['6'] }],
  [
    'a list opened with a closing time',
    () => ({ type: 'OpenList', itemId: '6', closesAt: at(105) }),
    { en: 'opened the list on 6', each: ['6'] },
  ],
  [
    'a list opened again after it was closed',
    () => list({ closesAt: at(105) }),
    { en: 'opened the list on 5(b)', each: ['5(b)'] },
    [{ type: 'CloseList', itemId: '5(b)' }],
  ],
  [
    'the closing time of an open list by opening it',
    () => list({ closesAt: at(120) }),
    { en: 'changed the closing time of the list on 5(b) from 11:45 to 12:00', each: ['5(b)', '11:45', '12:00'] },
    [closing(at(105))],
  ],
  [
    'an open list becomes moderated',
    () => list({ moderated: true }),
    { en: 'had requests on 5(b) accepted one by one', each: ['5(b)'] },
  ],
  [
    'and is not any more',
    () => list({ moderated: false }),
    { en: 'let requests on 5(b) stand on the list at once', each: ['5(b)'] },
    [list({ moderated: true })],
  ],
  [
    'an open list takes an item in',
    () => list({ together: ['6'] }),
    { en: 'changed which items share the list on 5(b)', each: ['5(b)'] },
  ],
  [
    'several things of an open list',
    () => list({ together: ['6'], moderated: true }),
    { en: 'changed the list on 5(b)', each: ['5(b)'] },
  ],
  [
    'the limit of everybody',
    () => limitOf({ of: 'meeting' }, 5),
    { en: 'changed the limit for everybody from 3 minutes to 5 minutes', each: ['3', '5'] },
  ],
  [
    'no limit for everybody',
    () => limitOf({ of: 'meeting' }, null),
    { en: 'changed the limit for everybody from 3 minutes to no limit', each: ['3'] },
  ],
  [
    'the limit of groups',
    () => limitOf({ of: 'group' }, 4),
    { en: 'changed the limit for groups from 5 minutes to 4 minutes', each: ['4', '5'] },
  ],
  [
    'a first limit of a category',
    () => limitOf({ of: 'category', category: 'ngo' }, 4),
    {
      en: 'set the limit for Non-governmental organization to 4 minutes',
      each: ['Non-governmental organization', '4'],
    },
  ],
  [
    'a limit of an item taken away',
    () => ({ type: 'SetSpeechLimit', scope: { of: 'item', itemId: '5(b)' }, limit: null }),
    { en: 'took away the limit for item 5(b) (4 minutes)', each: ['5(b)', '4'] },
    [limitOf({ of: 'item', itemId: '5(b)' }, 4)],
  ],
  [
    'the limit of one who waits',
    (scenario) => limitOf({ of: 'entry', entryId: scenario.entryOf('AT') }, 10),
    { en: 'changed the limit for State AT from 3 minutes to 10 minutes', each: ['State AT', '3', '10'] },
  ],
  [
    'more time for who speaks',
    (scenario) => ({ type: 'ExtendSpeech', entryId: scenario.entryOf('CH'), byMs: MINUTE }),
    { en: 'changed the time of State CH from 3 minutes to 4 minutes', each: ['State CH', '3', '4'] },
  ],
  [
    'the times of a sitting',
    () => ({ type: 'EditSitting', sittingId: 'am', endsAt: at(190) }),
    { en: 'changed the sitting’s times: “13:00” → “13:10”', each: ['13:00', '13:10'] },
  ],
  [
    'the times of a sitting to come',
    () => ({ type: 'EditSitting', sittingId: 'pm', endsAt: at(400) }),
    {
      en: 'changed the times of the sitting “Afternoon sitting”: “18:00” → “16:40”',
      each: ['Afternoon sitting', '18:00', '16:40'],
    },
  ],
  [
    'a sitting added',
    () => ({ type: 'AddSitting', title: { en: 'Evening' }, startsAt: at(600), endsAt: at(700) }),
    { en: 'added the sitting “Evening”', each: ['Evening'] },
  ],
  [
    'a sitting removed',
    () => ({ type: 'RemoveSitting', sittingId: 'pm' }),
    { en: 'removed the sitting “Afternoon sitting”', each: ['Afternoon sitting'] },
  ],
  [
    'a screen that has a name',
    () => ({ type: 'ShowOnScreen', screen: 'left', picture: 'agenda' }),
    { en: 'changed the screen “Left of the podium”', each: ['Left of the podium'] },
    [{ type: 'ShowOnScreen', screen: 'left', label: 'Left of the podium' }],
  ],
  [
    'a screen without',
    () => ({ type: 'ShowOnScreen', screen: 'left', picture: 'agenda' }),
    { en: 'changed the screen “left”', each: ['left'] },
  ],
  [
    'an announcement',
    () => ({ type: 'PostAnnouncement', text: `Lunch\nat one, ${'and '.repeat(30)}` }),
    { en: `posted the announcement “Lunch at one, ${'and '.repeat(11)}an…”`, each: ['Lunch at one'] },
  ],
  [
    'a countdown',
    () => ({ type: 'StartCountdown', totalMs: MINUTE, label: 'Consultations' }),
    { en: 'started the countdown “Consultations”', each: ['Consultations'] },
  ],
  [
    'a Vice-President in the chair',
    () => ({ type: 'TakeChair', name: 'Ms. N', title: 'Vice-President' }),
    { en: 'gave the chair to Ms. N', each: ['Ms. N'] },
  ],
  [
    'nobody any more in the chair’s place',
    () => ({ type: 'TakeChair', name: null }),
    { en: 'changed who presides' },
    [{ type: 'TakeChair', name: 'Ms. N' }],
  ],
  ...FIELD_STEPS,
];

describe.each(STEPS)('%s', (name, command, { en, each = [] }, before = []) => {
  const scenario = began();
  if (name.includes('who speaks')) scenario.give('CH');
  for (const earlier of before) scenario.do(earlier);
  scenario.do(command(scenario), CHAIR);
  test('is told in English', () => expect(read(scenario, 'en')).toBe(en));
  test.each(LANGUAGES)('says whose, and from what to what, in %s', (language) => {
    const said = read(scenario, language);
    for (const part of each) expect(said).toContain(part);
    expect(said).not.toMatch(/ {2}|\(\s*\)|^\s|\s$|undefined|null/u);
  });
});

test('steps of logs from before this was kept are told without it', () => {
  const scenario = began().do(closing(at(105)));
  const step = scenario.meeting.history.at(-1)!;
  const { was: _, becomes: __, ...about } = step.about;
  scenario.meeting = { ...scenario.meeting, history: [{ ...step, about }] };
  expect(read(scenario, 'en')).toBe('set the closing time of the list on 5(b)');
  for (const [did, en] of [
    ['SetSpeechLimit', 'changed a speaking limit'],
    ['ExtendSpeech', 'changed the time of State CH'],
    ['OpenList', 'opened the list on 5(b)'],
  ] as const) {
    const old = { ...step, did, about: { itemId: '5(b)', delegationId: 'CH' } };
    scenario.meeting = { ...scenario.meeting, history: [old] };
    expect(read(scenario, 'en')).toBe(en);
  }
});

test('a delegation’s own request is told by its name', () => {
  const scenario = began().do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('DE'));
  expect(read(scenario, 'en')).toBe('put State DE on the list');
});

test('every step of random meetings is told whole in every language: no name is missing, and no id stands for one', () => {
  const told = new Set<string>();
  const look = (scenario: Scenario): void => {
    const step = scenario.meeting.history.at(-1);
    if (step === undefined) return;
    // Which fields it has, and which of the messages of a command it is.
    const key = [step.did, step.about.part, step.about.motion, ...Object.keys(step.about)].join(' ');
    if (told.has(key)) return;
    told.add(key);
    for (const language of LANGUAGES) {
      const said = read(scenario, language);
      expect(said, key).not.toMatch(/ {2}|\(\s*\)|^\s|\s$|[:：]$|“”|« *»|«»|undefined|null|\bid\d+\b/u);
    }
  };
  for (const list of [
    ...fc.sample(moves, { numRuns: 150, seed: 7 }),
    ...fc.sample(movesOf(COMMAND_TYPES, 30), { numRuns: 150, seed: 7 }),
  ])
    play(list, look);
  expect(told.size).toBeGreaterThan(100);
});

test('an appeal, a point of order and a vote are told by whose they are, and on what', () => {
  const scenario = new Scenario().underWay('CH', 'AT').give('CH').do({ type: 'RaisePointOfOrder' }, delegation('AT'));
  expect(read(scenario, 'en')).toBe('raised a point of order for State AT');
});
