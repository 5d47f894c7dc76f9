// Vite plugin: compiles the message catalogues (ICU) ahead, so that no parser reaches a browser.
// A message without placeholders stays a string; the others become the syntax tree that intl-messageformat formats.
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

import { areaMessages, concernFiles } from './locale-files.ts';

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

export function messages(): Plugin {
  return {
    name: 'rostrum-messages',
    enforce: 'pre',
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
