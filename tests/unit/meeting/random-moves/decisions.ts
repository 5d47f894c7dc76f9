// Random proposals: what is proposed, edited, put, objected to and adopted.
import { isOfficer } from '#shared/meeting/who-may.ts';

import { MINUTE } from '../../../scenario.ts';
import { DELEGATIONS } from './chances.ts';
import type { SomeMoves } from './chances.ts';

export const decisionsMoves = {
  ProposeDecision: ({ now, from, even, questionId, move }) => ({
    type: 'ProposeDecision',
    subject: from(['agenda', 'proposal', 'other', 'sounding'] as const, move.other),
    text: 'to meet again',
    ...(move.pick % 4 === 1 && { about: questionId, distance: 1 + (move.other % 3) }),
    ...(even && { by: from(DELEGATIONS, move.pick) }),
    ...(move.other % 3 === 0 && { parts: [{ label: '1' }, { label: '2', text: 'On Friday.' }] }),
    ...(move.other % 5 === 0 && { ask: 'silence' as const, closesAt: now + move.pick * 1_440 * MINUTE + 1 }),
  }),
  EditQuestion: ({ even, decisionId, move }) => ({
    type: 'EditQuestion',
    questionId: decisionId,
    ...(even ? { text: `to meet again, ${move.pick}` } : { parts: [{ label: '9' }] }),
  }),
  AdoptDecision: ({ meeting, even, isChair, decisionId, move }) => {
    const part = meeting.questions[decisionId]?.parts?.find(({ status }) => status === 'pending');
    return {
      type: 'AdoptDecision',
      questionId: decisionId,
      ...(part && { parts: [part.id] }),
      ...(isChair && even && { leave: true }),
      ...(move.other % 3 === 0 && { outcome: 'noted' as const }),
    };
  },
  JoinProposal: ({ from, decisionId, move, actor }) => ({
    type: 'JoinProposal',
    questionId: decisionId,
    ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
  }),
  LeaveProposal: ({ from, decisionId, move, actor }) => ({
    type: 'LeaveProposal',
    questionId: decisionId,
    ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
  }),
  PutQuestion: ({ isChair, decisionId }) => ({
    type: 'PutQuestion',
    questionId: decisionId,
    ...(isChair && { leave: true }),
  }),
  Object: ({ meeting, from, decisionId, move, actor }) => ({
    type: 'Object',
    questionId: decisionId,
    ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
    ...(move.other % 4 === 0 && { part: meeting.questions[decisionId]?.parts?.[0]?.id ?? 'none' }),
  }),
  WithdrawObjection: ({ meeting, from, decisionId, move, actor }) => ({
    type: 'WithdrawObjection',
    questionId: decisionId,
    ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
    ...(move.other % 4 === 0 && { part: meeting.questions[decisionId]?.parts?.[0]?.id ?? 'none' }),
  }),
  KeepOpen: ({ even, decisionId }) => ({ type: 'KeepOpen', questionId: decisionId, name: even }),
} satisfies SomeMoves;
