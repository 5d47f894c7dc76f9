// The agenda in the hall's reading size: where the meeting is. Beside the floor while there is no list, or as a picture of its own.
import { memo, useMemo } from 'react';

import type { Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../meeting-words.ts';
import { MeetingText } from '../MeetingText.tsx';
import { Fit } from './Fit.tsx';
import styles from './list.module.css';

/** What the rows have together, in u, and the most that one takes. */
const HEIGHT = 900;
const TALLEST_ROW = 112;
const NUMBER = [34, 29, 25, 21, 18] as const;
/** Sizes as shares of the row: one line at the first, two at the later ones. */
const SHARES = [0.52, 0.46, 0.41, 0.36, 0.31];

export const AgendaColumn = memo(function AgendaColumn({
  meeting,
  wide = false,
}: {
  meeting: Meeting;
  wide?: boolean;
}) {
  const { t, text, itemText } = useMeetingWords();
  const { agenda, items, catalogue, current } = meeting;
  const sizes = useMemo(
    () => SHARES.map((share) => share * Math.min(TALLEST_ROW, HEIGHT / agenda.length)),
    [agenda.length],
  );
  return (
    <section className={styles.agenda} data-wide={wide || undefined} aria-label={t('screen.agenda')}>
      <ol>
        {agenda.map((itemId) => {
          const info = catalogue.items[itemId];
          const item = items[itemId];
          if (info === undefined || item === undefined) return null;
          const title = wide ? info.title : itemText(info);
          return (
            <li key={itemId} data-status={item.status} aria-current={itemId === current || undefined}>
              <Fit sizes={NUMBER} isName of={info.number} className={styles.number}>
                <bdi dir="ltr">{info.number}</bdi>
              </Fit>
              <Fit sizes={sizes} of={text(title)} className={styles.name}>
                <MeetingText text={title} />
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
