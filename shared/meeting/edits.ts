// What an edit leaves of what stood there: left out stays, null is taken away. Pure; no rule is applied here.
import type { EditedText } from './fields.ts';
import type { Entry, Text, WaitingEntry } from './state.ts';
import { LANGUAGES } from './vocabulary.ts';

/** The fields of a change, each as it is to be; null: not there any more. */
type Changes<T> = { [K in keyof T]?: T[K] | null | undefined };

/** A piece of state as changed. */
export function withChanges<T extends object>(before: T, changes: Changes<T>): T {
  const changed = { ...before } as Record<string, unknown>;
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete changed[key];
    else if (value !== undefined) changed[key] = value;
  }
  return changed as T;
}

/** An entry with what it says in any place changed; it stays what its place makes of it. */
export const changedEntry = <E extends Entry>(entry: E, changes: Changes<WaitingEntry>): E =>
  withChanges<Entry>(entry, changes) as E;

/** A text in several languages, each changed by itself; of one that was not there, and is given without English, another language is its English. */
export function editedText(before: Text | undefined, changes: EditedText): Text | undefined {
  const en = before?.en ?? changes.en ?? LANGUAGES.map((language) => changes[language]).find(Boolean);
  return en ? withChanges<Text>({ ...before, en }, changes) : undefined;
}
