// Points of order, the rulings on them and appeals: raised by members, heard before anything else, ruled on by the Chair (GA rule 71).
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import type { EventBody } from '../events.ts';
import { endOfSpeech } from '../floor/end-of-speech.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { refusal } from '../refusals.ts';
import { ruleSetOf } from '../rule-sets/sets.ts';
import { standingOf } from '../rule-sets/participant-status.ts';
import { inVote } from '../votes/select.ts';
import { isOfficer } from '../who-may.ts';
import { toOfficersAnd } from '../who-sees.ts';
import type { Question } from '../state.ts';
import { amendmentsTo, appealAgainst, isUnsettled, questionFor, raisedBy } from './find.ts';
import { moverOf, newQuestion, settledElse, takenUp, unlessMember } from './raise.ts';

/** What may be appealed; an answer is no ruling. */
const isRuling = (outcome: Question['outcome']): boolean =>
  outcome === 'upheld' || outcome === 'dismissed' || outcome === 'ruled-out';

export const decideQuestions = {
  RaisePointOfOrder(meeting, command, context) {
    const found = moverOf(meeting, command, context);
    if (isRefused(found)) return found;
    const { mover } = found;
    const own = raisedBy(meeting, 'point-of-order', mover);
    if (own) return alreadyHolds(own.seq);
    const refused = unlessMember(meeting, mover, context);
    if (refused) return refused;
    const question: Question = {
      ...newQuestion(meeting, context, mover),
      kind: 'point-of-order',
      stage: 'raised',
      text: command.text ?? '',
      private: true,
      // Where nobody votes it is a point of order like any other.
      ...(command.onVoting === true && inVote(meeting) && { onVoting: true as const }),
      ask: 'ruling',
    };
    return accept({ type: 'PointOfOrderRaised', questionId: question.id, question, ...toOfficersAnd(mover) });
  },
  RulePointOfOrder(meeting, { questionId, ruling, text }, { by, now }) {
    const question = questionFor(meeting, questionId, by);
    if (!question) return refusal(meeting, 'no-such-question');
    if (question.kind !== 'point-of-order') return settledElse(meeting, question, refusal(meeting, 'no-such-question'));
    if (question.outcome === ruling) return alreadyHolds(question.seq);
    if (!isUnsettled(question)) return refusal(meeting, question.outcome === 'withdrawn' ? 'settled' : 'already-ruled');
    const { floor } = meeting;
    const before: EventBody[] = [
      ...(question.stage === 'raised' ? [takenUp(question)] : []),
      ...(floor?.entry.questionId === questionId ? [endOfSpeech(floor, now)] : []),
    ];
    return accept(...before, { type: 'PointOfOrderRuled', questionId, ruling, ...(text !== undefined && { text }) });
  },
  AppealRuling(meeting, command, context) {
    const { questionId } = command;
    const found = moverOf(meeting, command, context);
    if (isRefused(found)) return found;
    const ruled = questionFor(meeting, questionId, context.by);
    if (!ruled) return refusal(meeting, 'no-such-question');
    const appealed = appealAgainst(meeting, questionId);
    if (appealed) return alreadyHolds(appealed.seq);
    // Whose voice counts in a vote may ask for one: no leave.
    if (standingOf(meeting, found.mover) !== 'member') return refusal(meeting, 'members-only');
    const { outcome } = ruled;
    if (!ruleSetOf(meeting.settings).appeals || !isRuling(outcome)) return refusal(meeting, 'no-appeal');
    const tooLate =
      meeting.openRuling === questionId ? undefined : unlessLifted(meeting, context, 'too-late-to-appeal');
    if (tooLate) return tooLate;
    const question: Question = {
      ...newQuestion(meeting, context, found.mover),
      kind: 'appeal',
      stage: 'open',
      text: '',
      about: questionId,
      ask: 'vote',
    };
    return accept({ type: 'RulingAppealed', questionId: question.id, question });
  },
  WithdrawQuestion(meeting, { questionId, outcome = 'withdrawn' }, { by }) {
    const question = questionFor(meeting, questionId, by);
    if (!question) return refusal(meeting, 'no-such-question');
    if (!isOfficer(by.role) && question.by !== by.delegationId) return refusal(meeting, 'not-yours');
    if (!isOfficer(by.role) && outcome !== 'withdrawn') return refusal(meeting, 'not-your-role', { field: 'outcome' });
    if (question.outcome === outcome) return alreadyHolds(question.seq);
    if (!isUnsettled(question)) return refusal(meeting, 'settled');
    const amendments = amendmentsTo(meeting, questionId);
    if (outcome === 'withdrawn' && amendments.some((one) => one.outcome === 'adopted'))
      return refusal(meeting, 'amended');
    return accept(
      {
        type: 'QuestionWithdrawn',
        questionId,
        outcome,
        ...(question.private ? toOfficersAnd(question.by) : {}),
      },
      // With it goes what would have amended it.
      ...amendments
        .filter(isUnsettled)
        .map(({ id }) => ({ type: 'QuestionWithdrawn' as const, questionId: id, outcome: 'lapsed' as const })),
    );
  },
} satisfies Partial<Deciders<CommandType>>;
