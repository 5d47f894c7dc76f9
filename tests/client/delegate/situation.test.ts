// Where a delegation stands with an item, for each state that its page can show.
import { describe, expect, it, test } from 'vitest';

import {
  itemInFocus,
  situationOf,
  stretchAround,
  waitingElsewhere,
} from '../../../client/screens/delegate/situation.ts';
import { missedCall } from '../../../client/screens/delegate/floor/missed-call.ts';
import type { PendingRequest } from '../../../client/screens/delegate/situation.ts';
import { delegation, MINUTE, Scenario } from '../../scenario.ts';

const ITEM = '5(b)';
const CH = delegation('CH');

/** The sitting is open, the item under consideration, its list open; these delegations ask in this order. */
function underWay(...asking: string[]): Scenario {
  const scenario = new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: ITEM })
    .do({ type: 'OpenList', itemId: ITEM });
  for (const id of asking) scenario.do({ type: 'RequestFloor', itemId: ITEM }, delegation(id));
  return scenario;
}

const of = (scenario: Scenario, pending: PendingRequest[] = []) =>
  situationOf(scenario.meeting, 'CH', ITEM, pending, scenario.now);

describe('a call that was not answered', () => {
  const missed = (scenario: Scenario) => missedCall(scenario.meeting, 'CH', ITEM);
  const passOver = (scenario: Scenario) => {
    const entryId = scenario.meeting.lists[ITEM]!.waiting.find(({ delegationId }) => delegationId === 'CH')!.id;
    scenario.after(MINUTE).do({ type: 'PassOver', entryId });
    return scenario.now;
  };

  it('is told with its time and what follows: the last place, then off the list, until the floor is asked for again', () => {
    const scenario = underWay('CH', 'DE');
    expect(missed(scenario)).toBeNull();
    const first = passOver(scenario);
    expect(missed(scenario)).toMatchObject({ at: first, goes: 'to-end', entry: { delegationId: 'CH' } });
    expect(of(scenario)).toMatchObject({ kind: 'waiting', place: 2 });
    const second = passOver(scenario);
    expect(missed(scenario)).toMatchObject({ at: second, goes: 'off' });
    expect(of(scenario).kind).toBe('can-ask');
    scenario.do({ type: 'RequestFloor', itemId: ITEM }, CH);
    expect(missed(scenario)).toBeNull();
  });

  it('is told while another entry of the delegation waits, and where the list is closed or the item concluded', () => {
    const scenario = underWay('CH', 'DE');
    scenario.do({ type: 'RequestFloor', itemId: ITEM, onBehalfOf: 'EU' }, CH);
    passOver(scenario);
    const own = scenario.meeting.lists[ITEM]!.waiting.find((one) => one.passedOver === 1)!;
    scenario.do({ type: 'PassOver', entryId: own.id });
    expect(of(scenario)).toMatchObject({ kind: 'waiting', entry: { onBehalfOf: 'EU' } });
    expect(missed(scenario)).toMatchObject({ goes: 'off', entry: { id: own.id } });
    scenario.do({ type: 'CloseList', itemId: ITEM });
    expect(missed(scenario)).toMatchObject({ goes: 'off' });
  });

  it('is not said again where whoever was given the floor after it is held by a point of order', () => {
    const scenario = underWay('CH', 'DE');
    passOver(scenario);
    passOver(scenario);
    scenario.do({ type: 'RequestFloor', itemId: ITEM }, CH);
    const entryId = scenario.entryOf('CH');
    scenario.do({ type: 'GiveFloor', entryId }).do({ type: 'RaisePointOfOrder', delegationId: 'AT' });
    scenario.do({ type: 'GiveFloor', questionId: Object.keys(scenario.meeting.questions)[0]!, after: entryId });
    expect(of(scenario)).toMatchObject({ kind: 'floor', isHeld: true });
    expect(missed(scenario)).toBeNull();
  });

  it('is over with the floor, and gone where passing over is undone', () => {
    const scenario = underWay('CH', 'DE');
    const entryId = scenario.entryOf('CH');
    passOver(scenario);
    scenario.do({ type: 'GiveFloor', entryId });
    expect(missed(scenario)).toBeNull();
    scenario.after(MINUTE).do({ type: 'EndSpeech', entryId });
    expect(missed(scenario)).toBeNull();
    const other = underWay('CH', 'DE');
    passOver(other);
    other.do({ type: 'Undo', commandId: other.meeting.history.at(-1)!.commandId });
    expect(missed(other)).toBeNull();
  });
});

