// Random commands of the meeting’s settings and of those who take part.
import { DELEGATIONS } from './chances.ts';
import type { SomeMoves } from './chances.ts';

export const catalogueMoves = {
  EditMeeting: ({ even, move }) =>
    even
      ? { type: 'EditMeeting', title: { en: `Meeting ${move.other}` }, languages: ['fr', 'en'] }
      : { type: 'EditMeeting', venue: { fr: 'Salle IV' }, theme: { accent: '#004d40' } },
  EditSettings: ({ even, move }) => ({
    type: 'EditSettings',
    warningMs: move.other * 1000,
    ...(even && { moderated: move.pick % 2 === 0 }),
  }),
  SetCategories: ({ meeting, even, move }) => ({
    type: 'SetCategories',
    categories: [
      ...(even ? meeting.catalogue.categories : meeting.catalogue.categories.slice(1)),
      { id: `c${move.pick % 3}`, name: { en: `Category ${move.pick % 3}` }, mark: 'ring' as const },
    ].filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index),
  }),
  SetGroups: ({ from, even, move }) => ({
    type: 'SetGroups',
    groups: [
      ...(even ? [{ id: 'EU', name: { en: 'the European Union' }, members: [from(DELEGATIONS, move.pick)] }] : []),
      { id: 'G', name: { en: `Group ${move.other}` }, members: [from(DELEGATIONS, move.other)] },
    ],
  }),
  SetSeating: ({ from, even, move }) => ({
    type: 'SetSeating',
    seats: [{ delegationId: from(DELEGATIONS, move.pick), seat: even ? { row: 'A', place: move.other % 3 } : null }],
  }),
  AddDelegation: () => ({ type: 'AddDelegation', name: { en: 'Late arrival' }, category: 'ngo' }),
  EditDelegation: ({ from, even, move }) => ({
    type: 'EditDelegation',
    delegationId: from(DELEGATIONS, move.pick),
    ...(even ? { name: { en: 'Other name' } } : { votes: move.other % 3 !== 0 }),
  }),
  RetireDelegation: ({ from, even, move }) => ({
    type: 'RetireDelegation',
    delegationId: from(DELEGATIONS, move.pick),
    ...(even && { waiting: from(['keep' as const, 'drop' as const], move.pick) }),
  }),
  RestoreDelegation: ({ from, move }) => ({ type: 'RestoreDelegation', delegationId: from(DELEGATIONS, move.pick) }),
  ReviseParticipants: ({ meeting, from, even, move }) => ({
    type: 'ReviseParticipants',
    basis: (meeting.catalogueSeq ?? 0) + (move.other % 5 === 0 ? 1 : 0),
    add: [
      {
        id: from(['XX', 'YY'], move.other),
        name: { en: `Other ${move.other}` },
        category: 'ngo',
        groups: ['EU', 'Friends'],
      },
      { name: { en: `Another ${move.pick}` }, category: 'state-party', as: ['ANOTHER'] },
    ].slice(0, move.pick % 3),
    edit: [{ delegationId: from(DELEGATIONS, move.pick), seats: move.other, groups: [], retired: false as const }],
    ...(even && {
      retire: [from(DELEGATIONS, move.other)],
      waiting: from(['keep' as const, 'drop' as const], move.pick),
    }),
  }),
} satisfies SomeMoves;
