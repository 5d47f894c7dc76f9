// What is on in the meeting, told once, in precedence: every view and the one action switch over the answer, so that none of them can
// leave a case out. Pure; what a view shows of it is the view's.
import { unplaced } from './orders/select.ts';
import { isUnderConsideration, keyOfList, listOf } from './speakers/select.ts';
import { isInterruption } from './questions/kinds.ts';
import { goesFirst, questionsInOrder } from './questions/select.ts';
import type { InterruptionKind } from './questions/kinds.ts';
import type { Wait } from './condition-parts.ts';
import { nextSitting, sittingNow } from './sittings/select.ts';
import type { DelegationId, Entry, Floor, ItemId, Meeting, Question, Sitting, Vote } from './state.ts';

/** Where the meeting is in its programme of sittings, for whoever asks no more: what goes on in an open sitting is one case here. */
export type SittingState =
  | { on: 'open'; sitting: Sitting }
  /** A sitting is suspended; `held` has the floor and goes on when it resumes. */
  | { on: 'suspension'; sitting: Sitting; held: Floor | null }
  /** No sitting has been opened yet; `next` is the first of them. */
  | { on: 'before'; next: Sitting | null }
  /** A sitting was adjourned and another is to come. */
  | { on: 'between'; next: Sitting }
  /** Every sitting was adjourned. */
  | { on: 'after' };

/** What is on, one case at a time, with what each view of it needs. */
export type OnNow =
  | Exclude<SittingState, { on: 'open' }>
  /** A point of order, or what is heard like one, is heard, or has been heard and waits for its ruling; `held` was interrupted by it. */
  | {
      on: 'ruling';
      sitting: Sitting;
      question: Question & { kind: InterruptionKind };
      floor: Floor | null;
      held: Floor | null;
    }
  /** A question is voted on; `floor` is on the conduct of it. */
  | { on: 'vote'; sitting: Sitting; question: Question; vote: Vote; floor: Floor | null; held: Floor | null }
  /** An appeal against the ruling on `about` waits for its vote. */
  | { on: 'appeal'; sitting: Sitting; question: Question; about: Question; floor: Floor | null; held: Floor | null }
  /** A motion is taken up, or a question is put to the room, and nobody speaks; `next` is who would speak on it. */
  | { on: 'question'; sitting: Sitting; question: Question; next: Entry | null; floor: null; held: null }
  /** Nobody speaks; `held` was interrupted by a point of order that is settled, and is given the floor back. */
  | { on: 'held'; sitting: Sitting; held: Floor }
  /** Somebody has the floor in an open sitting. */
  | { on: 'speech'; sitting: Sitting; floor: Floor }
  /** An item is under consideration and nobody has the floor; `next` is who would get it. */
  | { on: 'item'; sitting: Sitting; itemId: ItemId; next: Entry | null }
  /** A sitting is open and no item is under consideration. */
  | { on: 'no-item'; sitting: Sitting };

/**
 * The next speaker of the item on the floor; undefined while nobody waits, or nobody who waits has a place: their lots are to be drawn,
 * or all of them stand by.
 */
export function nextSpeaker(meeting: Meeting): Entry | undefined {
  if (meeting.current === null) return undefined;
  const list = listOf(meeting, meeting.current);
  return unplaced(meeting, list, 0) === null && isUnderConsideration(meeting, list.itemId)
    ? list.waiting[0]
    : undefined;
}

/** The next to speak on a question itself; null while nobody waits. */
export const nextOn = ({ lists }: Meeting, questionId: string): Entry | null =>
  lists[keyOfList({ itemId: '', questionId })]?.waiting[0] ?? null;

/** Whether a sitting is open, and if none is, which comes next. */
export function sittingState(meeting: Meeting): SittingState {
  const { floor, sittings } = meeting;
  const sitting = sittingNow(meeting);
  if (!sitting) {
    const next = nextSitting(meeting) ?? null;
    if (!sittings.some(({ status }) => status === 'adjourned')) return { on: 'before', next };
    return next ? { on: 'between', next } : { on: 'after' };
  }
  return sitting.status === 'suspended'
    ? { on: 'suspension', sitting, held: floor ?? meeting.held[0] ?? null }
    : { on: 'open', sitting };
}

