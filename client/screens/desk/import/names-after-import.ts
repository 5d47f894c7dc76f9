// What the elements that a list brings will be called, for the rows of its preview. Pure.
import type { ImportPreview, ImportRow } from '#shared/import-preview.ts';

type Named = {
  id?: string;
  key?: string;
  name?: Record<string, string>;
  title?: Record<string, string>;
  number?: string;
};

/** The name of what a row brings, by language: a delegation's, or an item's number and title. None where the row brings nothing new. */
export type NameOfRow = (row: Pick<ImportRow, 'row' | 'id'>) => Record<string, string> | undefined;

/** Delegations are found by their id. An item has none yet: the command calls it by the row that it comes from. */
export function namesOf({ command }: Pick<ImportPreview, 'command'>): NameOfRow {
  const names = new Map<string, Record<string, string>>();
  for (const { id, key, name, title, number } of (command['add'] ?? []) as Named[]) {
    if (id !== undefined && name) names.set(id, name);
    if (key !== undefined && title) names.set(key, numbered(number, title));
  }
  return ({ row, id }) => names.get(id ?? `row-${row}`);
}

const numbered = (number: string | undefined, title: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(title).map(([language, text]) => [language, number ? `${number} ${text}` : text]));
