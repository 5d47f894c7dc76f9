// What may be answered in a vote, and what comes of its count: the majority that it needs, or in a rule set that votes a second time a tie on
// substance. It reads the rule set, and no fold does: pages ask only what may be answered.
import { ruleSetOf } from '../rule-sets/sets.ts';
import type { Choice, Meeting, Question, Tally, Vote } from '../state.ts';
import { tiedAt } from './select.ts';
import { isAdopted } from './majority.ts';

/** Appeals, motions, and what is decided on the agenda or on the rules. */
export const isProcedure = ({ kind, subject }: Question): boolean =>
  kind === 'appeal' || kind === 'motion' || subject === 'agenda' || subject === 'rules';

const ANSWERS = ['yes', 'no', 'abstain'] as const satisfies readonly Choice[];
const WITHOUT_ABSTENTION = ['yes', 'no'] as const satisfies readonly Choice[];

/** What may be answered in a vote on this, and is counted in it: in some rule sets nobody abstains on a matter of procedure. */
export const answersTo = ({ settings }: Meeting, question: Question): readonly (typeof ANSWERS)[number][] =>
  isProcedure(question) && ruleSetOf(settings).noAbstentionOnProcedure ? WITHOUT_ABSTENTION : ANSWERS;

/** Whether this vote is the first of the two: it is this one that was equally divided. */
const isFirstVote = (question: Question, { part, closedAt }: Vote): boolean => {
  const at = tiedAt(question, part);
  return at === undefined || at === closedAt;
};

/**
 * What a count comes to, also one that is put right: adopted by the majority that is needed, or tied where the rules then
 * vote a second time (GA rule 95).
 */
export function outcomeOf(
  meeting: Meeting,
  { question, vote }: { question: Question; vote: Vote },
  tally: Tally,
): 'adopted' | 'rejected' | 'tied' {
  if (isAdopted(vote.need, tally, vote.voters.length)) return 'adopted';
  const mayTie = ruleSetOf(meeting.settings).secondVoteOnTie && !isProcedure(question) && isFirstVote(question, vote);
  return mayTie && tally.yes > 0 && tally.yes === tally.no ? 'tied' : 'rejected';
}
