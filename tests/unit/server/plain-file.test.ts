// A meeting file as a secretary writes it: what is meant by it, and what a slip is answered, with its line.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import type { MeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';

import { unreadable } from '../../../server/meetings/json-of-file.ts';
import { readPlan } from '../../../server/meetings/meeting-files.ts';
import { knownNames } from '../../../server/names/table.ts';
import { withLines } from '../../../server/plain-file/lines.ts';
import { smallMeetingFile } from '../../scenario.ts';

const TEXT = readFileSync(new URL('../../people/plain-meeting.json', import.meta.url), 'utf8');
const whole = (): Record<string, unknown> => JSON.parse(TEXT) as Record<string, unknown>;

function fileOf(input: unknown): MeetingFile {
  const read = readPlan(input);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}
/** The faults of this text, each with its line. */
function faultsOf(text: string): string[] {
  const read = readPlan(JSON.parse(text));
  return read.ok ? [] : withLines(read.faults, text).map(({ line, message }) => `${line}: ${message}`);
}
/** The sample file with one line in place of another. */
const instead = (there: string, now: string): string => {
  expect(TEXT).toContain(there);
  return TEXT.replace(there, now);
};
const clock = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Zurich', dateStyle: 'short', timeStyle: 'short' }).format(at);

describe('a plain file means', () => {
  const { catalogue, settings, sittings } = fileOf(whole());

  test('sittings on their days, by the clocks of the place', () => {
    expect(sittings.map(({ startsAt, endsAt, title }) => [clock(startsAt), clock(endsAt), title.en])).toEqual([
      ['2027-03-12 10:00', '2027-03-12 13:00', 'Morning sitting'],
      ['2027-03-12 15:00', '2027-03-12 18:00', 'Afternoon sitting'],
      ['2027-03-13 09:30', '2027-03-13 12:00', 'Closing'],
    ]);
    expect(clock(sittings[1]!.interpretationEndsAt!)).toBe('2027-03-12 17:45');
    expect(sittings[0]!.title.ar).toBe('الجلسة الصباحية');
  });

  test('delegations with all that the table of names has of them', () => {
    const named = Object.fromEntries(catalogue.delegations.map((one) => [one.name.en, one]));
    expect(named['Switzerland']).toMatchObject({
      id: 'CH',
      flag: 'ch',
      category: 'state-party',
      name: { fr: 'Suisse', ar: expect.any(String), zh: '瑞士' },
      article: { fr: 'la' },
    });
    expect(named['Côte d’Ivoire']).toMatchObject({ id: 'CI', seats: 2, name: { es: 'Côte d’Ivoire' } });
    expect(named['Iran (Islamic Republic of)']).toMatchObject({ id: 'IR', category: 'observer' });
    expect(named['Mines Action Ltd.']).toMatchObject({ category: 'ngo' });
    expect(named['Mines Action Ltd.']).not.toHaveProperty('flag');
    expect(named['Ruritania']).toMatchObject({ name: { fr: 'Ruritanie' } });
  });

  test('kinds by word, in six languages where they are the usual ones', () => {
    expect(catalogue.categories.map(({ id, mark, name }) => [id, mark, name.en, name.ru])).toEqual([
      ['state-party', 'disc', 'State Party', 'Государство-участник'],
      ['observer', 'ring', 'Observer', 'Наблюдатель'],
      ['ngo', 'triangle', 'Non-governmental organization', 'Неправительственная организация'],
      ['c1', 'half-disc', 'Press', undefined],
    ]);
  });

  test('an agenda with its numbers, what stands below what, minutes, sittings and documents', () => {
    expect(
      catalogue.items.map(({ id, number, parent, plannedMs, sittingId }) => [id, number, parent, plannedMs, sittingId]),
    ).toEqual([
      ['1', '1', undefined, undefined, undefined],
      ['2', '2', undefined, 600_000, undefined],
      ['3', '3', undefined, undefined, sittings[0]!.id],
      ['3(a)', '3(a)', '3', 3_600_000, sittings[1]!.id],
    ]);
    expect(catalogue.items.map(({ title }) => title.en)).toEqual([
      'Opening of the meeting',
      'Adoption of the agenda',
      'General exchange of views',
      'Statements',
    ]);
    expect(catalogue.items[1]!.documents).toMatchObject([{ symbol: 'WGT/2027/1', status: 'announced' }]);
  });

  test('settings in words, and texts in the languages that they have', () => {
    expect(settings).toMatchObject({
      meetingLimit: { limitMs: 180_000, basis: 'understanding' },
      groupLimit: { limitMs: 300_000, basis: 'decision' },
      warningMs: 30_000,
      joining: 'approve',
    });
    expect(catalogue.venue).toEqual({ en: 'Palais des Nations, salle XX', fr: 'Palais des Nations, salle XX' });
    expect(catalogue.groups).toMatchObject([{ id: 'EU', name: { fr: 'Union européenne' } }]);
    expect(fileOf({ ...whole(), language: 'fr', title: 'Groupe de travail' }).catalogue.title).toEqual({
      en: 'Groupe de travail',
      fr: 'Groupe de travail',
    });
  });

  test('the usual kinds where it says none, and nobody where nobody is written', () => {
    const { title, date, timeZone, sittings: days } = whole();
    const empty = fileOf({ title, date, timeZone, sittings: days });
    expect(empty.catalogue.categories.map(({ id }) => id)).toEqual([
      'state-party',
      'signatory',
      'observer',
      'organization',
      'ngo',
    ]);
    for (const { name } of empty.catalogue.categories) expect(Object.keys(name)).toHaveLength(6);
    expect([empty.catalogue.delegations, empty.catalogue.items]).toEqual([[], []]);
  });

  test('every State of the table by each of its names, and an organization by its code', () => {
    const names = knownNames();
    for (const language of ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const) {
      const participants = names.map(({ name }) => name[language] ?? name.en);
      const { delegations } = fileOf({ ...whole(), participants }).catalogue;
      expect(delegations.map(({ id }) => id)).toEqual(names.map(({ code }) => code));
    }
    expect(fileOf({ ...whole(), participants: ['ICRC', 'CHE'] }).catalogue.delegations.map(({ id }) => id)).toEqual([
      'ICRC',
      'CH',
    ]);
  });
});

