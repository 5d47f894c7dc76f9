// What the hall should see now, told from the state of the meeting and the time. Pure: no React, no words.
import { justDecided, silencesOn } from '#shared/meeting/decisions/select.ts';
import { effectiveStatus, findEntry, isLeft, listOf, listOfEntry } from '#shared/meeting/speakers/select.ts';
import { floorIn, interruptionIn, isInterrupted, onNow } from '#shared/meeting/on-now.ts';
import { listsOnQuestions } from '#shared/meeting/questions/lists-on-questions.ts';
import type { Interruption } from '#shared/meeting/on-now.ts';
import type {
  Announcement,
  Casts,
  Countdown,
  DelegationId,
  Entry,
  Floor,
  ItemId,
  Meeting,
  Question,
  Sitting,
  SpeakersList,
  Speech,
  Vote,
} from '#shared/meeting/state.ts';
import { elapsedMs } from '#shared/meeting/timer.ts';
import { resultNow } from '#shared/meeting/decisions/result-now.ts';

/** How long the last speech's used time stands, unless the next begins before. */
export const SPOKEN_FOR_MS = 60_000;
/** How long a countdown stands at zero. */
const ZERO_FOR_MS = 60_000;

const NO_CASTS: Casts = {};

export type Scene =
  | { kind: 'speaking'; floor: Floor }
  /** `held` has the floor and goes on when the sitting resumes. */
  | { kind: 'suspended'; sitting: Sitting; held: Floor | null }
  /** A point of order is heard or waits for its ruling, an appeal for its vote, or whom it held for the floor; `floor` is who speaks on it. */
  | {
      kind: 'interruption';
      what: Interruption['what'];
      by: DelegationId | undefined;
      question?: Question | undefined;
      about?: Question | undefined;
      floor: Floor | null;
      held: Floor | null;
    }
  /** What was just ruled on, or decided without a vote, or kept open. */
  | { kind: 'decided'; question: Question }
  /** A silence procedure on what is up, while nobody speaks; `isOver`: nobody has objected in its time. */
  | { kind: 'silence'; question: Question; isOver: boolean }
  /** A vote is open, and nobody speaks on its conduct. */
  | { kind: 'vote'; question: Question; vote: Vote; casts: Casts }
  /** What came of the vote that was just closed. */
  | { kind: 'result'; question: Question; vote: Vote }
  | { kind: 'countdown'; countdown: Countdown }
  /** `entry` says what turn it was; undefined: its list is gone. */
  | { kind: 'spoken'; speech: Speech; entry: Entry | undefined }
  | { kind: 'announcement'; announcement: Announcement }
  /** An item is under consideration and nobody has the floor. */
  | { kind: 'item'; itemId: ItemId }
  /** The sitting is open and no item is under consideration. */
  | { kind: 'opened'; sitting: Sitting }
  /** No sitting was open yet; `sitting` is the first one. */
  | { kind: 'before'; sitting: Sitting | null }
  | { kind: 'adjourned'; next: Sitting | null };

/** The announcement that stands now: the last one whose time is not over. */
export function announcementNow(meeting: Meeting, now: number): Announcement | null {
  return meeting.announcements.findLast(({ until }) => until === undefined || until > now) ?? null;
}

/** What is left of a countdown, 0 once it is over; null where there is none, or it has been over for a while. */
export function countdownLeftMs(countdown: Countdown | null, now: number): number | null {
  if (countdown === null) return null;
  const leftMs = countdown.totalMs - elapsedMs(countdown.clock, now);
  return leftMs < -ZERO_FOR_MS ? null : Math.max(0, leftMs);
}

