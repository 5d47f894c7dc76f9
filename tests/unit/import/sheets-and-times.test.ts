// Workbooks with several lists, times as offices write them, and what is no list at all.
import { describe, expect, test } from 'vitest';

import { minutesIn } from '../../../server/import/agenda-minutes.ts';
import { dayAndTimeIn, instantIn } from '../../../server/import/day-and-time.ts';
import { sheetXml, workbook } from './crafted-files.ts';
import { peopleMeeting, previewOf } from './people.ts';

const NAMES = { CH: 'Switzerland', FR: 'France', MX: 'Mexico', TD: 'Chad' };
const meeting = peopleMeeting(() => ({
  delegations: Object.entries(NAMES).map(([id, en]) => ({ id, name: { en }, category: 'observer' })),
  items: [{ id: '4', number: '4', title: { en: 'Exchange of views' } }],
}));
const ofList = { kind: 'list', itemId: '4', meeting } as const;
const ofSeating = { kind: 'seating', meeting } as const;

describe('a workbook with several lists', () => {
  const book = workbook({
    Welcome: sheetXml([['Dear colleagues'], ['Country of origin']]),
    Participants: sheetXml([
      ['No.', 'Country', 'Title', 'Language'],
      ['1', 'Switzerland', 'Ambassador', 'fr'],
      ['2', 'Chad', 'Minister', 'fr'],
      ['3', 'Mexico', 'Minister', 'es'],
    ]),
    Agenda: sheetXml([
      ['Item', 'Title'],
      ['1', 'Opening'],
      ['2', 'Work'],
    ]),
    Speakers: sheetXml([
      ['Order', 'Delegation'],
      ['1', 'Chad'],
      ['2', 'Mexico'],
    ]),
    Plan: sheetXml([
      ['Switzerland', 'Chad'],
      ['Mexico', 'France'],
    ]),
  });
  test.each([
    [{ kind: 'participants' }, 'Participants'],
    [{ kind: 'agenda' }, 'Agenda'],
    [ofList, 'Speakers'],
    [ofSeating, 'Plan'],
  ] as const)('%o is read from the sheet that has it, and another may be chosen', async (options, sheet) => {
    const read = await previewOf(book, { name: 'meeting.xlsx', ...options });
    expect(read.sheet).toBe(sheet);
    expect(read.sheets).toEqual(['Welcome', 'Participants', 'Agenda', 'Speakers', 'Plan']);
    const other = sheet === 'Participants' ? 'Speakers' : 'Participants';
    if (options.kind !== 'seating')
      expect((await previewOf(book, { name: 'meeting.xlsx', ...options, sheet: other })).sheet).toBe(other);
  });
});

describe('times as offices write them', () => {
  test.each([
    ['10h00-10h15', 15],
    ['10.15 a.m. - 11 a.m.', 45],
    ['3 p.m. to 4 p.m.', 60],
    ['3–4.30 p.m.', 90],
    ['11–12.30 p.m.', 90],
    ['noon - 1 p.m.', 60],
    ['0.0416666667', 60],
    ['10-15', undefined],
    ['4 p.m. to 3 p.m.', undefined],
  ])('“%s” in a programme lasts %s minutes', (written, minutes) => {
    expect(minutesIn(written)).toBe(minutes);
  });

  test.each([
    '12.03.2027 3 p.m.',
    '12 March 2027, 3 p.m.',
    '12 March 2027 15h00',
    '2027-03-12 15h',
    '12.03.2027 3.00 p.m.',
    '46458.625',
    '46458,625',
  ])('“%s” is an instant of the meeting’s zone', (written) => {
    expect(instantIn(written, 'Europe/Zurich')).toBe(Date.UTC(2027, 2, 12, 14));
    expect(dayAndTimeIn(written, 'Europe/Zurich')).toBe('2027-03-12 15:00');
  });

  test('a sitting is known by a day as Excel counts them', async () => {
    const book = workbook({
      Agenda: sheetXml([
        ['Item', 'Title', 'Sitting'],
        ['1', 'Opening', 46458.4166666667],
        ['2', 'Work', 46458.625],
      ]),
    });
    const { command } = await previewOf(book, { kind: 'agenda', name: 'a.xlsx' });
    expect(command.add).toMatchObject([{ sittingId: 'am' }, { sittingId: 'pm' }]);
  });
});

describe('what is no list', () => {
  test.each([
    ['{\\rtf1\\ansi Switzerland\\par}', 'list.rtf', /RTF/],
    ['<table><tr><td>Chad</td></tr></table>', 'list.xls', /web/],
  ])('“%s” is said to be what it is', async (text, name, words) => {
    await expect(previewOf(Buffer.from(text), { name })).rejects.toMatchObject({
      reason: 'not-a-table',
      message: words,
    });
  });

  test('a rule drawn of dashes is no row of it', async () => {
    const { rows } = await previewOf('| Country | Status |\n|---|---|\n| Chad | Observer |\n| Peru | State Party |\n');
    expect(rows.map(({ id, state }) => id ?? state)).toEqual(['skip', 'TD', 'PE']);
  });
});