describe('where a delegation stands', () => {
  it('may ask on an open list, and would be last', () => {
    expect(of(underWay('AT', 'DE'))).toEqual({ kind: 'can-ask', waiting: 2, last: null });
  });

  it('cannot ask before the list is open, and not after its announced closing time, without any event', () => {
    expect(of(new Scenario())).toEqual({ kind: 'not-open' });
    const scenario = underWay();
    scenario.do({ type: 'SetClosingTime', itemId: ITEM, closesAt: scenario.now + MINUTE });
    expect(of(scenario).kind).toBe('can-ask');
    expect(of(scenario.after(MINUTE))).toMatchObject({ kind: 'closed', closedAt: scenario.now });
  });

  it('says that an item has no list where it is dealt with without one', () => {
    const scenario = new Scenario();
    expect(situationOf(scenario.meeting, 'CH', '1', [], scenario.now)).toEqual({ kind: 'no-list' });
  });

  it('sees the floor coming from the third place on, and is next at the first', () => {
    const scenario = underWay('AT', 'DE', 'FR', 'CH');
    expect(of(scenario)).toMatchObject({ kind: 'waiting', place: 4, nearness: 'later' });
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('AT') });
    expect(of(scenario)).toMatchObject({ place: 3, nearness: 'soon' });
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('DE') });
    expect(of(scenario)).toMatchObject({ place: 2, nearness: 'soon' });
    scenario.do({ type: 'GiveFloor', entryId: scenario.entryOf('FR') });
    expect(of(scenario)).toMatchObject({ place: 1, nearness: 'next' });
  });

  it('is not next while the sitting is suspended, nor on a list that is not on the floor', () => {
    const scenario = underWay('CH');
    expect(of(scenario)).toMatchObject({ nearness: 'next' });
    scenario.do({ type: 'SuspendSitting', sittingId: 'am' });
    expect(of(scenario)).toMatchObject({ place: 1, nearness: 'later' });
    const ahead = new Scenario().do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenList', itemId: ITEM });
    ahead.do({ type: 'RequestFloor', itemId: ITEM }, CH);
    expect(of(ahead)).toMatchObject({ place: 1, nearness: 'later' });
  });

  it('has the floor, whatever item is looked at', () => {
    const scenario = underWay('CH');
    scenario.do({ type: 'GiveFloor', entryId: scenario.entryOf('CH') });
    expect(of(scenario).kind).toBe('floor');
    expect(situationOf(scenario.meeting, 'CH', '6', [], scenario.now).kind).toBe('floor');
    expect(situationOf(scenario.meeting, 'DE', ITEM, [], scenario.now).kind).toBe('can-ask');
  });

  it('remembers its last turn when it may ask again', () => {
    const scenario = underWay('CH');
    const entryId = scenario.entryOf('CH');
    scenario.do({ type: 'GiveFloor', entryId }).after(MINUTE).do({ type: 'EndSpeech', entryId });
    expect(of(scenario)).toMatchObject({ kind: 'can-ask', last: { outcome: 'spoken', usedMs: MINUTE } });
  });

  it('waits for the secretary on a moderated list, and others do not see it', () => {
    const scenario = new Scenario()
      .do({ type: 'OpenList', itemId: ITEM, moderated: true })
      .do({ type: 'RequestFloor', itemId: ITEM }, CH);
    expect(of(scenario)).toMatchObject({ kind: 'requested', entry: { delegationId: 'CH' } });
  });

  it('shows a request that is kept on the device before anything else of that list, and only of that list', () => {
    const scenario = underWay('AT');
    const kept: PendingRequest = {
      id: 'x',
      command: { type: 'RequestFloor', itemId: ITEM },
      at: scenario.now,
      state: 'waiting',
    };
    expect(of(scenario, [kept])).toEqual({ kind: 'kept', request: kept });
    expect(situationOf(scenario.meeting, 'CH', '6', [kept], scenario.now).kind).toBe('not-open');
    expect(of(scenario, [{ ...kept, command: { type: 'SendNote', text: 'x' } }]).kind).toBe('can-ask');
  });

  test.each(['explanation', 'reply', 'question'] as const)(
    'keeps its place while it asks for a turn of another list (%s)',
    (kind) => {
      const scenario = underWay('CH', 'AT');
      const more = kind === 'explanation' ? ({ questionId: 'q', when: 'after' } as const) : {};
      const command = { type: 'RequestFloor', itemId: ITEM, kind, ...more } as const;
      const onItsWay: PendingRequest = { id: 'x', command, at: scenario.now, state: 'waiting' };
      expect(of(scenario, [onItsWay])).toMatchObject({ kind: 'waiting', place: 1, nearness: 'next' });
      const statement = { ...onItsWay, command: { ...command, kind: 'statement' as const } };
      expect(of(scenario, [statement])).toEqual({ kind: 'kept', request: statement });
    },
  );

  it('has several entries where it speaks for a group too, and looks at the one that was chosen', () => {
    const scenario = underWay('CH').do({ type: 'RequestFloor', itemId: ITEM, onBehalfOf: 'EU' }, CH);
    const [own, group] = scenario.meeting.lists[ITEM]!.waiting;
    expect(of(scenario)).toMatchObject({ entry: own, others: [group] });
    expect(situationOf(scenario.meeting, 'CH', ITEM, [], scenario.now, group!.id)).toMatchObject({
      entry: group,
      place: 2,
      others: [own],
    });
  });

  it('stands on the list of the item with which this one is taken together', () => {
    const scenario = new Scenario()
      .do({ type: 'OpenList', itemId: ITEM, together: ['6'] })
      .do({ type: 'RequestFloor', itemId: ITEM }, CH);
    expect(situationOf(scenario.meeting, 'CH', '6', [], scenario.now)).toMatchObject({ kind: 'waiting', place: 1 });
    expect(waitingElsewhere(scenario.meeting, 'CH', '6')).toEqual([]);
  });
});

