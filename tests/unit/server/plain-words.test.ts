// A meeting file in the words of whoever writes it: hours and days in any usual form, groups by names, languages by theirs.
import { describe, expect, test } from 'vitest';

import type { MeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';

import { readPlan } from '../../../server/meetings/meeting-files.ts';
import { clock, fileOf as fileOfPlan } from './plain-meeting.ts';

const PLAN = {
  title: 'Working Group',
  date: '2027-03-12',
  timeZone: 'Europe/Zurich',
  sittings: ['10:00-13:00'],
  participants: ['Switzerland', 'France', { name: 'Kenya' }],
  agenda: ['1. Opening'],
};

const read = (over: object) => readPlan({ ...PLAN, ...over });
const fileOf = (over: object): MeetingFile => fileOfPlan({ ...PLAN, ...over });
function faultsOf(over: object): string[] {
  const answer = read(over);
  return answer.ok ? [] : answer.faults.map(({ path, message }) => `${path}: ${message}`);
}
const hours = ({ sittings }: MeetingFile) => sittings.map(({ startsAt, endsAt }) => [startsAt, endsAt].map(clock));

const TEN_TO_ONE = [['2027-03-12 10:00', '2027-03-12 13:00']];

describe('a sitting from ten to one', () => {
  test.each([
    '10 h à 13 h',
    '10h00-13h00',
    'De 10 h à 13 h',
    '10.00 to 13.00',
    '10:00 – 13:00',
    '10:00−13:00',
    'from 10 to 13',
    'between 10 and 13',
    '10 a.m. to 1 p.m.',
    '10-1 p.m.',
    '1000-1300',
    'de 10 a 13 h',
    'desde las 10 hasta las 13',
    'с 10:00 до 13:00',
    'من 10:00 إلى 13:00',
    '١٠:٠٠ – ١٣:٠٠',
    '۱۰:۰۰-۱۳:۰۰',
    '10时至13时',
    '上午10时至下午1时',
    '2027-03-12 10:00-13:00',
    '12 March 2027, 10:00-13:00',
    'Friday, 12 March 2027, 10 a.m. – 1 p.m.',
    'le 12 mars 2027, de 10 h à 13 h',
    '12 марта 2027 г., с 10 до 13',
    '2027年3月12日 10:00-13:00',
  ])('is %j', (text) => {
    expect(hours(fileOf({ date: '2027-03-12', sittings: [text] }))).toEqual(TEN_TO_ONE);
  });

  test('is hours by themselves, in numbers and in words', () => {
    expect(hours(fileOf({ sittings: [{ from: 10, to: 13 }] }))).toEqual(TEN_TO_ONE);
    expect(hours(fileOf({ sittings: [{ from: '10 h', to: '1 p.m.' }] }))).toEqual(TEN_TO_ONE);
    expect(hours(fileOf({ sittings: [{ from: '9:30', to: 'noon' }] }))).toEqual([
      ['2027-03-12 09:30', '2027-03-12 12:00'],
    ]);
  });

  test.each(['10:00', 'lunch', '2027-03-12', '12-03-2027', '25:00-26:00'])('is not %j', (text) => {
    expect(faultsOf({ sittings: [text] })).toEqual([
      `sittings.0: expected a sitting such as “10:00-13:00”, found “${text}”`,
    ]);
  });
});

describe('a day', () => {
  test.each([
    '2027-03-12',
    '2027-3-12',
    '2027/03/12',
    '12.03.2027',
    '12.3.2027',
    '12 March 2027',
    'March 12, 2027',
    '12th of March 2027',
    'Friday 12 Mar 2027',
    '12 mars 2027',
    'vendredi 12 mars 2027',
    '12 de marzo de 2027',
    '12 марта 2027 года',
    '2027年3月12日',
    '١٢ مارس ٢٠٢٧',
    '٢٠٢٧-٠٣-١٢',
  ])('is %j', (date) => {
    expect(fileOf({ date }).catalogue.date).toBe('2027-03-12');
    expect(hours(fileOf({ date: '2027-01-01', sittings: [{ date, from: '10:00', to: '13:00' }] }))).toEqual(TEN_TO_ONE);
  });

  test.each(['31/12/2027', '12/31/2027', '31-12-2027'])('that can be only one is read: %j', (date) => {
    expect(fileOf({ date }).catalogue.date).toBe('2027-12-31');
  });

  test('that may be two is asked about, with both', () => {
    const either = 'expected “2027-12-03” or “2027-03-12”: “3/12/2027” may be either day';
    expect(faultsOf({ date: '3/12/2027' })).toEqual([`date: ${either}`]);
    expect(faultsOf({ sittings: [{ date: '3/12/2027', from: '10:00', to: '13:00' }] })).toEqual([
      `sittings.0.date: ${either}`,
    ]);
    expect(faultsOf({ sittings: ['3/12/2027 10:00-13:00'] })).toEqual([`sittings.0: ${either}`]);
    expect(faultsOf({ sittings: [{ from: '3/12/2027 10:00', to: '13:00' }] })).toEqual([`sittings.0.from: ${either}`]);
  });

  test.each(['3/12', '12.3.', '12 March', '12 mars'])('without a year is told so: %j', (date) => {
    expect(faultsOf({ date })).toEqual([expect.stringMatching(/^date: .* with its year, found /)]);
  });

  test.each(['2027-02-30', '31.6.2027', 'soon', '20270312', 20270312])('is not %j', (date) => {
    expect(faultsOf({ date })).toEqual([
      `date: expected a day of the calendar such as “2027-03-12” or “12 March 2027”, found “${date}”`,
    ]);
  });
});

describe('members of groups', () => {
  const membersOf = (over: object) => fileOf(over).catalogue.groups?.map(({ name, members }) => [name.en, members]);

  test('are given by any of their names, each once', () => {
    expect(membersOf({ groups: [{ name: 'G', members: ['Suisse', 'FR', 'kenya', 'France'] }] })).toEqual([
      ['G', ['CH', 'FR', 'KE']],
    ]);
    expect(membersOf({ groups: [{ name: 'G', members: 'Kenya; France' }] })).toEqual([['G', ['KE', 'FR']]]);
    expect(membersOf({ groups: { 'African Group': ['Kenya'], 'European Union': 'France' } })).toEqual([
      ['African Group', ['KE']],
      ['European Union', ['FR']],
    ]);
  });

  test('say it themselves', () => {
    const participants = ['Switzerland', { name: 'France', groups: ['EU', 'G7'] }, { name: 'Kenya', group: 'G7' }];
    expect(membersOf({ participants })).toEqual([
      ['European Union', ['FR']],
      ['G7', ['FR', 'KE']],
    ]);
    expect(membersOf({ participants, groups: [{ name: 'G7', members: ['Switzerland'] }] })).toEqual([
      ['G7', ['CH', 'FR', 'KE']],
      ['European Union', ['FR']],
    ]);
  });

  test('are participants: anybody else is told, with whom it is near', () => {
    expect(faultsOf({ groups: [{ name: 'G', members: ['Fance', 'Ireland'] }] })).toEqual([
      'groups.0.members.0: expected the name of one of the participants, such as “France”, found “Fance”',
      'groups.0.members.1: expected the name of one of the participants, found “Ireland”',
    ]);
  });
});

const SIX = /expected one of the languages “en” \(English\), .*“ru” \(Russian\), found “(.*)”$/;

describe('languages', () => {
  test('are called by their codes and by their names', () => {
    expect(fileOf({ languages: ['English', 'français', '中文'] }).catalogue.languages).toEqual(['en', 'fr', 'zh']);
    expect(fileOf({ languages: 'FR, en' }).catalogue.languages).toEqual(['fr', 'en']);
    expect(fileOf({ title: { English: 'T', French: 'F', 'es-MX': 'E' } }).catalogue.title).toEqual({
      en: 'T',
      fr: 'F',
      es: 'E',
    });
    expect(fileOf({ language: 'French', title: 'Titre' }).catalogue.title).toEqual({ fr: 'Titre' });
    // What was given is kept as it was given, in every text of the file: no language stands for another.
    const { catalogue, sittings } = fileOf({
      title: { fr: 'Réunion' },
      venue: { fr: 'Salle XX' },
      languages: ['fr'],
      sittings: [{ from: '10:00', to: '13:00', title: 'Ouverture' }],
      participants: [{ name: 'Association de la paix', groups: ['Amis'] }],
      agenda: ['1. Ouverture', { number: '2', title: { fr: 'Clôture' }, documents: ['A/1', 'Projet de rapport'] }],
    });
    expect([catalogue.title, catalogue.venue, sittings[0]!.title]).toEqual([
      { fr: 'Réunion' },
      { fr: 'Salle XX' },
      { fr: 'Ouverture' },
    ]);
    expect(catalogue.delegations[0]!.name).toEqual({ fr: 'Association de la paix' });
    expect(catalogue.groups[0]!.name).toEqual({ fr: 'Amis' });
    expect(catalogue.items.map(({ title }) => title)).toEqual([{ fr: 'Ouverture' }, { fr: 'Clôture' }]);
    expect(catalogue.items[1]!.documents.map(({ title }) => title)).toEqual([
      { fr: 'A/1' },
      { fr: 'Projet de rapport' },
    ]);
  });

  test.each([
    [{ title: { en: 'T', de: 'Titel' } }, 'title.de', 'de'],
    [{ 'title.de': 'Titel' }, 'title.de', 'de'],
    [{ agenda: [{ title: { en: 'T', pt: 'T' } }] }, 'agenda.0.title.pt', 'pt'],
    [{ participants: [{ name: { en: 'Ruritania', de: 'Ruritanien' } }] }, 'participants.0.name.de', 'de'],
    [{ languages: ['German'] }, 'languages.0', 'German'],
    [{ language: 'de' }, 'language', 'de'],
  ])('that are none of the six are refused, and not lost: %j', (over, _path, written) => {
    const faults = faultsOf(over);
    expect(faults).toHaveLength(1);
    expect(SIX.exec(faults[0]!)?.[1]).toBe(written);
  });

  test('stand in the text, not beside it', () => {
    expect(faultsOf({ 'title.fr': 'Titre' })).toEqual([
      expect.stringContaining('expected a text by language, such as'),
    ]);
  });
});

test('words of the program are taken in any case, and lengths in two units', () => {
  const limit = (given: unknown) => fileOf({ limit: given }).settings.meetingLimit;
  expect(limit({ minutes: 3, basis: 'Decision' })).toEqual({ limitMs: 180_000, basis: 'decision' });
  expect(limit({ minutes: 3, basis: 'Règlement' })).toEqual({ limitMs: 180_000, basis: 'rule' });
  expect(['2 min 30', '1h30', "3'30", '3 mn', '1 hour and 30 minutes'].map((one) => limit(one).limitMs)).toEqual([
    150_000, 5_400_000, 210_000, 180_000, 5_400_000,
  ]);
  expect(faultsOf({ limit: '2 s 30 min' })).toHaveLength(1);
  expect(fileOf({ terms: { chair: 'President' } }).catalogue.terms).toMatchObject({ chair: 'president' });
  expect(fileOf({ moderated: 'yes', devicesPerLink: '3' }).settings).toMatchObject({
    moderated: true,
    devicesPerLink: 3,
  });
});