/** What is on now. A floor that was paused by an adjournment is on again when the next sitting opens. */
export function onNow(meeting: Meeting): OnNow {
  const state = sittingState(meeting);
  if (state.on !== 'open') return state;
  const { sitting } = state;
  const { floor, current, questions } = meeting;
  const held = meeting.held[0] ?? null;
  const taken = questionsInOrder(meeting).filter(({ stage }) => stage !== 'raised');
  const [question] = taken;
  if (question?.vote?.status === 'open') return { on: 'vote', sitting, question, vote: question.vote, floor, held };
  if (question && isInterruption(question)) return { on: 'ruling', sitting, question, floor, held };
  const about = question?.kind === 'appeal' && questions[question.about ?? ''];
  if (about) return { on: 'appeal', sitting, question, about, floor, held };
  if (floor) return { on: 'speech', sitting, floor };
  if (held) return { on: 'held', sitting, held };
  const asked = taken.find((one) => goesFirst(one));
  if (asked) return { on: 'question', sitting, question: asked, next: nextOn(meeting, asked.id), floor, held };
  if (current === null) return { on: 'no-item', sitting };
  return { on: 'item', sitting, itemId: current, next: nextSpeaker(meeting) ?? null };
}

/** The sitting that is under way, else the next to open; undefined after the last. */
export const sittingAhead = (meeting: Meeting): Sitting | undefined => sittingNow(meeting) ?? nextSitting(meeting);

/** What a case is to others: a case that is added to `OnNow` says all of it here. */
interface Case {
  /** What commands wait for while it is on; null: for nothing. */
  holdsUp: Exclude<Wait, 'turn'> | null;
  /** Whether the debate is interrupted: something is on, or a held speaker waits for the floor. */
  interrupts: boolean;
  /** Whether the result of a vote gives way to it on walls and phones: `newer`, to a question that came after it. */
  endsResult: boolean | 'newer';
}

// GA rule 68: the floor is the Chair's to give in a sitting; nor is anything raised or ruled on where nobody sits.
const NO_SITTING = { holdsUp: 'sitting', interrupts: false, endsResult: false } as const;
const DEBATE = { holdsUp: null, interrupts: false, endsResult: false } as const;

export const CASES = {
  before: NO_SITTING,
  between: NO_SITTING,
  after: NO_SITTING,
  suspension: NO_SITTING,
  // GA rule 71: a point of order that is heard is ruled on at once, and an appeal is put to the vote at once.
  ruling: { holdsUp: 'ruling', interrupts: true, endsResult: 'newer' },
  appeal: { holdsUp: 'appeal', interrupts: true, endsResult: 'newer' },
  // GA rule 88: a vote that has begun is interrupted by a point of order on its conduct alone.
  vote: { holdsUp: 'vote', interrupts: true, endsResult: 'newer' },
  // What is done on another question waits for its turn.
  question: { holdsUp: null, interrupts: true, endsResult: 'newer' },
  held: { holdsUp: null, interrupts: true, endsResult: false },
  speech: { holdsUp: null, interrupts: false, endsResult: true },
  item: DEBATE,
  'no-item': DEBATE,
} as const satisfies Record<OnNow['on'], Case>;
type Interrupts = { [On in OnNow['on']]: (typeof CASES)[On]['interrupts'] extends true ? On : never }[OnNow['on']];
export type Interrupted = Extract<OnNow, { on: Interrupts }>;

/** Who has the floor, or goes on when the sitting resumes; nobody has it between sittings. */
export const floorIn = (on: OnNow): Floor | null =>
  on.on === 'suspension' ? on.held : 'floor' in on ? on.floor : null;

/** What has interrupted the debate: by whom, and who is held until it is over. */
export interface Interruption {
  /** Each has its words in client/components/interruption-words.ts. */
  what: Interrupts;
  by: DelegationId | undefined;
  /** What is put to the room or taken up; absent: a speaker is held. */
  question?: Question | undefined;
  /** Of an appeal: what was ruled on. */
  about?: Question | undefined;
  held: Floor | null;
}

/** Whether the debate is interrupted, for views that show whatever interrupts it in one way. */
export const isInterrupted = (on: OnNow): on is Interrupted => CASES[on.on].interrupts;

/** The interruption, for views that say it in one line. */
export const interruptionIn = (on: Interrupted): Interruption => ({
  what: on.on,
  by: 'question' in on ? on.question.by : undefined,
  question: 'question' in on ? on.question : undefined,
  ...(on.on === 'appeal' && { about: on.about }),
  held: on.held,
});
