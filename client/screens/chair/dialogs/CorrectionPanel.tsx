// The record put right where it is final: in words; the Chair also a count, and what was gavelled by opening it again.
import { useState } from 'react';

import { isOfOrder } from '#shared/meeting/questions/kinds.ts';
import { correctableVote, isGavelled } from '#shared/meeting/corrections/select.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';
import { questionOfVote } from '#shared/meeting/votes/select.ts';
import { answersTo } from '#shared/meeting/votes/outcome.ts';
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Question } from '#shared/meeting/state.ts';

import { useBarWords } from '../../../components/officers/why-barred.ts';
import { wordingOf } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { correctableQuestions } from '../../../components/officers/correctable.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { questionTitle } from '../question-words.ts';
import { Act, Choice, Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';
import { correctedTally, isNoCount } from './corrected-tally.ts';
import type { TypedCounts } from './corrected-tally.ts';

const MOST_OF_A_CORRECTION = 4_000;
const NOBODY = '-';
type Meant = NonNullable<CommandOf<'CorrectRecord'>['intended']>['choice'];

export default function CorrectionPanel({ of: given }: { of?: string }) {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const nameOf = useSubjectWords();
  const settled = correctableQuestions(meeting);
  const [chosen, setChosen] = useState<string | null>(given ?? settled[0]?.id ?? null);
  const question = chosen === null ? undefined : (meeting.questions[chosen] ?? questionOfVote(meeting, chosen));
  return (
    <Sheet title={t('chair.correct.title')}>
      {given === undefined ? (
        <Pick
          label={t('chair.correct.what')}
          value={chosen}
          onChange={setChosen}
          options={settled.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        />
      ) : (
        <p className="now">{nameOf(given)}</p>
      )}
      <p className="hint">{t('chair.correct.hint')}</p>
      {chosen !== null && <Correction key={chosen} of={chosen} question={question} />}
    </Sheet>
  );
}

/** What a question, a speech or a list is called in one line. */
function useSubjectWords(): (id: string) => string {
  const words = useMeetingWords();
  const { t, delegation, itemNumber, time } = words;
  const meeting = useMeeting();
  return (id) => {
    const question = meeting.questions[id] ?? questionOfVote(meeting, id);
    if (!question) {
      const { delegationId, guest } = findEntry(meeting, id)?.entry ?? {};
      if (delegationId !== undefined) return delegation(delegationId);
      return guest?.name ?? t('chair.limits.item', { number: itemNumber(id) });
    }
    const at = question.settledAt === undefined ? '' : ` · ${time(question.settledAt)}`;
    return `${questionWords(question, words)}${at}`;
  };
}

/** What has a name by that, a proposal by its words. */
function questionWords(question: Question, words: MeetingWords): string {
  const { motion, by } = question;
  return motion !== undefined || (isOfOrder(question) && by !== undefined)
    ? questionTitle(question, words)
    : wordingOf(question, words) || words.t('floor.vote');
}

function Correction({ of, question }: { of: string; question: Question | undefined }) {
  const { t, delegation } = useMeetingWords();
  const { role } = useYou();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const [text, setText] = useState('');
  const [counts, setCounts] = useState<TypedCounts>({});
  const [who, setWho] = useState<string | null>(NOBODY);
  const [meant, setMeant] = useState<Meant>('yes');
  const vote = question && correctableVote(question);
  const isChair = role === 'chair';
  const choices: readonly Meant[] = question ? answersTo(meeting, question) : [];
  const figures = [...choices, ...(vote?.method === 'ballot' ? (['invalid'] as const) : [])];
  const tally = vote?.tally && correctedTally(counts, vote.tally, choices);
  const correct = async (more: { reopen?: true } = {}): Promise<void> => {
    const answer = await send({
      type: 'CorrectRecord',
      of,
      text: text.trim(),
      ...(tally && tally !== 'wrong' && { tally }),
      ...(vote && who !== null && who !== NOBODY && { intended: { delegationId: who, choice: meant } }),
      ...more,
    });
    if (answer.ok) close();
  };
  const empty = text.trim() === '';
  const reopened = useBarWords(question && question.stage !== 'settled' && !vote ? 'not-settled' : undefined);
  return (
    <Sending
      submit={t('chair.correct.submit')}
      bar={reopened}
      disabled={empty || tally === 'wrong'}
      onSubmit={() => void correct()}
      beside={
        isChair &&
        question &&
        isGavelled(question) && (
          <Act disabled={empty || tally === 'wrong'} onPress={() => void correct({ reopen: true })}>
            {t('chair.correct.reopen')}
          </Act>
        )
      }
    >
      <TextLine
        label={t('chair.correct.text')}
        value={text}
        onChange={setText}
        maxLength={MOST_OF_A_CORRECTION}
        autoFocus
        long
      />
      {vote && isChair && (
        <fieldset className="beside three">
          <legend>{t('chair.correct.tally')}</legend>
          {figures.map((figure) => (
            <TextLine
              key={figure}
              label={t(figure === 'invalid' ? 'common.vote.invalid' : `floor.vote.${figure}`)}
              value={counts[figure] ?? ''}
              onChange={(typed) => setCounts({ ...counts, [figure]: typed })}
              placeholder={String(vote.tally?.[figure] ?? '')}
              wrong={isNoCount(counts[figure]) ? t('chair.vote.whole') : undefined}
              ltr
            />
          ))}
        </fieldset>
      )}
      {vote && (
        <Pick
          label={t('chair.correct.intended')}
          value={who}
          onChange={setWho}
          options={[
            { value: NOBODY, label: t('chair.correct.nobody') },
            ...vote.voters.map((value) => ({ value, label: delegation(value) })),
          ]}
        />
      )}
      {vote && who !== NOBODY && (
        <Choice
          label={t('chair.vote.choice')}
          value={meant}
          onChange={setMeant}
          options={choices.map((value) => ({ value, label: t(`floor.vote.${value}`) }))}
        />
      )}
    </Sending>
  );
}
