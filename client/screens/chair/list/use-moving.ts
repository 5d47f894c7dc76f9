// Says for a moment that the order has just changed, so that rows glide to their new places then and never while the list is scrolled.
import { useEffect, useRef, useState } from 'react';

/** As long as rows take to their new places (the token --move), and a frame or two. */
const MOVE_MS = 220;

export function useMoving(order: string): boolean {
  const seen = useRef(order);
  const [moving, setMoving] = useState(false);
  const changed = seen.current !== order;
  useEffect(() => {
    if (seen.current === order) return undefined;
    seen.current = order;
    setMoving(true);
    const handle = setTimeout(() => setMoving(false), MOVE_MS);
    return () => clearTimeout(handle);
  }, [order]);
  // Already in the very render that brings the new places: a transition must be there before they change.
  return moving || changed;
}
