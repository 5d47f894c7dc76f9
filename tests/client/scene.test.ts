// What the hall sees, by the state of the meeting and the time: the floor first, then why nobody has it.
import { describe, expect, test } from 'vitest';

import type { Meeting } from '#shared/meeting/state.ts';

import {
  announcementNow,
  countdownLeftMs,
  figuresRoom,
  listsOnScreen,
  minuteTicks,
  sceneOf,
  waitingPart,
} from '../../client/components/hall/scene.ts';
import { chair, done, given, itemOpen, minutesLater, secretary, sittingOpen } from '../given.ts';
import { MINUTE, Scenario, TEN } from '../scenario.ts';

/** A ruling is appealed and put to the vote; the ids of both questions. */
function votedAppeal(scenario: Scenario): [point: string, appeal: string] {
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'DE' });
  const point = Object.keys(scenario.meeting.questions).at(-1)!;
  scenario.do({ type: 'RulePointOfOrder', questionId: point, ruling: 'dismissed' });
  scenario.do({ type: 'AppealRuling', questionId: point, delegationId: 'DE' });
  const appeal = Object.keys(scenario.meeting.questions).at(-1)!;
  scenario.do({ type: 'OpenVote', questionId: appeal, method: 'hands' });
  return [point, appeal];
}

const kindAt = (meeting: Meeting, now: number) => sceneOf(meeting, now).kind;

