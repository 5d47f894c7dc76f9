// The screen's name over everything for some seconds, so that an officer sees which one it is. It does not blink.
import { useEffect, useState } from 'react';

import { useServerClock } from '../../replica/hooks.ts';
import styles from './screen.module.css';

const FOR_MS = 5_000;

/** @param at server time at which an officer asked; null: never */
export function Identify({ label, at }: { label: string; at: number | null }) {
  const now = useServerClock();
  const [overAt, setOverAt] = useState<number | null>(null);
  useEffect(() => {
    if (at === null) return undefined;
    const handle = setTimeout(() => setOverAt(at), at + FOR_MS - now());
    return () => clearTimeout(handle);
  }, [at, now]);
  if (at === null || overAt === at || now() >= at + FOR_MS) return null;
  return (
    <p className={styles.identify} role="status">
      <bdi>{label}</bdi>
    </p>
  );
}
