// What must stand before an event about a question, an objection or a vote, for any command to have brought it about. Pure.
import { isSame } from '#shared/meeting/edits.ts';
import { isSameObjection } from '#shared/meeting/objections/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import { delegation, firstOf, itself, not, twice } from './check-parts.ts';
import type { Before, Fault } from './check-parts.ts';

const question = ({ questions }: Meeting, id: string): Fault =>
  Object.hasOwn(questions, id) ? undefined : not('question', id);
const newQuestion = ({ questions }: Meeting, asked: { questionId: string; question: { id: string } }): Fault =>
  Object.hasOwn(questions, asked.questionId)
    ? twice('a question', asked.questionId)
    : itself('question.id', asked.question.id, asked.questionId);
/** A question that stands so. */
export const questionThat =
  (...stages: Meeting['questions'][string]['stage'][]) =>
  (meeting: Meeting, { questionId }: { questionId: string }): Fault =>
    question(meeting, questionId) ??
    (stages.includes(meeting.questions[questionId]!.stage) ? undefined : `the question “${questionId}” is settled`);
/** The vote that is open. */
const voteThat = (meeting: Meeting, { voteId }: { voteId: string }): Fault =>
  inVote(meeting)?.vote.id === voteId ? undefined : not('open vote', voteId);

export const BEFORE_QUESTIONS = {
  PointOfOrderRaised: newQuestion,
  MotionProposed: (meeting, event) =>
    newQuestion(meeting, event) ??
    (event.question.about === undefined ? undefined : question(meeting, event.question.about)),
  MotionDecided: questionThat('raised', 'open', 'put'),
  DebateClosed: ({ items }, { itemId }) =>
    Object.hasOwn(items, itemId)
      ? items[itemId]!.debateClosedAt === undefined
        ? undefined
        : twice('a closed debate on', itemId)
      : not('item', itemId),
  QuestionTakenUp: (meeting, { questionId, question }) =>
    questionThat('raised')(meeting, { questionId }) ?? itself('question.id', question.id, questionId),
  PointOfOrderRuled: questionThat('raised', 'open'),
  RulingAppealed: (meeting, event) =>
    newQuestion(meeting, event) ??
    (event.question.about === undefined ? undefined : question(meeting, event.question.about)),
  QuestionWithdrawn: questionThat('raised', 'open', 'put'),
  DecisionProposed: newQuestion,
  QuestionEdited: (meeting, { questionId, question: edited }) =>
    questionThat('raised', 'open')(meeting, { questionId }) ??
    itself('question.id', edited.id, questionId) ??
    (isSame(meeting.questions[questionId], { ...edited, seq: meeting.questions[questionId]!.seq })
      ? twice('this text of', questionId)
      : undefined),
  DecisionAdopted: (meeting, { questionId, parts = [] }) =>
    questionThat('open', 'put')(meeting, { questionId }) ??
    firstOf(
      ...parts.map((part) =>
        meeting.questions[questionId]!.parts?.find(({ id }) => id === part)?.status === 'pending'
          ? undefined
          : not('pending part', part),
      ),
    ),
  ProposalJoined: (meeting, { questionId, delegationId }) =>
    questionThat('open', 'put')(meeting, { questionId }) ??
    delegation(meeting, delegationId) ??
    (meeting.questions[questionId]!.sponsors.includes(delegationId) ? twice('the sponsor', delegationId) : undefined),
  ProposalLeft: (meeting, { questionId, delegationId }) =>
    questionThat('open', 'put')(meeting, { questionId }) ??
    (meeting.questions[questionId]!.sponsors.includes(delegationId) ? undefined : not('sponsor', delegationId)),
  QuestionPut: questionThat('open'),
  Objected: (meeting, event) =>
    firstOf(
      questionThat('open', 'put')(meeting, event),
      delegation(meeting, event.delegationId),
      meeting.objections?.some(
        (one) => isSameObjection(one, event) && one.text === event.text && one.asks === event.asks,
      )
        ? twice('this objection of', event.delegationId)
        : undefined,
    ),
  ObjectionWithdrawn: (meeting, event) =>
    meeting.objections?.some((one) => isSameObjection(one, event))
      ? undefined
      : not('objection of', event.delegationId),
  // Kept open already, it is only named who objected.
  QuestionKeptOpen: (meeting, event) =>
    questionThat('open', 'put')(meeting, event) ??
    (meeting.questions[event.questionId]!.stage === 'open' &&
    (event.objectors === undefined || meeting.questions[event.questionId]!.keptOpen?.objectors !== undefined)
      ? twice('an open question', event.questionId)
      : undefined),
  VoteOpened: (meeting, event) =>
    firstOf(
      questionThat('open', 'put')(meeting, event),
      inVote(meeting) ? twice('an open vote on', inVote(meeting)!.id) : undefined,
      ...event.voters.map((id) => delegation(meeting, id)),
    ),
  VoteCast: (meeting, event) =>
    voteThat(meeting, event) ??
    (inVote(meeting)!.vote.voters.includes(event.delegationId) ? undefined : not('voter', event.delegationId)) ??
    (meeting.casts?.[event.delegationId] === event.choice ? twice('this vote of', event.delegationId) : undefined),
  BallotGiven: (meeting, event) =>
    voteThat(meeting, event) ??
    (event.delegationIds.every((id) => inVote(meeting)!.vote.ballots.includes(id))
      ? twice('a ballot of', event.delegationIds.join(', '))
      : undefined),
  VoteCounted: (meeting, event) =>
    voteThat(meeting, event) ??
    (isSame(inVote(meeting)!.vote.count, event.count) ? twice('this count of', event.voteId) : undefined),
  VoteClosed: (meeting, event) =>
    voteThat(meeting, event) ?? itself('questionId', event.questionId, inVote(meeting)!.id),
} satisfies Partial<Before>;
