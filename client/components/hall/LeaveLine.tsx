// What was done by leave of the Chair, along the foot of the picture. It comes after the page: few hours have any.
import type { Entry } from '#shared/meeting/state.ts';

import { leaveLine } from '../leave-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import styles from './floor.module.css';

export default function LeaveLine({ leave }: { leave: Entry['leave'] }) {
  return (
    <p className={styles.words}>
      <span>{leaveLine(leave, useMeetingWords())}</span>
    </p>
  );
}
