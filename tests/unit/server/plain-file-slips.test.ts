// A slip in a plain file is told by its line, with what was expected; many at once, and too much of something.
import { describe, expect, test } from 'vitest';

import { unreadable } from '../../../server/meetings/json-of-file.ts';
import { readPlan } from '../../../server/meetings/meeting-files.ts';
import { faultsOf, instead, whole } from './plain-meeting.ts';

describe('a slip is told by its line, with what was expected', () => {
  test.each([
    ['"10:00-13:00"', '"10 to lunch"', '7: expected a time such as “10:00”, found “lunch”'],
    ['"from": "9:30"', '"from": "half past nine"', '9: expected a time such as “10:00”, found “half past nine”'],
    [
      '"date": "2027-03-12"',
      '"date": "12 March"',
      '4: expected a day of the calendar such as “2027-03-12” or “12 March 2027”, with its year, found “12 March”',
    ],
    ['"Europe/Zurich"', '"Geneva"', '5: expected a time zone such as Europe/Zurich, found “Geneva”'],
    [
      '"Switzerland",',
      '"Micronezia",',
      '13: expected “Micronesia (Federated States of)”, found “Micronezia”; where it is somebody else: {"name": {"en": "Micronezia"}}',
    ],
    [
      '"State Party"',
      '"Sate Party"',
      '14: expected one of the categories “State Party”, “Observer”, “Non-governmental organization”, “Press”, found “Sate Party”',
    ],
    ['"seats": 2', '"seats": "two"', '14: expected a number, found “two”'],
    ['"minutes": 10', '"minutes": "a while"', '22: expected minutes, such as 30 or “1 h”, found “a while”'],
    [
      '"sitting": "Morning sitting"',
      '"sitting": "Monday"',
      '23: expected one of the sittings “Morning sitting”, “Afternoon sitting”, “Closing”, or its number, found “Monday”',
    ],
    ['"limit": "3 minutes"', '"limit": "short"', '26: expected a length such as “3 minutes”, or “none”, found “short”'],
    ['"joining": "Approve"', '"joining": "maybe"', '29: expected one of “links”, “approve”, “open”, found “maybe”'],
    ['"participants"', '"particpants"', '12: there is no such field; expected “participants”'],
    ['"seats": 2', '"seets": 2', '14: there is no such field; expected “seats”'],
    ['"title": "Working Group on Transparency",', '', '1: is missing; expected a text'],
    ['"warning": "30 s"', '"warning": "soon"', '28: expected a length such as “1 minute”, found “soon”'],
  ])('%s → %s', (there, now, fault) => {
    expect(faultsOf(instead(there, now))).toEqual([fault]);
  });

  test('a name that may be two', () => {
    expect(faultsOf(instead('"Switzerland",', '"Korea",'))).toEqual([
      expect.stringMatching(/^13: expected “.*Korea.*” or “.*Korea.*”, found “Korea”/),
    ]);
  });

  test('two who are one', () => {
    expect(faultsOf(instead('"Switzerland",', '"Switzerland", "Suisse",'))).toEqual([
      expect.stringMatching(/^13: .*(?:stands here twice|is the name of)/),
    ]);
  });

  test.each([
    [
      'participants',
      ['Mines Action Ltd.', 'Mines Action Ltd.'],
      '“Mines Action Ltd.” stands here twice; expected each name once',
    ],
    ['groups', ['African Group', 'african group'], '“african group” stands here twice; expected each name once'],
    ['agenda', ['1. Opening', '1. Closure'], '“1” is the number of “Opening” already; expected each number once'],
    ['sittings', ['10:00-13:00', '12:00-14:00'], 'expected a start after the end of sitting 1'],
    [
      'sittings',
      [
        { id: 'am', startsAt: 1_804_845_600_000, endsAt: 1_804_856_400_000, title: { en: 'AM' } },
        { id: 'pm', startsAt: 1_804_845_600_000, endsAt: 1_804_856_400_000, title: { en: 'PM' } },
      ],
      'expected a start after the end of “am”',
    ],
  ])('%s: a thing is called as it is in the file, not by an id that was made for it', (field, list, message) => {
    const read = readPlan({ ...whole(), participants: [], agenda: [], [field]: list });
    expect(read.ok ? [] : read.faults.map((fault) => fault.message)).toEqual([message]);
  });

  test('a title that several sittings have, each told once and when; a day and a time mean one', () => {
    const days = ['2027-03-12 10:00-13:00', '2027-03-13 10:00-13:00'];
    const asked = (sitting: string) =>
      readPlan({ ...whole(), sittings: days, agenda: [{ title: 'Work', sitting }], participants: [] });
    const read = asked('Morning sitting');
    expect(read.ok ? [] : read.faults.map(({ message }) => message)).toEqual([
      'expected one of the sittings “Morning sitting” (2027-03-12 10:00), “Morning sitting” (2027-03-13 10:00), by its day and time, or its number, found “Morning sitting”',
    ]);
    for (const word of ['13 March', '2027-03-13 10:00', 'Saturday, morning']) {
      const found = asked(word);
      expect(found.ok && found.value.catalogue.items[0]!.sittingId).toBe(found.ok && found.value.sittings[1]!.id);
    }
  });

  test('what is no JSON', () => {
    const text = instead('"date": "2027-03-12",', '"date": "2027-03-12"');
    expect(unreadable(text)).toEqual({
      path: '',
      line: 5,
      message: 'expected a comma or “}”, found “"timeZone"”: a comma is missing before it',
    });
  });
});

test('ten slips are told at once, each by its line and in words', () => {
  const text = `{
  "title": 5,
  "date": "2027-13-12",
  "timeZone": "Europe/Zurick",
  "sittings": ["25 h-13:00"],
  "participants": [
    { "name": "Chad", "category": "Sate Party", "seats": "two" },
    { "name": "Peru", "seats": -1 },
    null
  ],
  "agenda": [{ "title": "Adoption", "minutes": "ten" }, 7],
  "limit": 0,
  "joining": "Sometimes"
}`;
  const told = faultsOf(text);
  expect(told.map((one) => Number.parseInt(one, 10)).toSorted((one, other) => one - other)).toEqual([
    2, 3, 4, 5, 7, 7, 8, 9, 11, 11, 12, 13,
  ]);
  expect(told).toContain('2: expected a text, found “5”');
  expect(told).toContain('8: expected at least 0, found “-1”');
  expect(told).toContain('12: expected at least 5 seconds, found “0”');
  expect(told.join('\n')).not.toMatch(/Too |Invalid|>=|<=/);
});

test.each([
  ['participants', 2_000, (nth: number) => ({ name: { en: `Organization ${nth}` } })],
  ['categories', 20, (nth: number) => `Kind ${nth}`],
  ['agenda', 300, (nth: number) => `${nth + 1}. Item`],
  ['groups', 60, (nth: number) => `Group ${nth}`],
] as const)('of %s there are at most %i', (field, most, one) => {
  const list = Array.from({ length: most + 1 }, (_, nth) => one(nth));
  expect(readPlan({ ...whole(), participants: [], agenda: [], [field]: list.slice(1) }).ok).toBe(true);
  expect(readPlan({ ...whole(), participants: [], agenda: [], [field]: list })).toEqual({
    ok: false,
    faults: [{ path: field, message: `expected at most ${most}, found ${most + 1}` }],
  });
});
