// Two who wait exchange their places; who comes next says whether they are in place; whoever speaks is shown a word.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { evolve } from '#shared/meeting/meeting.ts';
import { whyHere } from '#shared/meeting/orders/why-here.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import { filterEvent, project } from '#shared/meeting/who-sees.ts';

import { delegation, Scenario, SECRETARY, smallMeeting } from '../../scenario.ts';
import { movesOf, play } from './random-meetings.ts';

const CH = delegation('CH');
const AT = delegation('AT');
const DE = delegation('DE');

const under = (swap: 'consent' | 'officers' | 'none', ...ids: string[]) => {
  const settings = { ...smallMeeting().settings, parameters: { swap } };
  return new Scenario({ ...smallMeeting(), settings }).underWay(...ids);
};
const waits = (...ids: string[]) => new Scenario().underWay(...ids);
const offer = (scenario: Scenario, from: string, to: string) =>
  ({ type: 'OfferSwap', entryId: scenario.entryOf(from), with: scenario.entryOf(to) }) as const;
const offered = (...ids: string[]) => {
  const scenario = waits(...ids);
  return scenario.do(offer(scenario, 'CH', 'DE'), CH);
};
const swapIn = ({ meeting }: Scenario): string => meeting.swaps?.at(-1)?.id ?? 'none';

