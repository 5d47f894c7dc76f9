// Loads message catalogues, compiled ahead by the build: the areas of a page in a language, once.
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

import { latePart } from '../loading/load-with-retry.ts';
import type { Area, InterfaceLanguage } from './areas.ts';

/** A plain string, or the syntax tree of a message with placeholders. */
export type Messages = Record<string, string | MessageFormatElement[]>;

/** A file of texts: the keys, and in the same order the texts. */
export type TextsFile = [keys: string[], texts: Messages[string][]];

const loading = new Map<string, Promise<Messages>>();

/**
 * The messages of these areas in this language, keyed `area.key`. The same promise for the same question, so that React's `use`
 * can wait for it; once they are there it says so in the fields that `use` reads, which then does not wait at all. Where they cannot be
 * loaded it rejects, and they are asked for again the next time.
 */
export function loadMessages(language: InterfaceLanguage, areas: readonly Area[]): Promise<Messages> {
  const question = `${language}/${areas.join('+')}`;
  const known = loading.get(question);
  if (known !== undefined) return known;
  const promise = latePart(() => (import.meta.env.PROD ? fetched(question) : inDevelopment(language, areas)));
  loading.set(question, promise);
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => loading.delete(question),
  );
  return promise;
}

/** One file for all that a page says: the build puts its areas together (scripts/messages-plugin.ts). */
async function fetched(question: string): Promise<Messages> {
  const answer = await fetch(`${__TEXTS__}${question}.json`);
  if (!answer.ok) throw new Error(`texts: ${answer.status}`);
  const [keys, texts] = (await answer.json()) as TextsFile;
  return Object.fromEntries(keys.map((key, at) => [key, texts[at]!]));
}

async function inDevelopment(language: InterfaceLanguage, areas: readonly Area[]): Promise<Messages> {
  const files = import.meta.glob<{ default: Messages }>('../locales/*/*.json');
  const parts = await Promise.all(
    areas.map(async (area) => {
      const load = files[`../locales/${language}/${area}.json`];
      if (load === undefined) return {};
      return Object.fromEntries(Object.entries((await load()).default).map(([key, text]) => [`${area}.${key}`, text]));
    }),
  );
  return Object.assign({}, ...parts) as Messages;
}
