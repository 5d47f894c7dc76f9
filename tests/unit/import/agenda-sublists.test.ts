// Agendas with lists within lists that count from 1 again, and beside tables that are no agenda.
import { expect, test } from 'vitest';

import { itemsOf } from './agenda-preview.ts';
import { document, paragraph, wordTable } from './crafted-files.ts';
import { previewOf } from './people.ts';

const LISTS = [
  '1. Opening of the Conference',
  '2. Election of officers',
  '1. Election of the President',
  '2. Election of the Vice-Presidents',
  '3. Other elections',
  '3. General debate',
  'Document: AWC/2026/3',
  '4. Closing',
];
const ITEMS = [
  '1 Opening of the Conference',
  '2 Election of officers',
  '2(a) Election of the President',
  '2(b) Election of the Vice-Presidents',
  '2(c) Other elections',
  '3 General debate',
  '4 Closing',
];

test('a list below an item that counts from 1 again has its parts, and the items after it are none the less there', async () => {
  expect(await itemsOf(LISTS.join('\n'))).toEqual(ITEMS);
  const preview = await previewOf(LISTS.join('\n'), { kind: 'agenda' });
  expect(preview.rows[2]).toMatchObject({ row: 3, written: '1. Election of the President', state: 'new' });
});

test('the same numbers again with annotations are no such list', async () => {
  const printed = ['1. Opening of the Conference', '2. Election of officers', '3. Closing'];
  const paragraphs = ['1. The President will open it.', '2. It has three parts.', '3. It will close.'];
  const noted = printed.flatMap((title) => [title, 'It will be as it was before.']);
  const items = ['1 Opening of the Conference', '2 Election of officers', '3 Closing'];
  expect(await itemsOf([...printed, ...noted].join('\n'))).toEqual(items);
  expect(await itemsOf([...printed, 'Annotations', ...paragraphs].join('\n'))).toEqual(items);
  expect(await itemsOf([...printed, ...paragraphs].join('\n'))).toEqual(items);
});

test('a programme of work in a table does not stand in for the agenda beside it', async () => {
  const programme = wordTable([
    ['Heure', 'Point'],
    ['10 h – 13 h', 'Points 1 à 3'],
    ['15 h – 18 h', 'Points 3 à 4'],
  ]);
  const lines = LISTS.map(paragraph).join('');
  expect(await itemsOf(document(lines + programme))).toEqual(ITEMS);
  expect(await itemsOf(document(programme + lines))).toEqual(ITEMS);
});

test('an agenda in a table is it, also where a remark below is numbered', async () => {
  const table = wordTable([
    ['Item', 'Title'],
    ['1', 'Opening'],
    ['2', 'General debate'],
    ['3', 'Closing'],
  ]);
  const remarks = ['1. Times are those of Nairobi.', '2. Coffee is served.'].map(paragraph).join('');
  expect(await itemsOf(document(table + remarks))).toEqual(['1 Opening', '2 General debate', '3 Closing']);
});
