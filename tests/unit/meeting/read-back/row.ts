// What a row of the table is, and what rows of several concerns share: texts, what is done before, where a thing stands in the state.
import type { Command, CommandOf, CommandType } from '#shared/meeting/commands.ts';
import type { EventType, MeetingEventOf } from '#shared/meeting/events.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';
import type { Actor, Entry, Method } from '#shared/meeting/state.ts';

import type { Scenario } from '../../../scenario.ts';

export type Fields<C> = C extends Command ? Omit<C, 'type'> : never;
export interface Row<T extends CommandType> {
  by?: Actor;
  /** What is done before, on a meeting under way where CH and AT wait for 5(b), two minutes after it began. */
  before?: (scenario: Scenario) => void;
  commands: (scenario: Scenario) => Fields<CommandOf<T>>[];
  /** The fields of the command as they stand in the state after it; null and absent are one. */
  read: (scenario: Scenario, command: CommandOf<T>) => object;
}

export type SomeRows = { [T in CommandType]?: Row<T> };

export const TEXT = { en: 'E', fr: 'F', es: 'S', ar: 'A', zh: 'Z', ru: 'R' };
export const OTHER = { en: null, fr: 'B' };
export const WITHOUT = { en: 'E', fr: null, es: null, ar: null, zh: null, ru: null };
export const sittingOf = ({ meeting }: Scenario, id = 'am') => meeting.sittings.find((one) => one.id === id)!;
export const last = <T extends EventType>(scenario: Scenario, type: T) =>
  scenario.log.findLast((event) => event.type === type) as MeetingEventOf<T>;
export const foundIn = ({ meeting }: Scenario, entryId: string) => findEntry(meeting, entryId)!;
export const entryIn = (scenario: Scenario, entryId: string): Entry => foundIn(scenario, entryId).entry;
export const placeOf = ({ meeting }: Scenario, entryId: string) => findEntry(meeting, entryId)?.place;
export const nextOf = (ids: string[], id: string): string | null => ids[ids.indexOf(id) + 1] ?? null;
export const floorTo = (scenario: Scenario, who: string) => void scenario.give(who);
export const withOutcome = (outcome: string) => (scenario: Scenario, command: { entryId: string }) => {
  const found = foundIn(scenario, command.entryId);
  return found.place === 'past' && found.entry.outcome === outcome ? command : {};
};
export const pointIn = ({ meeting }: Scenario): string => Object.keys(meeting.questions)[0]!;
export const voteIn = ({ meeting }: Scenario): string => Object.values(meeting.questions).at(-1)?.vote?.id ?? 'none';
/** A ruling was appealed, and nobody speaks. */
const appealed = (scenario: Scenario): void => {
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' });
  const questionId = pointIn(scenario);
  scenario.do({ type: 'RulePointOfOrder', questionId, ruling: 'dismissed' });
  scenario.do({ type: 'AppealRuling', questionId, delegationId: 'AT' });
};
/** A decision is open, and nobody speaks. */
export const proposed = (scenario: Scenario): void =>
  void scenario.do({ type: 'ProposeDecision', subject: 'other', text: 'to meet again', parts: [{ label: '1' }] });
export const whole = (scenario: Scenario): void =>
  void scenario.do({ type: 'ProposeDecision', subject: 'other', text: 'to meet again' });
export const partIn = ({ meeting }: Scenario): string => Object.values(meeting.questions)[0]!.parts![0]!.id;
export const voting =
  (method: Method) =>
  (scenario: Scenario): void => {
    appealed(scenario);
    scenario.do({ type: 'OpenVote', questionId: Object.keys(scenario.meeting.questions).at(-1)!, method });
  };
export const CH = (scenario: Scenario) => scenario.entryOf('CH');
export const details = (entryId: (scenario: Scenario) => string) => (scenario: Scenario) => [
  { entryId: entryId(scenario) },
];
