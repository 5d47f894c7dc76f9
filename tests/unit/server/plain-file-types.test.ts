// A value of another type than its field has, in every field of a plain file: told in the words of whoever wrote it, once, and with what
// was expected. And what people write where the program's own form has fields in braces: a seat, a room behind the hours, limits by name.
import { describe, expect, test } from 'vitest';

import { readPlan } from '../../../server/meetings/meeting-files.ts';
import { fileOf as fileOfPlan } from './plain-meeting.ts';

const PLAN = {
  title: 'Working Group',
  date: '2027-03-12',
  timeZone: 'Europe/Zurich',
  sittings: ['10:00-13:00'],
  participants: ['Switzerland', 'France', { name: 'Kenya' }],
  agenda: ['1. Opening'],
};
const fileOf = (over: object) => fileOfPlan({ ...PLAN, ...over });
function faultsOf(over: object): string[] {
  const answer = readPlan({ ...PLAN, ...over });
  return answer.ok ? [] : answer.faults.map(({ path, message }) => `${path}: ${message}`);
}

/** A list or an object with one field of this name and value in it, by the field's place. */
const WITHIN: Record<string, (name: string, value: unknown) => object> = {
  '': (name, value) => ({ [name]: value }),
  sittings: (name, value) => ({ sittings: [{ from: '10:00', to: '13:00', [name]: value }] }),
  participants: (name, value) => ({ participants: [{ name: 'Kenya', [name]: value }] }),
  agenda: (name, value) => ({ agenda: [{ number: '1', title: 'Opening', [name]: value }] }),
  categories: (name, value) => ({ categories: [{ name: 'Member', [name]: value }] }),
  groups: (name, value) => ({ groups: [{ name: 'X', members: ['Kenya'], [name]: value }] }),
  documents: (name, value) => ({ agenda: [{ title: 'Opening', documents: [{ symbol: 'A/1', [name]: value }] }] }),
};
const FIELDS: Record<string, string> = {
  '': 'title subtitle venue date timeZone symbol languages language terms theme categories participants groups agenda sittings rules limit groupLimit categoryLimits itemLimits warning moderated absent joining devicesPerLink publicView publishRecord embedOrigins id',
  sittings: 'date title from to interpretation room',
  participants: 'name category seats seat flag article aliases group groups votes credentials',
  agenda: 'number title shortTitle minutes sitting parent withoutList documents script',
  categories: 'name mark standing',
  groups: 'name members article aliases',
  documents: 'symbol title status languages',
};
const CASES = Object.entries(FIELDS).flatMap(([where, names]) =>
  names.split(' ').map((name) => [where, name] as const),
);
const OTHERS = [5, true, null, [], {}, [5], { x: 1 }, { en: 5 }, [[]], [null], 'x'.repeat(5_000), -1, 1e300];
/** A program’s words, or a place that nothing was expected at. */
const OF_A_PROGRAM =
  /[a-z]Ms\b|\d ms\b|Unrecognized|another shape|Invalid|undefined|NaN|\[object|found nothing|fields in braces(?!, such as)|one of “(?:true|false)”/;

test.each(CASES)('%s.%s of any other type', (where, name) => {
  for (const value of OTHERS) {
    const over = WITHIN[where]!(name, value);
    const faults = faultsOf(over);
    const said = `${JSON.stringify(value).slice(0, 40)}: ${faults.join(' | ')}`;
    expect(said).not.toMatch(OF_A_PROGRAM);
    // What is told stands in the part that is wrong, and in no other.
    for (const fault of faults) expect(fault, said).toMatch(new RegExp(`^(?:${where || name}|agenda)\\b`));
    for (const fault of faults) expect(fault, said).toMatch(/expected|says the same/);
  }
});

describe('a sitting with its room, or its title, in one text', () => {
  test.each([
    ['10:00-13:00 (Room XX)', 'Room XX'],
    ['10:00-13:00, Room XX', 'Room XX'],
    ['10:00-13:00; salle XX', 'salle XX'],
    ['10:00 – 13:00 – Conference Room 4', 'Conference Room 4'],
    ['10:00-13:00 Room 4', 'Room 4'],
    ['10 h à 13 h (salle XX)', 'salle XX'],
    ['10 h à 13 h, salle des Assemblées', 'salle des Assemblées'],
    ['10:00-13:00（第二会议室）', '第二会议室'],
    ['10:00-13:00 (Зал XX)', 'Зал XX'],
    ['من 10:00 إلى 13:00 (القاعة 20)', 'القاعة 20'],
    ['10 a.m. to 1 p.m. in Room XX', 'Room XX'],
    ['10 a.m. to 1 p.m. (ECOSOC Chamber)', 'ECOSOC Chamber'],
    ['12 March 2027, 10:00-13:00 (Room XX)', 'Room XX'],
    ['2027-03-12 10:00-13:00, Room XX', 'Room XX'],
  ])('%s', (text, room) => {
    const [sitting] = fileOf({ sittings: [text] }).sittings;
    expect(sitting).toMatchObject({ room, title: { en: 'Morning sitting' } });
    expect(sitting!.startsAt).toBe(Date.parse('2027-03-12T10:00+01:00'));
    expect(sitting!.endsAt).toBe(Date.parse('2027-03-12T13:00+01:00'));
  });
  test.each([
    ['1st meeting: 10:00-13:00', '1st meeting', undefined],
    ['Opening segment, 10:00-13:00 (Room XX)', 'Opening segment', 'Room XX'],
    ['Séance plénière 10 h - 13 h', 'Séance plénière', undefined],
  ])('%s', (text, title, room) => {
    const [sitting] = fileOf({ sittings: [text] }).sittings;
    expect(sitting!.title).toEqual({ en: title });
    expect(sitting!.room).toBe(room);
  });
  test.each([
    '10:00-13:00 and 15:00-18:00',
    '10:00-13:00, 15:00-18:00',
    '10:00-13:00 (15:00)',
    '10:00-13:00 CET',
    '10:00-13:00 UTC+1',
    'Monday 10:00-13:00',
    '10:00-13:00 (Friday)',
    '10:00-13:00 (12 March)',
    'March 10:00-13:00',
  ])('%s is asked about', (text) => {
    expect(faultsOf({ sittings: [text] })).toEqual([expect.stringMatching(/^sittings\.0: expected /)]);
  });
});

describe('a seat in one text', () => {
  test.each([
    ['A3', 'A', 3],
    ['a 12', 'a', 12],
    ['2/14', 2, 14],
    ['B-7', 'B', 7],
    ['row 2, seat 14', 2, 14],
    ['Row B seat 7', 'B', 7],
    ['rang 2, siège 14', 2, 14],
    ['٢/١٤', 2, 14],
    ['第3排5座', 3, 5],
    ['第3排第5座', 3, 5],
    ['3排5号', 3, 5],
    ['A排12座', 'A', 12],
    ['row no. 2, seat no. 14', 2, 14],
  ])('%s', (seat, row, place) => {
    const { delegations } = fileOf({ participants: [{ name: 'Kenya', seat }] }).catalogue;
    expect(delegations[0]!.seat).toEqual({ row, place });
  });
  test.each([[{ row: 1, seat: 4 }], [{ row: '1', place: '4' }]])('%j', (seat) => {
    const { delegations } = fileOf({ participants: [{ name: 'Kenya', seat }] }).catalogue;
    expect(delegations[0]!.seat).toEqual({ row: 1, place: 4 });
  });
  test.each([
    ['A'],
    ['by the door'],
    [3],
    [{ row: 1 }],
    [''],
    ['No. 5'],
    ['no3'],
    ['Nr 5'],
    ['№ 5'],
    ['صف 3'],
    ['5号'],
  ])('%j is asked about', (seat) => {
    expect(faultsOf({ participants: [{ name: 'Kenya', seat }] })).toEqual([
      expect.stringMatching(
        /^participants\.0\.seat: expected a seat such as “A3” or \{ "row": 1, "place": 4 \}, found/,
      ),
    ]);
  });
});

describe('by name, by word, as one text', () => {
  test('limits of categories by their names, of items by their numbers', () => {
    const { settings } = fileOf({
      agenda: ['1. Opening', { number: '2', title: 'Statements' }, '2(a) Groups'],
      categoryLimits: { 'State Party': '3 minutes', NGOs: 2 },
      itemLimits: { '2': '5 min', '2 (a)': '7 min' },
    });
    expect(settings.categoryLimits).toMatchObject({ 'state-party': { limitMs: 180_000 }, ngo: { limitMs: 120_000 } });
    expect(settings.itemLimits).toMatchObject({ '2': { limitMs: 300_000 }, '2(a)': { limitMs: 420_000 } });
  });
  test('two that name the same are a fault', () => {
    expect(faultsOf({ categoryLimits: { NGO: 2, NGOs: 3 } })).toEqual([
      'categoryLimits.NGOs: “NGO” says the same; expected one of them',
    ]);
    expect(
      faultsOf({
        agenda: ['1. Opening', { number: '2(a)', title: 'Groups' }],
        itemLimits: { '2(a)': 5, '2 (a)': '7 min' },
      }),
    ).toEqual(['itemLimits.2 (a): “2(a)” says the same; expected one of them']);
  });
  test('yes and no', () => {
    const read = fileOf({
      agenda: [
        { title: 'A', withoutList: 'yes' },
        { title: 'B', withoutList: false },
        { title: 'C', withoutList: 'no' },
      ],
      participants: [
        { name: 'Kenya', votes: 'no' },
        { name: 'Chad', votes: true },
      ],
    }).catalogue;
    expect(read.items.map(({ withoutList }) => withoutList)).toEqual([true, undefined, undefined]);
    expect(read.delegations.map(({ votes }) => votes)).toEqual([false, undefined]);
  });
  test('documents in one text, with languages by name', () => {
    const { items } = fileOf({
      agenda: [
        { title: 'A', documents: 'A/1, A/2' },
        { title: 'B', documents: [{ symbol: 'A/3', languages: ['English', 'français'] }] },
      ],
    }).catalogue;
    expect(items[0]!.documents.map(({ symbol }) => symbol)).toEqual(['A/1', 'A/2']);
    const documentsOf = (documents: unknown) =>
      fileOf({ agenda: [{ title: 'A', documents }] }).catalogue.items[0]!.documents;
    for (const text of ['A/1 and A/2', 'A/1 A/2', 'A/1; A/2', 'A/1\nA/2', 'A/1 et A/2'])
      expect(documentsOf(text), text).toMatchObject([{ symbol: 'A/1' }, { symbol: 'A/2' }]);
    expect(documentsOf('CRP.1, CRP.2')).toMatchObject([{ symbol: 'CRP.1' }, { symbol: 'CRP.2' }]);
    for (const text of ['Note by the Chair, on timing', 'Rules, procedures and A/1, as amended'])
      expect(documentsOf(text), text).toMatchObject([{ title: { en: text } }]);
    expect(documentsOf('Note by the Chair, on timing')[0]).not.toHaveProperty('symbol');
    expect(documentsOf(['A/1', 'Note by the Chair'])).toMatchObject([
      { symbol: 'A/1' },
      { title: { en: 'Note by the Chair' } },
    ]);
    expect(items[1]!.documents[0]).toMatchObject({ languages: ['en', 'fr'], status: 'available' });
  });
  test('an article, former names, a flag, a site and a group', () => {
    const { catalogue, settings } = fileOf({
      participants: [{ name: { en: 'Ruritania' }, article: 'the', aliases: 'Old Ruritania', flag: 'CH' }, 'Kenya'],
      embedOrigins: 'https://example.org',
      groups: [{ 'African Group': ['Kenya'] }],
    });
    expect(catalogue.delegations[0]).toMatchObject({ article: { en: 'the' }, aliases: ['Old Ruritania'], flag: 'ch' });
    expect(settings.embedOrigins).toEqual(['https://example.org']);
    expect(catalogue.groups).toMatchObject([{ name: { en: 'African Group' }, members: ['KE'] }]);
  });
});

describe('a field that there is not', () => {
  test('is answered with those that people write', () => {
    expect(faultsOf({ participants: [{ name: 'Kenya', capital: 'Nairobi' }] })).toEqual([
      'participants.0.capital: there is no such field; expected name, category, seats, seat, group, flag, article, aliases, votes, credentials',
    ]);
    expect(faultsOf({ agenda: [{ title: 'Opening', speaker: 'the Chair' }] })).toEqual([
      'agenda.0.speaker: there is no such field; expected number, title, shortTitle, minutes, sitting, parent, documents, script, withoutList',
    ]);
    expect(faultsOf({ limit: { minutes: 3, why: 'rule' } })).toEqual([
      'limit.why: there is no such field; expected minutes, basis',
    ]);
  });
  test('an item below one that there is not', () => {
    expect(faultsOf({ agenda: ['1. Opening', { number: '2(a)', title: 'Part', parent: '7' }] })).toEqual([
      'agenda.1.parent: expected the number of an item above it, found “7”',
    ]);
  });
});

test.each(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'lundi', 'суббота', '星期一'])(
  '%s may stand before the day',
  (weekday) => {
    expect(fileOf({ date: `${weekday}, 12 March 2027` }).catalogue.date).toBe('2027-03-12');
  },
);

