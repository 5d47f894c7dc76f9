// A meeting file with a slip in it: each is refused by its field, with what was expected.
import { expect, test } from 'vitest';

import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';

import { readPlan } from '../../../../server/meetings/meeting-files.ts';
import { sampleMeetingFile } from '../../../../server/sample/sample-meeting.ts';
import { smallMeetingFile, TEN } from '../../../scenario.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- what people write has no type
type Slip = (file: any) => void;

function faultsOf(slip: Slip): string[] {
  const file: MeetingFileInput = structuredClone(smallMeetingFile);
  slip(file);
  const read = readPlan(file);
  return read.ok ? [] : read.faults.map(({ path, message }) => `${path}: ${message}`);
}

test('a file without a slip is taken', () => {
  expect(faultsOf(() => {})).toEqual([]);
  expect(readPlan(sampleMeetingFile(0))).toMatchObject({ ok: true });
  expect(faultsOf((file) => (file.log = { events: [] }))).toEqual([]);
});

test.each<[string, Slip]>([
  [
    'catalogue.delegations.1.name.en: “STATE AT” is the name of “AT” already; expected each name once',
    ({ catalogue }) => (catalogue.delegations[1].name.en = 'STATE  AT'),
  ],
  [
    'catalogue.groups.1.name.en: “The European Union and its member States” is the name of “EU” already; expected each name once',
    ({ catalogue }) => catalogue.groups.push({ id: 'EU2', name: { en: 'The European Union and its member States' } }),
  ],
  [
    'settings.itemLimits.77: expected the id of an item, found “77”',
    ({ settings }) => (settings.itemLimits = { 77: { limitMs: null, basis: 'rule' } }),
  ],
  [
    'settings.categoryLimits.press: expected the id of a category, found “press”',
    ({ settings }) => (settings.categoryLimits = { press: { limitMs: null, basis: 'rule' } }),
  ],
  [
    'catalogue.date: expected a day of the calendar such as “2027-03-12” or “12 March 2027”, found “2026-02-30”',
    ({ catalogue }) => (catalogue.date = '2026-02-30'),
  ],
  [
    'sittings.0.startsAt: expected milliseconds since 1970, found 1599206400, which looks like seconds',
    ({ sittings }) => (sittings[0].startsAt = TEN / 1_000),
  ],
  [
    'catalogue.items.1.plannedMs: expected milliseconds, found 900, which looks like seconds',
    ({ catalogue }) => (catalogue.items[1].plannedMs = 900),
  ],
  ['sittings.0.endsAt: expected an end later than the start', ({ sittings }) => (sittings[0].endsAt = TEN - 1)],
  [
    'sittings.0.interpretationEndsAt: expected an end later than the start',
    ({ sittings }) => (sittings[0].interpretationEndsAt = TEN - 1),
  ],
  [
    'sittings.0.endsAt: expected an end within a day of the start',
    ({ sittings }) => (sittings[0].endsAt = TEN + 30 * 86_400_000),
  ],
  [
    'sittings.1.startsAt: expected a start after the end of “am”',
    ({ sittings }) => (sittings[1].startsAt = sittings[0].endsAt - 1),
  ],
  [
    'sittings.0.startsAt: expected a start after the end of “am”',
    (file) => {
      file.sittings.reverse();
      file.sittings[0].startsAt = file.sittings[1].endsAt - 1;
    },
  ],
  [
    'sittings.1.startsAt: expected a start within a year of that of “am”',
    ({ sittings }) => {
      for (const field of ['startsAt', 'endsAt']) sittings[1][field] += 3 * 366 * 86_400_000;
    },
  ],
  [
    'catalogue.items.4.number: “5 (B)” is the number of “5(b)” already; expected each number once',
    ({ catalogue }) => (catalogue.items[4].number = '5 (B)'),
  ],
  [
    'catalogue.items.5: expected “5(c)” with its family, after “5” and before any item that is not below it',
    ({ catalogue }) => catalogue.items.push({ id: '5(c)', number: '5(c)', parent: '5', title: { en: 'T' } }),
  ],
  [
    'catalogue.items.1: expected “5(c)” with its family, after “5” and before any item that is not below it',
    ({ catalogue }) => catalogue.items.splice(1, 0, { id: '5(c)', number: '5(c)', parent: '5', title: { en: 'T' } }),
  ],
  [
    'catalogue.items.1.plannedMs: expected milliseconds, found 5400, which looks like seconds',
    ({ catalogue }) => (catalogue.items[1].plannedMs = 5_400),
  ],
  [
    'catalogue.delegations.0.aliases.0: “state CH” is the name of “CH” already; expected each name once',
    ({ catalogue }) => (catalogue.delegations[0].aliases = ['state  CH']),
  ],
  [
    'catalogue.groups.1.aliases.0: “the G-77” is the name of “g77” already; expected each name once',
    ({ catalogue }) =>
      (catalogue.groups = [
        { id: 'g77', name: { en: 'Group of 77' }, aliases: ['G77'] },
        { id: 'other', name: { en: 'Another group' }, aliases: ['the G-77'] },
      ]),
  ],
  [
    'catalogue.delegations.0.flag: expected the code of a country or territory such as ch, found “zz”',
    ({ catalogue }) => (catalogue.delegations[0].flag = 'zz'),
  ],
  [
    'catalogue.delegations.0.flags: there is no such field; expected “flag”',
    ({ catalogue }) => (catalogue.delegations[0].flags = 'at'),
  ],
  ['settings.moderatd: there is no such field; expected “moderated”', ({ settings }) => (settings.moderatd = true)],
  ['sittings.0.Room: there is no such field; expected “room”', ({ sittings }) => (sittings[0].Room = 'XIX')],
  [
    'catalogue.title.de: expected one of the languages “en” (English), “fr” (French), “es” (Spanish), “ar” (Arabic), “zh” (Chinese), “ru” (Russian), found “de”',
    ({ catalogue }) => (catalogue.title.de = 'Kleine Sitzung'),
  ],
  [
    'settings.meetingLimit.basiss: there is no such field; expected “basis”',
    ({ settings }) => (settings.meetingLimit.basiss = 'rule'),
  ],
  ['colour: there is no such field; expected id, catalogue, settings, sittings', (file) => (file.colour = 'blue')],
])('%s', (fault, slip) => {
  expect(faultsOf(slip)).toEqual([fault]);
});

test('the days of every month are known, leap years too', () => {
  for (const date of ['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])
    expect(
      faultsOf(({ catalogue }) => (catalogue.date = date)),
      date,
    ).toEqual([]);
  for (const date of ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])
    expect(
      faultsOf(({ catalogue }) => (catalogue.date = date)),
      date,
    ).toHaveLength(1);
});
