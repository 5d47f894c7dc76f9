// CSV into its records, one after the other, in one pass: whoever reads it may stop as soon as there are too many. A quotation mark that is
// never closed takes nothing away from the lines behind it: it is a mark, and told.
/** The most letters that a cell of a spreadsheet has. */
const LONGEST_CELL = 32_767;

export interface CsvRecord {
  cells: string[];
  /** The columns whose quotation mark is never closed. */
  open: number[];
}

/** @param text its lines end in \n */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const { length } = text;
  /** Up to here no quotation mark closes a cell: looked at once. */
  let looked = 0;
  let [line, mark] = [-1, -1];
  const nextLine = (from: number): number => {
    if (line < from) line = indexOrEnd(text, '\n', from);
    return line;
  };
  const nextDelimiter = (from: number): number => {
    if (mark < from) mark = indexOrEnd(text, delimiter, from);
    return mark;
  };

  /** Where the mark stands that closes the cell that opens here; undefined: none does. */
  function closing(open: number): number | undefined {
    const most = Math.min(length, open + LONGEST_CELL);
    for (let at = text.indexOf('"', Math.max(open + 1, looked)); at >= 0 && at < most; at = text.indexOf('"', at + 1)) {
      if (text[at + 1] === '"') {
        at += 1;
        continue;
      }
      if (ends(at + 1)) return at;
      // Another cell opens on a line below: this one was meant to be closed before it.
      if (begins(at) && nextLine(open) < at) {
        looked = at;
        return undefined;
      }
    }
    looked = most;
    return undefined;
  }
  function ends(from: number): boolean {
    let at = from;
    while (text[at] === ' ') at += 1;
    return at >= length || text[at] === '\n' || text.startsWith(delimiter, at);
  }
  const begins = (at: number): boolean =>
    text[at - 1] === '\n' || (at >= delimiter.length && text.startsWith(delimiter, at - delimiter.length));

  let record: CsvRecord = { cells: [], open: [] };
  let from = 0;
  while (from <= length) {
    let begin = from;
    let end: number | undefined;
    if (text[from] === '"') {
      const close = closing(from);
      if (close === undefined) {
        record.open.push(record.cells.length);
        begin += 1;
      } else {
        record.cells.push(text.slice(from + 1, close).replaceAll('""', '"'));
        end = close + 1;
        while (text[end] === ' ') end += 1;
      }
    }
    if (end === undefined) {
      end = Math.min(nextDelimiter(begin), nextLine(begin));
      record.cells.push(text.slice(begin, end));
    }
    const isEnd = end >= length;
    if (isEnd || text[end] === '\n') {
      // A line's end behind the last record begins none.
      if (!isEnd || record.cells.length > 1 || record.cells[0] !== '') yield record;
      if (isEnd) return;
      record = { cells: [], open: [] };
      from = end + 1;
    } else from = end + delimiter.length;
  }
}

function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}
