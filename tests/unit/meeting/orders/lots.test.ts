// A lot: sealed before anybody asks, drawn once no name can come any more, checked by hand; and what holds of orders in every meeting.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CommandOf } from '#shared/meeting/commands.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import { isAnchored } from '#shared/meeting/orders/arrange.ts';
import { byTicket, commitOf, isFairlyDrawn } from '#shared/meeting/orders/lots.ts';
import { standingBy, waitsForLot } from '#shared/meeting/orders/select.ts';
import { nextSpeaker } from '#shared/meeting/on-now.ts';
import { sha256 } from '#shared/meeting/sha256.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import { filterEvent, project } from '#shared/meeting/who-sees.ts';

import { chair, done, given, underWay } from '../../../given.ts';
import { delegation, Scenario, SECRETARY } from '../../../scenario.ts';
import { moves, play } from '../random-meetings.ts';
import { ask, ITEM, names, order, waits, why } from './given-orders.ts';

describe('a lot', () => {
  const sealed = (...ids: string[]) => {
    const scenario = new Scenario().do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', ...ITEM });
    scenario.do({ type: 'OpenList', ...ITEM, order: { keys: ['lot'], cap: 4 } }, SECRETARY);
    for (const id of ids) scenario.after(1000).do({ type: 'RequestFloor', ...ITEM }, delegation(id));
    return scenario;
  };

  test('is checked by hand: seed, word, names', () => {
    const seed = '0'.repeat(64);
    expect(byTicket(seed, '17', ['e1', 'e2', 'e3', 'e4', 'e5'])).toEqual(['e4', 'e3', 'e1', 'e5', 'e2']);
    expect(commitOf(seed)).toBe('60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55');
  });

  test('is sealed before anybody asks, and drawn once no name can come any more', () => {
    const scenario = sealed('AT', 'CH', 'DE', 'FR', 'NZ');
    const { commit } = listOf(scenario.meeting, '5(b)');
    expect(commit).toMatch(/^[0-9a-f]{64}$/);
    expect(waitsForLot(listOf(scenario.meeting, '5(b)'))).toBe(true);
    const draw = { type: 'DrawLots', ...ITEM, word: '17' } as const;
    scenario.expectRefused(draw, SECRETARY, 'window-open', 'OUT_OF_ORDER');
    scenario.do({ type: 'CloseList', ...ITEM }).expectEvents(draw, SECRETARY, 'LotsDrawn');
    const drawn = scenario.log.at(-1) as unknown as { seed: string; word: string; order: string[] };
    expect(sha256(drawn.seed)).toBe(commit);
    expect(isFairlyDrawn(commit, drawn)).toBe(true);
    expect(listOf(scenario.meeting, '5(b)').waiting.map(({ id }) => id)).toEqual(drawn.order);
    scenario.expectHolds(draw, SECRETARY);
    scenario.expectRefused({ ...draw, word: '18' }, SECRETARY, 'no-lot', 'OUT_OF_ORDER');
    scenario.expectRefused(
      { type: 'Undo', commandId: scenario.lastCommandId },
      SECRETARY,
      'not-undoable',
      'OUT_OF_ORDER',
    );
  });

  test('a later name goes last', () => {
    const scenario = sealed('AT', 'CH', 'DE')
      .do({ type: 'CloseList', ...ITEM })
      .do({ type: 'DrawLots', ...ITEM });
    ask(scenario, 'FR');
    expect(names(scenario).at(-1)).toBe('FR');
    expect(why(scenario, 'FR')).toMatchObject({ by: 'lot' });
  });

  test('by category first, the lot decides within each', () => {
    const scenario = sealed('CMC', 'CH', 'AT').do({ type: 'SetOrder', ...ITEM, policy: order('category', 'lot') });
    scenario.do({ type: 'CloseList', ...ITEM }).do({ type: 'DrawLots', ...ITEM });
    expect(names(scenario).at(-1)).toBe('CMC');
  });

  test('who is placed by hand keeps the place', () => {
    for (const word of ['1', '2', '3', '4']) {
      const scenario = sealed('AT', 'CH', 'DE');
      scenario.do({ type: 'MoveEntry', entryId: scenario.entryOf('DE'), before: scenario.entryOf('AT') }, SECRETARY);
      scenario.do({ type: 'CloseList', ...ITEM }).do({ type: 'DrawLots', ...ITEM, word });
      expect(names(scenario)[0]).toBe('DE');
    }
  });

  test('the floor is offered to nobody before it is drawn, and after it only to those who have a place', () => {
    const scenario = sealed('AT', 'CH', 'DE', 'FR', 'NZ').do({ type: 'CloseList', ...ITEM });
    expect(nextSpeaker(scenario.meeting)).toBeUndefined();
    scenario.do({ type: 'DrawLots', ...ITEM });
    for (let spoken = 0; spoken < 4; spoken += 1) {
      const next = nextSpeaker(scenario.meeting)!;
      expect(standingBy(scenario.meeting, listOf(scenario.meeting, '5(b)'))).not.toContainEqual(next);
      scenario.do({ type: 'GiveFloor', entryId: next.id, after: null }).do({ type: 'EndSpeech', entryId: next.id });
    }
    expect(names(scenario)).toHaveLength(1);
    expect(nextSpeaker(scenario.meeting)).toBeUndefined();
  });

  test('without a lot none is drawn; sealed by another server it is lost', () => {
    given(underWay('CH'), done(chair.does({ type: 'CloseList', ...ITEM })))
      .when(chair.does({ type: 'DrawLots', ...ITEM }))
      .thenRefused('no-lot', { code: 'OUT_OF_ORDER' });
    const scenario = sealed('AT').do({ type: 'CloseList', ...ITEM });
    const elsewhere = new Scenario({ ...scenario.meeting, lots: {} });
    elsewhere.expectRefused({ type: 'DrawLots', ...ITEM }, SECRETARY, 'seed-lost', 'OUT_OF_ORDER');
  });

  const seal = ({ meeting }: Scenario) => listOf(meeting, '5(b)').commit;
  const drawnAndReopened = (again: Partial<CommandOf<'OpenList'>> = {}) => {
    const scenario = sealed('AT', 'CH').do({ type: 'CloseList', ...ITEM });
    scenario.do({ type: 'DrawLots', ...ITEM, word: '17' });
    return scenario.do({ type: 'OpenList', ...ITEM, ...again });
  };
  const drawsAgain = (scenario: Scenario) => {
    expect(waitsForLot(listOf(scenario.meeting, '5(b)'))).toBe(true);
    ask(scenario, 'DE');
    scenario.do({ type: 'CloseList', ...ITEM });
    const commit = seal(scenario);
    scenario.expectEvents({ type: 'DrawLots', ...ITEM, word: '18' }, SECRETARY, 'LotsDrawn');
    expect(isFairlyDrawn(commit, listOf(scenario.meeting, '5(b)').drawn!)).toBe(true);
    expect(listOf(scenario.meeting, '5(b)').drawn!.order).toHaveLength(3);
  };

  test('that was drawn stands when the list is opened again: later names go last', () => {
    const scenario = drawnAndReopened();
    const before = names(scenario);
    ask(scenario, 'DE');
    expect(names(scenario)).toEqual([...before, 'DE']);
    scenario.do({ type: 'CloseList', ...ITEM }).expectHolds({ type: 'DrawLots', ...ITEM, word: '17' }, SECRETARY);
    scenario.expectRefused({ type: 'DrawLots', ...ITEM, word: '18' }, SECRETARY, 'no-lot', 'OUT_OF_ORDER');
  });

  test('is sealed and drawn anew where the list is opened again with one', () => {
    drawsAgain(drawnAndReopened({ order: order('lot') }));
    drawsAgain(drawnAndReopened({ order: { keys: ['lot'], cap: 4 } }));
  });

  test('is sealed and drawn anew where it is set on a list that takes names again', () => {
    const scenario = drawnAndReopened();
    const was = seal(scenario);
    scenario.do({ type: 'SetOrder', ...ITEM, policy: { keys: ['lot'], cap: 1 } });
    expect([seal(scenario), waitsForLot(listOf(scenario.meeting, '5(b)'))]).toEqual([was, false]);
    const again: CommandOf<'SetOrder'> = { type: 'SetOrder', ...ITEM, policy: { keys: ['lot'], cap: 1 } };
    scenario.expectEvents(again, SECRETARY, 'OrderSet').expectHolds(again, SECRETARY);
    expect(seal(scenario)).not.toBe(was);
    drawsAgain(scenario);
  });

  test('that was drawn on a closed list is not drawn again by setting it once more', () => {
    const scenario = drawnAndReopened().do({ type: 'CloseList', ...ITEM });
    scenario.expectHolds({ type: 'SetOrder', ...ITEM, policy: { keys: ['lot'], cap: 4 } }, SECRETARY);
  });

  test('set on a list that is open, it is sealed anew', () => {
    const scenario = waits('AT', 'CH').do({ type: 'SetOrder', ...ITEM, policy: order('lot') });
    const { commit } = listOf(scenario.meeting, '5(b)');
    expect(commit).toBeDefined();
    scenario.do({ type: 'SetOrder', ...ITEM, policy: { keys: ['lot'], cap: 1 } });
    expect(listOf(scenario.meeting, '5(b)').commit).not.toBe(commit);
    scenario.do({ type: 'SetOrder', ...ITEM, policy: order('request') });
    expect(listOf(scenario.meeting, '5(b)').commit).toBeUndefined();
    scenario.do({ type: 'SetOrder', ...ITEM, policy: order('lot') });
    expect(listOf(scenario.meeting, '5(b)').commit).not.toBe(commit);
  });

  test('of whose id the seed is made only officers are told', () => {
    const { meeting, log } = sealed('AT');
    expect(project(meeting, delegation('AT')).lots).toBeUndefined();
    expect(JSON.stringify(log.map((event) => filterEvent(event, { role: 'public' })))).not.toContain('commandId');
  });
});

describe('in every meeting', () => {
  test('an order permutes those who wait, whom a hand has placed stays, and a lot is the one that was sealed', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let before = new Scenario().meeting;
        let atCommand = before;
        let last: string | undefined;
        for (const event of play(list).log) {
          if (event.commandId !== last) atCommand = before;
          last = event.commandId;
          if (event.type === 'OrderSet' || event.type === 'LotsDrawn') {
            const { waiting, commit } = listOf(atCommand, event.itemId);
            expect(event.order.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
            if (event.type === 'LotsDrawn') expect(isFairlyDrawn(commit, event)).toBe(true);
            else for (const [at, one] of waiting.entries()) if (isAnchored(one)) expect(event.order[at]).toBe(one.id);
          }
          before = evolve(before, event);
        }
      }),
    );
  });

  test('whoever is offered the floor has a place on the list', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { meeting } = play(list);
        const next = nextSpeaker(meeting);
        if (next === undefined) return;
        const offering = listOf(meeting, next.itemId);
        expect(waitsForLot(offering)).toBe(false);
        expect(standingBy(meeting, offering)).not.toContainEqual(next);
      }),
    );
  });
});
