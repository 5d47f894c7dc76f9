// Parts of a proposal, typed one a line.
import { expect, test } from 'vitest';

import {
  changedParts,
  partsAsTyped,
  typedParts,
  withoutPart,
} from '../../../client/screens/chair/dialogs/proposal-parts.ts';

test('a line is a label with its text, a label, or a text that is numbered', () => {
  expect(typedParts('12: The Meeting takes note.\n\n  13  \nThe Meeting decides to meet again in Lausanne.')).toEqual([
    { label: '12', text: 'The Meeting takes note.' },
    { label: '13' },
    { label: '3', text: 'The Meeting decides to meet again in Lausanne.' },
  ]);
  expect(typedParts('第十二段：会议注意到')).toEqual([{ label: '第十二段', text: '会议注意到' }]);
  const long = 'A label that is longer than any label may be: text';
  expect(typedParts(long)).toEqual([{ label: '1', text: long }]);
  expect(typedParts('  \n')).toEqual([]);
});

test('what was typed again keeps its ids, and what was settled or struck out', () => {
  const parts = [
    { id: 'a', label: '1', text: 'one', status: 'adopted' as const },
    { id: 'b', label: '2', status: 'deleted' as const },
    { id: 'c', label: '3', status: 'pending' as const },
  ];
  expect(partsAsTyped(parts)).toBe('1: one\n2\n3');
  expect(changedParts(parts, '1: one\n2\n4: new')).toEqual([
    { id: 'a', label: '1', text: 'one', status: 'adopted' },
    { id: 'b', label: '2', status: 'deleted' },
    { label: '4', text: 'new' },
  ]);
  expect(withoutPart(parts, 'c').map(({ status }) => status)).toEqual(['adopted', 'deleted', 'deleted']);
});
