// The page of results: puts tables, goals, notes and plots of each bench between its marks in a text that somebody wrote. Pure.
import type { Goal, Result, Table } from '../harness/bench.ts';
import { round } from '../harness/bench.ts';
import type { Machine } from '../harness/machine.ts';
import { machineLine } from '../harness/report.ts';

/** A bench's published run; each may have been taken at another time. */
export interface Published extends Omit<Result, 'figures'> {
  about: string;
  seconds: number;
  machine: Machine;
}

export interface Results {
  benches: Record<string, Published>;
}

/**
 * The text with what was measured: `<!-- bench NAME -->` to `<!-- /bench -->` for a bench, `<!-- goals -->` to `<!-- /goals -->` for all
 * goals. A bench without marks is added before `<!-- /benches -->`.
 * @param plots files of a bench's plots, as the page links to them
 */
export function renderPage(
  text: string,
  { benches }: Results,
  plots: (name: string) => { file: string; title: string }[],
): string {
  const unmarked = Object.keys(benches).filter((name) => !text.includes(`<!-- bench ${name} -->`));
  const marked = text.replace('<!-- /benches -->', () =>
    [...unmarked.map((name) => `### ${name}\n\n<!-- bench ${name} -->\n<!-- /bench -->\n`), '<!-- /benches -->'].join(
      '\n',
    ),
  );
  const filled = marked.replaceAll(
    /(<!-- bench (\S+) -->\n)[\s\S]*?(<!-- \/bench -->)/g,
    (_all, open: string, name: string, close: string) => {
      const bench = benches[name];
      const content = bench
        ? benchText(bench, plots(name))
        : `Not measured yet: \`npm run bench -- ${name} --publish\`.`;
      return `${open}\n${content}\n\n${close}`;
    },
  );
  return filled.replace(
    /(<!-- goals -->\n)[\s\S]*?(<!-- \/goals -->)/,
    (_all, open: string, close: string) => `${open}\n${goalsText(benches)}\n\n${close}`,
  );
}

function benchText(
  { about, tables, goals, notes = [], machine, seconds }: Published,
  plots: { file: string; title: string }[],
): string {
  return [
    about,
    ...plots.map(({ file, title }) => `![${title}](${file})`),
    ...tables.map((table) => `**${table.title}**\n\n${tableText(table)}`),
    ...(goals.length > 0
      ? [goals.map((goal) => `- ${met(goal)}: ${goal.what}: ${goal.goal}, measured ${round(goal.measured)}`).join('\n')]
      : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${note}`).join('\n')] : []),
    `<sub>${machineLine(machine)}; ${machine.date.slice(0, 16).replace('T', ' ')} UTC; ${seconds} s.</sub>`,
  ].join('\n\n');
}

function goalsText(benches: Results['benches']): string {
  const rows = Object.entries(benches).flatMap(([name, { goals }]) =>
    goals.map((goal) => [name, goal.what, goal.goal, goal.measured, met(goal)]),
  );
  if (rows.length === 0) return 'None measured yet.';
  return tableText({ title: '', columns: ['bench', 'what', 'goal', 'measured', ''], rows });
}

const met = (goal: Goal): string => (goal.met ? 'met' : '**missed**');

function tableText({ columns, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const cell = (value: string | number) => (typeof value === 'number' ? String(round(value)) : value);
  const isNumber = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  return [
    line(columns),
    line(isNumber.map((one) => (one ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(cell))),
  ].join('\n');
}
