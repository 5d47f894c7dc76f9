// Whatever a delegation can make grow has a bound: each of its commands is given again and again, and the meeting stops growing.
import { describe, expect, test } from 'vitest';

import { QUOTAS } from '#shared/meeting/delegation-quotas.ts';
import type { Command, CommandType } from '#shared/meeting/commands.ts';
import { MOTION_IDS } from '#shared/meeting/procedure-ids.ts';
import { raisedBy } from '#shared/meeting/questions/find.ts';
import { commandsOf } from '#shared/meeting/who-may.ts';

import { CHAIR, delegation, Scenario } from '../../scenario.ts';

const CH = delegation('CH');
const text = (n: number) => `${n} `.padEnd(900, 'x');

/** Each command that a delegation may give, the n-th time; what is not here does not compile. */
const attempts = (scenario: Scenario, n: number): Partial<Record<CommandType, Command | undefined>> => {
  const waiting = scenario.meeting.lists['6']!.waiting.find(({ delegationId }) => delegationId === 'CH');
  const requested = scenario.meeting.lists['6']!.requested.find(({ delegationId }) => delegationId === 'CH');
  const entryId = (waiting ?? requested)?.id;
  const point = raisedBy(scenario.meeting, 'point-of-order', 'CH')?.id;
  const decided = Object.values(scenario.meeting.questions).find(({ kind }) => kind === 'decision')?.id;
  return {
    RequestFloor: {
      type: 'RequestFloor',
      itemId: '6',
      ...(n % 3 !== 0 && { onBehalfOf: text(n) }),
      ...(n % 5 === 0 && { mode: 'written' as const }),
    },
    RequestRightOfReply: { type: 'RequestRightOfReply', itemId: '6' },
    WithdrawRequest: n % 2 === 0 && entryId ? { type: 'WithdrawRequest', entryId } : undefined,
    MoveEntry: waiting && { type: 'MoveEntry', entryId: waiting.id, before: null },
    EditEntry: entryId ? { type: 'EditEntry', entryId, speaker: { name: `Speaker ${n}` } } : undefined,
    SignalFinished: entryId ? { type: 'SignalFinished', entryId } : undefined,
    OfferSwap: waiting && {
      type: 'OfferSwap',
      entryId: waiting.id,
      with: scenario.meeting.lists['6']!.waiting.find(({ delegationId }) => delegationId === `${'AT'}`)?.id ?? 'none',
    },
    AcceptSwap: { type: 'AcceptSwap', swapId: scenario.meeting.swaps?.[0]?.id ?? 'none' },
    DeclineSwap: undefined,
    AnswerInPlace: waiting && { type: 'AnswerInPlace', entryId: waiting.id, answer: n % 2 === 0 ? 'here' : 'coming' },
    SendNote: { type: 'SendNote', text: text(n) },
    RaisePointOfOrder: { type: 'RaisePointOfOrder', text: text(n).slice(0, 400) },
    AppealRuling: point === undefined ? undefined : { type: 'AppealRuling', questionId: point },
    ProposeMotion: {
      type: 'ProposeMotion',
      motion: MOTION_IDS[n % 6]!,
      text: text(n),
      ...(MOTION_IDS[n % 6] === 'limit-speeches' && { limit: { limitMs: 60_000, basis: 'decision' as const } }),
    },
    SpeakOnMotion: { type: 'SpeakOnMotion', questionId: 'none', side: 'for' },
    CastVote: { type: 'CastVote', voteId: 'none', choice: 'yes' },
    WithdrawQuestion: point === undefined ? undefined : { type: 'WithdrawQuestion', questionId: point },
    AttachStatement: entryId
      ? { type: 'AttachStatement', entryId, fileId: `file-CH-${n}`, name: text(n).slice(0, 200) }
      : undefined,
    MarkPresent: { type: 'MarkPresent', present: n % 2 === 0 },
    JoinProposal: decided === undefined ? undefined : { type: 'JoinProposal', questionId: decided },
    LeaveProposal: n % 2 === 0 && decided !== undefined ? { type: 'LeaveProposal', questionId: decided } : undefined,
    Object: decided === undefined ? undefined : { type: 'Object', questionId: decided, text: text(n).slice(0, 400) },
    WithdrawObjection:
      n % 3 === 0 && decided !== undefined ? { type: 'WithdrawObjection', questionId: decided } : undefined,
    Undo: { type: 'Undo', commandId: scenario.lastCommandId },
  };
};

function flooded(): Scenario {
  const scenario = new Scenario();
  scenario.do({ type: 'OpenSitting', sittingId: 'am' }, CHAIR);
  scenario.do({ type: 'OpenList', itemId: '6' }, CHAIR);
  scenario.do({ type: 'ProposeDecision', subject: 'other', text: 'to meet again' }, CHAIR);
  return scenario;
}

describe('what a delegation can make grow', () => {
  test('is every command that it may give', () => {
    expect(Object.keys(attempts(flooded(), 1)).toSorted()).toEqual([...commandsOf('delegation')].toSorted());
  });

  test('stops growing, however often each of its commands comes', () => {
    const scenario = flooded();
    const sizes: number[] = [];
    for (let n = 1; n <= 1_600; n += 1) {
      for (const command of Object.values(attempts(scenario, n))) if (command) scenario.try(command, CH);
      // The secretariat sees to what comes, so that more may.
      const note = scenario.meeting.notes.find(({ status }) => status === 'new');
      if (note && n % 2 === 0) scenario.do({ type: 'SettleNote', noteId: note.id, status: 'done' }, CHAIR);
      if (n % 400 === 0) sizes.push(JSON.stringify(scenario.meeting).length);
    }
    expect(sizes.at(-1)).toBeLessThan(sizes[1]! * 1.05);
    const { lists, notes, history } = scenario.meeting;
    const own = <T extends { delegationId?: string }>(entries: readonly T[]) =>
      entries.filter(({ delegationId }) => delegationId === 'CH').length;
    const { waiting, requested, past } = lists['6']!;
    expect(own([...waiting, ...requested])).toBeLessThanOrEqual(QUOTAS.waitingEntries);
    expect(own(past.filter(({ mode }) => mode === 'written'))).toBeLessThanOrEqual(QUOTAS.writtenStatements);
    for (const unlisted of [true, undefined])
      expect(own(past.filter((one) => one.outcome === 'withdrawn' && one.unlisted === unlisted))).toBe(
        QUOTAS.withdrawnEntries,
      );
    expect(notes.filter(({ status }) => status !== 'done').length).toBeLessThanOrEqual(QUOTAS.openNotes);
    expect(notes.filter(({ status }) => status === 'done')).toHaveLength(QUOTAS.settledNotes);
    expect(history.filter(({ by }) => by.role === 'delegation').length).toBeLessThanOrEqual(QUOTAS.stepsOfDelegations);
  });

  test('a note beyond the bound is refused in words, and no other delegation’s is', () => {
    const scenario = flooded();
    for (let n = 0; n < QUOTAS.openNotes; n += 1) scenario.do({ type: 'SendNote', text: text(n) }, CH);
    scenario.expectRefused({ type: 'SendNote', text: 'one more' }, CH, 'too-many-notes', 'OUT_OF_ORDER');
    scenario.do({ type: 'SendNote', text: 'from Germany' }, delegation('DE'));
    const [first] = scenario.meeting.notes;
    scenario.do({ type: 'SettleNote', noteId: first!.id, status: 'done' }, CHAIR);
    scenario.do({ type: 'SendNote', text: 'one more' }, CH);
  });
});
