// What the parts of a plain file have in common while they are read: the faults, where each piece stood, a text in one string, a field
// under any of its names.
import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Language } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { noSuchField } from '#shared/names/distance.ts';
import { isSameName } from '#shared/names/keys.ts';
import { folded } from '#shared/names/words.ts';
import { wholeNumber } from '#shared/typed-input.ts';

import { shown } from '../fault-words.ts';
import { languageIn } from '../names/language-words.ts';

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text by language says this name in any of them. */
export const isCalled = (text: unknown, call: string): boolean =>
  isFields(text) && Object.values(text).some((one) => typeof one === 'string' && isSameName(one, call));

/** A value and where it stands in the file as it was written. */
export interface Placed {
  value: unknown;
  at: string;
}

export const below = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

/** One of the six languages by its code or its name in any of them; undefined: none of them. */
export function languageCalled(word: string): Language | undefined {
  const [base = ''] = word.trim().split(/[-_]/u);
  const code = [word.trim(), base].map((call) => (call.length > 1 ? languageIn(call) : undefined));
  return LANGUAGES.find((one) => code.includes(one));
}

/** What is said of a language that is none of the six. */
export const noLanguage = (word: unknown): string =>
  `expected one of the languages ${LANGUAGES_SHOWN}, found ${shown(word)}`;

const LANGUAGES_SHOWN = LANGUAGES.map(
  (code) => `“${code}” (${new Intl.DisplayNames(['en'], { type: 'language' }).of(code)})`,
).join(', ');

export class Reading {
  readonly faults: FileFault[] = [];
  /** By the place in the meeting file. */
  readonly #places = new Map<string, string>();
  /** Of texts that say nothing of their language. */
  language: Language = 'en';

  fault(at: string, message: string): void {
    this.faults.push({ path: at, message });
  }

  /** What stands at `to` in the meeting file stood at `from`. */
  moved(to: string, from: string): void {
    if (to !== from) this.#places.set(to, from);
  }

  /** Where a place of the meeting file is in the file as it was written. */
  placeOf(path: string): string {
    for (let here = path; ; here = here.slice(0, Math.max(0, here.lastIndexOf('.')))) {
      const from = this.#places.get(here);
      const rest = path.slice(here.length).replace(/^\./, '');
      if (from !== undefined) return rest === '' ? from : below(from, rest);
      if (here === '') return path;
    }
  }

  /** A field under the first of its names that is there; a second one is a fault. */
  take(fields: Fields, at: string, names: readonly string[]): Placed | undefined {
    const [first, second] = names.filter((name) => Object.hasOwn(fields, name));
    if (second !== undefined) this.fault(below(at, second), `“${first}” says the same; expected one of them`);
    return first === undefined ? undefined : { value: fields[first], at: below(at, first) };
  }

  /** Languages by their codes, however they are called, in a list or in one text. */
  languages(value: unknown, at: string): unknown {
    const calls = listIn(value, /\s*[,;/،，、]\s*/u);
    if (!Array.isArray(calls)) return value;
    return (calls.length === 0 && typeof value === 'string' ? [value] : calls).map((one: unknown, nth): unknown => {
      const found = typeof one === 'string' ? languageCalled(one) : undefined;
      if (found === undefined) this.fault(typeof value === 'string' ? at : below(at, nth), noLanguage(one));
      return found ?? one;
    });
  }

  /** true or false, also as a word; a fault where it is neither. */
  yesOrNo(value: unknown, at: string): boolean | undefined {
    const said = yesOrNo(value);
    if (typeof said === 'boolean') return said;
    this.fault(at, `expected “yes” or “no”, found ${shown(value)}`);
    return undefined;
  }

  /**
   * A text as one string, in the file's language; by language as it stands. What lacks stays away: whoever reads it is shown one that is there.
   * @param at where it stands in the file as it was written
   */
  text(given: unknown, at: string): unknown {
    if (typeof given === 'string') return { [this.language]: given };
    return isFields(given) ? this.#byLanguage(given, at) : given;
  }

  /** An article as one string, in the file's language; by language as it stands. It is of the name in that language alone, and stands for no other. */
  article(given: unknown, at: string): unknown {
    if (typeof given === 'string') return { [this.language]: given };
    return isFields(given) ? this.#byLanguage(given, at) : given;
  }

  /** Languages by their codes, however they are called: "English", "FR", "zh-Hans". One that is none of the six is a fault. */
  #byLanguage(given: Fields, at: string): Fields {
    return Object.fromEntries(
      Object.entries(given).map(([name, text]): [string, unknown] => {
        const language = languageCalled(name);
        if (language === undefined) this.fault(below(at, name), noLanguage(name));
        else if (language !== name && Object.hasOwn(given, language))
          this.fault(below(at, name), `“${language}” says the same; expected one of them`);
        return [language ?? name, text];
      }),
    );
  }
}

/** What stands in a list, or the one that stands in its place: "A/1" as ["A/1"]; a text may name several. */
export const listIn = (value: unknown, between?: RegExp): unknown =>
  typeof value === 'string' ? (between ? value.split(between).filter((one) => one !== '') : [value]) : value;

/** Tells each field of a part that is none of these, with those that people write. */
export function knownOnly(
  reading: Reading,
  fields: Fields,
  at: string,
  { names, shown: those }: { names: readonly string[]; shown: readonly string[] },
): void {
  for (const name of Object.keys(fields).filter((one) => !names.includes(one)))
    reading.fault(below(at, name), noSuchField(name, those));
}

/** A place, no deeper than the file goes: what is missing is missing in what is there, and a text has nothing in it. */
export function asDeepAs(input: unknown, path: string): string {
  const there: string[] = [];
  let within = input;
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof within !== 'object' || within === null) break;
    there.push(name);
    if (!Object.hasOwn(within, name)) break;
    within = (within as Fields)[name];
  }
  return there.join('.');
}

/** The same fields without these. */
export function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** The ids that a list gives by itself. */
export const idsIn = (all: readonly unknown[]): Set<string> =>
  new Set(all.flatMap((one) => (isFields(one) && typeof one.id === 'string' ? [one.id] : [])));

/** An id that is not taken: what was wanted where it can be one, else a number behind a letter. */
export function freeId(wanted: string, letter: string, taken: Set<string>): string {
  const plain = /^[A-Za-z0-9().-][A-Za-z0-9()._-]{0,39}$/.test(wanted) ? wanted : '';
  let id = plain;
  for (let count = 1; id === '' || taken.has(id); count += 1) id = `${letter}${count}`;
  taken.add(id);
  return id;
}

/** Counts that were written as texts, as numbers. */
export const numbered = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      names.includes(name) && typeof value === 'string' ? (wholeNumber(value) ?? value) : value,
    ]),
  );

const YES = new Set(['true', 'yes', 'oui', 'si', 'да', 'نعم', '是']);
const NO = new Set(['false', 'no', 'non', 'нет', 'لا', '否']);

/** `"yes"` and `"no"`, which people write for true and false. */
export function yesOrNo(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const word = folded(value);
  return YES.has(word) ? true : NO.has(word) ? false : value;
}
