// What is wrong with a cell, in the reader's words: in which column, what stands there, what was expected.
import { useCallback } from 'react';

import type { ImportFault, ImportPreview, ImportRow } from '#shared/import-preview.ts';

import { useLanguage, useText } from '../../../i18n/context.ts';
import type { TextKey } from '../../../i18n/areas.ts';
import { isolated } from '../../../i18n/pick-language.ts';

/** Of rows that are taken all the same: somebody should look at them first. */
export const DOUBTS: readonly string[] = ['number-gap', 'number-back', 'quote-open'];

/** Whether a person has to look at a row before the list is taken. */
export const needsALook = ({ state, faults = [] }: ImportRow): boolean =>
  state === 'choose' || state === 'fault' || (state !== 'skip' && faults.some(({ reason }) => DOUBTS.includes(reason)));

export function useFaultWords({ columns }: ImportPreview): (fault: ImportFault) => string {
  const t = useText();
  const language = useLanguage();
  return useCallback(
    ({ column, reason, got, expected }) => {
      const heading = column === null ? '' : (columns.find(({ index }) => index === column)?.heading ?? '');
      // What the meeting itself refuses is said in the words of that refusal.
      const key = [`import.fault.${reason}`, `refusals.${reason}`, `chair.refusals.${reason}`].find((one) =>
        t.has(one),
      );
      const what = key === undefined ? expected : t(key as TextKey);
      // Of an empty cell there is nothing to repeat.
      if (got === '' && heading !== '')
        return t('import.faultOfNothing', { heading: isolated(heading, language), what });
      const cut = got.length > 60 ? `${got.slice(0, 60)}…` : got;
      return t('import.fault', { heading: isolated(heading, language), got: isolated(cut, language), what });
    },
    [t, columns, language],
  );
}
