// What comes of a count: the majority that the vote needs, or in a rule set that votes a second time a tie on substance. Read by decisions alone.
import { ruleSetOf } from '../rule-sets/sets.ts';
import type { Meeting, Question, Tally, Vote } from '../state.ts';
import { isAdopted } from './majority.ts';

export const isProcedure = ({ kind }: Question): boolean => kind === 'appeal' || kind === 'motion';

export function outcomeOf(
  meeting: Meeting,
  { question, vote }: { question: Question; vote: Vote },
  tally: Tally,
): 'adopted' | 'rejected' | 'tied' {
  if (isAdopted(vote.need, tally, vote.voters.length)) return 'adopted';
  const mayTie = ruleSetOf(meeting.settings).secondVoteOnTie && !isProcedure(question) && !question.tied;
  return mayTie && tally.yes > 0 && tally.yes === tally.no ? 'tied' : 'rejected';
}
