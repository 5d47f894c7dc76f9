// Random votes and corrections of the record.
import { isOfficer } from '#shared/meeting/who-may.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import { DELEGATIONS } from './chances.ts';
import type { SomeMoves } from './chances.ts';

export const votesMoves = {
  OpenVote: ({ meeting, from, isChair, questionId, decisionId, move }) => ({
    type: 'OpenVote',
    questionId: move.other % 3 === 0 ? questionId : decisionId,
    method: from(['hands', 'roll-call', 'recorded', 'ballot', 'sounding'] as const, move.other),
    ...(move.pick % 4 === 0 && { part: meeting.questions[decisionId]?.parts?.[0]?.id ?? 'none' }),
    ...(move.pick % 5 === 0 && { from: from(DELEGATIONS, move.other), tellers: [from(DELEGATIONS, move.pick)] }),
    ...(isChair && { leave: true }),
  }),
  CastVote: ({ meeting, from, move, actor }) => {
    const voteId = inVote(meeting)?.vote.id ?? 'none';
    const choice = from(['yes', 'no', 'abstain', 'pass', 'absent'] as const, move.other);
    return isOfficer(actor.role)
      ? { type: 'CastVote', voteId, choice, delegationId: from(DELEGATIONS, move.pick) }
      : { type: 'CastVote', voteId, choice };
  },
  GiveBallot: ({ meeting, from, move }) => ({
    type: 'GiveBallot',
    voteId: inVote(meeting)?.vote.id ?? 'none',
    delegationIds: [from(DELEGATIONS, move.other)],
  }),
  CountVote: ({ meeting, move }) => ({
    type: 'CountVote',
    voteId: inVote(meeting)?.vote.id ?? 'none',
    yes: move.other % 4,
    no: move.pick % 3,
    abstain: 0,
  }),
  CloseVote: ({ meeting, even }) => ({
    type: 'CloseVote',
    voteId: inVote(meeting)?.vote.id ?? 'none',
    ...(even && { void: true }),
  }),
  CorrectRecord: ({ from, entryId, itemId, even, questionId, move }) => ({
    type: 'CorrectRecord',
    of: from([questionId, entryId, itemId], move.other),
    text: 'It should read otherwise.',
    ...(even && move.pick % 2 === 0 && { tally: { yes: move.other % 4, no: move.pick % 3, abstain: 0 } }),
    ...(move.pick % 5 === 1 && {
      intended: { delegationId: from(DELEGATIONS, move.other), choice: 'no' as const },
    }),
    ...(move.pick % 5 === 2 && { reopen: true }),
  }),
} satisfies SomeMoves;
