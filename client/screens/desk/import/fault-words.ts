// What is wrong with a cell, in the reader's words: in which column, what stands there, what was expected.
import { useCallback } from 'react';

import type { ImportFault, ImportPreview } from '#shared/import-preview.ts';
import type { Language } from '#shared/meeting/state.ts';

import { useLanguage, useText } from '../../../i18n/context.ts';
import { directionOf } from '../../../i18n/pick-language.ts';

/** What is of the file keeps its order inside a sentence that runs from right to left. */
export const apart = (text: string, language: Language): string =>
  text !== '' && directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text;

export function useFaultWords({ columns }: ImportPreview): (fault: ImportFault) => string {
  const t = useText();
  const language = useLanguage();
  return useCallback(
    ({ column, reason, got, expected }) => {
      const heading = column === null ? '' : (columns.find(({ index }) => index === column)?.heading ?? '');
      const key = `import.fault.${reason}`;
      const what = t.has(key) ? t(key) : expected;
      // Of an empty cell there is nothing to repeat.
      if (got === '' && heading !== '') return t('import.faultOfNothing', { heading: apart(heading, language), what });
      const cut = got.length > 60 ? `${got.slice(0, 60)}…` : got;
      return t('import.fault', { heading: apart(heading, language), got: apart(cut, language), what });
    },
    [t, columns, language],
  );
}
