// What is typed into a terminal, inside a sentence: never broken at its hyphens, and from left to right in Arabic too.
import type { ReactNode } from 'react';

/** Set from left to right in every language: what is typed letter by letter. */
export const asTyped = (chunks: ReactNode): ReactNode => (
  <bdi dir="ltr" className="typed">
    {chunks}
  </bdi>
);
