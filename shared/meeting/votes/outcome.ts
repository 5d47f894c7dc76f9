// What comes of a count: the majority that the vote needs, or in a rule set that votes a second time a tie on substance. Read by decisions alone.
import { ruleSetOf } from '../rule-sets/sets.ts';
import type { Meeting, Question, Tally, Vote } from '../state.ts';
import { isAdopted } from './majority.ts';

/** Appeals, motions, and what is decided on the agenda or on the rules. */
export const isProcedure = ({ kind, subject }: Question): boolean =>
  kind === 'appeal' || kind === 'motion' || subject === 'agenda' || subject === 'rules';

/** Whether this is the second vote on what was equally divided in the first (GA rule 95). */
export const isSecondVote = ({ tied, vote }: Question, part: string | undefined): boolean =>
  tied === true && vote?.part === part;

/**
 * What a count comes to: adopted by the majority that is needed, or tied where the rules then vote a second time (GA
 * rule 95).
 */
export function outcomeOf(
  meeting: Meeting,
  { question, vote }: { question: Question; vote: Vote },
  tally: Tally,
): 'adopted' | 'rejected' | 'tied' {
  if (isAdopted(vote.need, tally, vote.voters.length)) return 'adopted';
  const mayTie =
    ruleSetOf(meeting.settings).secondVoteOnTie && !isProcedure(question) && !isSecondVote(question, vote.part);
  return mayTie && tally.yes > 0 && tally.yes === tally.no ? 'tied' : 'rejected';
}
