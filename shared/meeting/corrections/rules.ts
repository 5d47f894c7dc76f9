// Corrections of the record: in words; of a count, which its own majority judges anew; of a vote as it had been meant; and by opening again.
import type { CommandOf, CommandType } from '../commands.ts';
import type { Deciders, Decision, Refused } from '../decider.ts';
import { accept, isRefused } from '../decider.ts';
import type { EventBodyOf } from '../events.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { refusal } from '../refusals.ts';
import { findEntry } from '../speakers/select.ts';
import type { Actor, Meeting, Question, Tally } from '../state.ts';
import { questionOfVote } from '../votes/select.ts';
import { answersTo, outcomeOf } from '../votes/outcome.ts';
import { toOfficersAnd, toThoseWhoSee } from '../who-sees.ts';
import { correctableVote, isGavelled } from './select.ts';

type Correction = EventBodyOf<'RecordCorrected'>;

/** What a correction is of, by any id that the record has. */
const questionIn = (meeting: Meeting, of: string, by: Actor): Question | undefined =>
  questionFor(meeting, of, by) ?? questionOfVote(meeting, of);

/** The count as it should have been, and what comes of it. */
function rightTally(
  meeting: Meeting,
  question: Question,
  { yes, no, abstain, invalid }: NonNullable<CommandOf<'CorrectRecord'>['tally']>,
): Pick<Correction, 'tally' | 'outcome'> | Refused {
  const vote = correctableVote(question);
  if (!vote) return refusal(meeting, 'no-such-vote');
  const all = yes + no + abstain + (invalid ?? 0);
  if (all > vote.voters.length) return refusal(meeting, 'more-than-voters', { voters: vote.voters.length });
  if (abstain > 0 && !answersTo(meeting, question).includes('abstain')) return refusal(meeting, 'no-abstention');
  const notVoting = vote.voters.length - all;
  const tally: Tally = { yes, no, abstain, notVoting, ...(invalid !== undefined && { invalid }) };
  return { tally, outcome: outcomeOf(meeting, { question, vote }, tally) };
}

/** Why it is not put on record that a delegation had meant to vote so; undefined: it is. */
function notMeant(
  meeting: Meeting,
  question: Question,
  { delegationId, choice }: NonNullable<CommandOf<'CorrectRecord'>['intended']>,
): Refused | undefined {
  if (!meeting.catalogue.delegations[delegationId]) return refusal(meeting, 'no-such-delegation', { delegationId });
  const vote = correctableVote(question);
  if (!vote) return refusal(meeting, 'no-such-vote');
  if (!vote.voters.includes(delegationId)) return refusal(meeting, 'not-a-voter', { delegationId });
  return answersTo(meeting, question).some((one) => one === choice) ? undefined : refusal(meeting, 'no-abstention');
}

function ofQuestion(meeting: Meeting, question: Question, command: CommandOf<'CorrectRecord'>): Decision {
  const { of, text, tally, intended, reopen } = command;
  if (isUnsettled(question) && !correctableVote(question))
    return refusal(meeting, 'not-settled', { questionId: question.id });
  if (reopen && (question.outcome === 'withdrawn' || !isGavelled(question))) return refusal(meeting, 'not-gavelled');
  const right = tally && rightTally(meeting, question, tally);
  if (right && isRefused(right)) return right;
  const refused = intended && notMeant(meeting, question, intended);
  if (refused) return refused;
  return accept({
    type: 'RecordCorrected',
    of,
    text,
    ...right,
    ...(intended && { intended }),
    ...(reopen && { reopened: true }),
    ...(question.private ? toOfficersAnd(question.by) : {}),
  });
}

/** A speech, or a list: words alone are corrected. */
function inWords(meeting: Meeting, { of, text, tally, intended, reopen }: CommandOf<'CorrectRecord'>): Decision {
  const found = findEntry(meeting, of);
  if (!found && (!meeting.items[of] || !meeting.lists[of])) return refusal(meeting, 'no-such-question');
  if (found && found.place !== 'past') return refusal(meeting, 'not-settled');
  if (tally || intended) return refusal(meeting, 'no-such-vote');
  if (reopen) return refusal(meeting, 'not-gavelled');
  return accept({ type: 'RecordCorrected', of, text, ...(found && toThoseWhoSee(found.entry)) });
}

export const decideCorrections = {
  CorrectRecord(meeting, command, { by }) {
    const { of, tally, reopen } = command;
    if ((tally || reopen) && by.role !== 'chair')
      return refusal(meeting, 'not-your-role', { field: tally ? 'tally' : 'reopen' });
    const question = questionIn(meeting, of, by);
    return question ? ofQuestion(meeting, question, command) : inWords(meeting, command);
  },
} satisfies Partial<Deciders<CommandType>>;
