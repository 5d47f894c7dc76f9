// The texts of speeches that anybody may read, newest first, each as a file to keep.
import { releasedTexts } from '#shared/meeting/statements/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../meeting-words.ts';
import { addressOf, endingOf } from './statements-api.ts';
import styles from './released.module.css';

export default function Released({ meeting }: { meeting: Meeting }) {
  const { speaker, itemNumber, time } = useMeetingWords();
  return (
    <ul className={styles.texts}>
      {releasedTexts(meeting).map((entry) => {
        const { id, itemId, statement } = entry;
        return (
          <li key={id}>
            <a href={addressOf(meeting.id, statement.fileId)} download>
              <span>{speaker(entry)}</span>
              <small>{endingOf(statement.type).toUpperCase()}</small>
            </a>
            <span>
              {statement.name !== undefined && <bdi>{statement.name}</bdi>}
              {itemId !== '' && <bdi className="figures">{itemNumber(itemId)}</bdi>}
              {entry.outcome === 'spoken' && <time className="figures">{time(entry.endedAt)}</time>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
