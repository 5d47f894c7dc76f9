// The ladder of names: every name of the table, in every language, is its own and nobody else's; what may be two is asked.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { nameLadder } from '#shared/names/ladder.ts';

import { knownNames } from '../../../server/names/table.ts';
import { callableOf } from '../../../server/names/table-ladder.ts';
import { FORMAL_NAMES } from './formal-names.ts';

const TABLE = knownNames().map(callableOf);
const ladder = nameLadder(TABLE);
const found = (written: string) => ladder.climb(written).found?.id;
const offered = (written: string) => ladder.climb(written).offers?.map(({ id }) => id);

test('every name, former name and code of the table finds its own, in every language, and none other', () => {
  for (const { id, names, aliases, codes } of TABLE)
    for (const call of [...names, ...aliases, ...codes]) expect(found(call), call).toBe(id);
});

test('a name is found as people write it: in capitals, without marks, without small words, turned round', () => {
  for (const { id, names } of TABLE)
    for (const name of names) {
      const [first, ...rest] = name.split(' ');
      const plain = name.normalize('NFD').replace(/\p{Mn}/gu, '');
      for (const written of [name.toUpperCase(), plain, ` ${name}  `, name.replaceAll(' ', '  ')])
        expect(found(written), written).toBe(id);
      if (rest.length > 0 && !name.includes('(')) expect(found(`${rest.join(' ')}, ${first}`), name).toBe(id);
    }
});

const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  en: ['the '],
  fr: ['le ', 'la ', 'les ', 'l’', 'de la ', 'du ', 'des ', 'de l’', 'd’'],
  es: ['el ', 'la ', 'los ', 'las ', 'de la ', 'del ', 'de los '],
};
/** A name of the table as lists and letters have it: with articles, in capitals without marks, turned round, with a footnote, out of a web page. */
function* writtenForms(name: string, language: string): Generator<string> {
  const plain = name.normalize('NFD').replace(/\p{Mn}/gu, '');
  yield* [plain.toUpperCase(), name.toLowerCase()];
  for (const article of ARTICLES[language] ?? []) yield* [article + name, (article + plain).toUpperCase()];
  const [, outside, inside] = /^(.*) \((.*)\)$/.exec(name) ?? [];
  if (outside !== undefined) yield* [`${outside}, ${inside}`, `${inside} ${outside}`];
  for (const mark of ['*', ' **', '¹', ' (1)', ' 1/', '^2']) yield name + mark;
  yield* [name.replaceAll(' ', '\u00a0'), `${name.slice(0, 2)}\u00ad${name.slice(2)}`, `\u200f${name}\u200e`];
  if (language === 'ar') yield* [name.replace(/[أإآ]/gu, 'ا'), name.replaceAll('ة', 'ه')];
}

test('every name of the table is its own, however its language or its list turns it', () => {
  const taken: string[] = [];
  for (const { code, name } of knownNames())
    for (const [language, own] of Object.entries(name))
      for (const written of writtenForms(own, language))
        if (found(written) !== code) taken.push(`${written}: ${found(written) ?? 'nobody'} and not ${code}`);
  expect(taken).toEqual([]);
});

test('a Russian genitive, and what other programs call a country, is its own or is asked, and never another’s', () => {
  const written = knownNames().flatMap(({ code, iso3, name }) => [
    [code, name.ru!.replace(/ия(?= |$|\))/gu, 'ии').replace(/а(?= |$|\))/gu, 'ы')],
    ...(iso3 === ''
      ? []
      : ['en', 'fr', 'es', 'ar', 'zh', 'ru'].map((one) => [
          code,
          new Intl.DisplayNames([one], { type: 'region' }).of(code)!,
        ])),
  ]) as [string, string][];
  expect(written.filter(([code, one]) => (found(one) ?? code) !== code)).toEqual([]);
  expect(written.filter(([code, one]) => found(one) === code).length).toBeGreaterThan(1_000);
});

test('every formal name finds its State, in all languages, turned round and in capitals too', () => {
  const taken: string[] = [];
  for (const [code, names] of Object.entries(FORMAL_NAMES))
    for (const name of names.split('|')) {
      const [, form, short] = /^((?:[A-Z][a-z-]+ )+of(?: the)?) (.+)$/u.exec(name) ?? [];
      const forms = [name, name.toUpperCase(), `The ${name}`, ...(form === undefined ? [] : [`${short}, ${form}`])];
      for (const written of forms)
        if (found(written) !== code) taken.push(`${written}: ${found(written) ?? 'nobody'} and not ${code}`);
    }
  expect(taken).toEqual([]);
});

test('a formal name of anybody’s short name, in any form, is theirs or is asked, and never another’s', () => {
  const forms = [
    'Republic of {}',
    'Kingdom of the {}',
    'République de {}',
    'República de la {}',
    'Республика {}',
    '{}共和国',
    'جمهورية {}',
  ];
  for (const { id, names } of TABLE)
    for (const name of names)
      for (const form of forms) expect([id, undefined], name).toContain(found(form.replace('{}', name)));
});

const TRADITIONAL = {
  法國: 'FR',
  俄羅斯聯邦: 'RU',
  秘魯: 'PE',
  厄瓜多爾: 'EC',
  聯合王國: 'GB',
  大韓民國: 'KR',
  中華人民共和國: 'CN',
  義大利: 'IT',
  紐西蘭: 'NZ',
  愛爾蘭: 'IE',
  印度尼西亞: 'ID',
  委內瑞拉玻利瓦爾共和國: 'VE',
};
test.each(Object.entries(TRADITIONAL))('“%s” in traditional characters is %s', (written, code) =>
  expect(found(written)).toBe(code),
);