test('all slips at once, each once', () => {
  expect(
    faultsOf({
      symbol: 5,
      sittings: [{ from: null, to: '13:00' }, '10 to lunch'],
      categories: [5],
      participants: [{ name: 'Kenya', seat: 5, seats: 'two' }, 'Chad', { name: 'Peru', category: 'State Party' }],
      agenda: [{ title: 'Opening', script: 5, documents: 7 }, 5],
      limit: {},
      theme: 'dark',
    }).map((fault) => fault.split(': ')[0]),
  ).toEqual(
    expect.arrayContaining([
      'symbol',
      'sittings.0.from',
      'sittings.1',
      'categories.0',
      'participants.0.seat',
      'participants.0.seats',
      'agenda.0.script',
      'agenda.0.documents',
      'agenda.1',
      'limit',
      'theme',
    ]),
  );
});

test('an article is of the name in its own language, and stands for no other', () => {
  const named = { name: { en: 'Ruritania', fr: 'Ruritanie' }, article: { fr: 'la' } };
  const { catalogue } = fileOf({
    participants: [named, 'Kenya'],
    groups: [{ ...named, members: ['Kenya'] }],
  });
  expect(catalogue.delegations[0]).toMatchObject({ article: { fr: 'la' } });
  expect(catalogue.delegations[0]!.article).toEqual({ fr: 'la' });
  expect(catalogue.groups![0]!.article).toEqual({ fr: 'la' });
});
