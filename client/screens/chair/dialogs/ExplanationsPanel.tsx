// Explanations of vote: who waits to give one, and one entered for a delegation that asked at the nameplate, before the voting or after it.
import { useState } from 'react';

import { mayBeExplained, whenExplained } from '#shared/meeting/decisions/explained.ts';
import { itemHeardUnder } from '#shared/meeting/questions/select.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import type { Entry } from '#shared/meeting/state.ts';

import { questionLine } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { EnterTurn } from './EnterTurn.tsx';
import { Pick } from './fields.tsx';
import { Sheet } from './Sheet.tsx';
import { WaitingTurn } from './WaitingTurn.tsx';

export default function ExplanationsPanel() {
  const { t } = useMeetingWords();
  const waiting = Object.values(useMeeting().lists).flatMap((list) =>
    list.waiting.filter(({ kind }) => kind === 'explanation'),
  );
  return (
    <Sheet title={t('chair.action.explanations')}>
      {waiting.length === 0 && <p className="hint">{t('chair.explanations.none')}</p>}
      <ul className="things">
        {waiting.map((entry) => (
          <Waiting key={entry.id} entry={entry} />
        ))}
      </ul>
      <EnterExplanation />
    </Sheet>
  );
}

function Waiting({ entry }: { entry: Entry }) {
  const words = useMeetingWords();
  const question = useMeeting().questions[entry.questionId ?? ''];
  return (
    <WaitingTurn entry={entry}>
      <bdi>{question && questionLine(question, words)}</bdi>
    </WaitingTurn>
  );
}

/** Whoever proposed it explains its vote by leave of the Chair. */
function EnterExplanation() {
  const words = useMeetingWords();
  const { t } = words;
  const meeting = useMeeting();
  const questions = mayBeExplained(meeting);
  const [chosen, setChosen] = useState<string | null>(null);
  const question = questions.find(({ id }) => id === chosen) ?? questions[0];
  const itemId = question && itemHeardUnder(meeting, question);
  if (!question || itemId === undefined) return null;
  return (
    <EnterTurn
      submit={t('chair.explanations.enter')}
      mayHave={({ id }) => standingOf(meeting, id) === 'member'}
      entering={(delegationId) => ({
        type: 'RequestFloor',
        itemId,
        kind: 'explanation',
        questionId: question.id,
        when: whenExplained(meeting, question) ?? 'after',
        delegationId,
        enteredBy: 'nameplate',
      })}
      before={
        <Pick
          label={t('chair.explanations.of')}
          value={question.id}
          onChange={setChosen}
          options={questions.map((one) => ({ value: one.id, label: questionLine(one, words) }))}
        />
      }
    />
  );
}
