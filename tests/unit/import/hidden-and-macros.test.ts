// Workbooks of which no sheet is shown, and documents of Word with macros.
import { expect, test } from 'vitest';

import { document, paragraph, sheetXml, workbook } from './crafted-files.ts';
import { previewOf } from './people.ts';

const WORKBOOK = `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>`;
const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`;

test('a workbook of which every sheet is hidden is read, and its rows are said to be hidden', async () => {
  const file = workbook(
    {
      List: sheetXml([
        ['Country', 'Seats'],
        ['Peru', 2],
      ]),
    },
    { 'xl/workbook.xml': WORKBOOK },
  );
  const { rows, counts } = await previewOf(file, { name: 'list.xlsx' });
  expect(rows).toMatchObject([{ written: 'Peru', state: 'new', hidden: true }]);
  expect(counts.hidden).toBe(1);
});

test('a document with macros is read as any other', async () => {
  const file = document(paragraph('1. Opening') + paragraph('2. Agenda'), { '[Content_Types].xml': TYPES });
  const { rows } = await previewOf(file, { kind: 'agenda', name: 'agenda.docm' });
  expect(rows.map(({ state }) => state)).toEqual(['new', 'new']);
});
