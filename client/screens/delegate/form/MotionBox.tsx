// The motion that the room deals with, as a member meets it: what it is, whether one may speak on it, and the way to object.
import { objectsTo } from '#shared/meeting/decisions/select.ts';
import { turnsOn, motionUp, waitsOn } from '#shared/meeting/motions/select.ts';
import { onNow } from '#shared/meeting/on-now.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import type { Meeting, Question } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { motionName } from '../../../components/motion-name.ts';
import { whyBarredKey } from './why-barred.ts';
import { useSheetCommand } from './use-sheet-command.ts';
import type { Standing } from '../seat-state.ts';

export function MotionBox({ standing: { meeting, self } }: { standing: Standing }) {
  const words = useMeetingWords();
  const { t } = words;
  const question = motionUp(meeting);
  // A motion that is put to the room is drawn by PutBox.tsx, in the place of the speakers.
  if (question?.motion === undefined || question.stage === 'put' || question.vote?.status === 'open') return null;
  const isMember = standingOf(meeting, self) === 'member';
  const on = onNow(meeting);
  // While nobody speaks, FloorRow.tsx above names the motion already.
  const isAbove = on.on === 'question' && on.question.id === question.id;
  return (
    <section className="motion" aria-label={t('delegate.motion')}>
      {!isAbove && (
        <p className="sentence">
          <b>{motionName({ ...question, motion: question.motion }, words)}</b>
        </p>
      )}
      {question.text !== '' && !isAbove && (
        <p className="sentence">
          <bdi>{question.text}</bdi>
        </p>
      )}
      {isMember && <Sides meeting={meeting} question={question} self={self} />}
      {isMember && <Objecting meeting={meeting} question={question} self={self} />}
    </section>
  );
}

interface OnQuestion {
  meeting: Meeting;
  question: Question;
  self: string;
}

function Sides({ meeting, question: { id: questionId, debate }, self }: OnQuestion) {
  const { t } = useMeetingWords();
  const { sending, give } = useSheetCommand();
  const waits = waitsOn(meeting, questionId, self);
  if (waits)
    return (
      <div className="buttons raise">
        <button type="button" disabled={sending} onClick={() => give({ type: 'WithdrawRequest', entryId: waits.id })}>
          {t('delegate.motionTakeBackTurn')}
        </button>
      </div>
    );
  const sides = (['for', 'against'] as const).filter(
    (side) => turnsOn(meeting, questionId, side) < (debate?.[side] ?? 0),
  );
  if (sides.length === 0 || whyBarredKey(meeting, { type: 'SpeakOnMotion', questionId })) return null;
  return (
    <div className="buttons raise">
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          disabled={sending}
          onClick={() => give({ type: 'SpeakOnMotion', questionId, side })}
        >
          {t(`delegate.motion.${side}`)}
        </button>
      ))}
    </div>
  );
}

/** An objection stands until it is withdrawn; officers alone see whose it is. */
function Objecting({ meeting, question: { id: questionId, ask }, self }: OnQuestion) {
  const { t } = useMeetingWords();
  const { sending, give } = useSheetCommand();
  const stands = objectsTo(meeting, questionId, self);
  const command = { type: stands ? 'WithdrawObjection' : 'Object', questionId } as const;
  if (ask !== 'objection' || whyBarredKey(meeting, command)) return null;
  return (
    <div className="buttons raise">
      <button type="button" disabled={sending} onClick={() => give(command)}>
        {t(stands ? 'delegate.motionWithdrawObjection' : 'delegate.motionObject')}
      </button>
    </div>
  );
}
