// Random commands of the agenda: its items one at a time, and as a whole.
import { MINUTE } from '../../../scenario.ts';
import { ITEMS } from './chances.ts';
import type { SomeMoves } from './chances.ts';

export const agendaMoves = {
  OpenItem: ({ itemId }) => ({ type: 'OpenItem', itemId }),
  ConcludeItem: ({ from, itemId, even, move }) => ({
    type: 'ConcludeItem',
    itemId,
    ...(even && { waiting: from(['keep' as const, 'drop' as const], move.pick) }),
    ...(move.other % 3 === 0 && { despite: ['replies', 'questions'] as const }),
  }),
  DeferItem: ({ itemId }) => ({ type: 'DeferItem', itemId }),
  ReopenItem: ({ itemId }) => ({ type: 'ReopenItem', itemId }),
  AddItem: ({ from, move }) => ({
    type: 'AddItem',
    number: '7',
    title: { en: 'Another' },
    before: from([null, ...ITEMS], move.other),
  }),
  EditItem: ({ meeting, from, itemId, even, move }) =>
    even
      ? { type: 'EditItem', itemId, plannedMs: move.other * MINUTE }
      : { type: 'EditItem', itemId, sittingId: from([null, ...meeting.sittings.map(({ id }) => id)], move.other) },
  MoveItem: ({ from, itemId, even, move }) => ({
    type: 'MoveItem',
    itemId,
    before: from([null, ...ITEMS], move.other),
    ...(even && { parent: from([null, ...ITEMS], move.pick) }),
  }),
  RemoveItem: ({ itemId }) => ({ type: 'RemoveItem', itemId }),
  SetScript: ({ itemId, even, move }) => ({
    type: 'SetScript',
    itemId,
    script: even ? { en: `Words ${move.other}` } : null,
  }),
  ReviseAgenda: ({ meeting, from, itemId, even, move }) => ({
    type: 'ReviseAgenda',
    basis: (meeting.catalogueSeq ?? 0) + (move.other % 5 === 0 ? 1 : 0),
    edit: [
      { itemId, number: from(['1', '6', '9'], move.other), script: even ? { en: `Noted ${move.pick}` } : null },
      { itemId: '6', number: from(['6', '1', '10'], move.other) },
    ].slice(0, move.pick % 3),
    add: [
      { key: 'new', number: '20', title: { en: 'New' }, parent: from(ITEMS, move.other), script: { en: 'Newly' } },
      { number: '20(a)', title: { en: 'Newer' }, parent: 'new' },
    ].slice(0, move.other % 3),
    move: even ? [{ itemId, parent: from([null, ...ITEMS], move.other), before: null }] : [],
    remove: move.pick % 4 === 0 ? [from(ITEMS, move.other)] : [],
  }),
} satisfies SomeMoves;
