// What the chair says at a decision: what the meeting is asked to decide, part by part or as a whole, and that it is put to the vote. Pure.
import type { Meeting, Question } from '../state.ts';
import type { Sentence } from './sentences.ts';
import { anyObjection, toTheVote } from './words-of-motions.ts';

/** In its languages; where it has one alone, in that. */
const textOf = ({ text, texts }: Question): Sentence['params'] => ({
  text: { kind: 'proposal', text: texts ?? { en: text } },
});

const labelOf = ({ parts = [] }: Question, part: string | undefined): Sentence['params'] => ({
  label: { kind: 'label', label: parts.find(({ id }) => id === part)?.label ?? '' },
});

/** “May I take it that …?”, or of a motion whether anybody objects. */
export function putToRoom(meeting: Meeting, questionId: string): Sentence[] {
  const question = meeting.questions[questionId];
  if (!question) return [];
  return question.kind === 'motion'
    ? anyObjection(meeting, questionId)
    : [{ key: 'mayITakeIt', params: { meeting: { kind: 'meeting' }, ...textOf(question) } }];
}

export function adoptingPart({ questions }: Meeting, questionId: string, part: string | undefined): Sentence[] {
  const question = questions[questionId];
  return question ? [{ key: 'adoptPart', params: labelOf(question, part) }] : [];
}

/** Whatever is voted on. */
export function votingOn(meeting: Meeting, questionId: string, part: string | undefined): Sentence[] {
  const question = meeting.questions[questionId];
  if (!question || question.kind === 'motion' || question.kind === 'appeal') return toTheVote(meeting, questionId);
  if (question.kind === 'sounding') return [{ key: 'sound', params: textOf(question) }];
  return part === undefined
    ? [{ key: 'decisionToVote', params: textOf(question) }]
    : [{ key: 'partToVote', params: labelOf(question, part) }];
}
