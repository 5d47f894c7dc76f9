// What the head of an officer's page is signed with: the meeting's own name and emblem, where its theme has them, else the program's.
import { useState } from 'react';

import { emblemAddress } from '../../look/emblem-address.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { TextIn } from '../../i18n/TextIn.tsx';
import styles from './brand.module.css';
import { useMeeting } from './use-meeting.ts';

export function Brand() {
  const { text } = useMeetingWords();
  const { id, catalogue } = useMeeting();
  const { name, emblem } = catalogue.theme ?? {};
  const [missing, setMissing] = useState<string>();
  return (
    <span className={styles.brand}>
      {emblem !== undefined && missing !== emblem && (
        <img src={emblemAddress(id, emblem)} alt="" onError={() => setMissing(emblem)} />
      )}
      {name ? (
        <span title={text(name)} className={styles.name}>
          <TextIn text={name} isName />
        </span>
      ) : (
        <span lang="en">Rostrum</span>
      )}
    </span>
  );
}
