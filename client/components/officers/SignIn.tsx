// The button that signs in by OpenID Connect, where the server has a provider; nothing where it has none.
import { useEffect, useState } from 'react';

import { askSignIn } from '../../connection/sign-in.ts';
import styles from './sign-in.module.css';

/** @param words on it, with the provider's name */
export function SignIn({ words }: { words(name: string): string }) {
  const [offered, setOffered] = useState<{ url: string; name: string } | null>(null);
  useEffect(() => {
    const abandoned = new AbortController();
    void askSignIn(abandoned.signal).then((found) => {
      if (!abandoned.signal.aborted) setOffered(found);
    });
    return () => abandoned.abort();
  }, []);
  return (
    offered && (
      <a className={styles.link} href={offered.url}>
        {words(offered.name)}
      </a>
    )
  );
}
