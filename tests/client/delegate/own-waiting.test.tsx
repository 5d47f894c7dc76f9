// What a delegation waits for stays on its phone whatever item is up, named and to be taken back; which vote it explains it says itself.
import { expect, test } from 'vitest';

import { AskExplanation } from '../../../client/screens/delegate/form/AskExplanation.tsx';
import { OwnWaitingRows } from '../../../client/screens/delegate/form/OwnWaitingRows.tsx';
import { delegation, Scenario } from '../../scenario.ts';
import { drawn, standingNow } from './drawn.tsx';

const rowsOf = (day: Scenario, self: string): string =>
  drawn(standingNow(day, self), <OwnWaitingRows standing={standingNow(day, self)} />);
const plain = (markup: string): string => markup.replaceAll(/<[^>]*>/g, '|').replaceAll(/[\u2068\u2069]/g, '');

test('a right of reply is named with its item once another item is up', () => {
  const day = new Scenario().underWay('CH', 'AT');
  day.do({ type: 'RequestRightOfReply', itemId: '5(b)', delegationId: 'DE' });
  day.do({ type: 'RequestRightOfReply', itemId: '5(b)', delegationId: 'NZ' });
  expect(plain(rowsOf(day, 'NZ'))).toMatch(/Right of reply: you wait in place 2.*Take back my reply/);
  expect(rowsOf(day, 'NZ')).not.toContain('item 5(b)');
  day.do({ type: 'OpenItem', itemId: '6' });
  expect(plain(rowsOf(day, 'NZ'))).toMatch(/Right of reply, item 5\(b\): you wait in place 2.*Take back my reply/);
  expect(rowsOf(day, 'AT')).toBe('');
  day.do({ type: 'WithdrawRequest', entryId: day.meeting.lists['5(b)~reply']!.waiting[1]!.id }, delegation('NZ'));
  expect(rowsOf(day, 'NZ')).toBe('');
});

test('a request that waits for leave is named once another item is up', () => {
  const day = new Scenario().underWay('CH');
  day.do({ type: 'OpenList', itemId: '6', moderated: true });
  day.do({ type: 'RequestFloor', itemId: '6' }, delegation('AT'));
  expect(plain(rowsOf(day, 'AT'))).toMatch(/Request for the floor, item 6: Waiting for the Secretary.*Withdraw/);
  // One that has a place is named in the item's head.
  day.do({ type: 'OpenItem', itemId: '6' });
  expect(rowsOf(day, 'CH')).toBe('');
  expect(rowsOf(day, 'AT')).toBe('');
});

/** Two proposals on which a vote is to be taken. */
function twoToVote(): Scenario {
  const day = new Scenario().underWay();
  for (const text of ['to adopt the draft', 'to meet in Geneva'])
    day.after(1000).do({ type: 'ProposeDecision', subject: 'other', text, ask: 'vote' });
  return day;
}
const sheetOf = (day: Scenario, self: string): string =>
  drawn(standingNow(day, self), <AskExplanation standing={standingNow(day, self)} />);
const explain = (day: Scenario, text: string, self: string): void => {
  const { id } = Object.values(day.meeting.questions).find((one) => one.text === text)!;
  day.do(
    { type: 'RequestFloor', itemId: '5(b)', kind: 'explanation', questionId: id, when: 'before' },
    delegation(self),
  );
};

test('where several votes may be explained the delegate chooses, and none is chosen for them', () => {
  const day = twoToVote();
  const sheet = sheetOf(day, 'AT');
  expect(plain(sheet)).toMatch(/The vote on which question\?.*to adopt the draft.*to meet in Geneva/);
  expect(sheet.match(/type="radio"/g)).toHaveLength(2);
  expect(sheet).not.toContain('checked');
  expect(sheet).toMatch(/class="action" disabled=""/);
});

test('where one may be explained it is named, and there is nothing to choose', () => {
  const day = twoToVote();
  explain(day, 'to adopt the draft', 'AT');
  const sheet = sheetOf(day, 'AT');
  expect(sheet).not.toContain('radio');
  expect(plain(sheet)).toContain('to meet in Geneva');
  expect(plain(sheet)).not.toContain('to adopt the draft');
  expect(sheet).not.toMatch(/class="action" disabled=""/);
});

test('each explanation that one waits to give is named with its question, and under another item with the item too', () => {
  const day = twoToVote();
  explain(day, 'to adopt the draft', 'AT');
  explain(day, 'to meet in Geneva', 'AT');
  expect(plain(rowsOf(day, 'AT'))).toMatch(
    /Explanation of vote: you wait in place 1.*to adopt the draft.*Explanation of vote: you wait in place 1.*to meet in Geneva/,
  );
  day.do({ type: 'OpenItem', itemId: '6' });
  expect(plain(rowsOf(day, 'AT'))).toMatch(/Explanation of vote, item 5\(b\).*to adopt the draft/);
});
