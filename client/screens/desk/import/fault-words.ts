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

/** A fault in parts, as a cell is drawn: its column's heading, what stands in the cell, why that cannot be. "" where there is none. */
export interface FaultParts {
  heading: string;
  got: string;
  what: string;
}

const MOST_LETTERS = 60;

export function useFaultParts({ columns }: ImportPreview): (fault: ImportFault) => FaultParts {
  const t = useText();
  return useCallback(
    ({ column, reason, got, expected }) => {
      // What the meeting itself refuses is said in the words of that refusal.
      const key = [`import.fault.${reason}`, `refusals.${reason}`, `chair.refusals.${reason}`].find((one) =>
        t.has(one),
      );
      return {
        heading: column === null ? '' : (columns.find(({ index }) => index === column)?.heading ?? ''),
        got: got.length > MOST_LETTERS ? `${got.slice(0, MOST_LETTERS)}…` : got,
        what: key === undefined ? expected : t(key as TextKey),
      };
    },
    [t, columns],
  );
}

/** The same in one line, for a table of what was left out. */
export function useFaultWords(preview: ImportPreview): (fault: ImportFault) => string {
  const t = useText();
  const language = useLanguage();
  const parts = useFaultParts(preview);
  return useCallback(
    (fault) => {
      const { heading, got, what } = parts(fault);
      // Of an empty cell there is nothing to repeat.
      if (got === '' && heading !== '')
        return t('import.faultOfNothing', { heading: isolated(heading, language), what });
      return t('import.fault', { heading: isolated(heading, language), got: isolated(got, language), what });
    },
    [t, parts, language],
  );
}
