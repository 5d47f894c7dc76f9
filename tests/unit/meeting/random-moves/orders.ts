// Random commands of the order of a list, of lots and exchanged places, and of those who are asked whether they are in place.
import type { OrderKey } from '#shared/meeting/orders/state.ts';

import { DELEGATIONS } from './chances.ts';
import type { SomeMoves } from './chances.ts';

export const ordersMoves = {
  SetOrder: ({ from, itemId, even, move }) => ({
    type: 'SetOrder',
    itemId,
    policy: {
      keys: from<OrderKey[]>(
        [['lot'], ['category', 'lot'], ['group', 'alphabet'], ['request'], ['least-heard'], ['first-time', 'level']],
        move.other,
      ),
      ...(even && { from: from(DELEGATIONS, move.pick) }),
      ...(move.other % 3 === 0 && { cap: 1 + (move.pick % 4) }),
    },
  }),
  DrawLots: ({ itemId, even, move }) => ({ type: 'DrawLots', itemId, ...(even && { word: `Word ${move.other}` }) }),
  OfferSwap: ({ entryId, otherId }) => ({ type: 'OfferSwap', entryId, with: otherId ?? 'nobody' }),
  AcceptSwap: ({ meeting, from, move }) => ({
    type: 'AcceptSwap',
    swapId: from([...(meeting.swaps ?? []).map(({ id }) => id), 'none'], move.other),
  }),
  DeclineSwap: ({ meeting, from, move }) => ({
    type: 'DeclineSwap',
    swapId: from([...(meeting.swaps ?? []).map(({ id }) => id), 'none'], move.other),
  }),
  AskInPlace: ({ entryId, otherId }) => ({
    type: 'AskInPlace',
    entryIds: otherId !== null && otherId !== entryId ? [entryId, otherId] : [entryId],
  }),
  AnswerInPlace: ({ from, entryId, move }) => ({
    type: 'AnswerInPlace',
    entryId,
    answer: from(['here', 'coming', 'absent'] as const, move.other),
  }),
  SendWord: ({ meeting, from, entryId, move }) => ({
    type: 'SendWord',
    entryId: meeting.floor?.entry.id ?? entryId,
    preset: from(['conclude', 'slower', 'microphone'] as const, move.other),
  }),
} satisfies SomeMoves;
