// Which item of the meeting each row of an agenda is: by its title first, then by its number.
import type { ItemInfo, Language, Meeting } from '#shared/meeting/state.ts';
import { folded } from '#shared/names/words.ts';

import { isSameTitle, shareAWord } from './agenda-line-reader.ts';
import type { AgendaRow } from './agenda-table.ts';

/** Which item of the meeting a row is, and how that is known; `asked`: the same number with another title. */
export type Match = { item: ItemInfo; how: 'same' | 'renumbered' | 'retitled' } | { item: ItemInfo; how: 'asked' };

/** Which item of the meeting each row is: by its title first, then by its number. */
export function matches(rows: readonly AgendaRow[], meeting: Meeting): Map<AgendaRow, Match> {
  const items = meeting.agenda.map((id) => meeting.catalogue.items[id]!);
  const found = new Map<AgendaRow, Match>();
  const taken = new Set<string>();
  const take = (row: AgendaRow, match: Match): void => {
    found.set(row, match);
    taken.add(match.item.id);
  };
  const read = rows.filter((row) => row.skip === undefined && !row.fault);
  const titled = (row: AgendaRow, item: ItemInfo) =>
    Object.entries(row.titles).some(
      ([language, title]) => folded(item.title[language as Language] ?? '') === folded(title),
    );
  for (const row of read) {
    const same = items.find((item) => !taken.has(item.id) && item.number === row.number && titled(row, item));
    if (same) take(row, { item: same, how: 'same' });
  }
  for (const row of read) {
    if (found.has(row)) continue;
    const named = items.filter((item) => !taken.has(item.id) && titled(row, item));
    // One title of several items tells nothing.
    if (named.length === 1) take(row, { item: named[0]!, how: 'renumbered' });
  }
  for (const row of read) {
    if (found.has(row)) continue;
    const numbered = items.find((item) => !taken.has(item.id) && item.number === row.number);
    if (!numbered) continue;
    const shares = Object.entries(row.titles).some(([language, title]) => {
      const was = numbered.title[language as Language];
      // In a language that the item has no title in yet, its number says which it is.
      return was === undefined || shareAWord(was, title) || isSameTitle(was, title);
    });
    take(row, { item: numbered, how: shares ? 'retitled' : 'asked' });
  }
  return found;
}
