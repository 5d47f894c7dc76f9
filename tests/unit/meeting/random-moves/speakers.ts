// Random commands of the list of speakers and of rights of reply.
import { isOfficer } from '#shared/meeting/who-may.ts';

import { MINUTE } from '../../../scenario.ts';
import { DELEGATIONS } from './chances.ts';
import type { SomeMoves } from './chances.ts';

export const speakersMoves = {
  OpenList: ({ now, itemId, even, move }) => ({
    type: 'OpenList',
    itemId,
    ...(even && { moderated: move.pick % 2 === 0 }),
    ...(move.other % 7 === 0 && { together: ['5(a)'] }),
    ...(move.other % 3 === 0 && { order: { keys: even ? ['lot' as const] : ['alphabet' as const] } }),
    ...(move.other % 5 === 0 && { opensAt: now + MINUTE }),
  }),
  CloseList: ({ itemId, move }) => ({ type: 'CloseList', itemId, ...(move.other % 4 === 0 && { segment: 'reply' }) }),
  SetClosingTime: ({ now, itemId, even }) => ({
    type: 'SetClosingTime',
    itemId,
    closesAt: even ? now + 10 * MINUTE : null,
  }),
  RequestFloor: ({ from, itemId, even, questionId, move, actor }) => {
    const officer = isOfficer(actor.role);
    return {
      type: 'RequestFloor',
      itemId,
      ...(officer && { delegationId: from(DELEGATIONS, move.other) }),
      ...(move.other % 7 === 0 && { kind: 'question' as const }),
      ...(move.other % 13 === 0 && {
        kind: 'explanation' as const,
        questionId,
        when: even ? ('after' as const) : ('before' as const),
      }),
      ...(move.other % 5 === 0 && { onBehalfOf: 'EU' }),
      ...(move.other % 11 === 0 && { mode: 'written' as const }),
    };
  },
  RequestRightOfReply: ({ from, entryId, itemId, even, move, actor }) => ({
    type: 'RequestRightOfReply',
    itemId,
    ...(even && entryId !== 'nobody' && { to: entryId }),
    ...(isOfficer(actor.role) && { delegationId: from(DELEGATIONS, move.other) }),
    ...(actor.role === 'chair' && move.other % 3 === 0 && { leave: true }),
  }),
  WithdrawRequest: ({ entryId }) => ({ type: 'WithdrawRequest', entryId }),
  AcceptRequest: ({ entryId }) => ({ type: 'AcceptRequest', entryId }),
  DeclineRequest: ({ entryId }) => ({ type: 'DeclineRequest', entryId }),
  MoveEntry: ({ entryId, otherId }) => ({ type: 'MoveEntry', entryId, before: otherId }),
  EditEntry: ({ entryId, even, move }) => ({
    type: 'EditEntry',
    entryId,
    language: even ? 'French' : null,
    ...(move.other % 3 === 0 && { level: even ? ('minister' as const) : null, alsoFor: ['PH'] }),
  }),
  PassOver: ({ entryId }) => ({ type: 'PassOver', entryId }),
  ReviseList: ({ meeting, now, from, itemId, even, move }) => ({
    type: 'ReviseList',
    itemId,
    basis: meeting.lists[itemId]?.seq ?? 0,
    add: [
      { delegationId: from(DELEGATIONS, move.other), requestedAt: now - MINUTE },
      { delegationId: from(DELEGATIONS, move.pick), ...(even && { onBehalfOf: 'EU' }) },
    ].slice(0, 1 + (move.pick % 2)),
    place: even ? 'before' : 'after',
  }),
} satisfies SomeMoves;
