// What stands in lists as people write them: whom a group's speaker is, what was withdrawn, kinds that only say "State", symbols on lines of
// one cell, an item that goes on after the break.
import { describe, expect, test } from 'vitest';

import { codeOfName } from '../../../server/names/table-ladder.ts';
import { categoryFinder } from '../../../server/names/find-category.ts';
import { USUAL_CATEGORIES } from '#shared/meeting/catalogue/usual-categories.ts';
import { readLines } from '../../../server/import/agenda-lines.ts';
import { previewOf, added } from './people.ts';
import { ofList, ofListWithEU } from './odd-meeting.ts';

describe('a speaker on behalf of a group', () => {
  test.each([
    [
      'Switzerland, on behalf of the Alpine Group - H.E. Ms. Veska MIRKINA',
      'the Alpine Group',
      'H.E. Ms. Veska MIRKINA',
    ],
    ['Switzerland, on behalf of the Alpine Group: Mr. Paz, Ambassador', 'the Alpine Group', 'Mr. Paz'],
    ['Switzerland on behalf of the Group of 77 and China, H.E. Mr. PAZ', 'the Group of 77 and China', 'H.E. Mr. PAZ'],
    ['Suisse, au nom du Groupe des Alpes – Mme Mirkina', 'Groupe des Alpes', 'Mme Mirkina'],
    [
      'Switzerland, on behalf of a group of States: Chad, Peru and Kenya',
      'a group of States: Chad, Peru and Kenya',
      undefined,
    ],
    ['Switzerland (on behalf of the Alpine Group) – Ms. Mirkina', 'the Alpine Group', 'Ms. Mirkina'],
  ])('%s', async (line, onBehalfOf, person) => {
    const [entry] = added(await previewOf(`1. ${line}\n2. France\n`, ofList));
    expect(entry).toMatchObject({ delegationId: 'CH', onBehalfOf });
    expect((entry as { speaker?: { name: string } }).speaker?.name).toBe(person);
  });
});

describe('members that are listed behind a group are none of its speakers', () => {
  test.each([
    [
      'on behalf of the European Union, Ukraine, Moldova and Albania',
      'the European Union, Ukraine, Moldova and Albania',
    ],
    [
      'on behalf of the European Union and its Member States, Ukraine',
      'the European Union and its Member States, Ukraine',
    ],
    ['on behalf of Nordic countries: Denmark, Finland, Iceland', 'Nordic countries: Denmark, Finland, Iceland'],
    ['on behalf of Denmark – Finland', 'Denmark – Finland'],
    ['on behalf of the Cartographers – Chad and Peru', 'the Cartographers – Chad and Peru'],
    ['au nom des pays nordiques : Danemark, Finlande', 'pays nordiques : Danemark, Finlande'],
  ])('France, %s', async (said, onBehalfOf) => {
    for (const list of [ofList, ofListWithEU]) {
      const [entry] = added(await previewOf(`1. France, ${said}\n2. Switzerland\n`, list));
      expect(entry).toEqual({ delegationId: 'FR', onBehalfOf });
    }
  });
  test.each([
    ['France, on behalf of the European Union, H.E. Ms. Mirkina, Ambassador', 'H.E. Ms. Mirkina', 'Ambassador'],
    ['France, on behalf of the European Union - Veska Mirkina', 'Veska Mirkina', undefined],
    ['France, on behalf of the European Union, Sra. Paz', 'Sra. Paz', undefined],
    ['France, au nom de l’Union européenne, S.E. M. Paz', 'S.E. M. Paz', undefined],
    ['France, on behalf of the European Union, г-н Пас', 'г-н Пас', undefined],
  ])('%s', async (line, name, title) => {
    const [entry] = added(await previewOf(`1. ${line}\n2. Switzerland\n`, ofListWithEU));
    expect(entry).toEqual({
      delegationId: 'FR',
      onBehalfOf: 'eu',
      speaker: { name, ...(title !== undefined && { title }) },
    });
  });
});

describe('what was withdrawn', () => {
  test.each(['withdrawn', 'Withdrew', 'cancelled', 'retiré', 'annulée', 'retirado', 'снято', 'سحب', '已撤回'])(
    '“- %s” is no speaker, and not entered',
    async (word) => {
      for (const line of [`Switzerland - ${word}`, `Switzerland (${word})`]) {
        const read = await previewOf(`1. ${line}\n2. France\n`, ofList);
        expect(added(read)).toEqual([{ delegationId: 'FR' }]);
        expect(read.rows[0]).toMatchObject({ state: 'fault', faults: [{ reason: 'withdrawn' }] });
      }
    },
  );
});

test('a way of speaking behind a comma is none of a name that nobody has', async () => {
  const read = await previewOf(`1. France\n2. Mines Action Ltd., video 2'30"\n`, ofList);
  expect(read.rows[1]).toMatchObject({ state: 'choose', written: 'Mines Action Ltd' });
});

describe('a kind that only says that it is a State', () => {
  test.each(['State', 'States', 'Country', 'Government', 'État', 'Estado', 'Государство', '国家', 'دولة'])(
    '%s',
    (word) => {
      expect(categoryFinder(USUAL_CATEGORIES).find(word)).toBe('state-party');
    },
  );
  test('is one of the meeting’s own where that is called so', () => {
    const own = [
      { id: 'a', name: { en: 'Member' }, mark: 'disc' as const },
      { id: 'b', name: { en: 'State' }, mark: 'ring' as const },
    ];
    expect(categoryFinder(own).find('State')).toBe('b');
  });
});

test.each(['Lybia', 'Lybie'])('%s is often written so', (name) => {
  expect(codeOfName(name)).toBe('LY');
});

test('symbols on lines of one cell are documents each', async () => {
  const { command } = await previewOf(
    'Item;Title;Documents\n1;Opening;"A/1\nA/2"\n2;Reports;A/CONF/3 A/CONF/4 and A/CONF/5\n3;Other;Note by the Chair\n',
    { kind: 'agenda' },
  );
  const documents = (command as unknown as { add: { documents?: { symbol?: string; title: object }[] }[] }).add.map(
    (one) => one.documents?.map(({ symbol, title }) => symbol ?? Object.values(title)[0]),
  );
  expect(documents).toEqual([['A/1', 'A/2'], ['A/CONF/3', 'A/CONF/4', 'A/CONF/5'], ['Note by the Chair']]);
});

test.each([
  ['3. General debate (continued)', 'Afternoon session, 3–6 p.m.'],
  ['15.00 3. General debate (cont’d)', 'Afternoon meeting (3 p.m. to 6 p.m.)'],
  ['3. General debate [continued]', 'Séance de l’après-midi, 15 h – 18 h'],
])('an item that goes on (%s) is once, and no note', (again, sitting) => {
  const lines = ['1. Opening', '2. Agenda', '3. General debate', sitting, again, '4. Review', '5. Other matters'];
  const { items, others } = readLines(lines.map((text, at) => ({ row: at + 1, text, isHeading: false })));
  expect(items.map(({ number, notes }) => [number, notes])).toEqual(['1', '2', '3', '4', '5'].map((one) => [one, []]));
  expect(others.map(({ row }) => row)).toEqual([4, 5]);
});
