// An announcement that has the picture.
import type { Announcement } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../meeting-words.ts';
import { Fit } from './Fit.tsx';
import { POSTER } from './poster-sizes.ts';
import styles from './floor.module.css';

export default function AnnouncementPanel({ announcement }: { announcement: Announcement }) {
  const words = useMeetingWords();
  const text = words.announcement(announcement);
  return (
    <div className={styles.field}>
      <Fit sizes={POSTER} of={text} className={`${styles.poster} ${styles.alone}`}>
        <bdi>{text}</bdi>
      </Fit>
      <span />
      <p className={styles.words}>
        <span>{words.t('screen.announcement')}</span>
        <span>{words.time(announcement.at)}</span>
      </p>
    </div>
  );
}
