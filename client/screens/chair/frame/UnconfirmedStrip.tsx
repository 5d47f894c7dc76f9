// In the ruler's place: what is not yet fact, with what can be done about it.
import type { ReactNode } from 'react';

/** @param kind a class of its own, besides the strip's */
export function UnconfirmedStrip({
  title,
  lines,
  kind = '',
  children,
}: {
  title: string;
  lines: string[];
  kind?: string;
  children: ReactNode;
}) {
  return (
    <section className="unsent" data-kind={kind} role="status">
      <i className="hatch" aria-hidden="true" />
      <div>
        <b>{title}</b>
        <p>{lines.join('; ')}</p>
      </div>
      <div className="actions">{children}</div>
    </section>
  );
}
