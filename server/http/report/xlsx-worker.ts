// The thread that makes one workbook: packing two thousand rows takes longer than the event loop may be held.
// Every text becomes a text cell; nothing here writes a formula.
import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';
import type { Cell as ExcelCell } from 'write-excel-file/node';

import type { Cell } from './table.ts';
import { spreadsheetText } from './xlsx-cell-text.ts';
import type { Sheet, XlsxRequest } from './xlsx-messages.ts';

const port = parentPort!;
const sheets = workerData as readonly Sheet[];
const rows = sheets.map(({ headings }): ExcelCell[][] => [
  headings.map((heading) => ({ value: spreadsheetText(heading), type: String, fontWeight: 'bold', wrap: true })),
]);

port.on('message', (request: XlsxRequest) => {
  switch (request.kind) {
    case 'rows':
      for (const row of request.rows) rows[request.sheet]!.push(row.map(excelCell));
      return;
    case 'make':
      return void make();
    default:
      request satisfies never;
  }
});

async function make(): Promise<void> {
  const workbook = sheets.map(({ name, widths }, index) => ({
    sheet: name,
    data: rows[index]!,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  // Copied, so that it is a whole buffer of its own and can be handed over.
  const file = Uint8Array.from(await writeExcelFile(workbook).toBuffer());
  port.postMessage(file, [file.buffer]);
  port.close();
}

function excelCell(cell: Cell): ExcelCell {
  if (cell === null) return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: spreadsheetText(cell), type: String };
}
