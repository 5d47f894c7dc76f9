// Item and clock over the whole width; without an item, where and when the meeting is.
import type { Meeting } from '#shared/meeting/state.ts';

import { useNow } from '../../replica/hooks.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { MeetingText } from '../MeetingText.tsx';
import { Fit } from './Fit.tsx';
import { itemOnScreen } from './scene.ts';
import styles from './hall.module.css';

const NUMBER = [112, 96, 82, 70, 60, 52, 45, 39, 34] as const;
const TITLE = [60, 54, 48, 42, 37, 33, 29] as const;

/** @param isBefore before the meeting its title stands large on the floor's side: then the head says where it is */
export function HallHead({ meeting, isBefore }: { meeting: Meeting; isBefore: boolean }) {
  const words = useMeetingWords();
  const now = useNow('minute');
  const { catalogue } = meeting;
  const itemId = itemOnScreen(meeting);
  const info = itemId === null ? undefined : catalogue.items[itemId];
  const title =
    info === undefined ? (isBefore ? (catalogue.venue ?? catalogue.title) : catalogue.title) : words.itemText(info);
  return (
    <header className={styles.head}>
      {info !== undefined && (
        <Fit sizes={NUMBER} isName of={info.number} className={styles.number}>
          <bdi className="figures">{info.number}</bdi>
        </Fit>
      )}
      <h1 className={styles.title}>
        <Fit sizes={TITLE} of={words.text(title)} className={styles.titleBox}>
          <MeetingText text={title} />
        </Fit>
      </h1>
      <time className={`${styles.clock} figures`}>{words.time(now)}</time>
    </header>
  );
}
