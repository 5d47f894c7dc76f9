// What must be settled before the meeting moves on. One guard for all concerns: `decide` reads it before any decider, so that a
// command of one concern cannot pass by what another concern has pending. The precedence is that of `onNow`.
// docs/decisions/0009 says why, and where what comes next has its place.
import type { CommandType } from './commands.ts';
import type { Decision, Refused } from './decider.ts';
import { CASES, onNow } from './on-now.ts';
import { INTERRUPTIONS, mayBeOnVoting } from './questions/interruptions.ts';
import { INTERRUPTION_KINDS, interrupts, isOfOrder } from './questions/kinds.ts';
import type { InterruptionKind } from './questions/kinds.ts';
import { questionsInOrder } from './questions/select.ts';
import { refusal } from './refusals.ts';
import type { ReasonKey } from './refusals.ts';
import type { Floor, Meeting, Question } from './state.ts';
import { WAITED_FOR } from './condition-parts.ts';
import type { Wait } from './condition-parts.ts';
import { COMMAND_CONDITIONS } from './conditions.ts';
import { inVote } from './votes/select.ts';

type Held = Exclude<Wait, 'own-vote' | 'turn'>;

/** As much of a command as the guard reads: a button asks before all of it is chosen. */
export interface GuardedCommand {
  type: CommandType;
  questionId?: string | undefined;
  /** The proposal that an amendment is about. */
  about?: string | undefined;
  entryId?: string | undefined;
  onVoting?: boolean | undefined;
  ask?: string | undefined;
}

/** Why a command waits for this; null: that is said of each kind of what is ruled on. */
const reasonOf = (held: Held): ReasonKey | null => (held === 'sitting' ? 'no-open-sitting' : WAITED_FOR[held].why);

/** Why a question waits for another one that comes before it. */
const OUT_OF_TURN: readonly ReasonKey[] = [
  ...INTERRUPTION_KINDS.map((kind) => INTERRUPTIONS[kind].reason.first),
  'higher-motion-first',
  'amendments-first',
  'further-amendment-first',
];

const whyRuledFirst = (kind: InterruptionKind): ReasonKey => INTERRUPTIONS[kind].reason.ruling;

/** Whether commands of this type wait for it, as their concern says. */
const waits = (type: CommandType, wait: Wait): boolean => COMMAND_CONDITIONS[type].waitsFor.includes(wait);

/** Why the guard may refuse a command, whatever its own concern says. */
export const barsOf = (type: CommandType): ReasonKey[] =>
  COMMAND_CONDITIONS[type].waitsFor.flatMap((wait) => {
    if (wait === 'turn') return OUT_OF_TURN;
    if (wait === 'own-vote') return WAITED_FOR.vote.why;
    return reasonOf(wait) ?? INTERRUPTION_KINDS.map(whyRuledFirst);
  });

/** Whether a command is about the very question that goes first, or lets whoever speaks on it go on. */
const isAbout = (command: GuardedCommand, { question, floor }: { question: Question; floor: Floor | null }): boolean =>
  command.questionId === question.id ||
  (command.type === 'ResumeSpeech' && floor?.entry.id === command.entryId && floor?.entry.questionId === question.id);

/** What interrupts on the conduct of the vote that is under way: a point of order. */
const isOnVoting = (meeting: Meeting, command: GuardedCommand): boolean =>
  (command.onVoting === true &&
    INTERRUPTION_KINDS.some((kind) => INTERRUPTIONS[kind].raisedBy === command.type && mayBeOnVoting(kind))) ||
  (command.type === 'GiveFloor' && meeting.questions[command.questionId ?? '']?.onVoting === true);

/** A silence procedure goes on where nobody sits; whoever broke one takes the objection back there too. */
function isOfSilence({ questions }: Meeting, command: GuardedCommand): boolean {
  if (command.type === 'ProposeDecision') return command.ask === 'silence';
  const question = questions[command.questionId ?? ''];
  return question?.ask === 'silence' || (command.type === 'WithdrawObjection' && question?.closesAt !== undefined);
}

