// What the parts of a plain file have in common while they are read: the faults, where each piece stood, a text in one string, a field
// under any of its names.
import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Language } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value and where it stands in the file as it was written. */
export interface Placed {
  value: unknown;
  at: string;
}

export const below = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

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

  /** A text as one string, in the file's language; by language as it stands, its first one standing for English. */
  text(value: unknown): unknown {
    if (typeof value === 'string')
      return this.language === 'en' ? { en: value } : { en: value, [this.language]: value };
    if (!isFields(value) || Object.hasOwn(value, 'en')) return value;
    const first = LANGUAGES.find((language) => typeof value[language] === 'string');
    return first === undefined ? value : { en: value[first], ...value };
  }
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
