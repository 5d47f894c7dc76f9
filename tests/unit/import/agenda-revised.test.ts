// An agenda beside the one that is there: what is renumbered, retitled, taken off, kept and asked about.
import { describe, expect, test } from 'vitest';

import { untouchedList } from '#shared/meeting/speakers/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { peopleMeeting } from './people.ts';
import { previewOfAgenda } from './agenda-preview.ts';

describe('beside the agenda that is there', () => {
  const item = (number: string, title: string, parent?: string) => ({
    id: `i${number}`,
    number,
    title: { en: title },
    ...(parent && { parent }),
  });
  const meeting = peopleMeeting(() => ({
    items: [
      item('1', 'Opening'),
      item('2', 'Election of officers'),
      item('3', 'Work'),
      item('3(a)', 'Rules', 'i3'),
      item('4', 'Other matters'),
    ],
  }));
  const used: Meeting = {
    ...meeting,
    items: { ...meeting.items, i4: { ...meeting.items.i4!, status: 'concluded', seq: 9 } },
  };
  const revised = (text: string, of = meeting) => previewOfAgenda(text, { meeting: of });

  test('the same changes nothing', async () => {
    const { rows, command, missing } = await revised(
      '1. Opening\n2. Election of officers\n3. Work\n(a) Rules\n4. Other matters',
    );
    expect(rows.map(({ state, id }) => [state, id])).toEqual(
      ['i1', 'i2', 'i3', 'i3(a)', 'i4'].map((id) => ['same', id]),
    );
    expect([command, missing]).toMatchObject([{ add: [], edit: [], remove: [] }, []]);
    expect(command).not.toHaveProperty('move');
  });

  test('the same title under another number is renumbered; what is gone is taken off', async () => {
    const { rows, command, missing } = await revised('1. Opening\n2. Work\n(a) Rules\n3. Other matters');
    expect(rows.map(({ id, how }) => [id, how])).toEqual([
      ['i1', 'same'],
      ['i3', 'renumbered'],
      ['i3(a)', 'renumbered'],
      ['i4', 'renumbered'],
    ]);
    expect(rows[1]!.changes).toEqual({ number: ['3', '2'] });
    expect(command).toMatchObject({
      edit: [
        { itemId: 'i3', number: '2' },
        { itemId: 'i3(a)', number: '2(a)' },
        { itemId: 'i4', number: '3' },
      ],
      remove: ['i2'],
    });
    expect(missing).toEqual([{ id: 'i2', name: { en: 'Election of officers' } }]);
  });

  test('the same number with another title is retitled, and asked where no word is shared', async () => {
    const { rows, command } = await revised(
      '1. Opening\n2. Election of the officers and the Chair\n3. Work\n(a) Rules\n4. Budget',
    );
    expect(rows[1]).toMatchObject({
      state: 'change',
      how: 'retitled',
      changes: { title_en: ['Election of officers', 'Election of the officers and the Chair'] },
    });
    expect(rows[4]).toMatchObject({
      state: 'choose',
      choices: [
        { id: 'i4', how: 'retitled', edit: { itemId: 'i4', title: { en: 'Budget' } } },
        { how: 'new', add: { number: '4' } },
      ],
    });
    expect(command.remove).toEqual([]);
  });

  test('what is gone and was taken up is kept, and marked', async () => {
    const { command, missing } = await revised('1. Opening\n2. Election of officers\n3. Work\n(a) Rules', used);
    expect([command.remove, missing]).toEqual([[], [{ id: 'i4', name: { en: 'Other matters' }, used: true }]]);
  });

  test('what is gone and taken together with another is kept, as the command would refuse to take it off', async () => {
    const joined: Meeting = { ...meeting, lists: { i1: { ...untouchedList(meeting, 'i1'), together: ['i4'] } } };
    const { command, missing } = await revised('1. Opening\n2. Election of officers\n3. Work\n(a) Rules', joined);
    expect([command.remove, missing]).toEqual([[], [{ id: 'i4', name: { en: 'Other matters' }, used: true }]]);
  });

  test('titles in another language come to the items of their numbers', async () => {
    const { rows } = await previewOfAgenda('1. Ouverture\n2. Élection', { meeting, language: 'fr' });
    expect(rows.map(({ id, changes }) => [id, changes])).toEqual([
      ['i1', { title_fr: [null, 'Ouverture'] }],
      ['i2', { title_fr: [null, 'Élection'] }],
    ]);
  });
});
