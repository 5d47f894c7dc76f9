// What an edit leaves of what stood there: left out stays, null is taken away. Pure; no rule is applied here.
import type { EditedText } from './fields.ts';
import type { Entry, Text, WaitingEntry } from './state.ts';

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

/** Whether an edit would take all languages of a text away that must have one. */
export const leavesNothing = (before: Text, changes: EditedText | undefined): boolean =>
  changes !== undefined && editedText(before, changes) === undefined;

/** A text in several languages, each changed by itself; undefined: in none any more. */
export function editedText(before: Text | undefined, changes: EditedText): Text | undefined {
  const after = withChanges<Text>(before ?? {}, changes);
  return Object.keys(after).length > 0 ? after : undefined;
}

/** Whether two pieces of data say the same, their fields in the same order. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Which of these fields of a delegation, or of an item, have become others. */
export const changedFields = <T extends object>(before: T, after: T, fields: readonly string[]): string[] =>
  fields.filter((field) => !isSame(before[field as keyof T], after[field as keyof T]));

/** With the fields that a hand has changed named, besides those of before. */
export function markedByHand<T extends { byHand?: string[] | undefined }>(
  before: T,
  after: T,
  fields: readonly string[],
): T {
  const byHand = [...new Set([...(before.byHand ?? []), ...changedFields(before, after, fields)])];
  return byHand.length > 0 ? { ...after, byHand } : after;
}

/** Without the marks on what a list that is read in says. */
export function markedAsRead<T extends { byHand?: string[] | undefined }>(after: T, fields: readonly string[]): T {
  const { byHand = [], ...rest } = after;
  const left = byHand.filter((field) => !fields.includes(field));
  return (left.length > 0 ? { ...rest, byHand: left } : rest) as T;
}
