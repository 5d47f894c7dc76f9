// Whether a count can be what was counted, by the voters, the names and the ballots that stand now. Pure; the console asks it too.
import type { Meeting, Question, Tally, Vote } from '../state.ts';
import { tallyOf } from './majority.ts';
import { answersTo } from './outcome.ts';

export type Count = Omit<Tally, 'notVoting'>;

export const sumOf = ({ yes, no, abstain, invalid = 0 }: Count): number => yes + no + abstain + invalid;

interface Miscounted {
  reason: 'more-than-voters' | 'no-abstention' | 'count-below-names' | 'more-than-ballots';
  details?: { voters: number } | { named: Tally } | { ballots: number };
}

/** The reason, and what it is about, why this cannot be what was counted in a vote by hands or ballot; undefined: it can. */
export function miscounted(
  meeting: Meeting,
  { vote, question }: { vote: Vote; question: Question },
  count: Count,
): Miscounted | undefined {
  const { voters, ballots } = vote;
  const all = sumOf(count);
  if (all > voters.length) return { reason: 'more-than-voters', details: { voters: voters.length } };
  if (count.abstain > 0 && !answersTo(meeting, question).includes('abstain')) return { reason: 'no-abstention' };
  const named = tallyOf(voters, meeting.casts ?? {});
  if (count.yes < named.yes || count.no < named.no || count.abstain < named.abstain)
    return { reason: 'count-below-names', details: { named } };
  return ballots.length > 0 && all > ballots.length
    ? { reason: 'more-than-ballots', details: { ballots: ballots.length } }
    : undefined;
}
