// The documents of an item, by symbol and title, as many as a hall can read.
import type { Document } from '#shared/meeting/state.ts';

import { useText } from '../../i18n/context.ts';
import { TextIn } from '../TextIn.tsx';
import styles from './floor.module.css';

const MOST = 4;

export function Documents({ documents }: { documents: Document[] }) {
  const t = useText();
  return (
    <ul className={styles.documents}>
      {documents.slice(0, MOST).map(({ symbol, title, status }) => (
        <li key={`${symbol ?? ''} ${title.en}`}>
          {symbol !== undefined && (
            <b>
              <bdi>{symbol}</bdi>
            </b>
          )}
          <TextIn text={title} />
          {status === 'announced' && <i>{t('screen.documentAnnounced')}</i>}
        </li>
      ))}
      {documents.length > MOST && <li>{t('screen.more', { count: documents.length - MOST })}</li>}
    </ul>
  );
}
