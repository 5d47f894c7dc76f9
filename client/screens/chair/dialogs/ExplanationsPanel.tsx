// Explanations of vote: who waits to give one, and one entered for a delegation that asked at the nameplate, before the voting or after it.
import { useState } from 'react';

import { mayBeExplained, whenExplained } from '#shared/meeting/decisions/explained.ts';
import { itemHeardUnder } from '#shared/meeting/questions/select.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import type { Entry } from '#shared/meeting/state.ts';

import { questionLine } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { Act, Pick, Sending } from './fields.tsx';
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
  const { t, delegation } = words;
  const meeting = useMeeting();
  const { role } = useYou();
  const send = useCommand('panel');
  const questions = mayBeExplained(meeting);
  const [chosen, setChosen] = useState<string | null>(null);
  const question = questions.find(({ id }) => id === chosen) ?? questions[0];
  const [who, setWho] = useState<string | null>(null);
  const [isOwn, setOwn] = useState(false);
  const itemId = question && itemHeardUnder(meeting, question);
  if (!question || itemId === undefined) return null;
  const enter = async (leave: boolean): Promise<void> => {
    if (who === null) return;
    const answer = await send({
      type: 'RequestFloor',
      itemId,
      kind: 'explanation',
      questionId: question.id,
      when: whenExplained(meeting, question) ?? 'after',
      delegationId: who,
      enteredBy: 'nameplate',
      ...(leave && { leave }),
    });
    setOwn(!answer.ok && answer.error.details?.['leave'] === true);
    if (answer.ok) setWho(null);
  };
  return (
    <Sending
      submit={t('chair.explanations.enter')}
      disabled={who === null}
      onSubmit={() => void enter(false)}
      beside={
        isOwn && role === 'chair' ? <Act onPress={() => void enter(true)}>{t('chair.replies.byLeave')}</Act> : null
      }
    >
      <Pick
        label={t('chair.explanations.of')}
        value={question.id}
        onChange={setChosen}
        options={questions.map((one) => ({ value: one.id, label: questionLine(one, words) }))}
      />
      <Pick
        label={t('chair.points.by')}
        value={who}
        onChange={(value) => {
          setWho(value);
          setOwn(false);
        }}
        options={Object.values(meeting.catalogue.delegations)
          .filter((one) => !one.retired && standingOf(meeting, one.id) === 'member')
          .map(({ id }) => ({ value: id, label: delegation(id) }))}
      />
    </Sending>
  );
}
