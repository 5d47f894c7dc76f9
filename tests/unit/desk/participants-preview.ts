// A preview of participants of each kind of row, to be decided on.
import type { ImportPreview } from '#shared/import-preview.ts';

export const preview: ImportPreview = {
  kind: 'participants',
  basis: 3,
  sheet: null,
  sheets: [],
  otherLists: [],
  encoding: 'utf-8',
  headerRow: 1,
  columns: [],
  rows: [
    { row: 2, state: 'new', written: 'Chad', id: 'TD', how: 'name' },
    {
      row: 3,
      state: 'choose',
      written: 'Micronezia',
      choices: [
        { id: 'FM', name: 'Micronesia (Federated States of)', how: 'near', distance: 1, add: { id: 'FM' } },
        { id: 'x', name: 'Micronezia', how: 'organization', add: { id: 'x' } },
      ],
    },
    {
      row: 4,
      state: 'change',
      written: 'China',
      id: 'CN',
      changes: { category: ['observer', 'state-party'], seats: [1, 3] },
      byHand: ['seats'],
    },
    {
      row: 5,
      state: 'fault',
      written: '',
      faults: [{ column: 0, reason: 'name-missing', got: '', expected: 'a name' }],
    },
    { row: 6, state: 'skip', written: 'Total', reason: 'total' },
    ...[7, 8].map((row) => ({
      row,
      state: 'choose' as const,
      written: `State ${row}`,
      faults: [{ column: 1, reason: 'unknown-category', got: 'Sate Party', expected: 'a category' }],
      choices: [
        { id: `s${row}`, name: 'State Party', how: 'category', add: { id: `s${row}`, category: 'state-party' } },
        { id: `s${row}`, name: 'Observer', how: 'category', add: { id: `s${row}`, category: 'observer' } },
      ],
    })),
  ],
  missing: [{ id: 'JM', name: { en: 'Jamaica' } }],
  counts: {},
  contacts: [],
  command: {
    type: 'ReviseParticipants',
    basis: 3,
    add: [{ id: 'TD' }],
    edit: [{ delegationId: 'CN', category: 'state-party' }],
  },
};
export const [, micronesia, china] = preview.rows;
