// What a cell says, and why it cannot be: seats, languages, addresses, texts. A fault says what was expected, and the cell is left out.
import { numberIn } from '#shared/typed-input.ts';
import { asLine, mixedWord, showsSomething } from '#shared/meeting/clean-text.ts';
import type { ImportFault } from '#shared/import-preview.ts';
import { folded } from '#shared/names/words.ts';

import { languageIn } from '../names/language-words.ts';

/** What people put where there is nothing. */
const NOTHING = /^(?:[-–—.…*]+|n\/?a|néant|none|нет|无|لا يوجد)$/iu;
/** What a spreadsheet would carry out: never text that somebody meant. A mark of quotation in front keeps it from doing so. */
const FORMULA = /^['’]?(?:[=@＝＠]|[+-](?=.*[(!]))/u;
/** The same in CSV, where a sign alone begins one; a dash before a blank is a bullet. */
const SIGNED = /^['’]?[+＋-](?=\S)/u;
/** What a spreadsheet shows in place of a value that it could not work out, in whatever language it was set to. */
const ERROR = /^(?:#[¡¿]?[\p{Lu}/0_]{2,20}[!?]|#(?:N\/[ADV]|NV|Н\/Д|GETTING_DATA)|Err:\d{3})$/u;
const MOST_SEATS = 1_000;
const MOST_OF_A_NAME = 200;

export interface Cell {
  column: number;
  text: string;
  /** It comes out of CSV, where a text that begins with a sign is a formula. */
  isCsv?: boolean;
}

/** What a cell says, and what of it is left out. */
export type Taken<T> = { value?: T; fault?: ImportFault };

export const fault = ({ column, text }: Cell, reason: string, expected: string): ImportFault => ({
  column,
  reason,
  got: text.slice(0, 200),
  expected,
});

const TOTAL =
  /^(?:(?:grand |nombre |numero |general )?total|totals|sub ?total|sum|somme|suma|total general|итого|всего|المجموع|الإجمالي|общее количество|合计|总计|共计)(?: |$)/u;
/** Of a row that sums up those above. */
export const isTotal = (cells: readonly string[]): boolean =>
  TOTAL.test(folded(cells.find((cell) => cell !== '') ?? ''));

export const isNothing = (text: string): boolean => text === '' || NOTHING.test(text) || !showsSomething(asLine(text));
/** What answers a question such as "Head of delegation?", and is nobody's name. */
const TICK = /^(?:yes|no|y|n|x|[✓✔☑☒√]|true|false|oui|non|sí|да|нет|نعم|لا|是|否)$/iu;
export const isTick = (text: string): boolean => TICK.test(text.trim());
export const isError = (text: string): boolean => ERROR.test(text);

/** What makes a cell no text that somebody wrote: a formula, or the error of one. */
export function notWritten(cell: Cell): ImportFault | undefined {
  const text = cell.text.trim();
  if (isError(text)) return fault(cell, 'cell-error', 'a cell that the spreadsheet could work out');
  const isFormula = FORMULA.test(text) || (cell.isCsv === true && SIGNED.test(text) && !isNothing(text));
  return isFormula ? fault(cell, 'formula', 'a text that begins with a letter') : undefined;
}

export function seatsIn(cell: Cell): Taken<number> {
  if (isNothing(cell.text)) return {};
  const seats = numberIn(cell.text);
  return seats === undefined || seats > MOST_SEATS
    ? { fault: fault(cell, 'not-a-number', `a whole number of seats, at most ${MOST_SEATS}`) }
    : { value: seats };
}

export function spokenIn(cell: Cell): Taken<string> {
  if (isNothing(cell.text)) return {};
  // Where a cell names several languages, the first is taken: "EN/FR", "French and English".
  const language = languageIn(cell.text) ?? languageIn(cell.text.split(/[/,;&+]| (?:and|et|y|и|و) /u)[0] ?? '');
  return language === undefined
    ? { fault: fault(cell, 'unknown-language', 'a language, such as English or FR') }
    : { value: language };
}

export function emailIn(cell: Cell): Taken<string> {
  if (isNothing(cell.text)) return {};
  const addresses = cell.text
    .split(/[\s,;<>()[\]"/|]+/u)
    .map((part) => part.replace(/^mailto:/i, ''))
    .filter((part) => part.length <= 200 && /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/u.test(part));
  // Where a cell has several addresses, the first is the one to write to.
  const [first, ...others] = [...new Set(addresses)];
  if (first === undefined) return { fault: fault(cell, 'not-an-address', 'an address such as name@example.org') };
  if (others.length === 0) return { value: first };
  const rest = { ...cell, text: others.join(', ') };
  return { value: first, fault: fault(rest, 'other-addresses', 'one address') };
}

/** A person's name or function. */
export function personIn(cell: Cell): Taken<string> {
  if (isNothing(cell.text)) return {};
  const text = asLine(cell.text).trim();
  const wrong = notWritten(cell);
  if (wrong) return { fault: wrong };
  if (text.length > MOST_OF_A_NAME) return { fault: fault(cell, 'too-long', `at most ${MOST_OF_A_NAME} letters`) };
  if (mixedWord(text) !== undefined) return { fault: fault(cell, 'text-mixes-scripts', 'words of one alphabet') };
  return showsSomething(text) ? { value: text } : {};
}

/** The name of a delegation: without it a row cannot be taken. */
export function delegationIn(cell: Cell): Taken<string> {
  const expected = 'the name of a delegation';
  if (isNothing(cell.text)) return { fault: fault(cell, 'name-missing', expected) };
  const taken = personIn(cell);
  if (taken.value === undefined) return { fault: taken.fault ?? fault(cell, 'name-missing', expected) };
  return /\p{L}/u.test(taken.value) ? taken : { fault: fault(cell, 'name-missing', expected) };
}

/** Groups in one cell, and what in it can be none. */
export function groupsIn(cell: Cell): { groups: string[]; faults: ImportFault[] } {
  const taken = cell.text.split(/[,;/|·•、،\n]/u).map((one) => personIn({ ...cell, text: one.trim() }));
  const whole = isError(cell.text) ? [personIn(cell)] : taken;
  return {
    groups: [...new Set(whole.flatMap(({ value }) => value ?? []))],
    faults: whole.flatMap(({ fault: wrong }) => wrong ?? []),
  };
}
