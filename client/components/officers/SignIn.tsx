// The button that signs in by OpenID Connect, where the server has a provider; nothing where it has none.
import { useEffect, useState } from 'react';

import { askSignIn } from '../../connection/sign-in.ts';
import styles from './sign-in.module.css';

interface Props {
  /** On it, with the provider's name. */
  words(name: string): string;
  /** The provider asks who it is, also whom it has signed in already. */
  another?: boolean;
}

export function SignIn({ words, another = false }: Props) {
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
      <a className={styles.link} href={another ? `${offered.url}?as=another` : offered.url}>
        {words(offered.name)}
      </a>
    )
  );
}
