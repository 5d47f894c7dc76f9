// What an entry says besides for whom: language, from where, the speaker. All of it may stay as it was the last time.
import { Suspense, useId } from 'react';

import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import type { Mode } from '#shared/meeting/state.ts';

import { late } from '../../../loading/late.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { loadVideoLength } from '../late-parts.ts';
import { isUnLanguage } from '../request-draft.ts';
import type { RequestDraft } from '../request-draft.ts';

const VideoLength = late(loadVideoLength);

const MODES: readonly Mode[] = ['room', 'remote', 'video', 'written'];
/** Stands in the list of languages for one that is typed. */
const OTHER = 'other';

export function EntryFields({
  draft,
  onChange,
}: {
  draft: RequestDraft;
  onChange: (part: Partial<RequestDraft>) => void;
}) {
  const { t, spoken, mode } = useMeetingWords();
  const id = useId();
  const isOther = draft.language !== '' && !isUnLanguage(draft.language);
  return (
    <div className="facts fields">
      <div>
        <label htmlFor={`${id}language`}>{t('delegate.speakLanguage')}</label>
        <select
          id={`${id}language`}
          value={isOther ? OTHER : draft.language}
          onChange={({ target }) => onChange({ language: target.value === OTHER ? ' ' : target.value })}
        >
          {draft.language === '' && <option value="">{t('delegate.languageUnsaid')}</option>}
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {spoken(language)}
            </option>
          ))}
          <option value={OTHER}>{t('delegate.languageOther')}</option>
        </select>
      </div>
      {isOther && (
        <div>
          <label htmlFor={`${id}other`}>{t('delegate.languageOtherName')}</label>
          <input
            id={`${id}other`}
            type="text"
            maxLength={40}
            value={draft.language.trimStart()}
            onChange={({ target }) => onChange({ language: target.value || ' ' })}
          />
        </div>
      )}
      <div>
        <label htmlFor={`${id}mode`}>{t('delegate.where')}</label>
        <select id={`${id}mode`} value={draft.mode} onChange={({ target }) => onChange({ mode: target.value as Mode })}>
          {MODES.map((each) => (
            <option key={each} value={each}>
              {mode(each)}
            </option>
          ))}
        </select>
      </div>
      {draft.mode === 'written' && <p className="note">{t('delegate.modeWrittenHint')}</p>}
      {draft.mode === 'video' && (
        <Suspense fallback={null}>
          <VideoLength seconds={draft.videoSeconds} onChange={(videoSeconds) => onChange({ videoSeconds })} />
        </Suspense>
      )}
      <div>
        <label htmlFor={`${id}name`}>{t('delegate.speaker')}</label>
        <input
          id={`${id}name`}
          type="text"
          autoComplete="off"
          maxLength={200}
          placeholder={t('delegate.speakerName')}
          value={draft.speakerName}
          onChange={({ target }) => onChange({ speakerName: target.value })}
        />
      </div>
      {draft.speakerName.trim() !== '' && (
        <div>
          <label htmlFor={`${id}title`}>{t('delegate.speakerTitle')}</label>
          <input
            id={`${id}title`}
            type="text"
            autoComplete="off"
            maxLength={200}
            value={draft.speakerTitle}
            onChange={({ target }) => onChange({ speakerTitle: target.value })}
          />
        </div>
      )}
    </div>
  );
}
