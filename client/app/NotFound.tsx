// The page for an address that is none.
import { useText } from '../i18n/context.ts';

import styles from './PageBoundary.module.css';

export function NotFound() {
  const t = useText();
  return (
    <main className={styles.page}>
      <title>{t('common.notFoundTitle')}</title>
      <h1>{t('common.notFoundTitle')}</h1>
      <p>{t('common.notFoundText')}</p>
      <a className={styles.again} href="/">
        {t('common.notFoundGo')}
      </a>
    </main>
  );
}
