// Whatever a list says, the command that its preview has ready is well formed, with each of the choices, and the preview tells each row once.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ImportKind, ImportPreview } from '#shared/import-preview.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';

import { FileRefused } from '../../../server/import/files/refusal.ts';
import { knownNames } from '../../../server/names/table.ts';
import { peopleMeeting, previewOf } from './people.ts';

const meeting = peopleMeeting(() => ({
  delegations: ['CH', 'PE', 'FR'].map((id) => ({
    id,
    name: knownNames().find(({ code }) => code === id)!.name,
    category: 'observer',
  })),
  groups: [{ id: 'EU', name: { en: 'European Union' } }],
  items: [
    { id: '1', number: '1', title: { en: 'Opening' } },
    { id: '2', number: '2', title: { en: 'Work' } },
  ],
}));

const HEADINGS: Record<ImportKind, string[]> = {
  participants: [
    'Country',
    'Name FR',
    'Category',
    'Seats',
    'Group',
    'Speaker',
    'Title',
    'Language',
    'Email',
    'ISO',
    'Other',
  ],
  agenda: ['Item', 'Title', 'Titre (français)', 'Short title', 'Minutes', 'Sitting', 'Documents', 'Notes'],
  list: ['No.', 'Delegation', 'On behalf of', 'Speaker', 'Title', 'Language', 'Mode', 'Length', 'Requested'],
  seating: ['Row', 'Seat', 'Nameplate'],
};
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '1',
      '2',
      '3',
      '2(a)',
      '(a)',
      'Peru',
      'Suisse',
      'FRANCE',
      'PE',
      'Observer',
      'NGO',
      'two',
      '5',
      '10 min',
      'AM',
      'FR',
      'a@b.org',
      'EU; G77, X',
      'video 3:20',
      'A/75/1; A/75/2',
      'Opening',
      'Work',
      'Peace Now',
      'Georgia (USA)',
      '-',
      '=1+1',
      '2027-03-12 10:00',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'x'.repeat(700),
      'y '.repeat(300),
      '\u200b',
      '\u202eabc',
      'Frаnce',
      '\u0000',
      '🇨🇭',
      '(((',
      '////',
      '1.1.1.1',
      '99999999',
      '\ud800',
      'é̂̂̂̂̂̂',
      'G1,G2,G3,'.repeat(40),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\t\n\r"]/g, ' ')),
  },
);
const file = fc.constantFrom<ImportKind>('participants', 'agenda', 'list', 'seating').chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    rows: fc.array(fc.array(cell, { minLength: HEADINGS[kind].length, maxLength: HEADINGS[kind].length }), {
      minLength: 1,
      maxLength: 12,
    }),
  }),
);

function expectWellFormed({ command, rows }: ImportPreview): void {
  const one = (sent: unknown) => {
    const parsed = parseCommand(sent);
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
  };
  // Its own seats come with the meeting's set-up.
  if (command.type === 'SetSeating') return;
  one(command);
  for (const { choices = [] } of rows)
    for (const { add, edit, remove } of choices)
      one({
        ...command,
        add: add ? [add] : [],
        ...(edit && { edit: [edit] }),
        ...(remove !== undefined && { remove: [remove] }),
      });
}

test('whatever its cells are', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ kind, rows }) => {
      const text = [HEADINGS[kind], ...rows].map((cells) => cells.join('\t')).join('\n');
      try {
        const preview = await previewOf(text, { kind, meeting, ...(kind === 'list' && { itemId: '2' }) });
        expectWellFormed(preview);
        const numbers = preview.rows.map(({ row }) => row);
        expect(new Set(numbers).size).toBe(numbers.length);
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever its lines are', async () => {
  const line = fc.oneof(
    cell,
    fc
      .tuple(fc.constantFrom('1. ', '2) ', '(a) ', '(i) ', '3.1 ', 'Item 4: ', '- ', 'I. '), cell)
      .map(([number, rest]) => number + rest),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<ImportKind>('agenda', 'list'),
      fc.array(line, { minLength: 1, maxLength: 15 }),
      async (kind, lines) => {
        try {
          expectWellFormed(
            await previewOf(lines.join('\n'), { kind, meeting, ...(kind === 'list' && { itemId: '2' }) }),
          );
        } catch (error) {
          if (!(error instanceof FileRefused)) throw error;
        }
      },
    ),
    { numRuns: 60 },
  );
});
