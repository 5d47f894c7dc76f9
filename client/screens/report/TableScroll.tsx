// A table of the record in a box of its own: on a phone it is wider than the page and is moved by a finger, or by arrows once it has the focus.
import type { ReactNode } from 'react';

export function TableScroll({
  label,
  hidden = false,
  children,
}: {
  label: string;
  hidden?: boolean;
  children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0} hidden={hidden}>
      {children}
    </div>
  );
}
