// What a bench is and what it hands back. A file tests/bench/NAME.bench.ts that exports `bench` is one: nothing else lists it.
// Benches compare and print; no test depends on a time.
import type { Programs } from './programs.ts';

export interface Bench {
  /** What is measured and how, in a sentence or two; printed above its tables. */
  about: string;
  /** Why it is not one of those that run where none is named. */
  onlyWhenNamed?: string;
  run(run: Run): Promise<Result>;
}

/** One run of one bench. */
export interface Run {
  /** The short form: the same path through the code, figures of little worth. */
  quick: boolean;
  /** Starts processes; all of them end with the bench. */
  programs: Programs;
  /** A fresh folder, removed at the end of the bench. */
  folder(): string;
  /** Tells whoever waits what is going on. */
  say(line: string): void;
}

export interface Result {
  tables: Table[];
  goals: Goal[];
  /** What a reader of the figures has to know: what is left out, what they include. */
  notes?: string[];
  /** Plots that are not in a table; those that are, publish/plots.ts draws. */
  plots?: Plot[];
  /** For later comparison, as the bench likes them; JSON. */
  figures?: unknown;
}

export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
}

export interface Goal {
  what: string;
  /** In words: "at most 1.05". */
  goal: string;
  measured: number;
  met: boolean;
}

export interface Plot {
  /** Its file, without ending. */
  file: string;
  title: string;
  x: { name: string; log?: true };
  y: { name: string };
  /** Numbers are joined by lines; what has a name is drawn as bars. */
  series: { name: string; points: [number | string, number][] }[];
}

export function atMost(what: string, most: number, measured: number, unit = ''): Goal {
  return { what, goal: `at most ${most}${unit}`, measured: round(measured), met: measured <= most };
}

export function atLeast(what: string, least: number, measured: number, unit = ''): Goal {
  return { what, goal: `at least ${least}${unit}`, measured: round(measured), met: measured >= least };
}

/** Three figures that count; whole numbers stay whole. */
export function round(value: number): number {
  return Number.isInteger(value) ? value : Number(Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
}
