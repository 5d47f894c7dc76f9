// Motions of procedure: proposed by members or the Chair, taken up in their order (GA rules 74 to 77).
import { QUOTAS } from '../delegation-quotas.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import { wrongComingTime } from '../future-times.ts';
import type { Context, Deciders, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { isSame } from '../edits.ts';
import { decideMotion } from './decide.ts';
import { speakOnMotion } from './debate.ts';
import { higherTakenUp, isOfMeeting, needsProposal } from './select.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { newQuestion, proposerOf, takenUp, unlessMember } from '../questions/raise.ts';
import { isElsewhere } from '../questions/select.ts';
import { refusal } from '../refusals.ts';
import { ruleSetOf } from '../rule-sets/sets.ts';
import type { DelegationId, Meeting, Question } from '../state.ts';
import { isOfficer } from '../who-may.ts';
import { toOfficersAnd } from '../who-sees.ts';

type Proposal = CommandOf<'ProposeMotion'>;

/** Why this motion cannot be about that; undefined: it can. */
function wrongAbout(meeting: Meeting, { motion, about }: Proposal, { by }: Context): Refused | undefined {
  if (about === undefined)
    return needsProposal(motion) ? refusal(meeting, 'about-missing', { field: 'about' }) : undefined;
  const proposal = questionFor(meeting, about, by);
  if (!proposal) return refusal(meeting, 'no-such-question');
  if (proposal.kind !== 'decision' && proposal.kind !== 'amendment')
    return refusal(meeting, 'about-missing', { field: 'about' });
  if (isElsewhere(meeting, proposal)) return refusal(meeting, 'item-not-open', { itemId: proposal.itemId });
  if (motion === 'reconsider')
    return isUnsettled(proposal) ? refusal(meeting, 'not-settled', { questionId: about }) : undefined;
  return isUnsettled(proposal) ? undefined : refusal(meeting, 'settled', { questionId: about });
}

/** The same motion, not settled, as far as whoever proposes it may see it. */
const same = (meeting: Meeting, { motion, about, resumesAt, limit }: Proposal, { by }: Context): Question | undefined =>
  Object.keys(meeting.questions)
    .flatMap((id) => questionFor(meeting, id, by) ?? [])
    .find(
      (one) =>
        one.motion === motion &&
        one.about === about &&
        one.resumesAt === resumesAt &&
        isSame(one.limit, limit) &&
        isUnsettled(one) &&
        !isElsewhere(meeting, one),
    );

/** Its unsettled motions, of which a delegation may have so many. */
const hasMost = ({ questions }: Meeting, mover: DelegationId): boolean =>
  Object.values(questions).filter((one) => one.kind === 'motion' && one.by === mover && isUnsettled(one)).length >=
  QUOTAS.motions;

function decidePropose(meeting: Meeting, command: Proposal, context: Context): Decision {
  const found = proposerOf(meeting, command, context);
  if (isRefused(found)) return found;
  const { motion, about, text = '', resumesAt, limit } = command;
  const { mover } = found;
  if (motion === 'limit-speeches' && !limit) return refusal(meeting, 'limit-missing', { field: 'limit' });
  const wrong = wrongAbout(meeting, command, context);
  if (wrong) return wrong;
  const stands = same(meeting, command, context);
  if (stands) return alreadyHolds(stands.seq);
  const refused = mover === undefined ? undefined : unlessMember(meeting, mover, context);
  if (refused) return refused;
  if (meeting.current === null && !isOfMeeting(motion)) return refusal(meeting, 'item-not-open');
  const { rank, debate, ask, need } = ruleSetOf(meeting.settings).motions[motion];
  const higher = higherTakenUp(meeting, rank);
  if (higher) return refusal(meeting, 'higher-motion-pending', { questionId: higher.id });
  if (mover !== undefined && !isOfficer(context.by.role) && hasMost(meeting, mover))
    return refusal(meeting, 'too-many-motions');
  const wrongTime = wrongComingTime(meeting, resumesAt, context.now, 'resumesAt');
  if (wrongTime) return wrongTime;
  const question: Question = {
    ...newQuestion(meeting, context, mover),
    kind: 'motion',
    stage: 'raised',
    text,
    private: true,
    motion,
    ...(about !== undefined && { about }),
    rank,
    debate,
    ask,
    need,
    ...(resumesAt !== undefined && { resumesAt }),
    ...(limit && { limit }),
  };
  return accept({ type: 'MotionProposed', questionId: question.id, question, ...toOfficersAnd(mover) });
}

export const decideMotions = {
  ProposeMotion: decidePropose,
  SpeakOnMotion: speakOnMotion,
  DecideMotion: decideMotion,
  TakeUp(meeting, { questionId }, { by }) {
    const question = questionFor(meeting, questionId, by);
    if (!question) return refusal(meeting, 'no-such-question');
    if (!isUnsettled(question)) return refusal(meeting, 'settled');
    if (question.stage !== 'raised') return alreadyHolds(question.seq);
    if (isElsewhere(meeting, question)) return refusal(meeting, 'item-not-open', { itemId: question.itemId });
    const [held] = meeting.held;
    if (held) return refusal(meeting, 'speaker-held', { held: held.entry.id });
    if (meeting.floor) return refusal(meeting, 'end-speech-first', { floor: meeting.floor.entry.id });
    return accept(takenUp(question));
  },
} satisfies Partial<Deciders<CommandType>>;
