// The buttons of every page: the one blue action, the plain ones in a row of equals, and the quiet ones in a line of text.
import type { ButtonHTMLAttributes, ReactNode } from 'react';

import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is the accent: one on a page. */
  kind?: 'primary' | 'plain' | 'quiet';
  /** The key that does the same, shown at the end. */
  shortcut?: string | undefined;
  children: ReactNode;
}

export function Button({ kind = 'plain', shortcut, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${styles.button} ${styles[kind]} ${className}`} {...(shortcut !== undefined && { 'aria-keyshortcuts': shortcut })} {...rest}>
      <span className={styles.label}>{children}</span>
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
