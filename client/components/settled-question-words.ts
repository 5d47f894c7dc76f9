// What was settled, in words for a table of the record: what it was and whose, what came of it.
import { isBusiness } from '#shared/meeting/questions/kinds.ts';
import type { Question, Tally } from '#shared/meeting/state.ts';

import { wordingOf } from './interruption-words.ts';
import type { MeetingWords } from './meeting-words.ts';
import { motionName } from './motion-name.ts';
import { figuresOf } from './votes/tally-words.ts';

/** What it is, with whose it is; a proposal as it is worded. */
export function settledName(question: Question, words: MeetingWords): string {
  const { kind, motion, by } = question;
  const { t, delegation } = words;
  const said = wordingOf(question, words);
  if (motion !== undefined) return [motionName({ motion, by }, t, delegation), said].filter(Boolean).join(' · ');
  const name = by === undefined ? '' : delegation(by);
  return isBusiness(kind) ? said : [t(`common.raised.${kind}`, { name }), said].filter(Boolean).join(' · ');
}

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
