// Vite plugin: compiles the message catalogues (ICU) ahead, so that no parser reaches a browser, and puts those of a page into one file.
// A message without placeholders stays a string; the others become the syntax tree that intl-messageformat formats.
import { createHash } from 'node:crypto';

import { TYPE, parse } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

import { areaMessages, concernFiles, languages } from './locale-files.ts';

export type CompiledMessages = Record<string, string | MessageFormatElement[]>;

/** The file of an area; those of concerns are put into it. */
const CATALOGUE = /\/client\/locales\/([^/]+)\/([^/]+)\.json$/;

/** Compiles one catalogue; a message that is not valid ICU throws, with its key. */
export function compileMessages(messages: Record<string, string>): CompiledMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      try {
        const [first, ...more] = parse(message, { captureLocation: false });
        if (first === undefined) return [key, ''];
        return [key, first.type === TYPE.literal && more.length === 0 ? first.value : [first, ...more]];
      } catch (error) {
        throw new Error(`Message ${key} is not valid ICU: ${String(error)}`, { cause: error });
      }
    }),
  );
}

/**
 * What a page says in a language, its areas put together: their keys `area.key`, then the texts of them, which take less so than by turns
 * (client/i18n/catalogues.ts reads them).
 */
function textsOf(language: string, areas: readonly string[]): string {
  const texts = areas.flatMap((area) =>
    Object.entries(compileMessages(areaMessages(language, area))).map(
      ([key, text]) => [`${area}.${key}`, text] as const,
    ),
  );
  return JSON.stringify([texts.map(([key]) => key), texts.map(([, text]) => text)]);
}

/** The texts of each page and language, by their addresses below the folder of the texts. */
async function allTexts(): Promise<[string, string][]> {
  // Which areas are read together is the client's to say, whose types are not this project's.
  const routes = new URL('../client/app/routes.ts', import.meta.url).href;
  const { AREAS_TOGETHER } = (await import(routes)) as { AREAS_TOGETHER: readonly (readonly string[])[] };
  return languages().flatMap((language) =>
    AREAS_TOGETHER.map((areas): [string, string] => [`${language}/${areas.join('+')}.json`, textsOf(language, areas)]),
  );
}

/**
 * The built client fetches texts by address, below one folder whose name has a hash of all of them: named one by one, six languages of
 * each area would be in the first script of every phone.
 */
export async function messages(): Promise<Plugin> {
  const texts = await allTexts();
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
  const base = `assets/texts-${hash}/`;
  return {
    name: 'rostrum-messages',
    enforce: 'pre',
    config: () => ({ define: { __TEXTS__: JSON.stringify(`/${base}`) } }),
    generateBundle() {
      for (const [file, source] of texts) this.emitFile({ type: 'asset', fileName: base + file, source });
    },
    transform: {
      filter: { id: CATALOGUE },
      handler(_code, id) {
        const [, language = '', area = ''] = CATALOGUE.exec(id) ?? [];
        for (const file of concernFiles(language)) this.addWatchFile(file);
        return { code: JSON.stringify(compileMessages(areaMessages(language, area))), map: null };
      },
    },
  };
}
