// The names of delegations: nobody is added or renamed to one that is there, however it is written; each stands in its alphabet’s place.
import { expect, test } from 'vitest';

import { parseCommand } from '#shared/meeting/parse-command.ts';

import { ranksAmong, ranksOf } from '../../../../server/rooms/alphabetical-ranks.ts';
import { Scenario, SECRETARY, smallMeeting } from '../../../scenario.ts';

test('a delegation is added once, however its name is written, and the refusal says which one is there', () => {
  const add = (en: string) => ({ type: 'AddDelegation', name: { en }, category: 'state-party' }) as const;
  const scenario = new Scenario().do(add('Switzerland')).do(add("Côte d'Ivoire"));
  for (const name of ['Côte d’Ivoire', 'Cote d`Ivoire'])
    scenario.expectRefused(add(name), SECRETARY, 'delegation-exists', 'CONFLICT');
  const there = Object.values(scenario.meeting.catalogue.delegations).find(({ name }) => name.en === 'Switzerland')!;
  for (const name of ['Switzerland', 'SWITZERLAND', 'Switzerland\u00a0']) {
    const { decision } = scenario.try(add(name), SECRETARY);
    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: 'CONFLICT', details: { reason: 'delegation-exists', delegationId: there.id } },
    });
  }
});

test('a delegation that is added has its place between its neighbours in every language', () => {
  const others = ['Austria', 'Germany', 'Zambia'].map((en, index) => ({
    id: en,
    name: { en },
    category: 'state-party',
    rank: { en: index + 1, fr: index + 1, es: index + 1, ar: index + 1, zh: index + 1, ru: index + 1 },
  }));
  const [brazil, zimbabwe, albania] = ranksAmong(others, [
    { en: 'Brazil' },
    { en: 'Zimbabwe' },
    { en: 'Albania', fr: 'Zanzibar' },
  ]);
  expect(brazil).toEqual({ en: 1.5, fr: 1.5, es: 1.5, ar: 1.5, zh: 1.5, ru: 1.5 });
  expect(zimbabwe!.en).toBe(4);
  expect(albania).toMatchObject({ en: 0.5, fr: 4 });
});

test('a delegation that is renamed in one language keeps its names in the others', () => {
  const scenario = new Scenario().do({
    type: 'EditDelegation',
    delegationId: 'CH',
    name: { en: 'Swiss', fr: 'Suisse' },
  });
  scenario.do({ type: 'EditDelegation', delegationId: 'CH', name: { en: 'Switzerland' } });
  expect(scenario.meeting.catalogue.delegations['CH']!.name).toEqual({ en: 'Switzerland', fr: 'Suisse' });
});

test('a delegation that is renamed stands at its new place in the alphabet, and in the same sentences', () => {
  const meeting = smallMeeting();
  const ranks = ranksOf(Object.values(meeting.catalogue.delegations));
  const delegations = Object.values(meeting.catalogue.delegations).map((one) => [
    one.id,
    { ...one, rank: ranks[one.id]! },
  ]);
  const scenario = new Scenario({
    ...meeting,
    catalogue: { ...meeting.catalogue, delegations: Object.fromEntries(delegations) },
  }).do({
    type: 'EditDelegation',
    delegationId: 'CH',
    name: { en: 'Aland', fr: 'Zanzibar' },
    article: { fr: 'le' },
  });
  scenario.do({ type: 'EditDelegation', delegationId: 'CH', article: { en: 'the' } });
  const { CH, ...others } = scenario.meeting.catalogue.delegations;
  expect(CH!.article).toEqual({ fr: 'le', en: 'the' });
  const places = (language: 'en' | 'fr') => Object.values(others).map(({ rank }) => rank![language]!);
  expect(CH!.rank!.en).toBeLessThan(Math.min(...places('en')));
  expect(CH!.rank!.fr).toBeGreaterThan(Math.max(...places('fr')));
});

test('a delegation is given former and short names when it is added, and others or none later', () => {
  const scenario = new Scenario().do({
    type: 'AddDelegation',
    name: { en: 'Türkiye' },
    category: 'state-party',
    aliases: ['Turkey', 'Turquie'],
  });
  const added = Object.values(scenario.meeting.catalogue.delegations).find(({ name }) => name.en === 'Türkiye')!;
  expect(added.aliases).toEqual(['Turkey', 'Turquie']);
  const edit = (changes: { aliases?: string[]; name?: { en: string } }) => {
    scenario.do({ type: 'EditDelegation', delegationId: added.id, ...changes });
    return scenario.meeting.catalogue.delegations[added.id]!.aliases;
  };
  expect(edit({ aliases: ['Turkey'] })).toEqual(['Turkey']);
  expect(edit({ name: { en: 'Republic of Türkiye' } })).toEqual(['Turkey']);
  expect(edit({ aliases: [] })).toEqual([]);
  for (const aliases of [Array.from({ length: 25 }, String), ['a'.repeat(81)], ['\u200b']])
    for (const base of [
      { type: 'EditDelegation', delegationId: 'CH' },
      { type: 'AddDelegation', name: { en: 'Italy' }, category: 'ngo' },
    ])
      expect(parseCommand({ ...base, aliases }).ok).toBe(false);
});

test('a delegation is not renamed to one that is there, and the refusal says which', () => {
  const scenario = new Scenario();
  const rename = (en: string) => scenario.try({ type: 'EditDelegation', delegationId: 'CH', name: { en } }).decision;
  for (const name of ['State AT', 'STATE\u00a0at'])
    expect(rename(name)).toMatchObject({
      ok: false,
      refusal: { code: 'CONFLICT', details: { reason: 'delegation-exists', delegationId: 'AT' } },
    });
  // Its own name in another case is no other's.
  expect(rename('STATE CH')).toMatchObject({ ok: true });
});

test('a delegation is there already by its name in another language, a former one, with an article or without its signs', () => {
  const add = (en: string, others = {}) =>
    ({ type: 'AddDelegation', name: { en }, category: 'state-party', ...others }) as const;
  const name = { en: 'Gambia', fr: 'Gambie', zh: '冈比亚' };
  const scenario = new Scenario().do({ ...add(''), name, aliases: ['Senegambia'] }).do(add('Côte d’Ivoire'));
  for (const one of [
    'the Gambia',
    'Gambia.',
    'Gambie',
    'la Gambie',
    '冈比亚',
    'Senegambia',
    'Cote d Ivoire',
    '“Gambia”',
  ])
    scenario.expectRefused(add(one), SECRETARY, 'delegation-exists', 'CONFLICT');
  scenario.expectRefused(add('Another', { aliases: ['Gambia'] }), SECRETARY, 'delegation-exists', 'CONFLICT');
  const rename = { type: 'EditDelegation', delegationId: 'CH', name: { en: 'Gambie' } } as const;
  scenario.expectRefused(rename, SECRETARY, 'delegation-exists', 'CONFLICT');
  scenario.expectRefused(
    { type: 'EditDelegation', delegationId: 'CH', aliases: ['the Gambia'] },
    SECRETARY,
    'delegation-exists',
    'CONFLICT',
  );
  scenario.do(add('Gambier')).do({ type: 'EditDelegation', delegationId: 'CH', aliases: ['Helvetia'] });
});