/** What the hall sees at `now`, server time in ms. */
export function sceneOf(meeting: Meeting, now: number): Scene {
  const on = onNow(meeting);
  if (on.on === 'vote' && on.floor === null)
    return { kind: 'vote', question: on.question, vote: on.vote, casts: meeting.casts ?? NO_CASTS };
  const voted = resultNow(meeting, now);
  if (voted) return { kind: 'result', question: voted, vote: voted.vote };
  if (isInterrupted(on)) return { kind: 'interruption', floor: floorIn(on), ...interruptionIn(on) };
  switch (on.on) {
    case 'suspension':
      return { kind: 'suspended', sitting: on.sitting, held: on.held };
    case 'speech':
      return { kind: 'speaking', floor: on.floor };
    case 'item':
      return whileQuiet(meeting, now) ?? { kind: 'item', itemId: on.itemId };
    case 'no-item':
      return whileQuiet(meeting, now) ?? { kind: 'opened', sitting: on.sitting };
    case 'before':
      return countdownNow(meeting, now) ?? { kind: 'before', sitting: on.next };
    case 'between':
      return countdownNow(meeting, now) ?? { kind: 'adjourned', next: on.next };
    case 'after':
      return countdownNow(meeting, now) ?? { kind: 'adjourned', next: null };
    default:
      return on satisfies never;
  }
}

function countdownNow({ countdown }: Meeting, now: number): Scene | null {
  return countdown !== null && countdownLeftMs(countdown, now) !== null ? { kind: 'countdown', countdown } : null;
}

/** What goes before the item while a sitting is open and nobody has the floor: a countdown, the speech just made, an announcement, a silence. */
function whileQuiet(meeting: Meeting, now: number): Scene | null {
  const { lastSpeech } = meeting;
  const countdown = countdownNow(meeting, now);
  if (countdown) return countdown;
  const question = justDecided(meeting, now, lastSpeech?.endedAt);
  if (question && (question.itemId === null || !isLeft(meeting, question.itemId))) return { kind: 'decided', question };
  if (lastSpeech !== null && now < lastSpeech.endedAt + SPOKEN_FOR_MS) {
    const entry = findEntry(meeting, lastSpeech.entryId)?.entry;
    if (entry?.kind === 'reply' || !isLeft(meeting, lastSpeech.itemId))
      return { kind: 'spoken', speech: lastSpeech, entry };
  }
  const announcement = announcementNow(meeting, now);
  if (announcement) return { kind: 'announcement', announcement };
  const silence = silencesOn(meeting).find(({ itemId }) => itemId === null || itemId === (meeting.current ?? itemId));
  return silence ? { kind: 'silence', question: silence, isOver: now >= (silence.closesAt ?? 0) } : null;
}

/** The item that the hall's list and heading are about: that of the speaker, else the one under consideration. */
export const itemOnScreen = (meeting: Meeting): ItemId | null =>
  meeting.floor?.entry.questionId === undefined ? (meeting.floor?.itemId ?? meeting.current) : meeting.current;

export interface WaitingPart {
  shown: Entry[];
  /** How many more wait than are shown. */
  more: number;
}

/** The first `most` who wait. */
export function waitingPart(list: SpeakersList, most: number): WaitingPart {
  return { shown: list.waiting.slice(0, most), more: Math.max(0, list.waiting.length - most) };
}

/** The lists beside the floor, several where questions have them; none where the item has no list (the opening, the adoption of the agenda) or no item is up. */
export function listsOnScreen(meeting: Meeting, now: number): SpeakersList[] {
  const itemId = itemOnScreen(meeting);
  if (itemId === null) return [];
  if (meeting.floor?.entry.kind === 'reply') return [listOfEntry(meeting, meeting.floor.entry)];
  const onQuestions = listsOnQuestions(meeting);
  if (onQuestions.length > 0) return onQuestions;
  const list = listOf(meeting, itemId);
  const untouched = effectiveStatus(list, now) === 'not-open' && list.waiting.length === 0;
  return untouched && meeting.catalogue.items[itemId]?.withoutList ? [] : [list];
}

/** Where the whole minutes of a limit stand on its bar, 0 to 1; every fifth where there are many. */
export function minuteTicks(limitMs: number): number[] {
  const stepMs = limitMs > 20 * 60_000 ? 5 * 60_000 : 60_000;
  const ticks: number[] = [];
  for (let at = stepMs; at < limitMs; at += stepMs) ticks.push(at / limitMs);
  return ticks;
}

/**
 * The number of characters for which a speech's figures are sized, so that they do not grow when 10:00 becomes 9:59: as many as its
 * limit has. Without a limit there is room for two figures of minutes from the start.
 */
export function figuresRoom(limitFigures: string | null, figures: string): number {
  return Math.max(4, limitFigures?.length ?? 5, figures.length);
}