describe('sceneOf', () => {
  test('from before the sitting to the first speaker', () => {
    const scenario = new Scenario();
    expect(kindAt(scenario.meeting, TEN - MINUTE)).toBe('before');
    scenario.do({ type: 'OpenSitting', sittingId: 'am' });
    expect(kindAt(scenario.meeting, scenario.now)).toBe('opened');
    scenario.do({ type: 'OpenItem', itemId: '5(b)' }).do({ type: 'OpenList', itemId: '5(b)' });
    expect(kindAt(scenario.meeting, scenario.now)).toBe('item');
    scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' }).give('CH');
    expect(sceneOf(scenario.meeting, scenario.now)).toMatchObject({
      kind: 'speaking',
      floor: { entry: { delegationId: 'CH' } },
    });
  });

  test('the last speech stands for a minute, or until the next begins', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH').after(42_000);
    scenario.do({ type: 'EndSpeech', entryId: scenario.entryOf('CH') });
    const endedAt = scenario.now;
    expect(sceneOf(scenario.meeting, endedAt + MINUTE - 1)).toMatchObject({
      kind: 'spoken',
      speech: { usedMs: 42_000 },
    });
    expect(kindAt(scenario.meeting, endedAt + MINUTE)).toBe('item');
    scenario.after(5_000).give('AT');
    expect(kindAt(scenario.meeting, scenario.now)).toBe('speaking');
  });

  test('the last speech gives way to the item that is taken up after it; a ruling to the speech on it', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH').after(42_000);
    scenario.do({ type: 'EndSpeech', entryId: scenario.entryOf('CH') });
    expect(sceneOf(scenario.meeting, scenario.now)).toMatchObject({ kind: 'spoken', entry: { delegationId: 'CH' } });
    scenario.after(5_000).do({ type: 'OpenItem', itemId: '6' });
    expect(sceneOf(scenario.meeting, scenario.now)).toMatchObject({ kind: 'item', itemId: '6' });
    // So it does where the meeting goes back to an item that was up before.
    scenario.do({ type: 'OpenItem', itemId: '5(b)' }).do({ type: 'OpenItem', itemId: '6' });
    expect(kindAt(scenario.meeting, scenario.now)).toBe('item');
    scenario.do({ type: 'ProposeDecision', subject: 'other', text: 'to go on', ask: 'vote' });
    const [decisionId = ''] = Object.keys(scenario.meeting.questions);
    scenario.do({ type: 'OpenVote', questionId: decisionId, method: 'hands' });
    const { id: voteId } = scenario.meeting.questions[decisionId]!.vote!;
    scenario.do({ type: 'CountVote', voteId, yes: 2, no: 1, abstain: 0 }).do({ type: 'CloseVote', voteId });
    expect(kindAt(scenario.meeting, scenario.now)).toBe('result');
    scenario.do({ type: 'OpenItem', itemId: '5(b)' });
    expect(kindAt(scenario.meeting, scenario.now)).toBe('spoken');
    scenario.do({ type: 'RaisePointOfOrder', delegationId: 'DE' });
    const point = Object.keys(scenario.meeting.questions).at(-1)!;
    scenario.do({ type: 'GiveFloor', questionId: point, after: null });
    scenario.do({ type: 'RulePointOfOrder', questionId: point, ruling: 'dismissed' });
    // What was ruled goes before who spoke on it.
    expect(sceneOf(scenario.meeting, scenario.now)).toMatchObject({
      kind: 'decided',
      question: { id: point, outcome: 'dismissed' },
    });
  });

  test('a decision stands for a minute, also one that was kept open, as a result does where it was voted on; not behind a later speech', () => {
    const proposed = [sittingOpen, itemOpen('1'), done(secretary.proposes('adopt the draft')), done(chair.putsIt())];
    const put = given(...proposed).meeting;
    expect(sceneOf(put, TEN)).toMatchObject({ kind: 'interruption', what: 'question', question: { stage: 'put' } });
    const open = given(...proposed, done(chair.keepsItOpen())).meeting;
    expect(sceneOf(open, TEN + 59_000)).toMatchObject({ kind: 'decided', question: { stage: 'open' } });
    expect(kindAt(open, TEN + MINUTE)).toBe('item');
    const again = given(...proposed, done(chair.keepsItOpen()), done(chair.putsIt()));
    expect(kindAt(again.meeting, TEN)).toBe('interruption');
    const adopted = again.and(minutesLater(1), done(chair.adoptsIt())).meeting;
    expect(sceneOf(adopted, TEN + MINUTE)).toMatchObject({ kind: 'decided', question: { outcome: 'adopted' } });
    expect(kindAt(adopted, TEN + 2 * MINUTE)).toBe('item');
    const lastSpeech = { entryId: 'spoken', itemId: '1', usedMs: 1, limitMs: null, endedAt: TEN + MINUTE + 1 };
    expect(kindAt({ ...adopted, lastSpeech }, TEN + MINUTE + 2)).toBe('spoken');
    const voted = given(
      ...proposed,
      done(chair.opensTheVote('hands')),
      done(secretary.counts(4, 1, 0)),
      done(chair.closesTheVote()),
    ).meeting;
    expect(kindAt(voted, TEN)).toBe('result');
    // What is decided after a vote stands in place of its result.
    const later = Object.values(voted.questions)[0]!;
    const kept = { ...later, id: 'later', seq: later.seq + 1, stage: 'open' as const, keptOpen: { at: TEN + 1_000 } };
    const { settledAt: _, outcome: __, how: ___, vote: ____, ...open_ } = kept;
    const after = { ...voted, questions: { ...voted.questions, later: open_ } };
    expect(sceneOf(after, TEN + 2_000)).toMatchObject({ kind: 'decided', question: { id: 'later' } });
  });

  test('a decision and a result stand while the meeting goes on to an item that is taken together with theirs, and leave with them', () => {
    const together = done(chair.does({ type: 'OpenList', itemId: '5(b)', together: ['6'] }));
    const proposed = [sittingOpen, itemOpen('5(b)'), together, done(secretary.proposes('adopt the draft'))];
    const decided = [...proposed, done(chair.putsIt()), minutesLater(1), done(chair.adoptsIt())];
    const hands = [done(chair.opensTheVote('hands')), done(secretary.counts(4, 1, 0)), done(chair.closesTheVote())];
    for (const [kind, steps] of [
      ['decided', decided],
      ['result', [...proposed, ...hands]],
    ] as const) {
      const at = (...more: typeof decided): string => {
        const day = new Scenario();
        for (const step of [...steps, minutesLater(0.1), ...more]) step(day);
        return kindAt(day.meeting, day.now);
      };
      expect([at(), at(itemOpen('6')), at(itemOpen('1')), at(itemOpen('1'), itemOpen('5(b)'))], kind).toEqual([
        kind,
        kind,
        'item',
        kind,
      ]);
    }
  });

  test('a suspension goes before the speaker that it holds, who is named', () => {
    const scenario = new Scenario().underWay('CH').give('CH').after(10_000);
    scenario.do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause', resumesAt: scenario.now + 15 * MINUTE });
    expect(sceneOf(scenario.meeting, scenario.now)).toMatchObject({
      kind: 'suspended',
      held: { entry: { delegationId: 'CH' } },
    });
    scenario.do({ type: 'ResumeSitting', sittingId: 'am' });
    expect(kindAt(scenario.meeting, scenario.now)).toBe('speaking');
  });

  test('a vote is on the wall while it is open, and its result for a minute, or until something newer comes up', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    const [point, appeal] = votedAppeal(scenario);
    expect(sceneOf(scenario.meeting, scenario.now)).toMatchObject({ kind: 'vote', vote: { method: 'hands' } });
    const { id: voteId } = scenario.meeting.questions[appeal]!.vote!;
    scenario.do({ type: 'CountVote', voteId, yes: 1, no: 2, abstain: 0 }).do({ type: 'CloseVote', voteId });
    const closedAt = scenario.now;
    const shown = { kind: 'result', question: { id: appeal, about: point }, vote: { tally: { yes: 1, no: 2 } } };
    expect(sceneOf(scenario.meeting, closedAt + MINUTE - 1)).toMatchObject(shown);
    expect(kindAt(scenario.meeting, closedAt + MINUTE)).toBe('item');
    scenario.after(5_000).give('CH');
    expect(kindAt(scenario.meeting, scenario.now)).toBe('speaking');
    scenario.after(5_000).do({ type: 'EndSpeech', entryId: scenario.entryOf('CH') });
    expect(kindAt(scenario.meeting, scenario.now)).toBe('spoken');
  });

  test('a vote that is annulled is told, and shows no figures', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    const [, appeal] = votedAppeal(scenario);
    scenario.do({ type: 'CloseVote', voteId: scenario.meeting.questions[appeal]!.vote!.id, void: true });
    expect(sceneOf(scenario.meeting, scenario.now)).toMatchObject({ kind: 'result', vote: { status: 'void' } });
  });

  test('an announcement fills the floor’s side only while nobody needs it, and leaves by itself', () => {
    const scenario = new Scenario().underWay('CH');
    const until = scenario.now + 10 * MINUTE;
    scenario.do({ type: 'PostAnnouncement', text: 'Documents are at the counter.', until });
    expect(kindAt(scenario.meeting, scenario.now)).toBe('announcement');
    expect(kindAt(scenario.meeting, until)).toBe('item');
    expect(announcementNow(scenario.meeting, until)).toBeNull();
    scenario.give('CH');
    expect(kindAt(scenario.meeting, scenario.now)).toBe('speaking');
    expect(announcementNow(scenario.meeting, scenario.now)?.text).toBe('Documents are at the counter.');
  });

  test('a countdown stands at zero for a minute, then goes', () => {
    const scenario = new Scenario().underWay();
    scenario.do({ type: 'StartCountdown', totalMs: 5 * MINUTE });
    const { now, meeting } = scenario;
    expect(countdownLeftMs(meeting.countdown, now + 4 * MINUTE)).toBe(MINUTE);
    expect(kindAt(meeting, now + 5.5 * MINUTE)).toBe('countdown');
    expect(countdownLeftMs(meeting.countdown, now + 5.5 * MINUTE)).toBe(0);
    expect(kindAt(meeting, now + 6.5 * MINUTE)).toBe('item');
  });

  test('adjourned: the next sitting is told, until there is none', () => {
    const scenario = new Scenario().underWay();
    scenario.do({ type: 'AdjournSitting', sittingId: 'am' });
    expect(sceneOf(scenario.meeting, scenario.now)).toMatchObject({ kind: 'adjourned', next: { id: 'pm' } });
    scenario.do({ type: 'OpenSitting', sittingId: 'pm' }).do({ type: 'AdjournSitting', sittingId: 'pm' });
    expect(sceneOf(scenario.meeting, scenario.now)).toEqual({ kind: 'adjourned', next: null });
  });
});

