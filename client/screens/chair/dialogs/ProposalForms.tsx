// A proposal as an officer writes it: a new one, and one that is changed before it is put.
import type { Question } from '#shared/meeting/state.ts';

import { wordingOf } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useServerClock } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { useGuarded } from '../barred-button.tsx';
import { Act, Choice, Pick, Sending, TextLine } from './fields.tsx';
import { MajorityChoice, PartLines, ProposedText, SilenceHours, useProposalDraft } from './ProposalFields.tsx';
import { edited, NONE, proposed, saysSomething } from './proposal-draft.ts';

const SUBJECTS = ['proposal', 'report', 'agenda', 'rules', 'other', 'sounding'] as const;
const ASKS = ['objection', 'vote', 'silence'] as const;

export function NewProposal() {
  const words = useMeetingWords();
  const { t, delegation } = words;
  const meeting = useMeeting();
  const clock = useServerClock();
  const draft = useProposalDraft();
  const { value, set, saved, languages } = draft;
  const { subject, by, about, ask } = value;
  const { give, bar } = useGuarded('panel', { type: 'ProposeDecision', ask, ...(about !== NONE && { about }) });
  const sounds = subject === 'sounding';
  const amendable = Object.values(meeting.questions).filter(
    ({ kind, stage, vote }) => kind === 'decision' && stage === 'open' && vote?.status !== 'open',
  );
  const propose = async (): Promise<void> => {
    const command = proposed(value, languages, clock());
    if (!command || !(await give(command)).ok) return;
    // The next one is often of the same kind; what was begun while the answer was under way stays.
    const { subject: _, by: __, ask: ___, hours: ____, ...sent } = value;
    saved(sent);
  };
  return (
    <Sending
      bar={bar}
      submit={t('chair.decisions.propose')}
      disabled={!saysSomething(value)}
      onSubmit={() => void propose()}
    >
      <ProposedText draft={draft} hint={t('chair.decisions.textHint')} />
      <div className="beside">
        <Pick
          label={t('chair.decisions.subject')}
          value={subject}
          onChange={(chosen) => set({ subject: chosen })}
          options={SUBJECTS.map((one) => ({ value: one, label: t(`chair.decisions.subject.${one}`) }))}
        />
        <Pick
          label={t('chair.decisions.by')}
          value={by}
          onChange={(chosen) => set({ by: chosen })}
          options={[
            { value: NONE, label: t('chair.by.chair') },
            ...Object.values(meeting.catalogue.delegations).flatMap(({ id, retired }) =>
              retired ? [] : { value: id, label: delegation(id) },
            ),
          ]}
        />
      </div>
      {amendable.length > 0 && !sounds && (
        <Pick
          label={t('chair.decisions.about')}
          value={about}
          onChange={(chosen) => set({ about: chosen })}
          options={[
            { value: NONE, label: t('chair.decisions.aboutNothing') },
            ...amendable.map((one) => ({ value: one.id, label: wordingOf(one, words) })),
          ]}
        />
      )}
      {!sounds && (
        <Choice
          label={t('chair.decisions.ask')}
          value={ask}
          onChange={(chosen) => set({ ask: chosen })}
          options={ASKS.map((one) => ({ value: one, label: t(`chair.decisions.ask.${one}`) }))}
        />
      )}
      {ask === 'silence' && !sounds && <SilenceHours draft={draft} />}
      {!sounds && <MajorityChoice draft={draft} />}
      {!sounds && <PartLines draft={draft} />}
    </Sending>
  );
}

/** Of a proposal that was put, voted on or settled meanwhile it says so, and keeps what was typed until it is closed. */
export function EditProposal({ question, onDone }: { question: Question; onDone(): void }) {
  const { t } = useMeetingWords();
  const clock = useServerClock();
  const draft = useProposalDraft(question);
  const { value, changed, set, languages } = draft;
  const { id: questionId, kind, ask } = question;
  const { give, bar } = useGuarded('panel', { type: 'EditQuestion', questionId });
  const isDecision = kind !== 'sounding';
  const change = async (): Promise<void> => {
    if ((await give(edited(question, changed, value, languages, clock()))).ok) onDone();
  };
  if (question.stage === 'settled' && Object.keys(changed).length === 0) return null;
  return (
    <Sending
      bar={bar}
      submit={t('chair.decisions.edit')}
      disabled={!saysSomething(value)}
      onSubmit={() => void change()}
      beside={<Act onPress={onDone}>{t('chair.decisions.leaveAsItIs')}</Act>}
    >
      <ProposedText draft={draft} autoFocus />
      {isDecision && <PartLines draft={draft} />}
      {kind === 'amendment' && (
        <TextLine
          label={t('chair.decisions.distance')}
          value={value.distance}
          onChange={(distance) => set({ distance })}
          ltr
        />
      )}
      {ask === 'silence' && <SilenceHours draft={draft} asItIs />}
      {isDecision && <MajorityChoice draft={draft} />}
    </Sending>
  );
}
