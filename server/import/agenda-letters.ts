// Agendas whose items have letters: "A. Opening", "B. Debate", "Topic A: Climate". They are read as numbers, and called by their letters again.
import type { AgendaLine } from './agenda-lines.ts';
import { isAgenda } from './agenda-number-forms.ts';

const ALPHABETS = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'];
const CALLED = '(?:(?:agenda\\s+item|item|topic|subject|thema|top|point|question|sujet|punto|tema|пункт|тема)\\s+)';
/** With a word in front, or a sign behind it. */
const LETTER = new RegExp(
  `^(\\s*)(?:${CALLED}(\\p{Lu})(?:\\s*[:.)–—-]|\\s)|[(（]?(\\p{Lu}|\\p{Ll})(?:[)）]|[.](?=\\s)|:(?=\\s)|\\s[-–—](?=\\s)))\\s*(?=\\S)`,
  'iu',
);
const NUMBER = /^\s*(?:\d{1,3}|[٠-٩]{1,3}|[一二三四五六七八九十]{1,3})\s*[.)、]/u;
const ROMAN = /^\s*[IVX]{1,4}\s*(?:[.)]|[-–—:](?=\s))/u;
const BELOW = /^(\s*)(\d{1,2})\s*[.)]\s+/u;

/**
 * Lines with figures in place of the letters that items have, and how an item is called by its letter; `letters` undefined: they have none.
 * Letters are those of items where they begin at the first, each follows the one before, and no number stands in front of them.
 */
export function byLetters(lines: readonly AgendaLine[]): {
  lines: readonly AgendaLine[];
  letters?: (number: string) => string;
} {
  for (const upper of ALPHABETS)
    for (const alphabet of [upper, upper.toLowerCase()]) {
      const at = new Map<number, number>();
      for (const [index, { text }] of lines.entries()) {
        const [, , called, alone] = LETTER.exec(text) ?? [];
        if ((called ?? alone) === alphabet[at.size]) at.set(index, at.size + 1);
      }
      const first = Math.min(...at.keys());
      if (at.size < 2 || lines.slice(0, first).some(({ text }) => NUMBER.test(text) || ROMAN.test(text))) continue;
      // Parts of a document are called so too: "A. Provisional agenda", "B. Annotations".
      if ([...at.keys()].some((index) => isAgenda(lines[index]!.text.replace(LETTER, '')))) continue;
      return {
        lines: lines.map((line, index) => {
          const value = at.get(index);
          if (value !== undefined) return { ...line, text: line.text.replace(LETTER, `$1${value}. `) };
          return index > first ? { ...line, text: line.text.replace(BELOW, '$1($2) ') } : line;
        }),
        letters: (number) => number.replace(/^\d+/u, (digits) => alphabet[Number(digits) - 1] ?? digits),
      };
    }
  return { lines };
}
