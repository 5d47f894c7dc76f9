// What a row of participants brings besides a name stands in its preview: category, seats, groups, people and their languages.
import { expect, test } from 'vitest';

import type { MeetingWords } from '../../../client/components/meeting-words.ts';
import { participantBrings } from '../../../client/screens/desk/import/row-extras.ts';
import { NOTHING_DECIDED } from '../../../client/screens/desk/import/decided.ts';
import { preview } from './participants-preview.ts';

const words = {
  t: (key: string) => key,
  text: ({ en }: { en: string }) => en,
  spoken: (language: string) => `in ${language}`,
} as unknown as MeetingWords;
const catalogue = {
  categories: [{ id: 'state-party', name: { en: 'State Party' } }],
  groups: [{ id: 'g1', name: { en: 'African Group' } }],
};

test('category, seats, groups and people of a new delegation are said', () => {
  const full = {
    ...preview,
    command: {
      ...preview.command,
      add: [{ id: 'TD', category: 'state-party', seats: 2, groups: ['g1', 'New group'] }],
    },
    contacts: [{ delegationId: 'TD', name: 'A. Deby', title: 'Minister', language: 'fr' }],
  };
  const said = participantBrings(full, NOTHING_DECIDED, words, catalogue)({ row: 2, id: 'TD' });
  expect(said).toBe('State Party · import.field.seats 2 · African Group · New group · A. Deby, Minister, in fr');
  expect(participantBrings(full, NOTHING_DECIDED, words, catalogue)({ row: 6 })).toBe('');
});
