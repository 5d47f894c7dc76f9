import { describe, expect, test } from 'vitest';

import { parseCommand } from '#shared/meeting/parse-command.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';

import { ranksAmong, ranksOf } from '../../../server/rooms/alphabetical-ranks.ts';
import { CHAIR, delegation, MINUTE, Scenario, SECRETARY, smallMeeting, TEN } from '../../scenario.ts';

describe('the agenda', () => {
  test('a sub-item under consideration has its parent under consideration with it', () => {
    const { meeting } = new Scenario().underWay();
    expect([meeting.items['5']!.status, meeting.items['5(b)']!.status, meeting.current]).toEqual([
      'under-consideration',
      'under-consideration',
      '5(b)',
    ]);
  });

  test('no other item is opened while somebody speaks', () => {
    new Scenario()
      .underWay('CH')
      .give('CH')
      .expectRefused({ type: 'OpenItem', itemId: '6' }, CHAIR, 'end-speech-first', 'CONFLICT');
  });

  test('concluding with delegations waiting has to say whether they are kept or dropped', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    scenario.expectRefused({ type: 'ConcludeItem', itemId: '5(b)' }, CHAIR, 'entries-waiting', 'CONFLICT');
    scenario.do({ type: 'ConcludeItem', itemId: '5(b)', waiting: 'drop' });
    expect(scenario.waiting()).toEqual([]);
    expect(scenario.meeting.lists['5(b)']!.past.map((entry) => entry.outcome)).toEqual(['dropped', 'dropped']);
  });

  test('a concluded item is reopened before it is taken up again', () => {
    const scenario = new Scenario()
      .underWay()
      .do({ type: 'ConcludeItem', itemId: '5(b)' })
      .expectRefused({ type: 'OpenItem', itemId: '5(b)' }, CHAIR, 'item-concluded', 'OUT_OF_ORDER');
    scenario.do({ type: 'ReopenItem', itemId: '5(b)' }).do({ type: 'OpenItem', itemId: '5(b)' });
  });

  test('an item that was taken up stays in the record', () => {
    new Scenario()
      .underWay()
      .expectRefused({ type: 'RemoveItem', itemId: '5(b)' }, CHAIR, 'item-in-use', 'OUT_OF_ORDER')
      .do({ type: 'RemoveItem', itemId: '6' });
  });

  test('an item that is moved takes its sub-items along', () => {
    const scenario = new Scenario().do({ type: 'MoveItem', itemId: '5', before: null });
    expect(scenario.meeting.agenda).toEqual(['1', '6', '5', '5(a)', '5(b)']);
  });

  test('a sub-item that is added without a place goes last of its family, in front of the next item', () => {
    const scenario = new Scenario().do({ type: 'AddItem', parent: '5', number: '5(c)', title: { en: 'Third' } });
    const added = scenario.meeting.agenda[4]!;
    expect(scenario.meeting.agenda).toEqual(['1', '5', '5(a)', '5(b)', added, '6']);
    scenario
      .do({ type: 'MoveItem', itemId: added, before: '5(a)' })
      .do({ type: 'MoveItem', itemId: added, before: null });
    expect(scenario.meeting.agenda).toEqual(['1', '5', '5(a)', '5(b)', added, '6']);
  });

  test.each([
    ['5(a)', '1'],
    ['5(a)', '5'],
    ['6', '5(b)'],
    ['5', '5(a)'],
  ])('%s is not moved before %s, out of its family', (itemId, before) => {
    new Scenario().expectRefused({ type: 'MoveItem', itemId, before }, CHAIR, 'not-a-sibling', 'OUT_OF_ORDER');
  });

  test('nothing is added in the midst of another family', () => {
    const add = { type: 'AddItem', number: '7', title: { en: 'Another' } } as const;
    new Scenario()
      .expectRefused({ ...add, before: '5(a)' }, CHAIR, 'not-a-sibling', 'OUT_OF_ORDER')
      .expectRefused({ ...add, parent: '5', before: '1' }, CHAIR, 'not-a-sibling', 'OUT_OF_ORDER');
  });

  test('a number with a look-alike is taken, and one that only has the same digits is not', () => {
    const add = (number: string) => ({ type: 'AddItem', number, title: { en: 'Again' } }) as const;
    new Scenario()
      .expectRefused(add('5(\u0430)'), CHAIR, 'number-taken', 'CONFLICT')
      .do(add('5.1'))
      .do(add('51'))
      .do(add('5(a)(i)'))
      .do(add('5(ai)'))
      .expectRefused(add('5(1)'), CHAIR, 'number-taken', 'CONFLICT');
  });

  test.each(['5(b)', '5 (B)', '５(b)', '٥(b)', '5\u200d(b)', '5(b).', '5b', '05(b)', '5[b]', '5-b', '“5(b)”', '#5(b)'])(
    'the number %s is taken',
    (number) => {
      new Scenario()
        .expectRefused({ type: 'AddItem', number, title: { en: 'Again' } }, CHAIR, 'number-taken', 'CONFLICT')
        .expectRefused({ type: 'EditItem', itemId: '6', number }, CHAIR, 'number-taken', 'CONFLICT')
        .do({ type: 'EditItem', itemId: '5(b)', number });
    },
  );

  test('an undo gives no number twice', () => {
    const scenario = new Scenario().do({ type: 'RemoveItem', itemId: '6' });
    const removed = scenario.lastCommandId;
    scenario.do({ type: 'AddItem', number: '6', title: { en: 'Another six' } });
    scenario.expectRefused({ type: 'Undo', commandId: removed }, CHAIR, 'others-acted', 'CONFLICT');
    // Where nothing else stands in the way.
    const other = new Scenario().do({ type: 'EditItem', itemId: '6', number: '66' });
    const edited = other.lastCommandId;
    other.do({ type: 'EditItem', itemId: '5(b)', number: '6' });
    other.expectRefused({ type: 'Undo', commandId: edited }, CHAIR, 'others-acted', 'CONFLICT');
  });

  test('one sitting at a time', () => {
    new Scenario()
      .underWay()
      .expectRefused({ type: 'OpenSitting', sittingId: 'pm' }, CHAIR, 'other-sitting-open', 'OUT_OF_ORDER');
  });

  test('a sitting opened after its own end keeps its length and starts now', () => {
    const { meeting, now } = new Scenario().after(26 * 60 * MINUTE).do({ type: 'OpenSitting', sittingId: 'am' });
    expect(meeting.sittings[0]).toMatchObject({ startsAt: now, interpretationEndsAt: now + 180 * MINUTE });
  });

  test('interpretation may be prolonged', () => {
    const { meeting } = new Scenario()
      .underWay()
      .do({ type: 'EditSitting', sittingId: 'am', interpretationEndsAt: TEN + 190 * MINUTE });
    expect(meeting.sittings[0]!.interpretationEndsAt).toBe(TEN + 190 * MINUTE);
  });
});

