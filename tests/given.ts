// Rules as sentences: given what stands, when somebody does something, then these events or this refusal. Runs the pure core only.
// A concern's own words (`asked`, `givesTheFloorTo`) are added when a rule first needs them; until then `done` and `does` take any command.
import { expect } from 'vitest';

import type { Command, CommandOf } from '#shared/meeting/commands.ts';
import type { EventBodyOf, EventType } from '#shared/meeting/events.ts';
import { inVote } from '#shared/meeting/votes/find.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';
import type { Actor, Choice, Meeting, Method, MotionId, RuleSetId } from '#shared/meeting/state.ts';
import type { ErrorCode } from '#shared/protocol.ts';

import { CHAIR, delegation, MINUTE, Scenario, SECRETARY, smallMeeting } from './scenario.ts';

/** What happened before, as far as the rule needs it. */
export type Step = (scenario: Scenario) => void;
/** A command may name what exists by then only, such as an entry. */
type CommandThen = Command | ((scenario: Scenario) => Command);
interface Act {
  by: Actor;
  command: CommandThen;
}
type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;
/** An event as far as the rule speaks of it: what is named must be so, at any depth. */
type Told = { [Type in EventType]: { type: Type } & DeepPartial<EventBodyOf<Type>> }[EventType];

/** The last point of order that they raised. */
const pointBy =
  (delegationId: string) =>
  ({ meeting }: Scenario): string =>
    Object.values(meeting.questions).findLast((one) => one.kind === 'point-of-order' && one.by === delegationId)?.id ??
    'none';

/** The reply that they wait to give on 5(b), or to be let give. */
const replyBy =
  (delegationId: string) =>
  ({ meeting }: Scenario): string => {
    const { waiting = [], requested = [] } = meeting.lists['5(b)~reply'] ?? {};
    return [...waiting, ...requested].find((one) => one.delegationId === delegationId)?.id ?? 'none';
  };

const lastQuestion = ({ meeting }: Scenario): string => Object.keys(meeting.questions).at(-1) ?? 'none';
/** The first of these motions that is not settled, else the last that was. */
const motionIn =
  (motion: MotionId) =>
  ({ meeting }: Scenario): string => {
    const all = Object.values(meeting.questions).filter((one) => one.motion === motion);
    return (all.find(({ stage }) => stage !== 'settled') ?? all.at(-1))?.id ?? 'none';
  };

/** The vote that is open, else the last. */
const lastVote = ({ meeting }: Scenario): string =>
  (inVote(meeting) ?? Object.values(meeting.questions).findLast(({ vote }) => vote !== undefined))?.vote?.id ?? 'none';

const partOf = (scenario: Scenario, label: string): string =>
  scenario.meeting.questions[lastQuestion(scenario)]?.parts?.find((one) => one.label === label)?.id ?? 'none';

/** Somebody in the room, and what people like them do. */
class Person {
  readonly #by: Actor;

  constructor(by: Actor) {
    this.#by = by;
  }

