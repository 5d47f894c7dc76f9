// A plain file of a meeting: what its words mean, beside the program’s own form.
import { describe, expect, test } from 'vitest';

import { knownNames } from '../../../server/names/table.ts';
import { smallMeetingFile } from '../../scenario.ts';
import { clock, fileOf, whole } from './plain-meeting.ts';

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
    expect(catalogue.venue).toEqual({ fr: 'Palais des Nations, salle XX' });
    expect(catalogue.groups).toMatchObject([{ id: 'EU', name: { fr: 'Union européenne' } }]);
    expect(fileOf({ ...whole(), language: 'fr', title: 'Groupe de travail' }).catalogue.title).toEqual({
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
