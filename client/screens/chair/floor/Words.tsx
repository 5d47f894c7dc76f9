// The sentence to read aloud, above the button that does what was said. In the chair's language.
import { useMemo } from 'react';

import { chairWords } from '#shared/meeting/chair/words.ts';

import { useLanguageState } from '../../../i18n/context.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { usePrimaryAction } from '../primary-action.ts';
import { spokenWords } from './read-aloud.ts';

/** The longer the words, the smaller they are set, so that three lines always hold them. */
function lengthOf(text: string): 'short' | 'middle' | 'long' {
  // A character of Chinese is as wide as two letters.
  const letters = text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
  return letters <= 125 ? 'short' : letters <= 150 ? 'middle' : 'long';
}

const MOST_LETTERS = 235;

export function Words() {
  const { t, format, interfaceLanguage } = useLanguageState();
  const meeting = useMeeting();
  const { action } = usePrimaryAction();
  const now = useNow('second');
  const sentences = chairWords(meeting, action, now);
  const key = JSON.stringify(sentences);
  // The clock alone changes nothing, save when "Kindly conclude" comes due.
  const { first, rest } = useMemo(() => {
    const all = JSON.parse(key) as typeof sentences;
    const reader = { t, format, interfaceLanguage };
    const words = spokenWords(all, meeting, reader);
    // Names so long that the chair would lose the thread: who follows is said another time.
    return words.rest.length <= MOST_LETTERS
      ? words
      : spokenWords(
          all.filter((sentence) => sentence.key !== 'followedBy'),
          meeting,
          reader,
        );
  }, [key, meeting, t, format, interfaceLanguage]);
  // A script of the secretariat's may be as long as it likes: it is scrolled, also by keyboard.
  const scrolls = rest.length > MOST_LETTERS || rest.includes('\n');
  return (
    <div
      className={scrolls ? 'words scrolls' : 'words'}
      {...(scrolls && { role: 'region', 'aria-label': t('floor.sayAloud'), tabIndex: 0 })}
    >
      <p className={lengthOf((first ?? '') + rest)}>
        {rest !== '' && <span className="unseen">{t('floor.sayAloud')} </span>}
        {first !== null && <b>{first} </b>}
        {rest}
      </p>
    </div>
  );
}