  does(command: CommandThen): Act {
    return { by: this.#by, command };
  }

  /** @param seen whom the presser saw on the floor, null for nobody; by default who is there */
  givesTheFloorTo(delegationId: string, seen?: string | null): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      entryId: scenario.entryOf(delegationId),
      after: seen === undefined ? (scenario.meeting.floor?.entry.id ?? null) : seen && scenario.entryOf(seen),
    }));
  }

  marks(present: boolean, ...delegationIds: string[]): Act {
    return this.does({ type: 'MarkPresent', delegationIds, present });
  }

  /** A delegation of itself. */
  isHere(present = true): Act {
    return this.does({ type: 'MarkPresent', present });
  }

  opensItem(itemId: string, more: { leave?: true } = {}): Act {
    return this.does({ type: 'OpenItem', itemId, ...more });
  }

  /**
   * On 5(b).
   * @param to whose speech it is to
   */
  asksForAReply(more: { to?: string; delegationId?: string; leave?: true; itemId?: string } = {}): Act {
    const { to, ...fields } = more;
    return this.does((scenario) => ({
      type: 'RequestRightOfReply',
      itemId: '5(b)',
      ...fields,
      ...(to !== undefined && { to: scenario.entryOf(to) }),
    }));
  }

  /** @param seen whom the presser saw on the floor, null for nobody; by default who is there */
  givesTheReplyOf(delegationId: string, seen?: null): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      entryId: replyBy(delegationId)(scenario),
      after: seen === undefined ? (scenario.meeting.floor?.entry.id ?? null) : seen,
    }));
  }

  acceptsTheReplyOf(delegationId: string): Act {
    return this.does((scenario) => ({ type: 'AcceptRequest', entryId: replyBy(delegationId)(scenario) }));
  }

  endsTheSpeech(): Act {
    return this.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.floor?.entry.id ?? '' }));
  }

  raisesAPointOfOrder(text?: string): Act {
    return this.does({ type: 'RaisePointOfOrder', ...(text !== undefined && { text }) });
  }

  /** @param seen whom the presser saw on the floor, null for nobody; by default who is there */
  hears(delegationId: string, seen?: string | null): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      questionId: pointBy(delegationId)(scenario),
      after: seen === undefined ? (scenario.meeting.floor?.entry.id ?? null) : seen && scenario.entryOf(seen),
    }));
  }

  rules(ruling: 'upheld' | 'dismissed' | 'answered', delegationId: string): Act {
    return this.does((scenario) => ({
      type: 'RulePointOfOrder',
      questionId: pointBy(delegationId)(scenario),
      ruling,
    }));
  }

  appealsTheRulingOn(delegationId: string, more: { leave?: true; delegationId?: string } = {}): Act {
    return this.does((scenario) => ({ type: 'AppealRuling', questionId: pointBy(delegationId)(scenario), ...more }));
  }

  /** On the question that was asked last. */
  opensTheVote(method: Method, more: { from?: string; tellers?: string[]; leave?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'OpenVote', questionId: lastQuestion(scenario), method, ...more }));
  }

  /** @param delegationId for whom an officer enters it */
  votes(choice: Choice, delegationId?: string): Act {
    return this.does((scenario) => ({
      type: 'CastVote',
      voteId: lastVote(scenario),
      choice,
      ...(delegationId !== undefined && { delegationId }),
    }));
  }

  handsBallotsTo(...delegationIds: string[]): Act {
    return this.does((scenario) => ({ type: 'GiveBallot', voteId: lastVote(scenario), delegationIds }));
  }

  counts(yes: number, no: number, abstain: number, invalid?: number): Act {
    return this.does((scenario) => ({
      type: 'CountVote',
      voteId: lastVote(scenario),
      yes,
      no,
      abstain,
      ...(invalid !== undefined && { invalid }),
    }));
  }

  closesTheVote(): Act {
    return this.does((scenario) => ({ type: 'CloseVote', voteId: lastVote(scenario) }));
  }

  /** What was put to the room last. */
  corrects(more: Partial<CommandOf<'CorrectRecord'>> = {}): Act {
    return this.does((scenario) => ({
      type: 'CorrectRecord',
      of: lastQuestion(scenario),
      text: 'It should read otherwise.',
      ...more,
    }));
  }

  annulsTheVote(): Act {
    return this.does((scenario) => ({ type: 'CloseVote', voteId: lastVote(scenario), void: true }));
  }

  proposes(text: string, more: Partial<CommandOf<'ProposeDecision'>> = {}): Act {
    return this.does({ type: 'ProposeDecision', subject: 'proposal', text, ...more });
  }

  /** The question that was asked last; `leave`: by leave of the Chair. */
  putsIt(more: { leave?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'PutQuestion', questionId: lastQuestion(scenario), ...more }));
  }

  /** @param more the part by its label */
  objects(more: { label?: string; text?: string; asks?: 'vote' | 'roll-call'; delegationId?: string } = {}): Act {
    const { label, ...said } = more;
    return this.does((scenario) => ({
      type: 'Object',
      questionId: lastQuestion(scenario),
      ...said,
      ...(label !== undefined && { part: partOf(scenario, label) }),
    }));
  }

  adoptsIt(more: { outcome?: 'noted'; text?: string; leave?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'AdoptDecision', questionId: lastQuestion(scenario), ...more }));
  }

  /** @param labels of the parts */
  adoptsParts(labels: string[], more: { leave?: true } = {}): Act {
    return this.does((scenario) => ({
      type: 'AdoptDecision',
      questionId: lastQuestion(scenario),
      parts: labels.map((label) => partOf(scenario, label)),
      ...more,
    }));
  }

  opensTheVoteOn(label: string, method: Method): Act {
    return this.does((scenario) => ({
      type: 'OpenVote',
      questionId: lastQuestion(scenario),
      method,
      part: partOf(scenario, label),
    }));
  }

  edits(more: Partial<CommandOf<'EditQuestion'>>): Act {
    return this.does((scenario) => ({ type: 'EditQuestion', questionId: lastQuestion(scenario), ...more }));
  }

  explains(when: 'before' | 'after', more: { leave?: true; delegationId?: string } = {}): Act {
    return this.does((scenario) => ({
      type: 'RequestFloor',
      itemId: '5(b)',
      kind: 'explanation',
      questionId: lastQuestion(scenario),
      when,
      ...more,
    }));
  }

  joinsIt(delegationId?: string): Act {
    return this.does((scenario) => ({
      type: 'JoinProposal',
      questionId: lastQuestion(scenario),
      ...(delegationId !== undefined && { delegationId }),
    }));
  }

  leavesIt(): Act {
    return this.does((scenario) => ({ type: 'LeaveProposal', questionId: lastQuestion(scenario) }));
  }

  withdrawsTheObjection(): Act {
    return this.does((scenario) => ({ type: 'WithdrawObjection', questionId: lastQuestion(scenario) }));
  }

  keepsItOpen(more: { name?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'KeepOpen', questionId: lastQuestion(scenario), ...more }));
  }

  withdrawsThePointOf(delegationId: string): Act {
    return this.does((scenario) => ({ type: 'WithdrawQuestion', questionId: pointBy(delegationId)(scenario) }));
  }

  /** @param more for whom an officer moves it, and what the motion needs besides */
  moves(motion: MotionId, more: Omit<CommandOf<'ProposeMotion'>, 'type' | 'motion'> = {}): Act {
    return this.does({ type: 'ProposeMotion', motion, ...more });
  }

  takesUp(motion: MotionId): Act {
    return this.does((scenario) => ({ type: 'TakeUp', questionId: motionIn(motion)(scenario) }));
  }

  /** @param more for whom an officer asks */
  asksToSpeak(side: 'for' | 'against', motion: MotionId, more: { delegationId?: string; leave?: true } = {}): Act {
    return this.does((scenario) => ({
      type: 'SpeakOnMotion',
      questionId: motionIn(motion)(scenario),
      side,
      ...more,
    }));
  }

  hearsTheMoverOf(motion: MotionId): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      questionId: motionIn(motion)(scenario),
      after: scenario.meeting.floor?.entry.id ?? null,
    }));
  }

  /** To the next who waits to speak on it. */
  hearsTheNextOn(motion: MotionId): Act {
    return this.does((scenario) => ({
      type: 'GiveFloor',
      entryId: scenario.meeting.lists[`~${motionIn(motion)(scenario)}`]?.waiting[0]?.id ?? 'none',
      after: scenario.meeting.floor?.entry.id ?? null,
    }));
  }

  putsToTheVote(motion: MotionId, method: Method, more: { from?: string; leave?: true } = {}): Act {
    return this.does((scenario) => ({ type: 'OpenVote', questionId: motionIn(motion)(scenario), method, ...more }));
  }

  puts(motion: MotionId): Act {
    return this.does((scenario) => ({ type: 'PutQuestion', questionId: motionIn(motion)(scenario) }));
  }

  objectsTo(motion: MotionId): Act {
    return this.does((scenario) => ({ type: 'Object', questionId: motionIn(motion)(scenario) }));
  }

  decidesOn(motion: MotionId, outcome: 'adopted' | 'ruled-out' = 'adopted', leave?: true): Act {
    return this.does((scenario) => ({
      type: 'DecideMotion',
      questionId: motionIn(motion)(scenario),
      outcome,
      ...(leave && { leave }),
    }));
  }

  withdrawsTheMotion(motion: MotionId): Act {
    return this.does((scenario) => ({ type: 'WithdrawQuestion', questionId: motionIn(motion)(scenario) }));
  }

  /** To whom a point of order held. */
  givesTheFloorBack(): Act {
    return this.does(({ meeting }) => ({ type: 'ResumeSpeech', entryId: meeting.held[0]?.entry.id ?? '' }));
  }

  letsTheSpeechGoOn(): Act {
    return this.does(({ meeting }) => ({ type: 'ResumeSpeech', entryId: meeting.floor?.entry.id ?? '' }));
  }

  saysTheyHaveFinished(): Act {
    return this.does(({ meeting }) => ({ type: 'SignalFinished', entryId: meeting.floor?.entry.id ?? '' }));
  }
}

