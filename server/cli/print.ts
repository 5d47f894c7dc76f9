// How the operator's command writes: data as JSON where it was asked for, else as columns that line up.

export function line(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function json(value: unknown): void {
  line(JSON.stringify(value, null, 2));
}

/** Rows under a heading, each column as wide as its widest cell. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => (row[column] ?? '').length)));
  for (const row of [heading, ...rows]) line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

/** Local date and time, without seconds. */
export function when(at: number): string {
  return new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
