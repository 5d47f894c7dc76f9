// What the chair reads aloud of a vote that is closed: its figures, and what they come to. Pure.
import type { Meeting, Question, Tally, Vote } from '../state.ts';
import { isAdopted } from '../votes/majority.ts';
import { answersTo } from '../votes/outcome.ts';
import { isTiedBy } from '../votes/select.ts';
import type { Sentence, WordParam } from './sentences.ts';

/** The result of a closed vote, announced from the chair: “… 87 in favour, 3 against … The proposal is adopted.” */
export function resultWords(meeting: Meeting, question: Question, vote: Vote): Sentence[] {
  const { status, tally, method } = vote;
  if (status === 'void' || !tally) return [{ key: 'voteVoid', params: {} }];
  const counted = figures(meeting, question, tally);
  // A sounding decides nothing.
  return method === 'sounding' ? [counted] : [counted, outcome(question, vote, tally)];
}

function figures(meeting: Meeting, question: Question, { yes, no, abstain }: Tally): Sentence {
  const of = (count: number): WordParam => ({ kind: 'count', count });
  // Nobody is told of none of what could not be answered.
  return abstain === 0 && !answersTo(meeting, question).includes('abstain')
    ? { key: 'voteResultYesNo', params: { yes: of(yes), no: of(no) } }
    : { key: 'voteResult', params: { yes: of(yes), no: of(no), abstain: of(abstain) } };
}

function outcome(question: Question, vote: Vote, tally: Tally): Sentence {
  const isCarried = isAdopted(vote.need, tally, vote.voters.length);
  if (question.kind === 'appeal') return { key: isCarried ? 'voteOverruled' : 'voteStands', params: {} };
  if (!isCarried && isTiedBy(question, vote)) return { key: 'voteTied', params: {} };
  return { key: isCarried ? 'voteAdopted' : 'voteRejected', params: votedOn(question, vote) };
}

function votedOn({ motion, kind, parts = [] }: Question, { part }: Vote): Sentence['params'] {
  if (part !== undefined)
    return {
      what: { kind: 'sort', sort: 'part' },
      label: { kind: 'label', label: parts.find(({ id }) => id === part)?.label ?? '' },
    };
  const sort = motion === undefined ? (kind === 'amendment' ? kind : 'proposal') : 'motion';
  return { what: { kind: 'sort', sort } };
}
