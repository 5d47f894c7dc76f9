// How long the result of a vote stands: on walls and phones for a time, before the officers until the next step. Pure.
import { decidedAt, SAID_FOR_MS } from './select.ts';
import { CASES, onNow } from '../on-now.ts';
import type { Meeting } from '../state.ts';
import { isElsewhere, isProposal } from '../questions/select.ts';
import { isLeft } from '../speakers/select.ts';
import { lastVoted } from '../votes/select.ts';

type Voted = ReturnType<typeof lastVoted>;

/** The last vote, until its time is over or the next step makes it old. */
export function resultNow(meeting: Meeting, now: number): Voted {
  const voted = resultStanding(meeting);
  return voted && now < voted.vote.closedAt! + SAID_FOR_MS ? voted : undefined;
}

/** The last vote, whose result stands until somebody speaks, another item or question comes up, or one is decided on. */
export function resultStanding(meeting: Meeting): Voted {
  const voted = meeting.floor === null ? lastVoted(meeting) : undefined;
  const closedAt = voted?.vote.closedAt ?? 0;
  if (!voted || (!voted.vote.tally && voted.vote.status === 'closed')) return undefined;
  const openedAt = meeting.current === null ? 0 : (meeting.items[meeting.current]?.openedAt ?? 0);
  // What was voted on under an item leaves with it, as a decision does; an item that is gone back to was opened before.
  const isOver =
    voted.itemId !== null && isElsewhere(meeting, voted) ? isLeft(meeting, voted.itemId) : openedAt > closedAt;
  const isPast =
    isOver ||
    (meeting.lastSpeech?.endedAt ?? 0) > closedAt ||
    Object.values(meeting.questions).some(
      (one) => (one.settledAt ?? 0) > closedAt || (isProposal(one) && (decidedAt(one) ?? 0) >= Math.max(1, closedAt)),
    );
  const on = onNow(meeting);
  const way = CASES[on.on].endsResult;
  const isBehind = way === 'newer' ? 'question' in on && on.question.seq > voted.seq : way;
  return isPast || isBehind ? undefined : voted;
}
