// The report of a run: tables for whoever watches, JSON for whoever compares.
import type { Goal, Result, Table } from './bench.ts';
import { round } from './bench.ts';
import type { Machine } from './machine.ts';

export interface Report {
  machine: Machine;
  quick: boolean;
  benches: (Result & { name: string; about: string; seconds: number })[];
}

export function machineLine({ cpu, cores, memoryGiB, system, versions, load, commit }: Machine): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}; ${programs.join(', ')}; commit ${commit}; load ${load}`;
}

export function resultText({ tables, goals, notes = [] }: Result): string {
  return [...tables.map(tableText), ...goals.map(goalText), ...notes.map((note) => `note: ${note}`)].join('\n');
}

function tableText({ title, columns, rows }: Table): string {
  const cells = [
    columns,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(round(cell)) : cell))),
  ];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return ['', title, ...cells.map(line), ''].join('\n');
}

function goalText({ what, goal, measured, met }: Goal): string {
  return `goal ${met ? 'met   ' : 'MISSED'} ${what}: ${goal}, measured ${measured}`;
}
