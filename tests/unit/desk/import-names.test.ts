// What stands under “Becomes” in the preview of a list.
import { expect, test } from 'vitest';

import type { ImportPreview } from '#shared/import-preview.ts';

import { namesOf } from '../../../client/screens/desk/import/names-after-import.ts';

const previewOf = (type: string, add: unknown[]): Pick<ImportPreview, 'command'> => ({
  command: { type, basis: 0, add },
});

test('a delegation that comes is called by its name', () => {
  const nameOf = namesOf(previewOf('ReviseParticipants', [{ id: 'BO', name: { en: 'Bolivia', fr: 'Bolivie' } }]));
  expect(nameOf({ row: 11, id: 'BO' })).toEqual({ en: 'Bolivia', fr: 'Bolivie' });
  expect(nameOf({ row: 12, id: 'CH' })).toBeUndefined();
});

test('an item that comes is called by its number and its title, from its row', () => {
  const nameOf = namesOf(
    previewOf('ReviseAgenda', [
      { key: 'row-10', number: '3(b)', title: { en: 'Programme of work' } },
      { key: 'row-11', title: { en: 'Side event' } },
    ]),
  );
  expect(nameOf({ row: 10 })).toEqual({ en: '3(b) Programme of work' });
  expect(nameOf({ row: 11 })).toEqual({ en: 'Side event' });
  expect(nameOf({ row: 9 })).toBeUndefined();
});
