// The console on the order of a list: the one action that leads to the lot, its sentence, the rows without places, why each stands there.
import { describe, expect, test } from 'vitest';

import { forecast } from '#shared/meeting/chair/forecast.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { whyHere } from '#shared/meeting/orders/why-here.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { meetingWords } from '../../../client/components/meeting-words.ts';
import { spokenWords } from '../../../client/screens/chair/floor/read-aloud.ts';
import { rowsOf } from '../../../client/screens/chair/list/row-model.ts';
import { whyHereWords } from '../../../client/screens/chair/list/why-here-words.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { areaMessages } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { situationOf, waitingElsewhere } from '../../../client/screens/delegate/situation.ts';
import { delegation, Scenario, SECRETARY } from '../../scenario.ts';

function reading(interfaceLanguage: InterfaceLanguage) {
  const areas = (['aloud', 'common', 'list'] as const).flatMap((area) =>
    Object.entries(compileMessages(areaMessages(interfaceLanguage, area))).map(
      ([key, message]) => [`${area}.${key}`, message] as const,
    ),
  );
  const t = createTranslate(interfaceLanguage, Object.fromEntries(areas));
  return { t, format: createFormat(interfaceLanguage, t), language: interfaceLanguage, interfaceLanguage };
}

const ITEM = { itemId: '5(b)' } as const;
/** A list by lot for so many, with these names on it. */
function byLot(cap: number, ...ids: string[]): Scenario {
  const scenario = new Scenario().do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', ...ITEM });
  scenario.do({ type: 'OpenList', ...ITEM, order: { keys: ['lot'], cap } }, SECRETARY);
  for (const id of ids) scenario.after(1000).do({ type: 'RequestFloor', ...ITEM }, delegation(id));
  return scenario;
}
const stepIn = ({ meeting, now }: Scenario) => nextAction(meeting, now);

describe('a list whose lots are not drawn', () => {
  test('is closed first; then they are drawn, with nothing that the space bar sends; then the first is given the floor', () => {
    const scenario = byLot(4, 'AT', 'CH');
    expect(stepIn(scenario).kind).toBe('close-list');
    scenario.do({ type: 'CloseList', ...ITEM });
    expect(stepIn(scenario)).toMatchObject({ kind: 'draw-lots', commands: [], about: { itemId: '5(b)' } });
    scenario.do({ type: 'DrawLots', ...ITEM, word: '17' }, SECRETARY);
    expect(stepIn(scenario).kind).toBe('give-floor');
  });

  test('of those who follow, nobody is announced who stands by', () => {
    const scenario = byLot(2, 'AT', 'CH', 'DE').do({ type: 'CloseList', ...ITEM });
    scenario.do({ type: 'DrawLots', ...ITEM }, SECRETARY);
    const [, followed] = chairWords(scenario.meeting, stepIn(scenario), scenario.now);
    expect(followed?.params.followers).toMatchObject({ ids: [scenario.waiting()[1]] });
  });

  test('is drawn for nobody', () => {
    expect(stepIn(byLot(4).do({ type: 'CloseList', ...ITEM })).kind).toBe('conclude-item');
  });

  test.each(INTERFACE_LANGUAGES)('is announced in %s', (language) => {
    const scenario = byLot(4, 'AT').do({ type: 'CloseList', ...ITEM });
    const sentences = chairWords(scenario.meeting, stepIn(scenario), scenario.now);
    expect(sentences).toEqual([{ key: 'drawLots', params: {} }]);
    expect(spokenWords(sentences, scenario.meeting, reading(language)).rest).toMatch(/\p{L}{2,}[.。]$/u);
  });
});

describe('the forecast', () => {
  test('tells nobody a time before the lots are drawn, and the list ends as late', () => {
    const undrawn = byLot(4, 'AT', 'CH').do({ type: 'CloseList', ...ITEM });
    const before = forecast(undrawn.meeting, undrawn.now);
    expect(before.entries).toEqual({});
    undrawn.do({ type: 'DrawLots', ...ITEM }, SECRETARY);
    const after = forecast(undrawn.meeting, undrawn.now);
    expect(Object.keys(after.entries)).toHaveLength(2);
    expect(after.listEndsAt).toBe(before.listEndsAt);
  });

  test('counts nobody who stands by, and nobody who would come besides', () => {
    const ends = (...ids: string[]) => {
      const scenario = byLot(2, ...ids).do({ type: 'SetOrder', ...ITEM, policy: { keys: ['request'], cap: 2 } });
      const { entries, newcomer, listTakesMs } = forecast(scenario.meeting, scenario.now);
      return { told: Object.keys(entries).length, newcomer, listTakesMs };
    };
    expect(ends('AT', 'CH')).toMatchObject({ told: 2, newcomer: null });
    expect(ends('AT', 'CH', 'DE')).toEqual(ends('AT', 'CH'));
  });
});

