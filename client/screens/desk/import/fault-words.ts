// What is wrong with a cell, in the reader's words: in which column, what stands there, what was expected.
import { useCallback } from 'react';

import type { ImportFault, ImportPreview } from '#shared/imports.ts';

import { useText } from '../../../i18n/context.ts';

export function useFaultWords({ columns }: ImportPreview): (fault: ImportFault) => string {
  const t = useText();
  return useCallback(
    ({ column, reason, got, expected }) => {
      const heading = column === null ? '' : (columns.find(({ index }) => index === column)?.heading ?? '');
      const key = `import.fault.${reason}`;
      const what = t.has(key) ? t(key) : expected;
      return t('import.fault', { heading, got: got.length > 60 ? `${got.slice(0, 60)}…` : got, what });
    },
    [t, columns],
  );
}
