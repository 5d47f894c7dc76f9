// Random points of order and motions.
import { MOTION_IDS } from '#shared/meeting/procedure-ids.ts';
import { isOfficer } from '#shared/meeting/who-may.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import { MINUTE } from '../../../scenario.ts';
import { DELEGATIONS } from './chances.ts';
import type { SomeMoves } from './chances.ts';

export const questionsMoves = {
  RaisePointOfOrder: ({ meeting, from, even, move, actor }) => {
    const text = { ...(even && { text: 'Out of order.' }), ...(inVote(meeting) && { onVoting: true }) };
    return isOfficer(actor.role)
      ? { type: 'RaisePointOfOrder', delegationId: from(DELEGATIONS, move.other), ...text }
      : { type: 'RaisePointOfOrder', ...text };
  },
  RulePointOfOrder: ({ from, questionId, move }) => ({
    type: 'RulePointOfOrder',
    questionId,
    ruling: from(['upheld', 'dismissed', 'answered'] as const, move.other),
  }),
  AppealRuling: ({ meeting, from, questionId, move, actor }) => {
    const ruled = meeting.openRuling ?? questionId;
    return isOfficer(actor.role)
      ? { type: 'AppealRuling', questionId: ruled, delegationId: from(DELEGATIONS, move.other) }
      : { type: 'AppealRuling', questionId: ruled };
  },
  WithdrawQuestion: ({ even, questionId }) => ({
    type: 'WithdrawQuestion',
    questionId,
    ...(even && { outcome: 'lapsed' as const }),
  }),
  ProposeMotion: ({ from, even, decisionId, move, actor }) => {
    const motion = from(MOTION_IDS, move.other);
    return {
      type: 'ProposeMotion',
      motion,
      ...(isOfficer(actor.role) && even && { delegationId: from(DELEGATIONS, move.pick) }),
      ...((motion === 'division' || motion === 'reconsider' || move.pick % 5 === 0) && { about: decisionId }),
      ...(motion === 'limit-speeches' && { limit: { limitMs: MINUTE, basis: 'request' as const } }),
    };
  },
  SpeakOnMotion: ({ from, even, isChair, questionId, move, actor }) => ({
    type: 'SpeakOnMotion',
    questionId,
    side: even ? 'for' : 'against',
    ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
    ...(isChair && even && { leave: true }),
  }),
  DecideMotion: ({ even, questionId }) => ({
    type: 'DecideMotion',
    questionId,
    outcome: even ? 'adopted' : 'ruled-out',
  }),
  TakeUp: ({ questionId }) => ({ type: 'TakeUp', questionId }),
} satisfies SomeMoves;