export const chair = new Person(CHAIR);
export const secretary = new Person(SECRETARY);
export const delegate = (delegationId: string): Person => new Person(delegation(delegationId));

export const sittingOpen: Step = (scenario) => void scenario.do({ type: 'OpenSitting', sittingId: 'am' });
export const itemOpen =
  (itemId: string): Step =>
  (scenario) =>
    void scenario.do({ type: 'OpenItem', itemId });
export const listOpen =
  (itemId: string): Step =>
  (scenario) =>
    void scenario.do({ type: 'OpenList', itemId });
/** They asked for the floor on 5(b), in this order. */
export const asked =
  (...delegationIds: string[]): Step =>
  (scenario) => {
    for (const id of delegationIds) scenario.after(1000).do({ type: 'RequestFloor', itemId: '5(b)' }, delegation(id));
  };
/** The sitting, 5(b) and its list are open, and they asked for the floor in this order. */
export const underWay =
  (...delegationIds: string[]): Step =>
  (scenario) =>
    void scenario.underWay(...delegationIds);
export const onTheFloor =
  (delegationId: string): Step =>
  (scenario) =>
    void scenario.give(delegationId);
/** The speech that is on is held. */
export const suspended: Step = (scenario) =>
  void scenario.do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' });
export const minutesLater =
  (minutes: number): Step =>
  (scenario) =>
    void scenario.after(minutes * MINUTE);
