// A list of participants with the people of a delegation below its name, as the United Nations prints it: the State in a line or a row of its
// own, then one after the other who came. Made into a table with a row a person, as other lists have them. Only where it cannot be another list.
import { isNothing } from './cells.ts';
import type { Table, TableRow } from './files/table.ts';
import type { HeadingRules } from './header.ts';
import type { Pool } from './name-pool.ts';

const HEADINGS = ['Delegation', 'Representative', 'Function', 'E-mail'];

/** How people are addressed, in front of their names; in Chinese behind them. */
export const ADDRESSED =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|amb|hon|mm|mme|mmes|mlle|sr|sra|srta|excmo|excma)(?:\.|\s)|m\.\s|(?:h\.\s?e|s\.\s?e|hon)\.|(?:ambassador|ambassadeur|embajador|embajadora|professor|sir|dame)\s|г-н |г-жа |господин |госпожа |его превосх|ее превосх|السيد|السيدة|سعادة|معالي|الدكتور|الأستاذ)|^\p{Script=Han}{2,4}\s*(?:先生|女士|大使|阁下|博士)/iu;
/** The share of the States of a list of people under which somebody stands, at least. */
const MOST_HAVE_PEOPLE = 0.75;
/** From the beginning of a word only: a long word without it is looked at once. */
const EMAIL = /(?<![^\s,;<>()])[^\s,;<>()]+@[^\s,;<>()]+/u;

/** Lines of one cell: "SWITZERLAND", below it "H.E. Ms. Anna Mirkina, Ambassador". @param isSection whether a line sets the category of those below it */
export function peopleInLines(table: Table, { ladder }: Pool, isSection: (line: string) => boolean): Table | undefined {
  const isAddressed = table.rows.some(({ cells }) => cells.some((cell) => ADDRESSED.test(cell)));
  const rows: TableRow[] = [];
  let [states, withPeople, people] = [0, 0, 0];
  for (const row of table.rows) {
    const filled = row.cells.filter((cell) => !isNothing(cell));
    const line = filled.join(', ');
    const add = (...cells: string[]) => void rows.push({ ...row, cells });
    if (filled.length === 0) continue;
    if (
      !ADDRESSED.test(line) &&
      filled.length === 1 &&
      (ladder.climb(line).found || isSection(line) || isCapitals(line))
    ) {
      if (!isSection(line)) states += 1;
      add(line, '', '', '');
    } else if (states === 0) {
      // Titles and notes before the first of them.
      if (ADDRESSED.test(line)) return undefined;
    } else if (isAddressed && !ADDRESSED.test(line)) {
      // A line without a form of address is the function of the person above it; where nobody stands above it, it is a note.
      const before = rows.at(-1);
      if (!before || !before.cells[1]) continue;
      const [name = '', function_ = '', email = ''] = before.cells.slice(1);
      const own = EMAIL.exec(line)?.[0] ?? '';
      const more = own === '' ? [function_, line].filter(Boolean).join(', ') : function_;
      rows[rows.length - 1] = { ...before, cells: [before.cells[0] ?? '', name, more, email || own] };
    } else {
      // A State whose name is written wrong is nobody's delegate.
      if (ladder.climb(line).found || ladder.climb(line).offers?.some(({ how }) => how !== 'parts')) return undefined;
      people += 1;
      if (rows.at(-1)?.cells[1] === '') withPeople += 1;
      add('', ...personIn(line));
    }
  }
  if (states < 2 || people < 2 || people * 2 < states) return undefined;
  // Where nobody is addressed it may be a list of States and organizations: in one of people, nearly every State has some.
  if (!isAddressed && withPeople < states * MOST_HAVE_PEOPLE) return undefined;
  return { ...table, rows: [headingRow, ...withFirstPerson(rows, isSection)] };
}

/** The first of the people stands in the row of the delegation: one that is nobody's is asked about, and is no line between. */
function withFirstPerson(rows: readonly TableRow[], isSection: (line: string) => boolean): TableRow[] {
  const made: TableRow[] = [];
  for (const row of rows) {
    const before = made.at(-1);
    const [whose = '', ...of] = before?.cells ?? [];
    const isFirst = row.cells[0] === '' && whose !== '' && of.every((cell) => cell === '') && !isSection(whose);
    if (isFirst) made[made.length - 1] = { ...before!, cells: [whose, ...row.cells.slice(1)] };
    else made.push(row);
  }
  return made;
}

const headingRow: TableRow = { number: 0, cells: HEADINGS };

/** A table of people, with rows between that have a State alone, over all columns. */
export function peopleInTable(
  table: Table,
  { ladder }: Pool,
  { fieldsOf }: Pick<HeadingRules, 'fieldsOf'>,
  isSection: (line: string) => boolean,
): Table | undefined {
  const head = table.rows.findIndex(({ cells }) => {
    const fields = fieldsOf(cells);
    return (
      cells.filter((cell) => cell !== '').length > 1 && fields.some((field) => field === 'speaker' || field === 'name')
    );
  });
  const headings = table.rows[head];
  if (!headings) return undefined;
  const fields = fieldsOf(headings.cells);
  const of = fields.findIndex((field) => field === 'speaker' || field === 'name');
  // A list that has its delegations in a column says itself whose people are.
  if (fields.filter((field) => field === 'name').length > 1 || fields.includes('iso')) return undefined;
  const below = table.rows.slice(head + 1);
  const aloneIn = ({ cells }: TableRow): string | undefined => {
    const filled = new Set(cells.filter((cell) => !isNothing(cell)));
    const [only] = filled;
    return filled.size === 1 ? only : undefined;
  };
  const isState = (cell: string | undefined): boolean => cell !== undefined && ladder.climb(cell).found !== undefined;
  const states = below.filter((row) => isState(aloneIn(row))).length;
  const people = below.filter((row) => aloneIn(row) === undefined);
  const known = people.filter(({ cells }) => isState(cells[of])).length;
  if (states < 2 || people.length < 2 || known * 4 > people.length) return undefined;
  const rows = below.map((row) => {
    const only = aloneIn(row);
    return { ...row, cells: only === undefined ? ['', ...row.cells] : [only, ...row.cells.map(() => '')] };
  });
  const own = headings.cells.map((cell, column) => (column === of ? HEADINGS[1]! : cell));
  return { ...table, rows: [{ ...headings, cells: [HEADINGS[0]!, ...own] }, ...withFirstPerson(rows, isSection)] };
}

/** "LIECHTENSTEIN", "MINES ACTION LTD": a name of a delegation, which the program need not know. */
const isCapitals = (line: string): boolean => /\p{Lu}{3}/u.test(line) && !/\p{Ll}|[,@]/u.test(line);

/** "Ms. Anna Mirkina, Ambassador, anna@example.org": name, function, address. */
function personIn(line: string): [name: string, title: string, email: string] {
  const email = EMAIL.exec(line)?.[0] ?? '';
  const [name = '', ...more] = line
    .replace(email === '' ? /$^/u : email, '')
    .split(/\s*[,،，;]\s*|\s+[-–—]\s+/u)
    .map((part) => part.replace(/[<>()]/gu, '').trim())
    .filter((part) => part !== '');
  // "MIRKINA, Anna": the name of the family first.
  const isFamily = !ADDRESSED.test(name) && /^[\p{Lu}\s'’-]+$/u.test(name) && more.length > 0;
  const title = isFamily ? more.slice(1) : more;
  return [isFamily ? `${name}, ${more[0]}` : name, title.join(', '), email];
}
