// How high the windowed list may be so that its last row in sight is a whole one (a row cut in half reads like a fault, and hides a
// name), and how many rows stand out of sight.
import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The line under the rows that says how many more there are, px: as list.css has it. */
const MORE_LINE = 20;

export interface WholeRows {
  /** The greatest height, px, that holds whole rows only; undefined while it is not known, and where the page itself scrolls. */
  height: number | undefined;
  /** How many rows are out of sight above and below; undefined where all are in sight. */
  hidden: { above: number; below: number } | undefined;
}

export function useWholeRows(list: RefObject<HTMLElement | null>, rowHeight: number, rows: number): WholeRows {
  const [height, setHeight] = useState<number>();
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const box = list.current?.closest<HTMLElement>('.rows-box');
    const zone = box?.parentElement;
    if (!box || !zone) return undefined;
    const measure = (): void => setHeight(wholeRows(zone, box, rowHeight, rows));
    const sizes = new ResizeObserver(measure);
    const observeAll = (): void => {
      sizes.disconnect();
      for (const one of [zone, ...zone.children]) if (one !== box) sizes.observe(one);
    };
    // What stands above and below the rows comes and goes: requests, the end of the list, a refusal.
    const parts = new MutationObserver(observeAll);
    parts.observe(zone, { childList: true });
    observeAll();
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  }, [list, rowHeight, rows]);
  useLayoutEffect(() => {
    const scrolled = list.current;
    if (!scrolled) return undefined;
    const measure = (): void => setAbove(Math.round(scrolled.scrollTop / rowHeight));
    scrolled.addEventListener('scroll', measure, { passive: true });
    return () => scrolled.removeEventListener('scroll', measure);
  }, [list, rowHeight]);
  const more = height === undefined ? 0 : rows - Math.round(height / rowHeight);
  if (more <= 0) return { height, hidden: undefined };
  const hiddenAbove = Math.min(above, more);
  return { height, hidden: { above: hiddenAbove, below: more - hiddenAbove } };
}

function wholeRows(zone: HTMLElement, box: HTMLElement, rowHeight: number, rows: number): number | undefined {
  if (getComputedStyle(box.querySelector('.rows') ?? box).overflowY === 'visible') return undefined;
  const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(zone);
  let room = zone.clientHeight - Number.parseFloat(paddingBlockStart) - Number.parseFloat(paddingBlockEnd);
  for (const one of zone.children) {
    if (!(one instanceof HTMLElement) || one === box || getComputedStyle(one).position === 'absolute') continue;
    const { marginBlockStart, marginBlockEnd } = getComputedStyle(one);
    // The box that adds a delegation is pushed to the foot of the zone by its margin, which is what is left over.
    const above = one.classList.contains('add-box') ? 0 : Number.parseFloat(marginBlockStart);
    room -= one.offsetHeight + above + Number.parseFloat(marginBlockEnd);
  }
  room -= box.querySelector<HTMLElement>('.column-head')?.offsetHeight ?? 0;
  if (rows * rowHeight > room + 0.5) room -= MORE_LINE;
  return Math.max(1, Math.floor((room + 0.5) / rowHeight)) * rowHeight;
}
