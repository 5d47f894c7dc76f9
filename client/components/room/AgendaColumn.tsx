// The agenda in the hall's reading size: where the meeting is. Beside the floor while there is no list, or as a picture of its own.
import { type CSSProperties, memo } from 'react';

import type { Meeting } from '#shared/meeting/state.ts';

import { TextIn } from '../TextIn.tsx';
import { useMeetingWords } from '../meeting-words.ts';
import { Fit } from './Fit.tsx';
import styles from './list.module.css';

const SIZES = [52, 46, 40, 36, 32, 28, 25, 22] as const;

export const AgendaColumn = memo(function AgendaColumn({ meeting, wide = false }: { meeting: Meeting; wide?: boolean }) {
  const { t, text } = useMeetingWords();
  const { agenda, items, catalogue, current } = meeting;
  return (
    <section className={styles.agenda} data-wide={wide || undefined} aria-label={t('screen.agenda')}>
      <ol style={{ '--items': agenda.length } as CSSProperties}>
        {agenda.map((itemId) => {
          const info = catalogue.items[itemId];
          const item = items[itemId];
          if (info === undefined || item === undefined) return null;
          const title = wide ? info.title : (info.shortTitle ?? info.title);
          return (
            <li key={itemId} data-status={item.status} aria-current={itemId === current || undefined}>
              <bdi className={`${styles.number} figures`}>{info.number}</bdi>
              <Fit sizes={SIZES} of={text(title)} className={styles.name}>
                <TextIn text={title} />
              </Fit>
              {wide && item.status !== 'pending' && <span className={styles.status}>{t(STATUS[item.status])}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
});

const STATUS = {
  'under-consideration': 'screen.itemNow',
  concluded: 'screen.itemConcluded',
  deferred: 'screen.itemDeferred',
} as const;
