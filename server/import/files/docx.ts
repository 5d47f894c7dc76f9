// A document of Word as its reader sees it: paragraphs with their numbers, tables, without what was deleted, is hidden in a field, or floats in a box.
import type { Numbering } from './docx-numbers.ts';
import { BULLET, readNumbering } from './docx-numbers.ts';
import type { Block, Paragraph } from './document-blocks.ts';
import { FileRefused } from './refusal.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** What a reader does not see: deleted, moved away, an old form of the same, floating, the instruction of a field, properties as they were. */
const UNSEEN: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:txbxContent',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
  'w:numPrChange',
  'w:sectPr',
]);
const MOST_BLOCKS = 20_000;
const OF_TABLES: ReadonlySet<string> = new Set(['w:gridBefore', 'w:gridSpan', 'w:vMerge']);
/** Columns of a cell: what is made to hurt says a million. */
const MOST_SPANNED = 64;
/** Styles stand on one another. */
const MOST_STEPS = 20;

interface Style {
  name: string;
  basedOn?: string;
  list?: string;
  level?: number;
}

/** A paragraph while it is read. */
interface Open {
  style: string;
  list?: string;
  level?: number;
  text: string;
  /** The mark at its end was deleted while changes are tracked: it goes on in the next. */
  goesOn?: true;
}

export function readDocx(archive: Archive): Block[] {
  const main = mainPartOf(archive);
  const body = archive.read(main);
  if (!body) throw new FileRefused('not-a-table', 'The document is damaged and cannot be read.');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const { styles, plain } = stylesOf(archive.read(`${folder}styles.xml`));
  const numbering = readNumbering(archive.read(`${folder}numbering.xml`));
  return blocksOf(body, plain, (open, isInCell) => finished(open, isInCell, styles, numbering));
}