describe('what is looked at where nothing was chosen', () => {
  it('is the item on the floor', () => expect(itemInFocus(underWay().meeting, 'CH', 0)).toBe(ITEM));

  it('is else the item on whose list the delegation waits, else an open list, else the first to come', () => {
    const scenario = new Scenario();
    expect(itemInFocus(scenario.meeting, 'CH', scenario.now)).toBe('1');
    scenario.do({ type: 'OpenList', itemId: '5(a)' }).do({ type: 'OpenList', itemId: ITEM });
    expect(itemInFocus(scenario.meeting, 'CH', scenario.now)).toBe('5(a)');
    scenario.do({ type: 'RequestFloor', itemId: ITEM }, CH);
    expect(itemInFocus(scenario.meeting, 'CH', scenario.now)).toBe(ITEM);
  });
});

describe('the stretch of the list around a place', () => {
  const { waiting } = underWay('AT', 'CH', 'DE', 'FR', 'NZ', 'PH').meeting.lists[ITEM]!;
  const places = (place: number) => stretchAround(waiting, place).map((row) => row.place);
  it('has all before it where they are few, and one after', () => expect(places(3)).toEqual([1, 2, 3, 4]));
  it('has the nearest three before it where they are many', () => expect(places(6)).toEqual([3, 4, 5, 6]));
});
