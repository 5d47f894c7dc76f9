// Files that nobody would make by hand: archives that lie, workbooks and documents of a few parts, tables in any encoding.
import { crc32, deflateRawSync } from 'node:zlib';

import { strToU8, zipSync } from 'fflate';

const TYPES = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${main}</Types>`;
const PART = (name: string, type: string) =>
  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
const RELATIONS = (target: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

type Parts = Record<string, string>;
const archive = (parts: Parts): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const letters = (column: number): string =>
  column < 0 ? '' : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** The XML of a sheet; `rest` comes after its rows: merges. A row may be told to be hidden. */
export function sheetXml(
  rows: readonly (readonly (string | number)[])[],
  { hidden = [], rest = '', before = '' }: { hidden?: readonly number[]; rest?: string; before?: string } = {},
): string {
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const at = `${letters(column)}${index + 1}`;
      return typeof cell === 'number'
        ? `<c r="${at}"><v>${cell}</v></c>`
        : cell === ''
          ? ''
          : `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${index + 1}"${hidden.includes(index + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${body.join('')}</sheetData>${rest}</worksheet>`;
}

/** A workbook of these sheets, by name; `other` are parts in place of its own or besides. */
export function workbook(sheets: Record<string, string>, other: Parts = {}): Buffer {
  const names = Object.keys(sheets);
  return archive({
    '[Content_Types].xml': TYPES(
      PART('/xl/workbook.xml', 'spreadsheetml.sheet.main') +
        names.map((_, nth) => PART(`/xl/worksheets/sheet${nth + 1}.xml`, 'spreadsheetml.worksheet')).join(''),
    ),
    '_rels/.rels': RELATIONS('xl/workbook.xml'),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, nth) => `<sheet name="${name}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, nth) => `<Relationship Id="rId${nth + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${nth + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(Object.values(sheets).map((xml, nth) => [`xl/worksheets/sheet${nth + 1}.xml`, xml])),
    ...other,
  });
}

/** A document with this body of WordprocessingML. */
export const document = (body: string, other: Parts = {}): Buffer =>
  archive({
    '[Content_Types].xml': TYPES(PART('/word/document.xml', 'wordprocessingml.document.main')),
    '_rels/.rels': RELATIONS('word/document.xml'),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...other,
  });
export const paragraph = (text: string): string =>
  `<w:p><w:r>${text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
    .join('<w:tab/>')}</w:r></w:p>`;
export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** An archive of one entry that says of itself what is given, whatever it holds. */
export function lying(
  name: string,
  content: Buffer,
  says: { size?: number; crc?: number; flags?: number; method?: number },
): Buffer {
  const packed = deflateRawSync(content);
  const { size = content.length, crc = crc32(content), flags = 0, method = 8 } = says;
  const called = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(called.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(called.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + called.length, 12);
  end.writeUInt32LE(local.length + called.length + packed.length, 16);
  return Buffer.concat([local, called, packed, entry, called, end]);
}

/** A compound file of Microsoft with a stream of this name: what Excel 97 and files with a password are. */
export const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

export const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>`;
