// The server does not take this page, and pairing anew would not help.
import type { ConnectErrorCode } from '#shared/protocol.ts';

import { useText } from '../../i18n/context.ts';
import styles from './screen.module.css';

/** @param wasHere the screen has shown the meeting */
export function Refused({ code, wasHere }: { code: ConnectErrorCode; wasHere?: true }) {
  const t = useText();
  return (
    <main className={styles.pairing}>
      <title>{t('screen.pairPageTitle')}</title>
      <h1>
        {t(
          code === 'UNKNOWN_MEETING'
            ? wasHere
              ? 'screen.gone'
              : 'screen.refusedUnknown'
            : code === 'OUTDATED_CLIENT'
              ? 'screen.refusedOutdated'
              : 'screen.refusedBusy',
        )}
      </h1>
    </main>
  );
}
