// What an item of the agenda may be called by: as the UN prints it, in any alphabet, and never what nobody could read aloud.
import { expect, test } from 'vitest';

import { foldedNumber } from '#shared/meeting/agenda/written-number.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';

import { giverOf, readMessage } from '../../../../server/commands/read-command.ts';
import { readPlan } from '../../../../server/meetings/meeting-files.ts';
import { CHAIR, Scenario, smallMeetingFile } from '../../../scenario.ts';

const GOOD = [
  '5',
  '5(b)',
  '5 (b)(iv)',
  'II.5-1',
  'Annex II.5(b)',
  '4 bis',
  '4 «bis»',
  '3/2',
  '٥(ب)',
  '5 б)',
  '第五项',
  '[12]',
  '5–7',
];
const BAD = ['№5(b)', '#5', '5*', '5(b)!', '…', '()', '5€', '<5>', '5 & 6', '5→6', '5😀'];

const commands = (number: string) => [
  { type: 'AddItem', number, title: { en: 'T' } },
  { type: 'EditItem', itemId: '6', number },
  { type: 'ReviseAgenda', basis: 1, add: [{ number, title: { en: 'T' } }] },
  { type: 'ReviseAgenda', basis: 1, edit: [{ itemId: '6', number }] },
];

test.each(GOOD)('“%s” is a number', (number) => {
  for (const command of commands(number))
    expect(parseCommand(command), JSON.stringify(command)).toMatchObject({ ok: true });
});

test.each(BAD)('“%s” is refused, with what a number is', (number) => {
  for (const command of commands(number)) {
    expect(parseCommand(command)).toMatchObject({ ok: false, issues: [{ reason: 'number-letters' }] });
    expect(readMessage({ id: 'a', command }, giverOf(CHAIR))).toMatchObject({
      error: { code: 'INVALID', message: expect.stringContaining('brackets'), details: { reason: 'number-letters' } },
    });
  }
  const file = structuredClone(smallMeetingFile);
  file.catalogue.items[3]!.number = number;
  expect(readPlan(file)).toMatchObject({ ok: false, faults: [{ path: 'catalogue.items.3.number' }] });
});

test.each([
  'Item 5(b)',
  'No. 5(b)',
  'Nr 5 b',
  'n.º 5(b)',
  'Agenda item 5(b)',
  'Пункт 5(b)',
  'البند ٥(b)',
  'Point 05 (B)',
])('“%s” is 5(b) to who reads it aloud', (number) => {
  new Scenario().expectRefused({ type: 'AddItem', number, title: { en: 'T' } }, CHAIR, 'number-taken', 'CONFLICT');
});

test('words that are of the number stay', () => {
  expect(foldedNumber('Annex II.5')).not.toBe(foldedNumber('5'));
  expect(foldedNumber('Item A')).not.toBe(foldedNumber('A'));
  expect(foldedNumber('№5(b)')).toBe(foldedNumber('5(b)'));
});