describe('a name of a list of participants', () => {
  it.each([
    ['Lao PDR', 'LA'],
    ['Bosnia & Herzegovina', 'BA'],
    ["Cote d'Ivoire", 'CI'],
    ['COTE DIVOIRE', 'CI'],
    ['Tanzania, United Rep. of', 'TZ'],
    ['Democratic Republic of Congo', 'CD'],
    ['Congo (Brazzaville)', 'CG'],
    ['Congo, Dem. Rep. of the', 'CD'],
    ['Korea, Republic of', 'KR'],
    ['Türkiye/Turkey', 'TR'],
    ['Saint Kitts & Nevis', 'KN'],
    ['St. Vincent & the Grenadines', 'VC'],
    ['São Tomé e Príncipe', 'ST'],
    ['Slovak Republic', 'SK'],
    ['U.S.A.', 'US'],
    ['Gambia (The)', 'GM'],
    ['Netherlands (Kingdom of the)', 'NL'],
    ['Países Bajos (Reino de los)', 'NL'],
    ['Suiza', 'CH'],
    ['Corea del Sur', 'KR'],
    ['CICR', 'ICRC'],
    ['Cluster Munition Coalition (CMC)', 'CMC'],
    ['The Coalition (CMC)', 'CMC'],
    ['GBR', 'GB'],
    ['Eswatini (Swaziland)', 'SZ'],
    ['塞内加尔', 'SN'],
    ['Peru*', 'PE'],
    ['12. Peru', 'PE'],
    ['Peru (1)', 'PE'],
    ['Peru¹ ²', 'PE'],
    ['Peru 1/', 'PE'],
    ['Switzerland Suisse', 'CH'],
    ['Côte d’Ivoire\nكوت ديفوار', 'CI'],
    ['Rép. tchèque', 'CZ'],
    ['Rép. dém. du Congo', 'CD'],
    ['Korea, Rep.', 'KR'],
    ['Micronesia, Fed. States', 'FM'],
    ['Cote d´Ivoire', 'CI'],
    ['سويسرا', 'CH'],
    ['البوسنه والهرسک', 'BA'],
    ['Trinidad/Tobago', 'TT'],
    ['Российская Федерация', 'RU'],
  ])('“%s” is %s', (written, code) => expect(found(written)).toBe(code));

  it.each([
    ['Georgia (USA)', ['GE', 'US']],
    ['Hong Kong (China)', ['CN']],
    ['Réunion (France)', ['FR']],
    ['Micronezia', ['FM']],
    ['Ruritania', ['MR']],
    ['Korea', ['KR', 'KP']],
    ['COREA', ['KR', 'KP']],
    ['Mines Action Ltd. (test NGO)', []],
    ['Atlantis', []],
    ['And', []],
    ['France / Germany', ['FR', 'DE']],
    ['Republic of China', ['CN']],
    ['State of Georgia', ['GE']],
    ['Islamic State of Iraq', ['IQ']],
    ['Kingdom of Korea', []],
    ['United Kingdom of Ireland', ['IE', 'GB']],
    ['Peru Mine Action Network', ['PE']],
    ['Permanent Mission of Chad', ['TD']],
    ['Hong Kong, China', ['CN']],
    ['Congo (DRC)', ['CG', 'CD']],
    ['France/Atlantis', ['FR']],
    ['Switzerland (ICRC)', ['CH', 'ICRC']],
    ['E.U.', ['US', 'EU']],
    ['É.-U.', ['US', 'EU']],
    ['Trinidad', ['TT']],
    ['Solomon Is.', ['SB']],
    ['Burkina', ['BF']],
    ['Lao', ['LA']],
  ])('“%s” is nobody for sure, %j are offered', (written, codes) => {
    expect(found(written)).toBeUndefined();
    expect(offered(written)).toEqual(codes);
  });

  test('“Slovania” is Slovenia or Slovakia', () => expect(new Set(offered('Slovania'))).toEqual(new Set(['SI', 'SK'])));

  test('“Congo” is the Congo where the Democratic Republic of the Congo is there too, and asked where it is alone', () => {
    expect(ladder.climb('Congo', () => true).found?.id).toBe('CG');
    expect(ladder.climb('Congo', () => false).offers?.map(({ id }) => id)).toEqual(['CG', 'CD']);
  });

  test('what was decided in an earlier import holds', () => {
    const decided = nameLadder(TABLE.map((one) => (one.id === 'FM' ? { ...one, as: ['Micronezia', 'Korea'] } : one)));
    expect(decided.climb('Micronezia').found).toEqual({ id: 'FM', how: 'as' });
    expect(decided.climb(' Korea ').found).toEqual({ id: 'FM', how: 'as' });
  });
});

test('whatever is written, it is one or several or none, and one a letter away is never taken', () => {
  const names = TABLE.flatMap(({ id, names: own }) => own.map((name) => [id, name] as const));
  const written = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom(...names), fc.nat(30), fc.constantFrom('', 'x', ' ', '(', '/', '&'))
      .map(([[, name], at, letter]) => name.slice(0, at) + letter + name.slice(at + 1)),
  );
  fc.assert(
    fc.property(written, (text) => {
      const { found: one, offers } = ladder.climb(text);
      expect(one === undefined).toBe(offers !== undefined);
      expect(one?.how).not.toBe('near');
      expect(new Set(offers?.map(({ id }) => id)).size).toBe(offers?.length ?? 0);
    }),
  );
});