describe('the rows', () => {
  const rows = ({ meeting, now }: Scenario) =>
    rowsOf({ meeting, list: listOf(meeting, '5(b)'), forecast: forecast(meeting, now), presence: null, now });

  test('show no place and no time before the lots are drawn', () => {
    expect(rows(byLot(4, 'AT', 'CH'))).toMatchObject([
      { undrawn: true, standsBy: false, likelyAt: null },
      { undrawn: true, standsBy: false, likelyAt: null },
    ]);
  });

  test('say of whom the list has no place that they stand by, at no time', () => {
    const scenario = byLot(2, 'AT', 'CH', 'DE').do({ type: 'CloseList', ...ITEM });
    scenario.do({ type: 'DrawLots', ...ITEM }, SECRETARY);
    expect(rows(scenario)).toMatchObject([
      { undrawn: false, standsBy: false, likelyAt: 'now' },
      { standsBy: false, likelyAt: expect.any(Number) as number },
      { standsBy: true, likelyAt: null },
    ]);
  });
});

describe('a delegation’s phone', () => {
  const on = ({ meeting, now }: Scenario, id: string) => situationOf(meeting, id, '5(b)', [], now);

  test('tells no place before the lots are drawn, here or of another item’s list', () => {
    const scenario = byLot(4, 'AT', 'CH');
    expect(on(scenario, 'AT')).toMatchObject({ kind: 'waiting', unplaced: 'undrawn', nearness: 'later' });
    expect(waitingElsewhere(scenario.meeting, 'AT', '6')).toEqual([{ itemId: '5(b)', place: null }]);
    scenario.do({ type: 'CloseList', ...ITEM }).do({ type: 'DrawLots', ...ITEM }, SECRETARY);
    expect(['next', 'soon']).toContain((on(scenario, 'AT') as { nearness: string }).nearness);
    expect(waitingElsewhere(scenario.meeting, 'AT', '6')).toEqual([{ itemId: '5(b)', place: expect.any(Number) }]);
  });

  test('calls nobody ready who stands by', () => {
    const scenario = new Scenario().underWay('AT', 'CH', 'DE');
    scenario.do({ type: 'SetOrder', ...ITEM, policy: { keys: ['request'], cap: 1 } }, SECRETARY);
    expect(on(scenario, 'CH')).toMatchObject({ place: 2, unplaced: 'standsBy', nearness: 'later' });
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('AT') }, SECRETARY);
    expect(on(scenario, 'CH')).toMatchObject({ place: 1, unplaced: null, nearness: 'next' });
  });
});

describe('why each stands where it stands', () => {
  const said = ({ meeting }: Scenario, id: string) => {
    const words = meetingWords(meeting.catalogue, reading('en'));
    const entry = listOf(meeting, '5(b)').waiting.find(({ delegationId }) => delegationId === id)!;
    return whyHereWords(whyHere(meeting, entry.id)!, meeting, words);
  };

  test('is said in words, with the name of whom it stands behind', () => {
    const scenario = new Scenario().underWay('NZ', 'CH', 'AT');
    scenario.do({ type: 'SetOrder', ...ITEM, policy: { keys: ['alphabet'] } }, SECRETARY);
    expect(said(scenario, 'AT')).toBe('First of the order');
    expect(said(scenario, 'CH')).toBe('Here by alphabet, behind: State AT');
    scenario.do({ type: 'MoveEntry', entryId: scenario.entryOf('NZ'), before: scenario.entryOf('AT') }, SECRETARY);
    expect(said(scenario, 'NZ')).toBe('Placed by hand');
    expect(said(byLot(4, 'AT'), 'AT')).toBe('The lot is not drawn yet');
  });
});
