// Lets rows glide to their new places when the order changes, in the time of the token --move. Never while the list is scrolled, and
// not at all for those who asked their device for less motion.
import { type RefObject, useLayoutEffect, useRef } from 'react';

const MOVE_MS = 160;
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** `ids` in their order; each row's element has its id as `data-key`, inside the element that places it. */
export function useGlide(list: RefObject<HTMLElement | null>, ids: readonly string[], rowHeight: number): void {
  const before = useRef<readonly string[]>(ids);
  useLayoutEffect(() => {
    const places = new Map(before.current.map((id, index) => [id, index]));
    before.current = ids;
    if (still.matches || !list.current) return undefined;
    const moved = ids.flatMap((id, index) => {
      const from = places.get(id);
      return from === undefined || from === index ? [] : [{ id, by: from - index }];
    });
    // The rows get their places in a render that follows at once; by the next frame they have them.
    const frame = requestAnimationFrame(() => {
      for (const { id, by } of moved) {
        const place = list.current?.querySelector(`[data-key="${CSS.escape(id)}"]`)?.parentElement;
        place?.animate([{ transform: `translateY(${by * rowHeight}px)` }, { transform: 'none' }], { duration: MOVE_MS, easing: 'ease-out' });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [list, ids, rowHeight]);
}
