// The thread that makes one document: headings I. and A., paragraphs numbered through, tables with a head on each page. It knows the look of
// such reports and nothing of what they say.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { parentPort, workerData } from 'node:worker_threads';

import { xmlText } from '../files/xml-text.ts';
import type { DocBlock, DocRequest, DocStart } from './blocks.ts';

const port = parentPort!;
const { language, title, head, foot } = workerData as DocStart;

/** In twentieths of a point: A4 with margins of 2 cm above and 2.5 cm at the sides. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_418, bottom: 1_418, left: 1_134, right: 1_134 };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Where a paragraph begins, and where its text does, behind the number. */
const INDENT = 567;
const TAB = 1_134;

/** Word's own headings are blue. */
const BLACK = { run: { color: '000000', font: 'Times New Roman' } };

const children: (Paragraph | Table)[] = [];
let open: { widths: readonly number[]; rows: TableRow[] } | undefined;

port.on('message', (request: DocRequest) => {
  switch (request.kind) {
    case 'blocks':
      for (const block of request.blocks) add(block);
      return;
    case 'make':
      return void make();
    default:
      request satisfies never;
  }
});

function add(block: DocBlock): void {
  if (block.kind === 'rows') {
    open?.rows.push(...block.rows.map((row) => tableRow(row)));
    return;
  }
  closeTable();
  if (block.kind === 'table') {
    open = { widths: block.widths, rows: [] };
    open.rows.push(tableRow(block.headings, true), ...block.rows.map((row) => tableRow(row)));
  } else children.push(paragraph(block));
}

function closeTable(): void {
  if (!open) return;
  children.push(new Table({ rows: open.rows, width: { size: TEXT_WIDTH, type: WidthType.DXA } }));
  open = undefined;
}

const COVER = { symbol: 22, title: 36, line: 24, draft: 28 } as const;

function paragraph(block: Exclude<DocBlock, { kind: 'table' | 'rows' }>): Paragraph {
  switch (block.kind) {
    case 'cover': {
      const bold = block.part === 'title' || block.part === 'draft';
      return new Paragraph({
        spacing: { after: block.part === 'symbol' ? 0 : 120, before: bold ? 240 : 0 },
        ...(block.part === 'symbol' && { alignment: AlignmentType.END }),
        ...(block.part === 'title' && { heading: HeadingLevel.TITLE }),
        children: [run(block.text, { bold, size: COVER[block.part] })],
      });
    }
    case 'heading':
      return heading(block.level, block.text);
    case 'paragraph':
      return new Paragraph({
        numbering: { reference: 'paragraphs', level: 0 },
        spacing: { after: 120 },
        children: [run(block.text)],
      });
    case 'line':
      return new Paragraph({ indent: { start: TAB }, spacing: { after: 60 }, children: [run(block.text)] });
    case 'annex':
      return new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        spacing: { after: 240 },
        children: [run(block.number, { bold: true }), run(block.title, { bold: true, break: 1 })],
      });
    case 'note':
      return new Paragraph({ spacing: { after: 120 }, children: [run(block.text, { size: 18 })] });
    default:
      return block satisfies never;
  }
}

function heading(level: 1 | 2 | 3, text: string): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  return new Paragraph({
    heading: levels[level],
    keepNext: true,
    spacing: { before: level === 1 ? 360 : 240, after: 120 },
    // The same of both: "A." begins anew below each "I.".
    ...(level === 3 ? { indent: { start: INDENT } } : { numbering: { reference: 'headings', level: level - 1 } }),
    children: [run(text, { bold: true, size: level === 1 ? 28 : 22 })],
  });
}

function tableRow(cells: readonly string[], isHead = false): TableRow {
  const widths = open?.widths ?? [];
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: Math.floor((TEXT_WIDTH * (widths[index] ?? 0)) / 100), type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 60, right: 60 },
          children: [new Paragraph({ children: [run(text, { bold: isHead, size: 18 })] })],
        }),
    ),
  });
}

function run(text: string, more: { bold?: boolean; size?: number; break?: number } = {}): TextRun {
  return new TextRun({ text: xmlText(text).replace(/[ \t\r\n]+/g, ' '), ...more });
}

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
  style: {
    paragraph: { indent: { start: INDENT, hanging: 0 }, tabStops: [{ type: TabStopType.LEFT, position: TAB }] },
  },
});

async function make(): Promise<void> {
  closeTable();
  const document = new Document({
    title: xmlText(title),
    creator: 'Rostrum',
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 22, language: { value: language } } },
        title: BLACK,
        heading1: BLACK,
        heading2: BLACK,
        heading3: BLACK,
      },
    },
    numbering: {
      config: [
        {
          reference: 'headings',
          levels: [level(0, LevelFormat.UPPER_ROMAN, '%1.'), level(1, LevelFormat.UPPER_LETTER, '%2.')],
        },
        { reference: 'paragraphs', levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
      ],
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        headers: { default: new Header({ children: [edge([run(head, { bold: true, size: 18 })], 'bottom')] }) },
        footers: {
          default: new Footer({
            children: [
              edge(
                [
                  run(foot, { size: 16 }),
                  new TextRun({ children: ['\t', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 16 }),
                ],
                'top',
              ),
            ],
          }),
        },
        children,
      },
    ],
  });
  // Copied, so that it is a whole buffer of its own and can be handed over.
  const file = Uint8Array.from(await Packer.toBuffer(document));
  port.postMessage(file, [file.buffer]);
  port.close();
}

function edge(runs: TextRun[], side: 'top' | 'bottom'): Paragraph {
  return new Paragraph({
    children: runs,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    border: { [side]: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } },
  });
}
