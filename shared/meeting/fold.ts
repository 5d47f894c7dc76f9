// How one event is folded into the state, by the folds that whoever folds has. Phones and screens begin with those of a meeting's course
// alone: this file and what it imports are in their first load.
import { EVOLVE_AT_ONCE } from './concerns.ts';
import type { Evolvers } from './decider.ts';
import type { EventType, MeetingEvent } from './events.ts';
import { withLatePress } from './late-presses.ts';
import { withStatementsKept } from './statements/attach.ts';
import { withoutLapsedSwaps } from './swaps/select.ts';
import type { Actor, Meeting, Step } from './state.ts';

type Evolving = Evolvers<Exclude<EventType, 'MeetingCreated'>>;

/** What folds events, as far as a page has it. */
export interface Folds {
  evolvers: Partial<Evolving>;
  /** Keeps what an event replaced, for undo: only officers are sent that. */
  remember?(history: Step[], event: MeetingEvent & { by: Actor }): Step[];
  /** Keeps what the Chair lifted for an event. */
  keepLeave?(meeting: Meeting, event: MeetingEvent): Meeting;
}

/** What a page can fold before the rest has come. */
export const FOLDS_AT_ONCE: Folds = { evolvers: EVOLVE_AT_ONCE };

/** Whether these folds are enough for an event. */
export const canFold = ({ evolvers, remember, keepLeave }: Folds, { type, replaced, leave }: MeetingEvent): boolean =>
  type === 'MeetingCreated' || (Object.hasOwn(evolvers, type) && (!replaced || !!remember) && (!leave || !!keepLeave));

/**
 * Folds one event into the state, as `canFold` says that it can be.
 * @throws on an event before `MeetingCreated`: a broken log.
 */
export function foldEvent(
  meeting: Meeting | null,
  event: MeetingEvent,
  { evolvers, remember, keepLeave }: Folds,
): Meeting {
  if (event.type === 'MeetingCreated') return { ...event.meeting, catalogueSeq: event.seq };
  if (!meeting) throw new Error(`event ${event.seq} (${event.type}) stands before MeetingCreated`);
  const evolver = evolvers[event.type] as (meeting: Meeting, event: MeetingEvent) => Meeting;
  const folded = evolver(meeting, event);
  const changed = keepLeave?.(folded, event) ?? folded;
  const kept = withLatePress(meeting, withStatementsKept(meeting, changed, event), event);
  const evolved = withoutLapsedSwaps(kept);
  const history = remember?.(evolved.history, event) ?? evolved.history;
  const isRevised = evolved.catalogue !== meeting.catalogue || evolved.agenda !== meeting.agenda;
  if (history === evolved.history && !isRevised) return evolved;
  return { ...evolved, history, ...(isRevised && { catalogueSeq: event.seq }) };
}
