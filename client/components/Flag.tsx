// The flag of a State, 4:3 with a hairline; an organization has the outline of a nameplate. Sized by `font-size`: 1em high.
import { useState } from 'react';

import styles from './Flag.module.css';

interface FlagProps {
  /** ISO 3166-1 alpha-2 in lower case; absent for whoever has none. */
  code?: string | undefined;
  className?: string | undefined;
}

/** Decoration beside a name, so it has no text of its own. A flag that cannot be loaded is a nameplate, never a broken picture. */
export function Flag({ code, className = '' }: FlagProps) {
  const [missing, setMissing] = useState<string | null>(null);
  if (code === undefined || code === missing) {
    return (
      <svg className={`${styles.flag} ${styles.nameplate} ${className}`} viewBox="0 0 28 21" aria-hidden="true">
        <path d="M7 10.5h14" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    );
  }
  return (
    <img
      className={`${styles.flag} ${className}`}
      src={`${__FLAGS__}${code}.svg`}
      alt=""
      decoding="async"
      onError={() => setMissing(code)}
    />
  );
}
