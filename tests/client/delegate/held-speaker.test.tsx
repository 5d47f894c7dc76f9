// The phone of whoever has the floor says why the room does not hear it: its own time alone would say "paused".
import { expect, test } from 'vitest';

import { onNow } from '#shared/meeting/on-now.ts';

import { FloorRow } from '../../../client/screens/delegate/floor/FloorRow.tsx';
import { PageTitle } from '../../../client/screens/delegate/PageTitle.tsx';
import { FloorTab } from '../../../client/screens/delegate/floor/FloorTab.tsx';
import { ListTab } from '../../../client/screens/delegate/tabs/ListTab.tsx';
import { chair, delegate, done, onTheFloor, suspended, underWay } from '../../given.ts';
import { CASES_OF_ON_NOW, DAYS } from '../../on-now-cases.ts';
import { Scenario } from '../../scenario.ts';
import { drawn, standingNow } from './drawn.tsx';

/** Whether the part of the floor has the row of what is on, and whether the delegation has the floor there. */
function rowFor(self: string, ...steps: readonly ((day: Scenario) => void)[]) {
  const day = new Scenario();
  for (const step of steps) step(day);
  const standing = standingNow(day, self);
  const row = drawn(standing, <FloorRow meeting={day.meeting} now={day.now} />);
  return {
    on: onNow(day.meeting).on,
    speaks: standing.situation?.kind === 'floor',
    told: drawn(standing, <FloorTab standing={standing} />).includes(row),
  };
}

const CH = [underWay('CH', 'AT'), onTheFloor('CH')];
const adjourned = done(chair.does({ type: 'AdjournSitting', sittingId: 'am', speaker: 'pause' }));

test('who speaks has its own time alone', () => {
  expect(rowFor('CH', ...CH)).toEqual({ on: 'speech', speaks: true, told: false });
  const heard = [done(delegate('DE').raisesAPointOfOrder()), done(chair.hears('DE'))];
  expect(rowFor('DE', ...CH, ...heard)).toEqual({ on: 'ruling', speaks: true, told: false });
});

test('who is held by a suspension, or until the next sitting, reads why', () => {
  expect(rowFor('CH', ...CH, suspended)).toEqual({ on: 'suspension', speaks: true, told: true });
  expect(rowFor('CH', ...CH, adjourned)).toEqual({ on: 'between', speaks: true, told: true });
});

test.each(CASES_OF_ON_NOW)('with %s on, who does not speak reads it, whoever has the floor', (on) => {
  for (const self of ['CH', 'AT', 'NZ', 'DE']) {
    const row = rowFor(self, ...DAYS[on]);
    if (!row.speaks) expect(row.told, self).toBe(true);
  }
});

test('who is held by a point of order sees its own time stand still, what holds it, and is not asked to take the floor', () => {
  const heard = [done(delegate('DE').raisesAPointOfOrder()), done(chair.hears('DE'))];
  const day = new Scenario();
  for (const step of [...CH, ...heard]) step(day);
  const standing = standingNow(day, 'CH');
  expect(standing.situation).toMatchObject({ kind: 'floor', isHeld: true, floor: { entry: { delegationId: 'CH' } } });
  const tab = drawn(standing, <FloorTab standing={standing} />);
  expect(tab).toContain(drawn(standing, <FloorRow meeting={day.meeting} now={day.now} />));
  expect(tab).toContain('Your time stands still until the Chair gives it back.');
  expect(tab).not.toContain('I have finished');
  expect(tab).not.toContain('Ask for the floor');
  expect(tab).not.toContain('You have the floor');
  expect(drawn(standing, <PageTitle standing={standing} />)).not.toMatch(/floor/i);
});

test('whom a suspension holds is not asked whether the statement is finished', () => {
  const floorOf = (...steps: readonly ((day: Scenario) => void)[]): string => {
    const day = new Scenario();
    for (const step of [underWay('CH', 'AT'), onTheFloor('CH'), ...steps]) step(day);
    const standing = standingNow(day, 'CH');
    return drawn(standing, <FloorTab standing={standing} />);
  };
  expect(floorOf()).toContain('I have finished');
  for (const left of [suspended, adjourned]) expect(floorOf(left)).not.toContain('I have finished');
});

test('on the list stands whoever has a turn on it: the one who was interrupted, and not who raised a point of order', () => {
  const rowsOf = (...steps: readonly ((day: Scenario) => void)[]): string => {
    const day = new Scenario();
    for (const step of [underWay('CH', 'AT'), onTheFloor('CH'), ...steps]) step(day);
    return drawn(standingNow(day, 'AT'), <ListTab standing={standingNow(day, 'AT')} />);
  };
  const speaks = /<li data-speaking="true">.*?State CH.*?Has the floor/;
  expect(rowsOf()).toMatch(speaks);
  const heard = [done(delegate('DE').raisesAPointOfOrder()), done(chair.hears('DE'))];
  const goesOn = done(chair.does(({ meeting }) => ({ type: 'ResumeSpeech', entryId: meeting.held[0]!.entry.id })));
  const held = rowsOf(...heard);
  expect(held).toMatch(/<li data-speaking="true">.*?State CH.*?was interrupted and will go on/);
  expect(held).not.toMatch(/State DE|Has the floor/);
  expect(rowsOf(...heard, done(chair.endsTheSpeech()), done(chair.rules('dismissed', 'DE')), goesOn)).toMatch(speaks);
});
