// What is told only once it has lasted: a contact that is lost for a blink, say, is not worth a word.
import { useEffect, useState } from 'react';

/** Whether it is so now, and has been so for this long without a break. */
export function useLasting(isSo: boolean, forMs: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const handle = setTimeout(() => setLasts(true), forMs);
    return () => {
      clearTimeout(handle);
      setLasts(false);
    };
  }, [isSo, forMs]);
  return isSo && lasts;
}
