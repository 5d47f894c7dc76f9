// What the forms of a new meeting share: a field on a line, and today.
import { useId } from 'react';
import type { ReactNode } from 'react';

/** "2027-03-12", where the reader is. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

export function Line({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      <div>{children(id)}</div>
    </div>
  );
}