describe('a swap', () => {
  test('is offered in the sight of officers and the two, and exchanges the places in everybody’s', () => {
    const scenario = offered('CH', 'AT', 'DE');
    expect(scenario.log.at(-1)).toMatchObject({
      type: 'SwapOffered',
      to: { officers: true, delegations: ['CH', 'DE'] },
    });
    expect(project(scenario.meeting, DE).swaps).toHaveLength(1);
    expect(project(scenario.meeting, AT).swaps).toBeUndefined();
    scenario.expectHolds(offer(scenario, 'CH', 'DE'), CH);
    scenario.expectEvents({ type: 'AcceptSwap', swapId: swapIn(scenario) }, DE, 'SwapAccepted');
    expect(scenario.waiting()).toEqual(['DE', 'AT', 'CH']);
    expect(scenario.meeting.swaps).toBeUndefined();
    expect(whyHere(scenario.meeting, scenario.entryOf('CH'))).toEqual({ by: 'swap', with: 'DE' });
  });

  test('exchanges the places as they are by then', () => {
    const scenario = offered('CH', 'AT', 'DE');
    scenario.do({ type: 'MoveEntry', entryId: scenario.entryOf('AT'), before: null }, SECRETARY);
    scenario.do({ type: 'AcceptSwap', swapId: swapIn(scenario) }, DE);
    expect(scenario.waiting()).toEqual(['DE', 'CH', 'AT']);
  });

  test('is its own delegation’s to offer, and the other’s to accept; an officer may for either', () => {
    const scenario = waits('CH', 'AT', 'DE');
    scenario.expectRefused(offer(scenario, 'CH', 'DE'), AT, 'not-yours', 'FORBIDDEN');
    scenario.do(offer(scenario, 'CH', 'DE'), SECRETARY);
    scenario.expectRefused({ type: 'AcceptSwap', swapId: swapIn(scenario) }, CH, 'not-yours', 'FORBIDDEN');
    scenario.expectRefused({ type: 'AcceptSwap', swapId: swapIn(scenario) }, AT, 'swap-gone', 'CONFLICT');
    scenario.do({ type: 'AcceptSwap', swapId: swapIn(scenario) }, SECRETARY);
    expect(scenario.waiting()).toEqual(['DE', 'AT', 'CH']);
  });

  test('is declined by the other, or taken back', () => {
    for (const by of [CH, DE, SECRETARY]) {
      const scenario = offered('CH', 'DE');
      const swapId = swapIn(scenario);
      scenario
        .do({ type: 'DeclineSwap', swapId }, by)
        .expectRefused({ type: 'AcceptSwap', swapId }, DE, 'swap-gone', 'CONFLICT');
      expect(scenario.waiting()).toEqual(['CH', 'DE']);
    }
  });

  test('lapses with another that one of the two makes, and when one of them is called', () => {
    const scenario = offered('CH', 'AT', 'DE');
    const first = swapIn(scenario);
    scenario.do(offer(scenario, 'AT', 'CH'), AT).do({ type: 'AcceptSwap', swapId: swapIn(scenario) }, CH);
    scenario.expectRefused({ type: 'AcceptSwap', swapId: first }, DE, 'swap-gone', 'CONFLICT');
    const called = offered('CH', 'AT', 'DE');
    const swapId = swapIn(called);
    called.give('CH').expectRefused({ type: 'AcceptSwap', swapId }, DE, 'swap-gone', 'CONFLICT');
    expect(called.meeting.swaps).toBeUndefined();
  });

  test('is offered to one at a time', () => {
    const scenario = offered('CH', 'AT', 'DE');
    scenario.expectEvents(offer(scenario, 'CH', 'AT'), CH, 'SwapDeclined', 'SwapOffered');
    expect(scenario.meeting.swaps).toHaveLength(1);
  });

  test('is between two who wait on one list', () => {
    const scenario = waits('CH', 'AT', 'DE').give('AT');
    scenario.expectRefused(offer(scenario, 'CH', 'AT'), CH, 'not-waiting', 'OUT_OF_ORDER');
    scenario.do({ type: 'OpenList', itemId: '6' }).do({ type: 'RequestFloor', itemId: '6' }, delegation('FR'));
    const other = { type: 'OfferSwap', entryId: scenario.entryOf('CH'), with: scenario.entryOf('FR', '6') } as const;
    scenario.expectRefused(other, CH, 'other-list', 'OUT_OF_ORDER');
    scenario.expectRefused(offer(scenario, 'CH', 'CH'), CH, 'swap-not-allowed', 'OUT_OF_ORDER');
  });

  test('is allowed as the meeting’s rules have it', () => {
    const byOfficers = under('officers', 'CH', 'DE');
    byOfficers.expectRefused(offer(byOfficers, 'CH', 'DE'), CH, 'swap-not-allowed', 'OUT_OF_ORDER');
    byOfficers.do(offer(byOfficers, 'CH', 'DE'), SECRETARY);
    byOfficers.expectRefused(
      { type: 'AcceptSwap', swapId: swapIn(byOfficers) },
      DE,
      'swap-not-allowed',
      'OUT_OF_ORDER',
    );
    const none = under('none', 'CH', 'DE');
    none.expectRefused(offer(none, 'CH', 'DE'), SECRETARY, 'swap-not-allowed', 'OUT_OF_ORDER');
  });

  test('undone, both stand as they stood, and the offer stands again for the two alone', () => {
    const scenario = offered('CH', 'AT', 'DE');
    scenario
      .do({ type: 'AcceptSwap', swapId: swapIn(scenario) }, DE)
      .do({ type: 'Undo', commandId: scenario.lastCommandId }, DE);
    expect(scenario.waiting()).toEqual(['CH', 'AT', 'DE']);
    expect(listOf(scenario.meeting, '5(b)').waiting.some((one) => one.swappedWith !== undefined)).toBe(false);
    expect(scenario.meeting.swaps).toHaveLength(1);
    const undone = scenario.log.filter(({ type }) => type === 'Undone');
    expect(undone.map(({ to }) => to?.delegations)).toEqual([undefined, ['CH', 'DE']]);
    expect(JSON.stringify(undone.map((event) => filterEvent(event, AT)))).not.toContain('"swap"');
  });

  test.each<[what: string, lapses: (scenario: Scenario) => Scenario]>([
    ['one of the two was called', (scenario) => scenario.give('CH')],
    [
      'one of the two withdrew',
      (scenario) => scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('DE') }, DE),
    ],
    [
      'one of the two was passed over for good',
      (scenario) => {
        const settings = { ...scenario.meeting.settings, parameters: { absent: 'off' as const } };
        scenario.meeting = { ...scenario.meeting, settings };
        return scenario.do({ type: 'PassOver', entryId: scenario.entryOf('CH') }, SECRETARY);
      },
    ],
    [
      'one of the two handed it in',
      (scenario) => scenario.do({ type: 'EditEntry', entryId: scenario.entryOf('DE'), mode: 'written' }, DE),
    ],
  ])('lapses because %s; that is undone, and the offer stands again for the two alone', (_what, lapses) => {
    const scenario = offered('CH', 'AT', 'DE');
    const before = scenario.meeting.swaps;
    const { lastCommandId } = lapses(scenario);
    expect(scenario.meeting.swaps).toBeUndefined();
    scenario.do({ type: 'Undo', commandId: lastCommandId }, SECRETARY);
    expect(scenario.meeting.swaps).toEqual(before);
    expect(scenario.waiting()).toEqual(['CH', 'AT', 'DE']);
    for (const reader of [AT, { role: 'public' } as const])
      expect(JSON.stringify(scenario.log.map((event) => filterEvent(event, reader)))).not.toContain('"swap"');
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId }, SECRETARY);
    expect(scenario.meeting.swaps).toBeUndefined();
  });

  test('moves exactly two entries, in every meeting', () => {
    const usual = [
      'RequestFloor',
      'OfferSwap',
      'OfferSwap',
      'AcceptSwap',
      'AcceptSwap',
      'AcceptSwap',
      'MoveEntry',
      'GiveFloor',
      'Undo',
    ] as const;
    let swaps = 0;
    fc.assert(
      fc.property(movesOf(usual, 20), (list) => {
        let before = new Scenario().meeting;
        for (const event of play(list).log) {
          const after = evolve(before, event);
          if (event.type === 'SwapAccepted') {
            swaps += 1;
            const places = (meeting: typeof before) =>
              Object.entries(meeting.lists).flatMap(([key, { waiting }]) =>
                waiting.map(({ id }, at) => [id, `${key} ${at}`] as const),
              );
            const was = new Map(places(before));
            const is = new Map(places(after));
            expect(is.get(event.entryId)).toBe(was.get(event.with));
            expect(is.get(event.with)).toBe(was.get(event.entryId));
            const moved = [...is].filter(([id, place]) => was.get(id) !== place).map(([id]) => id);
            expect(moved.toSorted()).toEqual([event.entryId, event.with].toSorted());
          }
          before = after;
        }
      }),
      // An offer is accepted in one of ten meetings.
      { numRuns: 400 },
    );
    expect(swaps).toBeGreaterThan(0);
  });
});

