// What one waits for beside one's place on the list, a line each: what it is, on which item or question, in which place; and the way back.
import { useId } from 'react';

import { nthNow } from '#shared/meeting/replies/select.ts';
import type { Entry } from '#shared/meeting/state.ts';

import { questionLine } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { turnName } from '../../../components/turn-kind-words.ts';
import { start } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { ownWaiting } from './own-waiting.ts';
import type { OwnWaiting } from './own-waiting.ts';

export function OwnWaitingRows({ standing }: { standing: Standing }) {
  return ownWaiting(standing).map((own) => <Row key={own.entry.id} standing={standing} own={own} />);
}

function Row({ standing: { meeting }, own: { entry, place, elsewhere } }: { standing: Standing; own: OwnWaiting }) {
  const words = useMeetingWords();
  const { t, itemNumber } = words;
  const id = useId();
  const turn =
    turnName(entry.kind === 'reply' ? { ...entry, nth: nthNow(meeting, entry) } : entry, t) ??
    t('delegate.requestNamed');
  const named = elsewhere === null ? turn : t('delegate.ofItem', { turn, number: itemNumber(elsewhere) });
  const question = meeting.questions[entry.questionId ?? ''];
  return (
    <div className="buttons raise">
      <p className="note" id={id}>
        {named}: {standsWords(entry, place, words)}
        {question && <bdi className="one-line">{questionLine(question, words)}</bdi>}
      </p>
      <button type="button" aria-describedby={id} onClick={() => start({ task: 'withdraw', entryId: entry.id })}>
        {t(takeBackKey(entry))}
      </button>
    </div>
  );
}

function standsWords({ kind = 'statement' }: Entry, place: number | null, { t }: MeetingWords): string {
  if (place !== null) return t('delegate.replyWaits', { place });
  return t(kind === 'statement' ? 'delegate.requestedState' : 'delegate.replyRequested');
}

function takeBackKey({ kind }: Entry) {
  if (kind === 'reply') return 'delegate.replyTakeBack';
  if (kind === 'explanation') return 'delegate.explainTakeBack';
  return kind === 'for' || kind === 'against' ? 'delegate.motionTakeBackTurn' : 'delegate.withdraw';
}
