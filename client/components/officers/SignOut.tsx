// Ends a sign-in on this device, with all seats that came of it, here and at the provider.
import { useState } from 'react';

import { signedIn, signOut } from '../../connection/sign-in.ts';
import styles from './sign-in.module.css';

interface Props {
  words: string;
  /** Said where the server could not be asked. */
  failed: string;
}

/** Drawn only where somebody is signed in. */
export function SignOut({ words, failed }: Props) {
  const [state, setState] = useState<'ready' | 'asked' | 'failed'>('ready');
  if (signedIn().length === 0) return null;
  const leave = async (): Promise<void> => {
    setState('asked');
    const there = await signOut();
    if (there === null) setState('failed');
    else location.assign(there);
  };
  return (
    <span>
      <button type="button" className={styles.link} disabled={state === 'asked'} onClick={() => void leave()}>
        {words}
      </button>
      <span role="alert">{state === 'failed' && failed}</span>
    </span>
  );
}
