// The documents of an item, by symbol and title, as many as a hall can read.
import type { Document } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../meeting-words.ts';
import { MeetingText } from '../MeetingText.tsx';
import { Fit } from './Fit.tsx';
import styles from './floor.module.css';

const MOST = 4;
const SIZES = [44, 38, 33, 28, 24] as const;
/** Lines of one document where all of them have no room. */
const CUTS = [3, 2, 1] as const;

export function Documents({ documents }: { documents: Document[] }) {
  const { t, text } = useMeetingWords();
  const shown = documents.slice(0, MOST);
  return (
    <Fit
      sizes={SIZES}
      cuts={CUTS}
      of={shown.map(({ symbol = '', title }) => symbol + text(title)).join('\n')}
      className={styles.papers}
    >
      <ul className={styles.documents}>
        {shown.map(({ symbol, title, status }) => (
          <li key={`${symbol} ${Object.values(title)[0]}`}>
            {symbol !== undefined && (
              <b>
                <bdi>{symbol}</bdi>
              </b>
            )}{' '}
            <MeetingText text={title} />
            {status === 'announced' && <i>{t('screen.documentAnnounced')}</i>}
          </li>
        ))}
        {documents.length > MOST && <li>{t('screen.more', { count: documents.length - MOST })}</li>}
      </ul>
    </Fit>
  );
}