/** Which part is the document: its name is not always the same. */
function mainPartOf(archive: Archive): string {
  let main = 'word/document.xml';
  const relations = archive.read('_rels/.rels');
  if (relations)
    readXml(relations, {
      open(tag, attribute) {
        if (tag.endsWith('Relationship') && attribute('Type')?.endsWith('/officeDocument'))
          main = (attribute('Target') ?? main).replace(/^\//, '');
      },
    });
  return main;
}

function stylesOf(part: Buffer | undefined): { styles: Map<string, Style>; plain: string } {
  const styles = new Map<string, Style>();
  let [plain, style] = ['', undefined as Style | undefined];
  if (part)
    readXml(part, {
      open(tag, attribute) {
        const value = attribute('w:val') ?? '';
        if (tag === 'w:style') {
          style = attribute('w:type') === 'paragraph' ? { name: '' } : undefined;
          if (!style) return;
          styles.set(attribute('w:styleId') ?? '', style);
          if (attribute('w:default') === '1' || attribute('w:default') === 'true') plain = attribute('w:styleId') ?? '';
        } else if (!style) return;
        else if (tag === 'w:name') style.name = value;
        else if (tag === 'w:basedOn') style.basedOn = value;
        else if (tag === 'w:numId') style.list = value;
        else if (tag === 'w:ilvl') style.level = Number(value);
      },
    });
  return { styles, plain };
}

/** With its number, as its own properties have it, else its style's, else those of the style that this one stands on. */
function finished(
  { style, list, level, text }: Open,
  isInCell: boolean,
  styles: Map<string, Style>,
  numbering: Numbering,
): Paragraph {
  const chain = [style];
  while (styles.get(chain.at(-1)!)?.basedOn !== undefined && chain.length < MOST_STEPS)
    chain.push(styles.get(chain.at(-1)!)!.basedOn!);
  const inherited = chain.flatMap((one) => styles.get(one) ?? []);
  const used = list ?? inherited.find((one) => one.list !== undefined)?.list;
  // A style may have the level alone, and its list from the style that it stands on.
  const ownLevel = inherited.find((one) => one.level !== undefined || one.list !== undefined)?.level;
  const at =
    level ??
    (used === undefined
      ? undefined
      : (ownLevel ?? chain.map((one) => numbering.levelOf(used, one)).find((one) => one !== undefined))) ??
    0;
  // Word counts a paragraph that is empty.
  const number = used === undefined || used === '0' ? '' : numbering.next(used, at);
  return {
    kind: 'paragraph',
    number: text.trim() === '' && !isInCell ? '' : number,
    level: at,
    style: styles.get(style)?.name ?? '',
    text,
  };
}

/** What a cell says itself, and what is read in it: that of the cell above where that goes down over it. */
interface TableCell {
  own: string;
  shown: string;
}
const NO_CELL: TableCell = { own: '', shown: '' };

/** A table while it is read. */
interface OpenTable {
  rows: TableCell[][];
  cell: string[] | undefined;
  /** Columns over which the cell goes. */
  span: number;
  /** The cell above goes on in it. */
  goesOn: boolean;
  /** The row was deleted while changes are tracked. */
  isGone: boolean;
}

/** What a table says of its row and its cell. */
function tableProperty(table: OpenTable, tag: string, value: string): void {
  const count = Math.min(MOST_SPANNED, Math.max(0, Number(value) || 0));
  if (tag === 'w:gridBefore') table.rows.at(-1)?.push(...Array<TableCell>(count).fill(NO_CELL));
  else if (tag === 'w:gridSpan') table.span = Math.max(1, count);
  else if (tag === 'w:vMerge') table.goesOn = value !== 'restart';
}

function closeCell(table: OpenTable): void {
  const row = table.rows.at(-1) ?? [];
  const own = (table.cell ?? []).join('\n').trim();
  const above = table.goesOn ? table.rows.at(-2)?.[row.length] : undefined;
  row.push({ own, shown: above?.shown ?? own }, ...Array<TableCell>(table.span - 1).fill(NO_CELL));
  table.cell = undefined;
}

/** Reads on through tables in tables; a paragraph in a cell is a line of its text. */
function blocksOf(body: Buffer, plain: string, finish: (open: Open, isInCell: boolean) => Paragraph): Block[] {
  const blocks: Block[] = [];
  const tables: OpenTable[] = [];
  let [unseen, inText, inProperties, inRowProperties, isHidden] = [0, false, false, false, false];
  let before = '';
  let open: Open | undefined;

  const put = (paragraph: Paragraph): void => {
    const cell = tables.at(-1)?.cell;
    const number = paragraph.number === BULLET ? '' : paragraph.number;
    if (cell) cell.push([number, paragraph.text].filter((text) => text !== '').join(' '));
    else blocks.push(paragraph);
    if (blocks.length > MOST_BLOCKS) throw new FileRefused('too-many-rows');
  };
  const property = (tag: string, value: string): void => {
    if (!open) return;
    if (tag === 'w:pStyle') open.style = value;
    else if (tag === 'w:numId') open.list = value;
    else if (tag === 'w:ilvl') open.level = Number(value);
  };

  readXml(body, {
    open(tag, attribute) {
      if (inProperties && open && unseen === 0 && (tag === 'w:del' || tag === 'w:moveFrom')) open.goesOn = true;
      const table = tables.at(-1);
      if (inRowProperties && table && unseen === 0 && tag === 'w:del') table.isGone = true;
      if (unseen > 0 || UNSEEN.has(tag)) return void (unseen += 1);
      if (inProperties) return property(tag, attribute('w:val') ?? '');
      if (tag === 'w:tbl') tables.push({ rows: [], cell: undefined, span: 1, goesOn: false, isGone: false });
      else if (tag === 'w:tr' && table) {
        table.rows.push([]);
        table.isGone = false;
      } else if (tag === 'w:tc' && table) Object.assign(table, { cell: [], span: 1, goesOn: false });
      else if (tag === 'w:trPr') inRowProperties = true;
      else if (table && OF_TABLES.has(tag)) tableProperty(table, tag, attribute('w:val') ?? '');
      else if (tag === 'w:p') open = { style: plain, text: '' };
      else if (tag === 'w:pPr') inProperties = true;
      else if (tag === 'w:r') isHidden = false;
      else if (tag === 'w:vanish') isHidden = !/^(?:0|false|off)$/.test(attribute('w:val') ?? '');
      else if (tag === 'w:t') inText = !isHidden;
      else if (open && tag === 'w:tab') open.text += '\t';
      else if (open && (tag === 'w:br' || tag === 'w:cr')) open.text += '\n';
      else if (open && tag === 'w:noBreakHyphen') open.text += '-';
    },
    text(text) {
      if (inText && unseen === 0 && open) open.text += text;
    },
    close(tag) {
      if (unseen > 0) return void (unseen -= 1);
      const table = tables.at(-1);
      if (tag === 'w:t') inText = false;
      else if (tag === 'w:pPr') inProperties = false;
      else if (tag === 'w:trPr') inRowProperties = false;
      else if (tag === 'w:p' && open) {
        open.text = before + open.text;
        before = open.goesOn ? open.text : '';
        if (!open.goesOn) put(finish(open, tables.at(-1)?.cell !== undefined));
        open = undefined;
      } else if (tag === 'w:tc' && table) closeCell(table);
      else if (tag === 'w:tr' && table?.isGone) table.rows.pop();
      else if (tag === 'w:tbl' && table) {
        tables.pop();
        const outer = tables.at(-1)?.cell;
        // A table in a cell is read as its lines.
        const textsOf = (which: keyof TableCell) => table.rows.map((row) => row.map((one) => one[which]));
        if (outer) outer.push(...textsOf('own').map((row) => row.join('\t')));
        else blocks.push({ kind: 'table', rows: textsOf('shown'), lines: textsOf('own') });
      }
    },
  });
  return blocks;
}