export const done =
  ({ by, command }: Act): Step =>
  (scenario) =>
    void scenario.do(typeof command === 'function' ? command(scenario) : command, by);

class Outcome {
  readonly #scenario: Scenario;
  readonly #act: Act;

  constructor(scenario: Scenario, act: Act) {
    this.#scenario = scenario;
    this.#act = act;
  }

  #decided() {
    const { by, command } = this.#act;
    return this.#scenario.try(typeof command === 'function' ? command(this.#scenario) : command, by);
  }

  /** It is accepted and brings exactly these events, in this order. */
  thenEvents(...told: (Told | ((scenario: Scenario) => Told))[]): Given {
    // An entry that the command takes off the list is still to be named.
    const expected = told.map((one) => (typeof one === 'function' ? one(this.#scenario) : one));
    const { decision, events } = this.#decided();
    expect(decision, 'it was refused').toMatchObject({ ok: true });
    expect(events).toMatchObject(expected);
    return new Given(this.#scenario);
  }

  /** @param rule a part of what the refusal cites; `leave`: the Chair may lift it */
  thenRefused(
    reason: ReasonKey,
    { code, rule, leave, details }: { code?: ErrorCode; rule?: string; leave?: true; details?: object } = {},
  ): Given {
    const refusal = {
      details: { reason, ...(leave && { leave }), ...details },
      ...(code && { code }),
      ...(rule && { rule: expect.stringContaining(rule) }),
    };
    expect(this.#decided().decision).toMatchObject({ ok: false, refusal });
    return new Given(this.#scenario);
  }

  /** It is so already: answered ok, with no event. */
  thenHolds(): Given {
    expect(this.#decided().decision).toEqual({ ok: true, events: [], holdsSince: expect.any(Number) });
    return new Given(this.#scenario);
  }
}

class Given {
  readonly #scenario: Scenario;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  when(act: Act): Outcome {
    return new Outcome(this.#scenario, act);
  }

  /** What happens besides, before the next `when`. */
  and(...steps: Step[]): this {
    for (const step of steps) step(this.#scenario);
    return this;
  }

  /** What stands in the end. */
  get meeting(): Meeting {
    return this.#scenario.meeting;
  }
}

/** A small meeting (tests/scenario.ts) in which this happened. */
export const given = (...steps: Step[]): Given => new Given(new Scenario()).and(...steps);

/** The small meeting under other rules. */
export const givenUnder = (rules: RuleSetId, ...steps: Step[]): Given =>
  new Given(new Scenario(smallMeeting((file) => ({ ...file, settings: { ...file.settings, rules } })))).and(...steps);
