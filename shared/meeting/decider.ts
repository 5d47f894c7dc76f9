// What `decide` is given and what it answers; and how the concerns' tables of decisions and evolutions are typed.
import type { CommandOf, CommandType } from './commands.ts';
import type { EventBody, EventType, MeetingEventOf } from './events.ts';
import type { Refusal } from './refusals.ts';
import type { Leave } from './state-fields.ts';
import type { Actor, CommandId, Delegation, DelegationId, Meeting, Text, StatementFile, StepObject } from './state.ts';

/** A delegation as the table of names has it; its id is its code there. */
export type KnownDelegation = Pick<Delegation, 'id' | 'name' | 'article' | 'aliases' | 'flag'>;

/** Everything that a decision needs from outside: the core has no clock and no randomness of its own. */
export interface Context {
  /** Server time in ms. */
  now: number;
  by: Actor;
  commandId: CommandId;
  /** A fresh random id. */
  newId(): string;
  /** Where names stand among these in each language: by locales, which only the server has. */
  ranksAmong?(others: readonly Delegation[], names: readonly Text[]): NonNullable<Delegation['rank']>[];
  /** Which field these events change and from what to what, for the words of the undo: a phone does not say it. */
  changeIn?(meeting: Meeting, events: readonly EventBody[]): Partial<StepObject>;
  /** Whether there is such a time zone, which only the server knows. */
  knowsZone?(timeZone: string): boolean;
  /** When the clocks of one zone show what those of another show at this instant, to the day and minute; which only the server knows. */
  onClocks?(at: number, from: string, to: string): number;
  /** What the program's own table knows of a delegation of this name, which only the server has. */
  known?(name: Text): KnownDelegation | undefined;
  /** 64 hex characters that are always the same for a label, and that nobody can know who has not the server’s secret. */
  secret?(label: string): string;
  /** The file that this command names, and whose it is where a delegation sent it: which only the server has. */
  file?(fileId: string): (StatementFile & { delegationId?: DelegationId }) | undefined;
  /** The Chair lifts what may be lifted; what was lifted is noted here, for the events of this one decision. */
  leave?: { lifted?: Leave };
}

/** Events to append; or no event, since the effect already holds (since that seq); or a refusal. */
export type Decision =
  | { ok: true; events: EventBody[]; holdsSince?: undefined }
  | { ok: true; events: []; holdsSince: number }
  | { ok: false; refusal: Refusal };

/** The answer to a command that is refused. */
export type Refused = Extract<Decision, { ok: false }>;

/** Whether what a helper gave back is the refusal to answer with, and not what it was asked for. */
export const isRefused = <T extends object>(found: T | Refused): found is Refused =>
  'ok' in found && found.ok === false;

/** The command is accepted, and these events come of it, in this order. */
export const accept = (...events: EventBody[]): Decision => ({ ok: true, events });
/** The command changes nothing: it is answered `ok`, with the seq of the event by which it holds. */
export const alreadyHolds = (seq: number): Decision => ({ ok: true, events: [], holdsSince: seq });
/** The same of what has no event of its own in the state: it held at the newest event that the state names. */
export const holdsNow = ({ catalogueSeq = 0, history }: Pick<Meeting, 'catalogueSeq' | 'history'>): Decision =>
  alreadyHolds(Math.max(catalogueSeq, history.at(-1)?.seq ?? 0));

/** Of each command what decides on it: events, or a refusal. */
export type Deciders<T extends CommandType> = {
  [K in T]: (meeting: Meeting, command: CommandOf<K>, context: Context) => Decision;
};
/** Of each event the meeting after it. */
export type Evolvers<T extends EventType> = { [K in T]: (meeting: Meeting, event: MeetingEventOf<K>) => Meeting };
