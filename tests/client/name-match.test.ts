// Two letters of a name in any of the six languages find a delegation.
import { readFileSync } from 'node:fs';

import Papa from 'papaparse';
import { expect, it } from 'vitest';

import { calledName } from '../../shared/meeting/clean-text.ts';
import { certain, matching } from '../../client/components/name-match.ts';
import { folded } from '#shared/names/words.ts';

const NAMES = [
  { en: 'Bolivia (Plurinational State of)', fr: 'Bolivie (État plurinational de)' },
  { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', ar: 'كوت ديفوار' },
  { en: 'Germany', fr: 'Allemagne', es: 'Alemania', ar: 'ألمانيا', zh: '德国', ru: 'Германия' },
  { en: 'Algeria', fr: 'Algérie', ar: 'الجزائر' },
  { en: 'Republic of Korea', fr: 'République de Corée' },
  { en: 'Switzerland', fr: 'Suisse', ar: 'سويسرا', zh: '瑞士', ru: 'Швейцария' },
];
const find = (typed: string) => matching(NAMES, (name) => name, typed).map(({ en }) => en);

it.each([
  ['bo', ['Bolivia (Plurinational State of)']],
  ['su', ['Switzerland']],
  ['cote', ['Côte d’Ivoire']],
  ["cote d'iv", ['Côte d’Ivoire']],
  ['ал', []],
  ['ше', []],
  ['шве', ['Switzerland']],
  ['瑞', ['Switzerland']],
  ['المان', ['Germany']],
  ['جز', ['Algeria']],
  ['الج', ['Algeria']],
  ['kor', ['Republic of Korea']],
  ['xyz', []],
])('"%s" finds %j', (typed, expected) => expect(find(typed)).toEqual(expected));

it('puts names that begin with it before names in which a later word does', () => {
  expect(find('al')).toEqual(['Germany', 'Algeria']);
  expect(find('p')).toEqual(['Bolivia (Plurinational State of)']);
  expect(find('re')).toEqual(['Republic of Korea']);
});

it('finds everything where nothing was typed', () => expect(find(' ')).toHaveLength(NAMES.length));

const TABLE = Papa.parse<Record<string, string>>(readFileSync('server/names/names.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data.map(({ code = '', en = '', fr = '', es = '', ar = '', zh = '', ru = '', aliases = '' }) => ({
  code,
  aliases: aliases === '' ? [] : aliases.split('|'),
  name: { en, fr, es, ar, zh, ru },
}));
const aliasesOf = ({ aliases }: { aliases: readonly string[] }) => aliases;
const codes = (typed: string) => matching(TABLE, ({ name }) => name, typed, aliasesOf).map(({ code }) => code);

it('every name of the table finds itself first, in every language', () => {
  for (const one of TABLE)
    for (const name of Object.values(one.name)) {
      const found = matching(TABLE, (other) => other.name, name, aliasesOf);
      expect(Object.values(found[0]!.name).map(folded), name).toContain(folded(name));
    }
});

it.each([
  ['red cross', 'ICRC'],
  ['red cross', 'IFRC'],
  ['great britain', 'GB'],
  ['guinea bissau', 'GW'],
  ['cote d‘ivoire', 'CI'],
  ['uk', 'GB'],
  ['drc', 'CD'],
  ['usa', 'US'],
  ['turkiye', 'TR'],
])('"%s" finds %s', (typed, code) => expect(codes(typed)).toContain(code));

it.each([
  ['œcuménique', 'oecumenique'],
  ['Øresund', 'oresund'],
  ['Łódź', 'lodz'],
  ['Weiß', 'weiss'],
  ['Dağlı', 'dagli'],
  ['Þór', 'thor'],
])('%s is %s', (name, plain) => expect(folded(name)).toBe(plain));

it('takes the sole match or the exact one, and none of several', () => {
  const sure = (typed: string) =>
    certain(
      matching(TABLE, ({ name }) => name, typed, aliasesOf),
      ({ code, name, aliases }) => [code, ...Object.values(name), ...aliases],
      typed,
    )?.code;
  expect([sure('switz'), sure('Niger'), sure('uk'), sure('sw'), sure('uk or')]).toEqual([
    'CH',
    'NE',
    'GB',
    undefined,
    undefined,
  ]);
});

