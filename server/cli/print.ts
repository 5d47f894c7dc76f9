// How the operator's command writes: data as JSON where it was asked for, else as columns that line up.

export function line(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A text that somebody else wrote, for a terminal: without what would move the cursor, change the title or paint over a line. */
export function harmless(text: string): string {
  // oxlint-disable-next-line no-control-regex -- to take them out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Part of a command that is printed to be copied: as every shell takes it, and PowerShell too. */
export const asArgument = (text: string): string => (/^[\w.,:@/-]+$/.test(text) ? text : `"${text}"`);

export function json(value: unknown): void {
  line(JSON.stringify(value, null, 2));
}

/** Rows under a heading, each column as wide as its widest cell. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [heading, ...rows.map((row) => row.map(harmless))];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  for (const row of all)
    line(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** Local date and time, without seconds. */
export function when(at: number): string {
  return new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
