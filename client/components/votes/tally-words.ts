// How many were for, against, and so on, in words: for every page that shows a result.
import type { Tally } from '#shared/meeting/state.ts';

import type { MeetingWords } from '../meeting-words.ts';

/** The figures, each with its name, in their order. */
export const figuresOf = (
  { yes, no, abstain, notVoting, invalid = 0 }: Tally,
  { t, format }: Pick<MeetingWords, 't' | 'format'>,
): string[] =>
  [
    [t('common.vote.yes'), yes],
    [t('common.vote.no'), no],
    [t('common.vote.abstain'), abstain],
    ...(invalid > 0 ? [[t('common.vote.invalid'), invalid]] : []),
    [t('common.vote.notVoting'), notVoting],
  ].map(([word, count]) => `${word}: ${format.number(count as number)}`);
