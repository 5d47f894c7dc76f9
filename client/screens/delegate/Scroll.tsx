// A part that scrolls by itself where it is taller than its place. Whoever goes by keyboard alone can reach it and scroll.
import type { ReactNode } from 'react';

export function Scroll({ className, children }: { className: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- axe: scrollable-region-focusable
    <section className={className} tabIndex={0}>
      {children}
    </section>
  );
}