describe('the one next action', () => {
  test('leads by itself from the opening of the sitting to its adjournment', () => {
    const scenario = new Scenario();
    const done: string[] = [];
    for (let press = 0; press < 30; press += 1) {
      const next = nextAction(scenario.meeting, scenario.now);
      if (next.kind === 'none') break;
      done.push(next.kind);
      if (next.kind === 'open-list')
        scenario.do(next.commands[0]!).do({ type: 'RequestFloor', itemId: next.about.itemId! }, delegation('CH'));
      else scenario.do(next.commands[0]!);
      scenario.after(MINUTE);
      if (next.kind === 'adjourn-sitting') break;
    }
    expect(done).toEqual([
      'open-sitting',
      'open-item',
      'conclude-item',
      'open-item',
      'open-item',
      'open-list',
      'give-floor',
      'end-speech',
      'close-list',
      'conclude-item',
      'open-item',
      'open-list',
      'give-floor',
      'end-speech',
      'close-list',
      'conclude-item',
      'conclude-item',
      'open-item',
      'open-list',
      'give-floor',
      'end-speech',
      'close-list',
      'conclude-item',
      'adjourn-sitting',
    ]);
  });

  test('is to end the speech and give the floor to the next while somebody speaks', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH');
    expect(nextAction(scenario.meeting, scenario.now)).toMatchObject({
      kind: 'end-and-give',
      commands: [{ type: 'GiveFloor', after: scenario.entryOf('CH') }],
    });
  });

  test('is to resume a suspended sitting', () => {
    const scenario = new Scenario().underWay().do({ type: 'SuspendSitting', sittingId: 'am' }, SECRETARY);
    expect(nextAction(scenario.meeting, scenario.now).kind).toBe('resume-sitting');
  });
});

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

test('titles that are changed in one language stay in the others', () => {
  const scenario = new Scenario()
    .do({ type: 'EditItem', itemId: '6', title: { en: 'Six', ar: 'ستة' }, shortTitle: { en: 'Six', fr: 'Six' } })
    .do({ type: 'EditItem', itemId: '6', title: { en: 'Item six' }, shortTitle: { en: 'Item six' } })
    .do({ type: 'EditSitting', sittingId: 'am', title: { en: 'Morning', fr: 'Matin' } })
    .do({ type: 'EditSitting', sittingId: 'am', title: { en: 'Morning sitting' } });
  expect(scenario.meeting.catalogue.items['6']).toMatchObject({
    title: { en: 'Item six', ar: 'ستة' },
    shortTitle: { en: 'Item six', fr: 'Six' },
  });
  expect(scenario.meeting.sittings[0]!.title).toEqual({ en: 'Morning sitting', fr: 'Matin' });
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

test('the limit of an item that goes goes too, and comes back with it', () => {
  const scenario = new Scenario();
  const limit = { limitMs: MINUTE, basis: 'decision' } as const;
  scenario
    .do({ type: 'SetSpeechLimit', scope: { of: 'item', itemId: '6' }, limit })
    .do({ type: 'RemoveItem', itemId: '6' });
  expect(scenario.meeting.settings.itemLimits).toEqual({});
  scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
  expect(scenario.meeting.settings.itemLimits).toEqual({ 6: limit });
  expect(scenario.meeting.agenda).toContain('6');
  scenario.do({ type: 'ReviseAgenda', basis: scenario.meeting.catalogueSeq ?? 0, remove: ['6'] });
  expect(scenario.meeting.settings.itemLimits).toEqual({});
});
