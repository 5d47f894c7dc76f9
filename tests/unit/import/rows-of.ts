// Rows of a preview by their state, and whose they are.
import type { ImportPreview, ImportRow } from '#shared/import-preview.ts';

export const of = ({ rows }: ImportPreview, state: ImportRow['state']) => rows.filter((row) => row.state === state);
export const ids = (rows: readonly ImportRow[]) => rows.map(({ id }) => id);
