// A silence procedure, in one line for every view: that a proposal is adopted unless somebody objects by a time, or that nobody did. Where
// it ends on another day than it began, the time is said with its day.
import type { Question } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';

type Silence = Pick<Question, 'raisedAt' | 'closesAt'>;

export function silenceLine({ raisedAt, closesAt = 0 }: Silence, now: number, { t, time, date }: MeetingWords): string {
  const day = date(closesAt);
  const said = day === date(raisedAt) ? time(closesAt) : t('common.dayAndTime', { day, time: time(closesAt) });
  return t(now < closesAt ? 'common.silenceUntil' : 'common.silenceOver', { time: said });
}

/** How much of it is over, 0 to 1. */
export const silenceShare = ({ raisedAt, closesAt = 0 }: Silence, now: number): number =>
  closesAt <= raisedAt ? 1 : Math.min(1, Math.max(0, (now - raisedAt) / (closesAt - raisedAt)));
