// Rows of points of order and of motions.
import type { Question } from '#shared/meeting/state.ts';
import { MOTION_IDS } from '#shared/meeting/procedure-ids.ts';

import { CHAIR, MINUTE, TEN } from '../../../scenario.ts';
import type { Scenario } from '../../../scenario.ts';
import { entryIn, floorTo, last, pointIn } from './row.ts';
import type { SomeRows } from './row.ts';

/** A proposal is before the meeting, and another one was decided. */
const proposals = (scenario: Scenario): void => {
  const question: Question = {
    id: 'proposal',
    kind: 'decision',
    stage: 'open',
    itemId: scenario.meeting.current,
    text: 'That it be so.',
    raisedAt: scenario.now,
    ask: 'objection',
    rank: null,
    need: { num: 1, den: 2, strict: true, of: 'voting' },
    sponsors: [],
    seq: 0,
  };
  const before = { type: 'QuestionTakenUp' as const, at: scenario.now, by: CHAIR };
  const settled = { ...question, id: 'decided', stage: 'settled' as const, outcome: 'adopted' as const };
  scenario.replay([
    ...scenario.log,
    { ...before, seq: scenario.log.length + 1, questionId: 'proposal', question },
    { ...before, seq: scenario.log.length + 2, questionId: 'decided', question: settled },
  ]);
};

export const questionsRows = {
  RaisePointOfOrder: {
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: () => [
      { delegationId: 'AT' },
      { delegationId: 'FR', text: 'It is out of order.' },
      { delegationId: 'CMC', leave: true },
      { delegationId: 'DE', leave: false, onVoting: false },
    ],
    read: ({ meeting, log }) => {
      const { by, text, onVoting = false } = Object.values(meeting.questions).at(-1)!;
      const lifted = log.at(-1)!.leave !== undefined;
      return { delegationId: by, text: text || null, leave: by === 'DE' ? false : lifted || null, onVoting };
    },
  },
  RulePointOfOrder: {
    before: (scenario) => void scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' }),
    commands: ({ meeting }) =>
      (['upheld', 'dismissed', 'answered'] as const).map((ruling) => ({
        questionId: Object.keys(meeting.questions)[0]!,
        ruling,
        ...(ruling === 'upheld' && { text: 'The item is closed.' }),
      })),
    read: (scenario, { questionId }) => ({
      text: last(scenario, 'PointOfOrderRuled').text,
      questionId: scenario.meeting.openRuling,
      ruling: scenario.meeting.questions[questionId]!.outcome,
    }),
  },
  AppealRuling: {
    before: (scenario) => {
      scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' });
      const [questionId = ''] = Object.keys(scenario.meeting.questions);
      scenario.do({ type: 'RulePointOfOrder', questionId, ruling: 'dismissed' });
      floorTo(scenario, 'CH');
    },
    commands: ({ meeting }) => [{ questionId: Object.keys(meeting.questions)[0]!, delegationId: 'FR', leave: true }],
    read: ({ meeting, log }) => {
      const { about, by } = Object.values(meeting.questions).at(-1)!;
      return { questionId: about, delegationId: by, leave: log.at(-1)!.leave !== undefined };
    },
  },
  WithdrawQuestion: {
    before: (scenario) => void scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' }),
    commands: ({ meeting }) =>
      (['withdrawn', 'implied-out', 'lapsed'] as const).map((outcome) => ({
        questionId: Object.keys(meeting.questions)[0]!,
        outcome,
      })),
    read: ({ meeting }, { questionId }) => ({ questionId, outcome: meeting.questions[questionId]!.outcome }),
  },
  ProposeMotion: {
    before: proposals,
    commands: () => [
      ...MOTION_IDS.map((motion) => ({
        motion,
        ...(motion === 'suspend-meeting' && { resumesAt: TEN + 60 * MINUTE }),
        ...(motion === 'adjourn-meeting' && { delegationId: 'AT', text: 'It is late.' }),
        ...(motion === 'close-debate' && { delegationId: 'CMC', leave: true }),
        ...(motion === 'division' && { about: 'proposal' }),
        ...(motion === 'reconsider' && { about: 'decided' }),
        ...(motion === 'limit-speeches' && { limit: { limitMs: MINUTE, basis: 'decision' as const } }),
      })),
      ...(['rule', 'understanding', 'request'] as const).map((basis) => ({
        motion: 'limit-speeches' as const,
        limit: { limitMs: basis === 'rule' ? null : MINUTE, basis },
      })),
    ],
    read: ({ meeting, log }) => {
      const { by, text, motion, about, resumesAt, limit } = Object.values(meeting.questions).at(-1)!;
      const lifted = log.at(-1)!.leave !== undefined;
      return { motion, about, resumesAt, limit, delegationId: by, text: text || null, ...(lifted && { leave: true }) };
    },
  },
  SpeakOnMotion: {
    before: (scenario) => {
      scenario.do({ type: 'ProposeMotion', motion: 'close-list' });
      scenario.do({ type: 'TakeUp', questionId: pointIn(scenario) });
    },
    commands: (scenario) => [
      { questionId: pointIn(scenario), side: 'for', delegationId: 'AT' },
      { questionId: pointIn(scenario), side: 'against', delegationId: 'CMC', leave: true },
      { questionId: pointIn(scenario), side: 'for', delegationId: 'DE', enteredBy: 'nameplate' },
      { questionId: pointIn(scenario), side: 'against', delegationId: 'FR', enteredBy: 'secretary' },
    ],
    read: (scenario) => {
      const entry = entryIn(scenario, last(scenario, 'FloorRequested').entryId);
      return { ...entry, side: entry.kind, leave: entry.leave !== undefined || null };
    },
  },
  DecideMotion: {
    before: (scenario) => {
      scenario.do({ type: 'ProposeMotion', motion: 'close-list' });
      scenario.do({ type: 'TakeUp', questionId: pointIn(scenario) });
      scenario.do({ type: 'PutQuestion', questionId: pointIn(scenario) }).after(MINUTE);
    },
    commands: (scenario) => [
      { questionId: pointIn(scenario), outcome: 'adopted', leave: true },
      { questionId: pointIn(scenario), outcome: 'ruled-out', text: 'The list is closed already.' },
    ],
    read: (scenario, { questionId }) => ({
      questionId,
      outcome: scenario.meeting.questions[questionId]!.outcome,
      text: last(scenario, 'MotionDecided').text,
      // There is nothing to lift: it is passed over.
      leave: true,
    }),
  },
  TakeUp: {
    before: (scenario) => void scenario.do({ type: 'ProposeMotion', motion: 'suspend-meeting', delegationId: 'AT' }),
    commands: ({ meeting }) => [{ questionId: Object.keys(meeting.questions).at(-1)! }],
    read: ({ meeting }) => ({ questionId: Object.values(meeting.questions).find(({ stage }) => stage === 'open')?.id }),
  },
} satisfies SomeRows;
