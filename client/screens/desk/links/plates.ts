// Nameplates: their order, and how many a sheet of A4 has. Pure.
import type { Delegation, Language, Text } from '#shared/meeting/state.ts';
import { textIn } from '#shared/meeting/texts.ts';

export type Form = 'cards' | 'tents' | 'strips';
export type Order = 'alphabet' | 'seat';

const A_SHEET: Record<Form, number> = { cards: 8, tents: 1, strips: 16 };

export function sheetsOf<T>(plates: readonly T[], form: Form): T[][] {
  const sheets: T[][] = [];
  for (let at = 0; at < plates.length; at += A_SHEET[form]) sheets.push(plates.slice(at, at + A_SHEET[form]));
  return sheets;
}

/** Those that take part: by the alphabet of a language, or row by row as they sit; who has no seat comes last. */
export function platesInOrder(delegations: readonly Delegation[], order: Order, language: Language): Delegation[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const seatOf = ({ seat }: Delegation): string => (seat ? `${seat.row} ${seat.place}` : '');
  return delegations
    .filter(({ retired }) => !retired)
    .toSorted((one, other) => {
      const [left, right] = [seatOf(one), seatOf(other)];
      if (order === 'seat' && left !== right) {
        if (left === '' || right === '') return left === '' ? 1 : -1;
        return collator.compare(left, right);
      }
      return (
        (one.rank?.[language] ?? 0) - (other.rank?.[language] ?? 0) ||
        collator.compare(textIn(one.name, language), textIn(other.name, language))
      );
    });
}

/** How large a name can be set: by its letters. */
export function lengthOf(name: string): 'short' | 'middle' | 'long' | 'longest' {
  if (name.length <= 11) return 'short';
  if (name.length <= 20) return 'middle';
  return name.length <= 36 ? 'long' : 'longest';
}

/** What is printed of a name, a line a language: a name that reads the same in the second one stands once. */
export function namesOn(name: Text, languages: readonly Language[]): { language: Language; own: string }[] {
  const all = languages.map((language) => ({ language, own: textIn(name, language) }));
  return all.filter(({ own }, index) => all.findIndex((one) => one.own === own) === index);
}
