// The panel of a dialogue as it is typed: one a line, the title behind a comma of whatever alphabet.
import type { Guest } from '#shared/meeting/state.ts';

const COMMA = /[,،，]/u;

/** Whoever was on it stays what they are. */
export function panelOf(names: string, before: readonly Guest[]): Guest[] {
  return names.split('\n').flatMap((line): Guest[] => {
    if (line.trim() === '') return [];
    const at = line.search(COMMA);
    const name = (at < 0 ? line : line.slice(0, at)).trim();
    const title = at < 0 ? '' : line.slice(at + 1).trim();
    const kind = before.find((one) => one.name === name)?.kind ?? 'panellist';
    return [{ name, kind, ...(title !== '' && { title }) }];
  });
}

/** @param listed puts parts beside each other as the reader's language does */
export const lineOf = ({ name, title }: Guest, listed: (parts: readonly string[]) => string): string =>
  title === undefined ? name : listed([name, title]);
