// Lets rows glide to their new places when the order changes, in the time of the token --move. Never while the list is scrolled, and
// not at all for those who asked their device for less motion.
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

const MOVE_MS = 160;
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** `ids` in their order; each row's element has its id as `data-key`, inside the element that places it. */
export function useGlide(list: RefObject<HTMLElement | null>, ids: readonly string[], rowHeight: number): void {
  const before = useRef<readonly string[]>(ids);
  useLayoutEffect(() => {
    const places = new Map(before.current.map((id, index) => [id, index]));
    before.current = ids;
    if (still.matches || !list.current) return undefined;
    const moved = new Map(
      ids.flatMap((id, index) => {
        const from = places.get(id);
        return from === undefined || from === index ? [] : [[id, from - index] as const];
      }),
    );
    if (moved.size === 0) return undefined;
    // The rows get their places in a render that follows at once; by the next frame they have them. Of hundreds, those in sight.
    const frame = requestAnimationFrame(() => {
      for (const row of list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? []) {
        const by = moved.get(row.dataset['key'] ?? '');
        if (by !== undefined)
          row.parentElement?.animate([{ transform: `translateY(${by * rowHeight}px)` }, { transform: 'none' }], {
            duration: MOVE_MS,
            easing: 'ease-out',
          });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [list, ids, rowHeight]);
}
