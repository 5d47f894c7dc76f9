// A vote that is not given on the phone: it says what is put and how it is voted, and has nothing to press.
import { expect, test } from 'vitest';

import type { Method } from '#shared/meeting/state.ts';

import { VoteBox } from '../../../client/screens/delegate/form/VoteBox.tsx';
import { toldAtOnce, toldPolitely } from '../../../client/screens/delegate/told.ts';
import { Scenario } from '../../scenario.ts';
import { drawn, standingNow, wordsFor } from './drawn.tsx';

function voting(method: Exclude<Method, 'sounding'>): Scenario {
  const day = new Scenario().underWay();
  day.do({ type: 'ProposeDecision', subject: 'other', text: 'to adopt the draft', parts: [{ label: '3' }] });
  const [question] = Object.values(day.meeting.questions);
  day.do({ type: 'OpenVote', questionId: question!.id, part: question!.parts![0]!.id, method });
  return day;
}
const boxOf = (day: Scenario, self: string): string =>
  drawn(standingNow(day, self), <VoteBox standing={standingNow(day, self)} />);
const toldTo = (day: Scenario, self: string): string =>
  [toldPolitely, toldAtOnce]
    .flatMap((told) => told(standingNow(day, self), wordsFor(day.meeting)))
    .map(({ text }) => text)
    .join(' ');

test.each([
  ['hands', 'Vote by show of hands: raise your nameplate'],
  ['ballot', 'Secret ballot: vote on the ballot paper'],
] as const)('a vote by %s: what is put, how it is voted, no buttons', (method, way) => {
  const day = voting(method);
  const box = boxOf(day, 'AT');
  expect(box).toContain('Paragraph 3 of “to adopt the draft”');
  expect(box).toContain(way);
  expect(box).not.toContain('<button');
  expect(toldTo(day, 'AT')).toContain(way);
});

test.each(['hands', 'ballot', 'recorded', 'roll-call', 'non-recorded'] as const)(
  'who has no vote reads what the members vote on, and how: %s',
  (method) => {
    const day = voting(method);
    const box = boxOf(day, 'CMC');
    expect(box).toContain('Paragraph 3 of “to adopt the draft”');
    expect(box).toMatch(/The members (?:vote|take)/);
    expect(box).not.toContain('<button');
    expect(toldTo(day, 'CMC')).toMatch(/A vote is being taken.*Paragraph 3 of .*The members/);
  },
);
