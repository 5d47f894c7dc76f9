// The sentence to read aloud, above the button that does what was said. In the chair's language.
import { useMemo } from 'react';

import { chairWords } from '#shared/meeting/words.ts';

import { useLanguageState } from '../../../i18n/context.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../hands.ts';
import { usePrimaryAction } from '../primary-action.ts';
import { spokenWords } from './sentences.ts';

/** The longer the words, the smaller they are set, so that three lines always hold them. */
const lengthOf = (text: string): 'short' | 'middle' | 'long' => (text.length <= 130 ? 'short' : text.length <= 165 ? 'middle' : 'long');

export function Words() {
  const { t, format, interfaceLanguage } = useLanguageState();
  const meeting = useMeeting();
  const { action } = usePrimaryAction();
  const now = useNow('second');
  const sentences = chairWords(meeting, action, now);
  const key = JSON.stringify(sentences);
  // The clock alone changes nothing, save when "Kindly conclude" comes due.
  const { first, rest } = useMemo(() => spokenWords(JSON.parse(key) as typeof sentences, meeting, { t, format, interfaceLanguage }), [key, meeting, t, format, interfaceLanguage]);
  return (
    <div className="words">
      <p className={lengthOf((first ?? '') + rest)}>
        {rest !== '' && <span className="sr">{t('floor.sayAloud')} </span>}
        {first !== null && <b>{first} </b>}
        {rest}
      </p>
    </div>
  );
}