it('offers a name that stands within a longer one, and does not take it', () => {
  const taken = (typed: string) =>
    certain(
      matching(TABLE, ({ name }) => name, typed, aliasesOf),
      ({ code, name, aliases }) => [code, ...Object.values(name), ...aliases],
      typed,
    )?.code;
  expect(codes('Peru Mine Action Network')).toEqual(['PE']);
  expect(taken('Peru Mine Action Network')).toBeUndefined();
  expect(codes('E.U.')).toContain('EU');
});

it.each([
  ['DRC', 'CD'],
  ['laos', 'LA'],
  ['Turkey', 'TR'],
  ['south korea', 'KR'],
  ['Great Britain', 'GB'],
  ['uk', 'GB'],
  ['burma', 'MM'],
  ['Souaziland', 'SZ'],
  ['ivory coast', 'CI'],
  ['Cap-Vert', 'CV'],
  ['república checa', 'CZ'],
  ['Macedonia', 'MK'],
  ['Ватикан', 'VA'],
  ['red cross', 'ICRC'],
  ['إيران', 'IR'],
  ['老挝', 'LA'],
])('"%s", a former or short name, has %s first', (typed, code) => expect(codes(typed)[0]).toBe(code));

it('every former or short name of the table finds its own delegation first, and is nobody else’s name', () => {
  const called = new Map<string, Set<string>>();
  for (const { code, name, aliases } of TABLE)
    for (const call of [...Object.values(name), ...aliases])
      called.set(folded(call), (called.get(folded(call)) ?? new Set()).add(code));
  for (const { code, aliases } of TABLE)
    for (const alias of aliases) {
      expect(codes(alias)[0], alias).toBe(code);
      expect(called.get(folded(alias)), alias).toEqual(new Set([code]));
    }
});

it.each([
  ['U.K.', 'GB'],
  ['U.S.A.', 'US'],
  ['u.a.e.', 'AE'],
  ['n.z.', 'NZ'],
  ['les États-Unis', 'US'],
  ['the Netherlands', 'NL'],
  ['the Gambia', 'GM'],
  ['Les Comores', 'KM'],
  ['THE HOLY SEE', 'VA'],
  ['St. Lucia', 'LC'],
  ['Ste-Lucie', 'LC'],
  ['St Kitts & Nevis', 'KN'],
  ['st vincent', 'VC'],
  ['Trinidad & Tobago', 'TT'],
  ['Antigua & Barbuda', 'AG'],
  ['Sao Tome & Principe', 'ST'],
  ['cote divoire', 'CI'],
  ['GuineaBissau', 'GW'],
  ['congo kinshasa', 'CD'],
  ['Republic of Kenya', 'KE'],
  ['Kingdom of Norway', 'NO'],
  ['Permanent Mission of Chad', 'TD'],
  ['República de Chile', 'CL'],
  ['Республика Кения', 'KE'],
  ['Hellenic Republic', 'GR'],
  ['S. Korea', 'KR'],
  ['РФ', 'RU'],
])('"%s", as people write from memory, has %s first', (typed, code) => expect(codes(typed)[0]).toBe(code));

it('every name of the table finds its own delegation without its blanks and small words, with a sign or with an article', () => {
  for (const { code, name } of TABLE)
    for (const one of [name.en, name.fr]) {
      const written = [
        one.replace(/[\s-]/gu, ''),
        one.replace(/ (?:and|et) /u, ' & '),
        one.replace(/ (?:of|de) /u, ' '),
        one.replace(/^Saint(e?)[ -]/u, 'St$1. '),
      ].filter((typed) => typed !== one);
      for (const typed of [`the ${one}`, ...written]) {
        const found = matching(TABLE, ({ name: { en, fr } }) => ({ en, fr }), typed);
        expect(
          found.map((other) => other.code),
          typed,
        ).toContain(code);
      }
    }
});

it('nobody is called as another is, in any language: both can be in one meeting', () => {
  const first = new Map<string, string>();
  for (const { code, name, aliases } of TABLE)
    for (const call of [...Object.values(name), ...aliases]) {
      expect(first.get(calledName(call)) ?? code, call).toBe(code);
      first.set(calledName(call), code);
    }
});
