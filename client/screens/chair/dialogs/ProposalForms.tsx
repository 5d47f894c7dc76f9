// A proposal as an officer writes it: a new one, and one that is changed before it is put.
import { useState } from 'react';

import { ruleSetOf } from '#shared/meeting/rule-sets/sets.ts';
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Question } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useServerClock } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { useGuarded } from '../guarded.tsx';
import { Choice, Pick, Sending, TextLine } from './fields.tsx';
import { changedParts, partsAsTyped, typedParts } from './typed-parts.ts';

const MOST_OF_A_TEXT = 4_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Nobody’s nameplate, and nothing that is amended. */
const NONE = '-';
const SUBJECTS = ['proposal', 'report', 'agenda', 'rules', 'other', 'sounding'] as const;
const ASKS = ['objection', 'vote', 'silence'] as const;
/** How long a silence may last; a minute more, so that it is longer than the least that the rules want. */
const HOURS = ['1', '4', '12', '24', '48', '72', '96'] as const;

type Propose = CommandOf<'ProposeDecision'>;

/** The instant, in ms, at which a silence of so many hours is over, at a whole minute. */
const silenceEnds = (now: number, hours: string): number =>
  (Math.ceil((now + Number(hours) * HOUR_MS) / MINUTE_MS) + 1) * MINUTE_MS;

/** Whether an important question needs another majority under these rules. */
const useImportant = (): boolean => {
  const { important, substance } = ruleSetOf(useMeeting().settings);
  return important !== substance;
};

function MajorityChoice({ value, onChange }: { value: boolean; onChange(important: boolean): void }) {
  const { t } = useMeetingWords();
  return (
    <Choice
      label={t('chair.decisions.majority')}
      value={value ? 'important' : 'usual'}
      onChange={(chosen) => onChange(chosen === 'important')}
      options={(['usual', 'important'] as const).map((one) => ({
        value: one,
        label: t(`chair.decisions.majority.${one}`),
      }))}
    />
  );
}

export function NewProposal() {
  const { t, delegation } = useMeetingWords();
  const meeting = useMeeting();
  const clock = useServerClock();
  const hasImportant = useImportant();
  const [text, setText] = useState('');
  const [subject, setSubject] = useState<Propose['subject']>('proposal');
  const [by, setBy] = useState<string>(NONE);
  const [about, setAbout] = useState<string>(NONE);
  const [ask, setAsk] = useState<NonNullable<Propose['ask']>>('objection');
  const { give, bar } = useGuarded('panel', { type: 'ProposeDecision', ask });
  const [hours, setHours] = useState<string>('24');
  const [parts, setParts] = useState('');
  const [important, setImportant] = useState(false);
  const sounds = subject === 'sounding';
  const amendable = Object.values(meeting.questions).filter(
    ({ kind, stage, vote }) => kind === 'decision' && stage === 'open' && vote?.status !== 'open',
  );
  const typed = sounds ? [] : typedParts(parts);
  const propose = async (): Promise<void> => {
    const answer = await give({
      type: 'ProposeDecision',
      subject,
      text: text.trim(),
      ...(by !== NONE && { by }),
      ...(about !== NONE && !sounds && { about }),
      ...(!sounds && { ask }),
      ...(ask === 'silence' && !sounds && { closesAt: silenceEnds(clock(), hours) }),
      ...(typed.length > 0 && { parts: typed }),
      ...(important && !sounds && { important }),
    });
    if (!answer.ok) return;
    setText('');
    setParts('');
    setAbout(NONE);
  };
  return (
    <Sending
      bar={bar}
      submit={t('chair.decisions.propose')}
      disabled={text.trim() === ''}
      onSubmit={() => void propose()}
    >
      <TextLine
        label={t('chair.decisions.text')}
        hint={t('chair.decisions.textHint')}
        value={text}
        onChange={setText}
        maxLength={MOST_OF_A_TEXT}
        long
      />
      <div className="beside">
        <Pick
          label={t('chair.decisions.subject')}
          value={subject}
          onChange={setSubject}
          options={SUBJECTS.map((value) => ({ value, label: t(`chair.decisions.subject.${value}`) }))}
        />
        <Pick
          label={t('chair.decisions.by')}
          value={by}
          onChange={setBy}
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
          onChange={setAbout}
          options={[
            { value: NONE, label: t('chair.decisions.aboutNothing') },
            ...amendable.map(({ id, text: label }) => ({ value: id, label })),
          ]}
        />
      )}
      {!sounds && (
        <Choice
          label={t('chair.decisions.ask')}
          value={ask}
          onChange={setAsk}
          options={ASKS.map((value) => ({ value, label: t(`chair.decisions.ask.${value}`) }))}
        />
      )}
      {ask === 'silence' && !sounds && (
        <Pick
          label={t('chair.decisions.hours')}
          value={hours}
          onChange={setHours}
          options={HOURS.map((value) => ({ value, label: t('chair.decisions.hoursOf', { count: Number(value) }) }))}
        />
      )}
      {hasImportant && !sounds && <MajorityChoice value={important} onChange={setImportant} />}
      {!sounds && (
        <TextLine
          label={t('chair.decisions.parts')}
          hint={t('chair.decisions.partsHint')}
          value={parts}
          onChange={setParts}
          long
        />
      )}
    </Sending>
  );
}

