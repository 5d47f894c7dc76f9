// What an import is told and answers before anything changes: the preview. Types only; the wire is described in docs/wire.md.
import type { Text } from './meeting/state.ts';

/** The kinds of lists that can be read from a file. */
export const IMPORT_KINDS = ['participants', 'agenda', 'list', 'seating'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ImportColumn {
  /** From 0. */
  index: number;
  heading: string;
  /** What it is taken for; null: it is left out. */
  field: string | null;
  /** Its first different cells. */
  samples: string[];
}

/** `skip`: no row of the list, such as a total. `choose`: a person decides. `fault`: it cannot be taken as it is. */
export type ImportState = 'new' | 'change' | 'same' | 'choose' | 'fault' | 'skip';

export interface ImportFault {
  /** The column's index; null: the row as a whole. */
  column: number | null;
  reason: string;
  got: string;
  expected: string;
}

/** One of the answers to a row that waits for a choice: `add` or `edit` is the element to put into the command. */
export interface ImportChoice {
  id?: string;
  name: string;
  how: string;
  distance?: number;
  add?: object;
  edit?: object;
  /** The item that goes with this answer, for the command's `remove`. */
  remove?: string;
}

/** What is read of one row of the list, and what the meeting has of it. */
export interface ImportRow {
  /** The number that the row has in the file, from 1. */
  row: number;
  state: ImportState;
  /** The cell of the name or title, its blanks made single. */
  written: string;
  /** Of what it is, or will be. */
  id?: string;
  how?: string;
  choices?: ImportChoice[];
  /** Of a speakers list and of seats, where somebody has to be chosen: what the row brings besides whose it is, for any delegation. */
  brings?: object;
  /** By field: what was, and what is now. */
  changes?: Record<string, [unknown, unknown]>;
  /** By field of the changes: what the command's element has where it is taken, and has not where it is left. Absent: the field itself. */
  edits?: Record<string, Record<string, unknown>>;
  /** Fields among the changes that a hand set since the last import: the command leaves them as they are. */
  byHand?: string[];
  faults?: ImportFault[];
  /** The sheet does not show it. */
  hidden?: true;
  /** Why it is skipped. */
  reason?: string;
}

/** Somebody whom a list named, outside the log. */
export interface ImportContact {
  delegationId: string;
  name: string;
  title?: string;
  email?: string;
  language?: string;
}

/** What an import would do, before anything is done. */
export interface ImportPreview {
  kind: ImportKind;
  /** The state that it was compared with: the command carries it. */
  basis: number;
  sheet: string | null;
  sheets: string[];
  /** Of participants: sheets besides that have such a list too, none where a sheet was asked for. */
  otherLists: string[];
  /** Of a text; null: the file has one of its own. */
  encoding: string | null;
  headerRow: number | null;
  columns: ImportColumn[];
  rows: ImportRow[];
  /** In the meeting and not in the file; `used`: it stays in the record, whatever the file says. */
  missing: { id: string; name: Text; used?: true }[];
  counts: Record<string, number>;
  /** People for the contacts, which are outside the log. */
  contacts: ImportContact[];
  /** What is sure, ready to be sent. */
  command: { type: string; basis: number; [field: string]: unknown };
}