describe('who comes next', () => {
  test('is asked whether they are in place, and answers in the sight of officers alone', () => {
    const scenario = waits('CH', 'AT', 'DE');
    const entryIds = [scenario.entryOf('CH'), scenario.entryOf('AT')];
    scenario.do({ type: 'AskInPlace', entryIds }, SECRETARY);
    expect(scenario.log.slice(-2)).toMatchObject([
      { type: 'InPlaceAsked', entryIds: [entryIds[0]], to: { officers: true, delegations: ['CH'] } },
      { type: 'InPlaceAsked', entryIds: [entryIds[1]], to: { officers: true, delegations: ['AT'] } },
    ]);
    const answer = { type: 'AnswerInPlace', entryId: entryIds[0]!, answer: 'here' } as const;
    scenario.expectRefused(answer, AT, 'not-yours', 'FORBIDDEN');
    scenario.do(answer, CH).expectHolds(answer, CH);
    const seen = (by: typeof CH) => listOf(project(scenario.meeting, by), '5(b)').waiting[0]?.inPlace?.answer;
    expect([seen(SECRETARY), seen(CH), seen(AT)]).toEqual(['here', 'here', undefined]);
    scenario.give('CH').expectRefused({ ...answer, answer: 'absent' }, CH, 'not-waiting', 'OUT_OF_ORDER');
  });

  test('is told of its own alone, and holds what the meeting shows it', () => {
    const scenario = waits('CH', 'AT', 'DE');
    for (const reader of [CH, AT, DE]) {
      const before = project(scenario.meeting, reader);
      const entryIds = ['CH', 'AT'].map((id) => scenario.entryOf(id));
      const { events } = scenario.after(1_000).try({ type: 'AskInPlace', entryIds }, SECRETARY);
      const seen = events.flatMap((event) => filterEvent(event, reader) ?? []);
      expect(seen).toHaveLength(reader === DE ? 0 : 1);
      expect(seen.reduce((held, event) => evolve(held, event), before)).toEqual(project(scenario.meeting, reader));
    }
  });

  test('is somebody who waits', () => {
    const scenario = waits('CH').give('CH');
    scenario.expectRefused({ type: 'AskInPlace', entryIds: ['nobody'] }, SECRETARY, 'no-such-entry', 'NOT_FOUND');
    scenario.expectRefused(
      { type: 'AskInPlace', entryIds: [scenario.entryOf('CH')] },
      SECRETARY,
      'not-waiting',
      'OUT_OF_ORDER',
    );
  });
});

test('a word to the speaker is seen by the speaker, by officers and on screens, and by nobody else', () => {
  const scenario = waits('CH', 'AT').give('CH');
  const word = { type: 'SendWord', entryId: scenario.entryOf('CH'), preset: 'conclude' } as const;
  scenario.do(word, SECRETARY);
  const seen = (reader: Parameters<typeof project>[1]) => project(scenario.meeting, reader).floor?.entry.word?.preset;
  expect([seen(SECRETARY), seen(CH), seen({ role: 'screen' })]).toEqual(['conclude', 'conclude', 'conclude']);
  expect([seen(AT), seen({ role: 'booth' }), seen({ role: 'public' })]).toEqual([undefined, undefined, undefined]);
  scenario.expectRefused({ ...word, entryId: scenario.entryOf('AT') }, SECRETARY, 'not-speaking', 'OUT_OF_ORDER');
});
