// The server does not take this page, and pairing anew would not help.
import type { ConnectErrorCode } from '#shared/protocol.ts';

import { useText } from '../../i18n/context.ts';
import styles from './screen.module.css';

export function Refused({ code }: { code: ConnectErrorCode }) {
  const t = useText();
  return (
    <main className={styles.pairing}>
      <title>{t('screen.pairPageTitle')}</title>
      <h1>
        {t(
          code === 'UNKNOWN_MEETING'
            ? 'screen.refusedUnknown'
            : code === 'OUTDATED_CLIENT'
              ? 'screen.refusedOutdated'
              : 'screen.refusedBusy',
        )}
      </h1>
    </main>
  );
}