const wholeNumber = (typed: string): number | undefined =>
  /^[1-9]\d?$/.test(typed.trim()) ? Number(typed) : undefined;

export function EditProposal({ question, onDone }: { question: Question; onDone(): void }) {
  const { t } = useMeetingWords();
  const clock = useServerClock();
  const hasImportant = useImportant();
  const { id: questionId, kind, ask } = question;
  const { give, bar } = useGuarded('panel', { type: 'EditQuestion', questionId });
  const [text, setText] = useState(question.text);
  const [parts, setParts] = useState(() => partsAsTyped(question.parts));
  const [before] = useState(parts);
  const [important, setImportant] = useState(question.important === true);
  const [distance, setDistance] = useState(String(question.distance ?? ''));
  const [hours, setHours] = useState<string>(NONE);
  const isDecision = kind !== 'sounding';
  const far = wholeNumber(distance);
  const change = async (): Promise<void> => {
    const answer = await give({
      type: 'EditQuestion',
      questionId,
      ...(text.trim() !== question.text && { text: text.trim() }),
      ...(isDecision && parts !== before && { parts: changedParts(question.parts ?? [], parts) }),
      ...(isDecision && hasImportant && important !== (question.important === true) && { important }),
      ...(kind === 'amendment' && far !== undefined && { distance: far }),
      ...(ask === 'silence' && hours !== NONE && { closesAt: silenceEnds(clock(), hours) }),
    });
    if (answer.ok) onDone();
  };
  return (
    <Sending bar={bar} submit={t('chair.decisions.edit')} disabled={text.trim() === ''} onSubmit={() => void change()}>
      <TextLine
        label={t('chair.decisions.text')}
        value={text}
        onChange={setText}
        maxLength={MOST_OF_A_TEXT}
        long
        autoFocus
      />
      {isDecision && (
        <TextLine
          label={t('chair.decisions.parts')}
          hint={t('chair.decisions.partsHint')}
          value={parts}
          onChange={setParts}
          long
        />
      )}
      {kind === 'amendment' && (
        <TextLine label={t('chair.decisions.distance')} value={distance} onChange={setDistance} ltr />
      )}
      {ask === 'silence' && (
        <Pick
          label={t('chair.decisions.hours')}
          value={hours}
          onChange={setHours}
          options={[
            { value: NONE, label: t('chair.decisions.asItIs') },
            ...HOURS.map((value) => ({ value, label: t('chair.decisions.hoursOf', { count: Number(value) }) })),
          ]}
        />
      )}
      {isDecision && hasImportant && <MajorityChoice value={important} onChange={setImportant} />}
    </Sending>
  );
}
