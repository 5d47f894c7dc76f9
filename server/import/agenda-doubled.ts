// A line whose number another line has: an item all the same, under another number that a person chooses, "5 bis" or the next that is free.
import type { ImportChoice } from '#shared/import-preview.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';

import { added, elementOf } from './agenda-changes.ts';
import { titleOf } from './agenda-line-reader.ts';
import { markedBy } from './agenda-numbers.ts';
import type { AgendaRow } from './agenda-table.ts';

/** How what is put in between is numbered in documents of the United Nations. */
const INSERTED = ['bis', 'ter', 'quater'] as const;

/**
 * Gives the answers to each line whose number another one has, in the order of the file: no two of them offer the same number.
 * @param rows all that was read
 */
export function doubledNumbers(
  rows: readonly AgendaRow[],
  meeting: Meeting,
  language: Language,
): (row: AgendaRow) => ImportChoice[] {
  const used = new Set([
    ...rows.filter(({ fault, skip }) => !fault && skip === undefined).map(({ number }) => number),
    ...meeting.agenda.map((id) => meeting.catalogue.items[id]!.number),
  ]);
  let last = Math.max(0, ...Array.from(used, (number) => Number(/^\d+/u.exec(number)?.[0] ?? 0)));
  return (row) => {
    const doubled = readDoubled(row, language);
    if (!doubled) return [];
    const { titles, number } = doubled;
    last += 1;
    const inserted = INSERTED.map((word) => `${number} ${word}`).find((one) => !used.has(one));
    const offered = [...(inserted === undefined ? [] : [inserted]), String(last)];
    for (const one of offered) used.add(one);
    const title = titles[language] ?? Object.values(titles)[0] ?? '';
    return offered.map((one) => {
      const { fault: _, ...own } = row;
      const element = elementOf({ ...own, number: one, above: undefined, titles }, meeting, language);
      return { name: `${one} ${title}`, how: 'numbered', add: added(element, undefined, undefined) };
    });
  };
}

/** The number that it shares and its titles: of a table they are read, of a line they stand in it. */
function readDoubled({ fault, titles, written }: AgendaRow, language: Language) {
  if (fault?.reason !== 'number-twice') return undefined;
  const isRead = Object.keys(titles).length > 0;
  const number = /\d+/u.exec(isRead ? fault.got : (markedBy(written)?.marks[0]?.shown ?? ''))?.[0];
  const title = isRead ? '' : titleOf(markedBy(written)?.text ?? '').slice(0, 600);
  if (number === undefined || (!isRead && title === '')) return undefined;
  return { number, titles: isRead ? titles : { [language]: title } };
}
