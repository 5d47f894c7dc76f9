// An explanation of vote: asked once more before it goes, with what is explained, when it is heard and how long it may take.
import { useState } from 'react';

import { ownExplanation, whenExplained } from '#shared/meeting/decisions/explained.ts';
import { itemHeardUnder } from '#shared/meeting/questions/select.ts';
import { kindLimit } from '#shared/meeting/rule-sets/sets.ts';
import { limitFor } from '#shared/meeting/speakers/limits.ts';

import { questionLine } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useSend } from '../../../replica/hooks.ts';
import { start, useSeat } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { Confirm } from './Confirm.tsx';

interface Props {
  standing: Standing;
  questionId: string;
}

export function AskExplanation({ standing: { meeting, self }, questionId }: Props) {
  const words = useMeetingWords();
  const { t, limit } = words;
  const send = useSend();
  const [sending, setSending] = useState(false);
  const question = meeting.questions[questionId];
  const when = question && whenExplained(meeting, question, self);
  const itemId = question && itemHeardUnder(meeting, question);
  const ask = (): void => {
    if (when === undefined || itemId === undefined) return;
    setSending(true);
    void send({ type: 'RequestFloor', itemId, kind: 'explanation', questionId, when }).then((answer) => {
      start(null);
      useSeat.setState(answer.ok ? { said: t('delegate.explainLive') } : { refused: answer.error });
    });
  };
  const holds =
    kindLimit(meeting.settings, 'explanation') ?? limitFor(meeting, { itemId: itemId ?? '', delegationId: self });
  return (
    <Confirm
      title={t('delegate.explainTitle')}
      answer={t('delegate.explainDo')}
      isDisabled={sending || when === undefined || ownExplanation(meeting, self) !== undefined}
      onAnswer={ask}
    >
      {question && (
        <>
          <p className="sentence">
            <bdi>{questionLine(question, words)}</bdi>
          </p>
          <p className="sentence">
            {t(question.stage === 'settled' ? 'delegate.explainAfter' : 'delegate.explainBefore', {
              limit: limit(holds),
            })}
          </p>
        </>
      )}
    </Confirm>
  );
}
