// Nothing of a list is left out without saying so: errors of a spreadsheet, formulas, several addresses, long names, separated thousands.
import { expect, it, test } from 'vitest';

import { sheetXml, workbook } from './crafted-files.ts';
import { added, peopleMeeting, previewOf } from './people.ts';

type Row = { faults?: { reason: string; got: string }[]; state: string };
const told = ({ state, faults = [] }: Row) => [state, ...faults.map(({ reason, got }) => `${reason} ${got}`)];
const csv = (...lines: string[]) => previewOf(lines.join('\n'), { name: 'list.csv' });

const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#VALUE!', '#SPILL!', '#NV', '#¡DIV/0!', '#ИМЯ?', 'Err:502'];

it.each(ERRORS)('“%s” in a workbook and in CSV is a fault in its cell', async (error) => {
  const rows = [
    ['Country', 'Category', 'Seats', 'Group', 'Head of delegation'],
    ['France', error, '2', '', ''],
    ['Peru', 'State Party', error, error, error],
    [error, 'State Party', '1', '', ''],
  ];
  const expected = [
    ['choose', `unknown-category ${error}`],
    ['new', `not-a-number ${error}`, `cell-error ${error}`, `cell-error ${error}`],
    ['fault', `cell-error ${error}`],
  ];
  const sheet = await previewOf(workbook({ List: sheetXml(rows) }), { name: 'list.xlsx' });
  expect(sheet.rows.map(told)).toEqual(expected);
  expect((await csv(...rows.map((row) => row.join(',')))).rows.map(told)).toEqual(expected);
});

test('an error of a spreadsheet is no title, no short title, no speaker and no row of a seat', async () => {
  const agenda = await previewOf('Item,Title,Short title\n1,Opening,#REF!\n2,#N/A,\n', {
    kind: 'agenda',
    name: 'agenda.csv',
  });
  expect(agenda.rows.map(told)).toEqual([
    ['new', 'cell-error #REF!'],
    ['fault', 'cell-error #N/A'],
  ]);
  expect(added(agenda)[0]).not.toHaveProperty('shortTitle');
  const delegations = [
    { id: 'CH', name: { en: 'Switzerland' }, category: 'state-party' },
    { id: 'TD', name: { en: 'Chad' }, category: 'state-party' },
  ];
  const meeting = peopleMeeting(() => ({ delegations }));
  const seating = await previewOf('Row,Seat,Nameplate\n#REF!,1,Switzerland\n1,2,Chad\n', {
    kind: 'seating',
    meeting,
    name: 'seats.csv',
  });
  expect(seating.rows.map(told)[0]).toEqual(['fault', 'seat-missing #REF!']);
});

it.each([
  ['1,000', undefined],
  ['1.000', undefined],
  ['1 000', undefined],
  ['2,0', 2],
  ['2.00', 2],
])('“%s” seats are %s: a separator of thousands is never cut off', async (written, seats) => {
  const preview = await csv('Country;Seats', `Latvia;${written}`);
  expect(added(preview)[0]!.seats).toBe(seats);
  expect(told(preview.rows[0]!)).toEqual(seats === undefined ? ['new', `not-a-number ${written}`] : ['new']);
});

it.each(['+Peru', '-Chad', "'=Benin", '=Mali', '@Togo', '＝Oman'])(
  '“%s” in CSV begins a formula: no name, no group, no person',
  async (text) => {
    const { rows, command } = await csv('Country,Group,Head of delegation', `${text},,`, `France,${text},${text}`);
    expect(rows.map(told)).toEqual([
      ['fault', `formula ${text}`],
      ['new', `formula ${text}`, `formula ${text}`],
    ]);
    expect(JSON.stringify(command)).not.toContain(text);
  },
);

test('dashes before names that were pasted are bullets, and a telephone number that is not asked for is no fault', async () => {
  expect((await previewOf('-Peru\n-Chad\n')).rows.map(({ state }) => state)).toEqual(['new', 'new']);
  expect((await previewOf('- Peru\n- Chad\n')).rows.map(({ state }) => state)).toEqual(['new', 'new']);
  const { rows } = await csv('Country,Telephone', 'Peru,+41 22 917 0000', 'Chad,=HYPERLINK(1)');
  expect(rows.map(told)).toEqual([['new'], ['new']]);
});

test('of several addresses the first is taken and the others are told; an address may stand behind a name', async () => {
  const { contacts, rows } = await csv(
    'Country,E-mail',
    'Peru,a@b.org; c@d.org',
    'Chile,Dana <d@e.org>',
    'Chad,"""Doe, J."" <j@e.org>, k@e.org"',
    'Mali,somebody',
  );
  expect(contacts.map(({ email }) => email)).toEqual(['a@b.org', 'd@e.org', 'j@e.org']);
  expect(rows.map(told)).toEqual([
    ['new', 'other-addresses c@d.org'],
    ['new'],
    ['new', 'other-addresses k@e.org'],
    ['new', 'not-an-address somebody'],
  ]);
});

test('a group of more letters than one may have is told', async () => {
  const long = 'g'.repeat(300);
  const { rows } = await csv('Country,Group', `Mali,EU; ${long}`);
  expect(told(rows[0]!)).toEqual(['new', `too-long ${long.slice(0, 200)}`]);
});
