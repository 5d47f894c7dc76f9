// An explanation of vote: asked once more before it goes, with what is explained, when it is heard and how long it may take. Where several
// votes may be explained, the delegate says which: none is chosen for them.
import { useState } from 'react';

import { allToExplain } from '#shared/meeting/decisions/explained.ts';
import { itemHeardUnder } from '#shared/meeting/questions/select.ts';
import { kindLimit } from '#shared/meeting/rule-sets/sets.ts';
import { limitFor } from '#shared/meeting/speakers/limits.ts';

import { questionLine } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useSend } from '../../../replica/hooks.ts';
import { start, useSeat } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { Confirm } from './Confirm.tsx';

export function AskExplanation({ standing: { meeting, self } }: { standing: Standing }) {
  const words = useMeetingWords();
  const { t, limit } = words;
  const send = useSend();
  const [sending, setSending] = useState(false);
  const offered = allToExplain(meeting, self);
  const [chosen, setChosen] = useState(() => (offered.length === 1 ? offered[0]!.question.id : null));
  const picked = offered.find(({ question }) => question.id === chosen);
  const itemId = picked && itemHeardUnder(meeting, picked.question);
  const ask = (): void => {
    if (!picked || itemId === undefined) return;
    setSending(true);
    const { question, when } = picked;
    void send({ type: 'RequestFloor', itemId, kind: 'explanation', questionId: question.id, when }).then((answer) => {
      start(null);
      useSeat.setState(answer.ok ? { said: t('delegate.explainLive') } : { refused: answer.error });
    });
  };
  const holds =
    kindLimit(meeting.settings, 'explanation') ?? limitFor(meeting, { itemId: itemId ?? '', delegationId: self });
  const isHeard = (when: 'before' | 'after'): string =>
    t(when === 'after' ? 'delegate.explainAfter' : 'delegate.explainBefore', { limit: limit(holds) });
  // What was looked at alone may be gone while the sheet is open: what has come instead is chosen as one of several is.
  const isChoice = offered.length > (picked ? 1 : 0);
  return (
    <Confirm
      title={t('delegate.explainTitle')}
      answer={t('delegate.explainDo')}
      isDisabled={sending || !picked}
      onAnswer={ask}
    >
      {isChoice && !sending ? (
        <div className="options short" role="radiogroup" aria-label={t('delegate.explainWhich')}>
          <p className="note">{t('delegate.explainWhich')}</p>
          {offered.map(({ question, when }) => (
            <label key={question.id}>
              <input
                type="radio"
                aria-labelledby={`explained-${question.id}`}
                name="explained"
                checked={chosen === question.id}
                onChange={() => setChosen(question.id)}
              />
              <span id={`explained-${question.id}`}>
                <bdi className="three-lines">{questionLine(question, words)}</bdi>
                <small>{isHeard(when)}</small>
              </span>
            </label>
          ))}
        </div>
      ) : (
        picked && (
          <>
            <p className="sentence">
              <bdi>{questionLine(picked.question, words)}</bdi>
            </p>
            <p className="sentence">{isHeard(picked.when)}</p>
          </>
        )
      )}
    </Confirm>
  );
}
