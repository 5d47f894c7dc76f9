// Rules as sentences: given what stands, when somebody does something, then these events or this refusal. Runs the pure core only.
// What people do stands in given/. A concern's own words (`asked`, `givesTheFloorTo`) are added when a rule first needs them; until then `done` and `does` take any command.
import { expect } from 'vitest';

import type { EventBodyOf, EventType } from '#shared/meeting/events.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';
import type { Meeting, RuleSetId } from '#shared/meeting/state.ts';
import type { ErrorCode } from '#shared/protocol.ts';

import { Person } from './given/person.ts';
import type { Act } from './given/speaking.ts';
import { CHAIR, delegation, MINUTE, Scenario, SECRETARY, smallMeeting } from './scenario.ts';

/** What happened before, as far as the rule needs it. */
export type Step = (scenario: Scenario) => void;
type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;
/** An event as far as the rule speaks of it: what is named must be so, at any depth. */
type Told = { [Type in EventType]: { type: Type } & DeepPartial<EventBodyOf<Type>> }[EventType];

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
