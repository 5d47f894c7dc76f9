// What the tables of the record say is there in the six languages, each in its own words.
import { expect, test } from 'vitest';

import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { said } from '../../../server/http/report/record-column.ts';
import { recordOf, sheetsOf, tableOf } from '../../../server/http/report/record.ts';
import { SHEETS, TABLES } from '../../../server/http/report/record-tables.ts';
import { Scenario } from '../../scenario.ts';

/** The same in two languages, as they are spelled. */
const ALIKE = new Set(['Sitting', 'Mode', 'Question', 'question', 'Total', 'Secretariat']);

test('given a meeting with a speech, when its workbook is made in a language, then headings, explanations and cells are in it', async () => {
  const scenario = new Scenario().underWay('AT').give('AT').after(62_900);
  scenario.do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
  const english = await sheetsOf(await recordOf(scenario.meeting, 1, 'en', scenario.now));
  for (const language of LANGUAGES) {
    const record = await recordOf(scenario.meeting, 1, language, scenario.now);
    const sheets = await sheetsOf(record);
    expect(sheets.map(({ headings }) => headings.length)).toEqual(english.map(({ headings }) => headings.length));
    if (language === 'en') continue;
    for (const [at, { name, headings, rows }] of sheets.entries()) {
      const same = headings.filter(
        (heading, column) => heading === english[at]!.headings[column] && !ALIKE.has(heading),
      );
      expect(same, `${language}, ${name}`).toEqual([]);
      expect(name.length, name).toBeLessThanOrEqual(31);
      // The last sheet says of each column what it means.
      if (at < sheets.length - 1) continue;
      const alike = rows.filter(([, , about], row) => about === english[at]!.rows[row]![2]);
      expect(alike, language).toEqual([]);
    }
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    const { rows, columns } = tableOf(record, 'speeches');
    const cells = columns.map(({ cell }) => cell(rows[0]));
    const inEnglish = tableOf(await recordOf(scenario.meeting, 1, 'en', scenario.now), 'speeches');
    const statement = inEnglish.columns.findIndex(({ heading }) => heading === 'Kind');
    expect(cells[statement]).not.toBe('statement');
  }
  expect(TABLES.every((name) => said(SHEETS[name], 'zh') !== SHEETS[name].en)).toBe(true);
});