describe('the program’s own form', () => {
  test('passes through as it is', () => {
    const file = structuredClone(smallMeetingFile);
    file.catalogue.delegations = file.catalogue.delegations.filter(({ id }) => id !== 'CMC');
    const read = fileOf(file);
    expect(read.catalogue.delegations).toEqual(file.catalogue.delegations);
    expect(read.catalogue.categories).toEqual(file.catalogue.categories);
    expect(read.sittings).toEqual(file.sittings);
    expect(read.catalogue.items.map(({ documents: _, ...item }) => item)).toEqual(file.catalogue.items);
  });

  test('may have plain words in it', () => {
    const file = structuredClone(smallMeetingFile) as unknown as {
      catalogue: Record<string, unknown>;
      sittings: unknown[];
    };
    file.catalogue['date'] = '2027-03-12';
    file.catalogue['title'] = 'Small meeting';
    file.sittings = [{ id: 'am', title: 'Morning', startsAt: '10:00', endsAt: '13:00' }];
    const { sittings, catalogue } = fileOf(file);
    expect(clock(sittings[0]!.startsAt)).toBe('2027-03-12 10:00');
    expect(catalogue.title).toEqual({ en: 'Small meeting' });
  });

  test('gets the other names of a State that it names in one language', () => {
    const file = structuredClone(smallMeetingFile);
    file.catalogue.delegations = [{ id: 'own', name: { en: 'Switzerland' }, category: 'state-party' }];
    expect(fileOf(file).catalogue.delegations).toMatchObject([
      { id: 'own', name: { en: 'Switzerland', fr: 'Suisse' }, flag: 'ch', article: { fr: 'la' } },
    ]);
  });
});

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

test('each setting that is one word or a list may be written plainly', () => {
  const plain = {
    moderated: true,
    absent: 'off',
    joining: 'open',
    devicesPerLink: 3,
    publicView: true,
    publishRecord: 'Decisions',
    embedOrigins: ['https://www.un.org'],
  };
  expect(fileOf({ ...whole(), ...plain }).settings).toMatchObject({ ...plain, publishRecord: 'decisions' });
});
