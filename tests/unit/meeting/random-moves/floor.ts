// Random commands of who speaks: the floor, its time and its limits, rounds of a dialogue, the text of a speech.
import type { Command } from '#shared/meeting/commands.ts';

import { MINUTE } from '../../../scenario.ts';
import type { SomeMoves } from './chances.ts';

export const floorMoves = {
  GiveFloor: ({ meeting, entryId, itemId, even, isChair, questionId, move }) => {
    if (move.other % 6 === 0)
      return {
        type: 'GiveFloor',
        guest: { name: 'Dr Berg', kind: 'panellist' },
        itemId,
        after: meeting.floor?.entry.id ?? null,
        ...(even && entryId !== 'nobody' && { answers: [entryId] }),
      };
    // A point of order is heard.
    if (move.other % 6 === 1 && questionId !== 'none')
      return {
        type: 'GiveFloor',
        questionId,
        after: meeting.floor?.entry.id ?? null,
        ...(isChair && { leave: true }),
      };
    return { type: 'GiveFloor', entryId, ...(even && { after: meeting.floor?.entry.id ?? null }) };
  },
  EndSpeech: ({ entryId, isChair, move }) => ({
    type: 'EndSpeech',
    entryId,
    ...(move.other % 3 === 0 && { cut: true, ...(isChair && { leave: true }) }),
  }),
  PauseSpeech: ({ entryId }) => ({ type: 'PauseSpeech', entryId }),
  ResumeSpeech: ({ entryId }) => ({ type: 'ResumeSpeech', entryId }),
  ExtendSpeech: ({ entryId, even }) => ({ type: 'ExtendSpeech', entryId, byMs: even ? MINUTE : -MINUTE }),
  CorrectSpeechTime: ({ entryId, move }) => ({ type: 'CorrectSpeechTime', entryId, usedMs: move.other * 1000 }),
  SetSpeechLimit: ({ from, entryId, itemId, even, move }) => {
    const scope = from<Extract<Command, { type: 'SetSpeechLimit' }>['scope']>(
      [
        { of: 'meeting' },
        { of: 'group' },
        { of: 'category', category: 'ngo' },
        { of: 'item', itemId },
        { of: 'entry', entryId },
        { of: 'kind', kind: 'point-of-order' },
      ],
      move.other,
    );
    return { type: 'SetSpeechLimit', scope, limit: even ? { limitMs: 2 * MINUTE, basis: 'decision' } : null };
  },
  SignalFinished: ({ entryId }) => ({ type: 'SignalFinished', entryId }),
  StartRound: ({ itemId, even, move }) => ({
    type: 'StartRound',
    itemId,
    ...(move.other % 3 !== 0 && { batch: even ? { speakers: 1 + (move.pick % 2) } : { ms: MINUTE } }),
    ...(even && { panel: [{ name: 'Dr Berg', kind: 'panellist' as const }], panelMs: 5 * MINUTE }),
  }),
  CallPanel: ({ meeting, itemId }) => ({
    type: 'CallPanel',
    itemId,
    round: meeting.items[itemId]?.dialogue?.round ?? 1,
  }),
  EndDialogue: ({ itemId }) => ({ type: 'EndDialogue', itemId }),
  AttachStatement: ({ meeting, from, entryId, move, actor }) => {
    const ownerId = actor.delegationId ?? 'officers';
    const asked = Object.values(meeting.lists).flatMap(({ waiting, requested }) => [...waiting, ...requested]);
    const own = asked.filter((one) => one.delegationId === ownerId);
    return {
      type: 'AttachStatement',
      entryId: move.other % 3 === 0 ? entryId : from([...own.map(({ id }) => id), entryId], move.pick),
      fileId: move.pick % 7 === 0 ? null : `file-${ownerId}-${move.other % 2}`,
      after: from(['nobody', 'delegations', 'everybody'] as const, move.other),
    };
  },
} satisfies SomeMoves;
