// Loads message catalogues, compiled ahead by the build, each area and language by itself and once.
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

import { latePart } from '../app/load-with-retry.ts';
import type { Area, InterfaceLanguage } from './areas.ts';

/** A plain string, or the syntax tree of a message with placeholders. */
export type Messages = Record<string, string | MessageFormatElement[]>;

const files = import.meta.glob<{ default: Messages }>('../locales/*/*.json');
const loading = new Map<string, Promise<Messages>>();

/**
 * The messages of these areas in this language, keyed `area.key`. The same promise for the same question, so that React's `use`
 * can wait for it; once they are there it says so in the fields that `use` reads, which then does not wait at all. An area whose
 * file cannot be loaded rejects, and is asked for again the next time.
 */
export function loadMessages(language: InterfaceLanguage, areas: readonly Area[]): Promise<Messages> {
  const question = `${language}: ${areas.join(' ')}`;
  const known = loading.get(question);
  if (known !== undefined) return known;
  const promise = Promise.all(areas.map((area) => loadArea(language, area))).then(
    (parts) => Object.assign({}, ...parts) as Messages,
  );
  loading.set(question, promise);
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => loading.delete(question),
  );
  return promise;
}

async function loadArea(language: InterfaceLanguage, area: Area): Promise<Messages> {
  const load = files[`../locales/${language}/${area}.json`];
  if (load === undefined) return {};
  return Object.fromEntries(
    Object.entries((await latePart(load)).default).map(([key, message]) => [`${area}.${key}`, message]),
  );
}
