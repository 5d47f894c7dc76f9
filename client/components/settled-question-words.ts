// What was settled, in words for a table of the record: what came of it, and of the votes beside.
import type { Question, Tally } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';
import { figuresOf } from './votes/tally-words.ts';

export function settledOutcome(
  { outcome, overruled, corrected }: Question,
  { t, format }: Pick<MeetingWords, 't' | 'format'>,
): string {
  const parts = [outcome !== undefined && outcome !== 'sounded' && t(`report.decision.${outcome}`)];
  if (overruled) parts.push(t('report.decision.overruled'));
  if (corrected) parts.push(t('report.decision.corrected'));
  return format.listed(parts.filter((part) => part !== false));
}

/** A vote that did not settle the whole of a question: on which part, what came of it, by how many votes. */
export const voteBesideLine = (
  { label, result, tally }: { label?: string | undefined; result: 'adopted' | 'rejected' | 'tied'; tally: Tally },
  words: Pick<MeetingWords, 't' | 'format'>,
): string =>
  [
    label === undefined ? words.t('report.vote.whole') : words.t('report.vote.part', { part: label }),
    words.t(`report.vote.${result}`),
    ...figuresOf(tally, words),
  ].join(' · ');
