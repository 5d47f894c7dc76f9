// The fields of a proposal that a new one and one that is changed have in common: what it says in each language, its parts, how long a
// silence lasts, which majority it needs.
import { useState } from 'react';

import { ruleSetOf } from '#shared/meeting/rule-sets/sets.ts';
import type { Language, Question } from '#shared/meeting/state.ts';

import { useEdited } from '../../../components/edited-fields.ts';
import type { Edited } from '../../../components/edited-fields.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeetingLanguages } from '../../../components/officers/meeting-languages.ts';
import { useMeeting } from '../action-context.ts';
import { useMeanwhileWords } from '../edit-conflict-words.ts';
import { Choice, Pick, TextLine } from './fields.tsx';
import { draftOf, hoursOffered, languagesOf, leastHours, NONE } from './proposal-draft.ts';
import type { Draft } from './proposal-draft.ts';

const MOST_OF_A_TEXT = 4_000;

interface ProposalDraft extends Edited<Draft> {
  languages: readonly Language[];
  /** Whose field stands first: the reader’s, where the meeting has it. */
  own: Language;
}

/** Of a proposal that is there, or of a new one. */
export function useProposalDraft(question?: Question): ProposalDraft {
  const { language } = useMeetingWords();
  const { settings } = useMeeting();
  const languages = useMeetingLanguages();
  const own = languages.includes(language) ? language : (languages[0] ?? 'en');
  return { ...useEdited(draftOf(question, own, settings)), languages, own };
}

interface Fields {
  draft: ProposalDraft;
}

/** Says where others changed a field while it was open. */
function useMeant({ meanwhile }: ProposalDraft) {
  const meant = useMeanwhileWords();
  return (field: keyof Draft): string | undefined => meant(meanwhile(field));
}

/** The reader's language in sight, the others of the meeting below it. */
export function ProposedText({ draft, hint, autoFocus = false }: Fields & { hint?: string; autoFocus?: boolean }) {
  const { t, spoken } = useMeetingWords();
  const meant = useMeant(draft);
  const { value, set, own, languages } = draft;
  const others = languagesOf(value, languages).filter((one) => one !== own);
  const [isOpen] = useState(others.some((one) => value[one] !== ''));
  const text = (language: Language, label: string, isFirst: boolean) => (
    <TextLine
      key={language}
      label={label}
      hint={meant(language) ?? (isFirst ? hint : undefined)}
      value={value[language]}
      onChange={(typed) => set({ [language]: typed })}
      maxLength={MOST_OF_A_TEXT}
      lang={language}
      autoFocus={isFirst && autoFocus}
      long
    />
  );
  return (
    <>
      {text(own, t('chair.decisions.text'), true)}
      {others.length > 0 && (
        <details className="other-languages" open={isOpen}>
          <summary>{t('chair.decisions.otherLanguages')}</summary>
          {others.map((one) => text(one, spoken(one), false))}
        </details>
      )}
    </>
  );
}

export function PartLines({ draft }: Fields) {
  const { t } = useMeetingWords();
  return (
    <TextLine
      label={t('chair.decisions.parts')}
      hint={useMeant(draft)('parts') ?? t('chair.decisions.partsHint')}
      value={draft.value.parts}
      onChange={(parts) => draft.set({ parts })}
      long
    />
  );
}

/** `asItIs`: one that runs may be left as it stands. */
export function SilenceHours({ draft, asItIs = false }: Fields & { asItIs?: boolean }) {
  const { t } = useMeetingWords();
  const { settings } = useMeeting();
  const least = leastHours(settings);
  return (
    <Pick
      label={t('chair.decisions.hours')}
      {...(least > 0 && { hint: t('chair.decisions.hoursLeast', { count: least }) })}
      value={draft.value.hours}
      onChange={(hours) => draft.set({ hours })}
      options={[
        ...(asItIs ? [{ value: NONE, label: t('chair.decisions.asItIs') }] : []),
        ...hoursOffered(settings).map((value) => ({
          value,
          label: t('chair.decisions.hoursOf', { count: Number(value) }),
        })),
      ]}
    />
  );
}

/** Where an important question needs another majority under the rules of the meeting. */
export function MajorityChoice({ draft }: Fields) {
  const { t } = useMeetingWords();
  const { important, substance } = ruleSetOf(useMeeting().settings);
  if (important === substance) return null;
  return (
    <Choice
      label={t('chair.decisions.majority')}
      value={draft.value.important ? 'important' : 'usual'}
      onChange={(chosen) => draft.set({ important: chosen === 'important' })}
      options={(['usual', 'important'] as const).map((one) => ({
        value: one,
        label: t(`chair.decisions.majority.${one}`),
      }))}
    />
  );
}
