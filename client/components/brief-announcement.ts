// What a screen reader is told of a change stays in the page for some seconds only: whoever comes by later reads what is so, not what was.
import { useEffect, useState } from 'react';

import { TOLD_MS } from './freshly-told.ts';

/**
 * The text, and nothing once it has stood for some seconds; another text begins anew.
 * @param telling what tells the same sentence said twice from one that stands; the text itself by default
 */
export function useBriefly(text: string, telling: unknown = text): string {
  const [past, setPast] = useState<unknown>(null);
  useEffect(() => {
    if (text === '') return undefined;
    let hasStood = false;
    const handle = setTimeout(() => {
      hasStood = true;
      setPast(telling);
    }, TOLD_MS);
    return () => {
      clearTimeout(handle);
      // Only then: a roll that is called in a burst would draw the page without end.
      if (hasStood) setPast(null);
    };
  }, [text, telling]);
  return past === telling ? '' : text;
}
