// A silence procedure, in one line for every view: that a proposal is adopted unless somebody objects by a time, that nobody did, or who did. Where
// it ends on another day than today, the time is said with its day.
import type { Question } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';

type Silence = Pick<Question, 'raisedAt' | 'closesAt' | 'broken'>;

/** Who broke it is named: everybody sees that objection. */
export const brokenLine = ({ broken }: Pick<Question, 'broken'>, { t, delegation }: MeetingWords): string =>
  broken ? t('common.silenceBroken', { name: delegation(broken.by) }) : '';

/**
 * Until when a silence procedure runs, or that it is over.
 * @param now server time in ms
 */
export function silenceLine(question: Silence, now: number, words: MeetingWords): string {
  if (question.broken) return brokenLine(question, words);
  const { closesAt = 0 } = question;
  const { t, when } = words;
  return t(now < closesAt ? 'common.silenceUntil' : 'common.silenceOver', { time: when(closesAt, now) });
}

/** How much of it is over, 0 to 1. */
export const silenceShare = ({ raisedAt, closesAt = 0 }: Silence, now: number): number =>
  closesAt <= raisedAt ? 1 : Math.min(1, Math.max(0, (now - raisedAt) / (closesAt - raisedAt)));
