// What a screen reader is told of a change stays in the page for some seconds only: whoever comes by later reads what is so, not what was.
import { useEffect, useState } from 'react';

/** Long enough for a screen reader to take it, while it reads something else out. */
const TOLD_MS = 8_000;

/** The text, and nothing once it has stood for some seconds; another text begins anew. */
export function useBriefly(text: string): string {
  const [past, setPast] = useState<string | null>(null);
  useEffect(() => {
    if (text === '') return undefined;
    const handle = setTimeout(() => setPast(text), TOLD_MS);
    return () => {
      clearTimeout(handle);
      setPast(null);
    };
  }, [text]);
  return past === text ? '' : text;
}
