// What must be settled before the meeting moves on. One guard for all concerns: `decide` reads it before any decider, so that a
// command of one concern cannot pass by what another concern has pending. The precedence is that of `onNow`.
// docs/decisions/0009 says why, and where what comes next has its place.
import type { Command, CommandType } from './commands.ts';
import type { Decision, Refused } from './decision.ts';
import { onNow } from './on-now.ts';
import { questionsInOrder } from './questions/select.ts';
import type { OnNow } from './on-now.ts';
import { refusal } from './refusals.ts';
import type { ReasonKey } from './refusals.ts';
import type { Floor, Meeting, Question } from './state.ts';
import { inVote } from './votes/find.ts';

/** What is refused while something is on, and the reason that is given. */
interface Bar {
  reason: ReasonKey;
  commands: readonly CommandType[];
}

/** What lets the meeting go on. */
const MOVES_ON: readonly CommandType[] = [
  'GiveFloor',
  'ResumeSpeech',
  'OpenItem',
  'ProposeMotion',
  'TakeUp',
  'OpenVote',
  'PutQuestion',
  'AdoptDecision',
  'DecideMotion',
];

/** What is done on questions, and who is there, where somebody sits. */
const IN_A_SITTING: readonly CommandType[] = [
  'MarkPresent',
  'RaisePointOfOrder',
  'RulePointOfOrder',
  'AppealRuling',
  'WithdrawQuestion',
  'ProposeDecision',
  'Object',
  'WithdrawObjection',
  'KeepOpen',
  'EditQuestion',
  'AdoptDecision',
  'CastVote',
  'GiveBallot',
  'CountVote',
  'CloseVote',
];

/** GA rule 88: a vote that has begun is interrupted by a point of order on its conduct alone. */
const IN_A_VOTE: readonly CommandType[] = [
  ...MOVES_ON,
  'SuspendSitting',
  'AdjournSitting',
  'ConcludeItem',
  'DeferItem',
  'ChangeRules',
  'AppealRuling',
  'RaisePointOfOrder',
];

/**
 * GA rule 68: the floor is the Chair's to give in a sitting, where alone somebody is called and does not come, and an item is taken up in
 * one; nor is anything raised or ruled on where nobody sits.
 */
const WITHOUT_OPEN_SITTING: Bar = {
  reason: 'no-open-sitting',
  commands: [...MOVES_ON, 'PassOver', ...IN_A_SITTING],
};

/** A case that is added to `OnNow` must say here what it bars, if only that it bars nothing. */
const BARRED_WHILE: Record<OnNow['on'], Bar | null> = {
  before: WITHOUT_OPEN_SITTING,
  between: WITHOUT_OPEN_SITTING,
  after: WITHOUT_OPEN_SITTING,
  suspension: WITHOUT_OPEN_SITTING,
  // GA rule 71: a point of order that is heard is ruled on at once, and an appeal is put to the vote at once.
  'point-of-order': { reason: 'ruling-pending', commands: MOVES_ON },
  vote: { reason: 'voting-begun', commands: IN_A_VOTE },
  appeal: { reason: 'appeal-pending', commands: MOVES_ON },
  // What is done on another question waits for what comes first: `waitsFor`.
  question: null,
  held: null,
  speech: null,
  item: null,
  'no-item': null,
};

/** What is done on a question, and waits for those that come before it. */
const ON_A_QUESTION: readonly CommandType[] = [
  'GiveFloor',
  'TakeUp',
  'OpenVote',
  'PutQuestion',
  'AdoptDecision',
  'DecideMotion',
];

/** Why a question waits for another one that comes before it. */
const WAITS = ['point-first', 'higher-motion-first', 'amendments-first', 'further-amendment-first'] as const;

/** Why the guard may refuse a command, whatever its own concern says. */
export const barsOf = (type: CommandType): ReasonKey[] => [
  ...new Set([
    ...Object.values(BARRED_WHILE).flatMap((bar) => (bar?.commands.includes(type) ? [bar.reason] : [])),
    ...(IN_A_VOTE.includes(type) ? (['voting-begun'] as const) : []),
    ...(ON_A_QUESTION.includes(type) ? WAITS : []),
  ]),
];

/** Whether a command is about the very question that goes first, or lets whoever speaks on it go on. */
const isAbout = (command: Command, { question, floor }: { question: Question; floor: Floor | null }): boolean =>
  ('questionId' in command && command.questionId === question.id) ||
  (command.type === 'ResumeSpeech' && command.entryId === floor?.entry.id && floor.entry.questionId === question.id);

/** A point of order on the conduct of the vote that is under way. */
const isOnVoting = (meeting: Meeting, command: Command): boolean =>
  (command.type === 'RaisePointOfOrder' && command.onVoting === true) ||
  (command.type === 'GiveFloor' && 'questionId' in command && meeting.questions[command.questionId]?.onVoting === true);

/** A silence procedure goes on where nobody sits. */
const isOfSilence = ({ questions }: Meeting, command: Command): boolean =>
  command.type === 'ProposeDecision'
    ? command.ask === 'silence'
    : 'questionId' in command && questions[command.questionId ?? '']?.ask === 'silence';
/** Why a question waits for another one; undefined: it does not. */
function reasonToWait(question: Question, before: Question): (typeof WAITS)[number] | undefined {
  switch (before.kind) {
    case 'point-of-order':
      return 'point-first';
    case 'motion':
      return 'higher-motion-first';
    case 'amendment':
      if (before.about === question.id) return 'amendments-first';
      return question.kind === 'amendment' && before.about === question.about ? 'further-amendment-first' : undefined;
    default:
      return undefined;
  }
}

/** The refusal of what is done on a question before its turn (GA rules 71, 77, 90); null where it is its turn. */
function waitsFor(meeting: Meeting, command: Command): Refused | null {
  if (!('questionId' in command) || !ON_A_QUESTION.includes(command.type)) return null;
  const order = questionsInOrder(meeting);
  const at = order.findIndex(({ id }) => id === command.questionId);
  const question = order[at];
  // Of points of order the Chair hears which it will; an appeal is voted on at once.
  if (!question || question.kind === 'point-of-order' || question.kind === 'appeal') return null;
  for (const before of order.slice(0, at)) {
    const reason = reasonToWait(question, before);
    if (reason) return refusal(meeting, reason, { questionId: before.id });
  }
  return null;
}

/** The refusal of a command that what is on does not let through; null where nothing bars it. */
export function barredBy(meeting: Meeting, command: Command): Refused | null {
  const on = onNow(meeting);
  const bar = BARRED_WHILE[on.on];
  if (bar?.commands.includes(command.type)) {
    if (bar === WITHOUT_OPEN_SITTING && isOfSilence(meeting, command)) return null;
    if (on.on === 'vote' && isOnVoting(meeting, command)) return null;
    if ('question' in on && isAbout(command, on)) return null;
    return refusal(meeting, bar.reason, 'question' in on ? { questionId: on.question.id } : {});
  }
  // While a point of order on its conduct is heard, the vote is under way all the same.
  const voted = inVote(meeting);
  return voted && IN_A_VOTE.includes(command.type) && !isOnVoting(meeting, command)
    ? refusal(meeting, 'voting-begun', { questionId: voted.id })
    : waitsFor(meeting, command);
}

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