test('the list beside the floor: that of the item, none for an item that expects none', () => {
  const scenario = new Scenario();
  scenario.do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', itemId: '1' });
  expect(listsOnScreen(scenario.meeting, scenario.now)).toEqual([]);
  scenario.do({ type: 'OpenItem', itemId: '5(b)' });
  expect(listsOnScreen(scenario.meeting, scenario.now)[0]?.itemId).toBe('5(b)');
});

test('as many names as the room’s setting says, and how many more wait', () => {
  const list = listsOnScreen(new Scenario().underWay('AT', 'CH', 'DE', 'FR', 'NZ', 'PH').meeting, TEN)[0]!;
  if (list === null) throw new Error('no list');
  expect(waitingPart(list, 6)).toMatchObject({ more: 0 });
  expect(waitingPart(list, 4)).toMatchObject({ shown: { length: 4 }, more: 2 });
});

test('figures keep their size when 10:00 becomes 9:59, and take a smaller one for a sign', () => {
  expect([figuresRoom('10:00', '10:00'), figuresRoom('10:00', '9:59'), figuresRoom('10:00', '0:01')]).toEqual([
    5, 5, 5,
  ]);
  expect([figuresRoom('5:00', '3:12'), figuresRoom('5:00', '+0:07'), figuresRoom('5:00', '+10:00')]).toEqual([4, 5, 6]);
  expect([figuresRoom(null, '0:12'), figuresRoom(null, '10:12')]).toEqual([5, 5]);
});

test('a tick at each whole minute within the limit, at each fifth of a long one', () => {
  expect(minuteTicks(5 * MINUTE)).toEqual([0.2, 0.4, 0.6, 0.8]);
  expect(minuteTicks(90_000)).toEqual([2 / 3]);
  expect(minuteTicks(30 * MINUTE)).toHaveLength(5);
  expect(minuteTicks(0)).toEqual([]);
});
