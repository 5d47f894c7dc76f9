// The door of a page that only reads: it connects, or its link opens nothing, the meeting is no longer here, or here is the meeting.
import type { ReactNode } from 'react';

import type { Meeting } from '#shared/meeting/state.ts';

import type { TextKey } from '../i18n/areas.ts';
import { useText } from '../i18n/context.ts';
import { useReplica } from '../replica/hooks.ts';
import { useMeetingWords } from './meeting-words.ts';
import styles from './ReadOnlyDoor.module.css';

interface ReadOnlyDoorProps {
  /** What it says, by the page's own words: the tab's title, and why there is no meeting. */
  words: Record<'title' | 'connecting' | 'refused' | 'remedy' | 'gone' | 'goneText', TextKey>;
  children: (meeting: Meeting) => ReactNode;
}

export function ReadOnlyDoor({ words, children }: ReadOnlyDoorProps) {
  const t = useText();
  const refused = useReplica((state) => state.refused);
  const gone = refused === 'UNKNOWN_MEETING';
  const meeting = useReplica((state) => state.confirmed);
  const { text } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  return (
    <>
      {/* Of several meetings in tabs, which one this is. */}
      <title>{[title && text(title), t(words.title)].filter(Boolean).join(' · ')}</title>
      {refused !== null ? (
        <main>
          <div className={styles.message}>
            <h1>{t(gone ? words.gone : words.refused)}</h1>
            <p>{t(gone ? words.goneText : words.remedy)}</p>
          </div>
        </main>
      ) : meeting === null ? (
        <main aria-busy="true">
          <div className={styles.message}>
            <h1>{t(words.connecting)}</h1>
          </div>
        </main>
      ) : (
        children(meeting)
      )}
    </>
  );
}