/** Why a question waits for another one; undefined: it does not. */
function reasonToWait(question: Question, before: Question): ReasonKey | undefined {
  const { kind } = before;
  if (interrupts(kind)) return INTERRUPTIONS[kind].reason.first;
  switch (kind) {
    case 'motion':
      return 'higher-motion-first';
    case 'amendment':
      if (before.about === question.id) return 'amendments-first';
      return question.kind === 'amendment' && before.about === question.about ? 'further-amendment-first' : undefined;
    // An appeal has its case of what is on; proposals are taken in any order.
    case 'appeal':
    case 'decision':
    case 'sounding':
      return undefined;
    default:
      return kind satisfies never;
  }
}

/** What holds a command up, and the question that it waits for. */
interface Bar {
  reason: ReasonKey;
  questionId?: string;
}

/** What holds up what is done on a question before its turn (GA rules 71, 77, 90); null where it is its turn. */
function outOfTurn(meeting: Meeting, command: GuardedCommand): Bar | null {
  if (command.questionId === undefined || !waits(command.type, 'turn')) return null;
  const order = questionsInOrder(meeting);
  const at = order.findIndex(({ id }) => id === command.questionId);
  const question = order[at];
  // An appeal is voted on at once, and a point of order waits for none but those raised before it.
  if (!question || question.kind === 'appeal') return null;
  for (const before of order.slice(0, at)) {
    const reason = isOfOrder(question) && before.kind !== question.kind ? undefined : reasonToWait(question, before);
    if (reason) return { reason, questionId: before.id };
  }
  return null;
}

/** What holds up whatever is done on a question that is being voted on, an amendment to it included (GA rule 88). */
function ofOwnVote(meeting: Meeting, { type, questionId, about }: GuardedCommand): Bar | null {
  const voted = waits(type, 'own-vote') ? inVote(meeting) : undefined;
  const isItsOwn = voted?.id === questionId || (type === 'ProposeDecision' && voted?.id === about);
  return voted && isItsOwn ? { reason: WAITED_FOR.vote.why, questionId: voted.id } : null;
}

/** Why what is on does not let a command through; null where nothing bars it. */
function barOf(meeting: Meeting, command: GuardedCommand): Bar | null {
  const on = onNow(meeting);
  const held = CASES[on.on].holdsUp;
  if (held !== null && waits(command.type, held)) {
    if (held === 'sitting' && isOfSilence(meeting, command)) return null;
    if (held === 'vote' && isOnVoting(meeting, command)) return null;
    // While a vote is taken nobody gets the floor on its subject, not even its mover.
    const isHeard = held === 'vote' && command.type === 'GiveFloor';
    if ('question' in on && !isHeard && isAbout(command, on)) return ofOwnVote(meeting, command);
    const reason = on.on === 'ruling' ? whyRuledFirst(on.question.kind) : reasonOf(held)!;
    return { reason, ...('question' in on && { questionId: on.question.id }) };
  }
  // While a point of order on its conduct is heard, the vote is under way all the same.
  const voted = inVote(meeting);
  return voted && waits(command.type, 'vote') && !isOnVoting(meeting, command)
    ? { reason: WAITED_FOR.vote.why, questionId: voted.id }
    : (ofOwnVote(meeting, command) ?? outOfTurn(meeting, command));
}

/** The refusal of a command that what is on does not let through; null where nothing bars it. */
export function barredBy(meeting: Meeting, command: GuardedCommand): Refused | null {
  const bar = barOf(meeting, command);
  if (!bar) return null;
  const { reason, ...details } = bar;
  const cites = reason === WAITED_FOR.vote.why ? COMMAND_CONDITIONS[command.type].citesInVote : undefined;
  return refusal(meeting, reason, details, cites);
}

/** Why a command would be held up now; undefined: nothing holds it up. */
export const whyBarred = (meeting: Meeting, command: GuardedCommand): ReasonKey | undefined =>
  barOf(meeting, command)?.reason;

/**
 * The answer to a command that the guard may have barred. The guard speaks before every other OUT_OF_ORDER and CONFLICT; what is not
 * there, what the asker may not do, and what holds already are said as they are, whatever is pending.
 */
export function guarded(barred: Refused | null, decision: Decision): Decision {
  if (!barred) return decision;
  if (decision.ok) return decision.events.length === 0 ? decision : barred;
  const { code } = decision.refusal;
  return code === 'OUT_OF_ORDER' || code === 'CONFLICT' ? barred : decision;
}
