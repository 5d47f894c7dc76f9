// The message catalogues as they are written: one file an area (a page or a part of one), and one file a concern of the meeting, in
// client/locales/LANGUAGE/concerns, whose keys name their area in front (`refusals.floor-taken`). Pages load areas; whoever adds to a
// concern writes all its words in one file.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LOCALES = path.join(import.meta.dirname, '../client/locales');

const messagesIn = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

const jsonIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));

/** The files that concerns have in a language. */
export const concernFiles = (language: string): string[] => jsonIn(path.join(LOCALES, language, 'concerns'));

/** The languages that have words. */
export const languages = (): string[] => readdirSync(LOCALES).sort();

/** The areas of a language. */
export const areasIn = (language: string): string[] =>
  jsonIn(path.join(LOCALES, language)).map((file) => path.basename(file, '.json'));

/**
 * All messages of an area, its own and those of the concerns.
 * @throws where a message is written twice, or stands with a concern under an area that is not there
 */
export function areaMessages(language: string, area: string): Record<string, string> {
  const messages = messagesIn(path.join(LOCALES, language, `${area}.json`));
  const areas = areasIn(language);
  for (const file of concernFiles(language))
    for (const [key, message] of Object.entries(messagesIn(file))) {
      const dot = key.indexOf('.');
      if (!areas.includes(key.slice(0, dot))) throw new Error(`${file}: ${key} begins with no area`);
      if (key.slice(0, dot) !== area) continue;
      if (key.slice(dot + 1) in messages) throw new Error(`${file}: ${key} is written twice`);
      messages[key.slice(dot + 1)] = message;
    }
  return messages;
}
