// Proves a meeting's log: the sequence complete, time not going back, every event valid against its schema, and all of it
// folding into states that a meeting can be in. Pure; where the events come from, and what a snapshot says, is the caller's.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { envelopeSchema, eventSchemas } from '#shared/meeting/events.ts';
import { evolve, knowsEvent } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { StoreError } from '../store/errors.ts';
import type { StoredEvent } from '../store/store.ts';
import { impossible } from './check-event.ts';
import { StateChecker } from './check-state.ts';
import { liftEvent } from './lift-event.ts';

export interface LogFault {
  /** Where it is: the place in the sequence that the event has or ought to have. */
  seq: number;
  message: string;
}

export interface LogCheck {
  /** Empty: the log is whole. After the first event that cannot be folded nothing more is looked at. */
  faults: LogFault[];
  events: number;
  /** The state after the last event; null where the fold did not come so far. */
  meeting: Meeting | null;
}

/** Checks events one after the other, so that a long log need not be in memory at once. */
export class LogChecker {
  readonly faults: LogFault[] = [];
  meeting: Meeting | null = null;
  seq = 0;
  readonly #meetingId: string;
  readonly #state = new StateChecker();
  #at = 0;
  #broken = false;

  constructor(meetingId: string) {
    this.#meetingId = meetingId;
  }

  /** Takes the next event, of today's shape or an older one. False: the fold is broken, and further events prove nothing. */
  take(stored: StoredEvent): boolean {
    if (this.#broken) return false;
    this.seq += 1;
    const event = this.#lift(stored);
    const before = this.faults.length;
    if (event && this.#isValid(event)) this.#fold(event, this.faults.length === before);
    return !this.#broken;
  }

  #lift(stored: StoredEvent): MeetingEvent | undefined {
    try {
      return liftEvent(stored) as unknown as MeetingEvent;
    } catch (error) {
      return this.#break(
        error instanceof StoreError ? error.message : `an event that this program cannot read: ${String(error)}`,
      );
    }
  }

  #isValid(event: MeetingEvent): boolean {
    const { seq, type, at } = event;
    if (seq !== this.seq) this.#break(`expected event ${this.seq}, found ${seq}`);
    if (!knowsEvent(type)) this.#break(`“${String(type)}” is no event that this program knows`);
    if (this.#broken) return false;
    if (at < this.#at) this.#note(`${type} happened before the event in front of it`);
    this.#at = Math.max(this.#at, at);
    for (const schema of [envelopeSchema, eventSchemas[type]]) {
      const { error } = schema.safeParse(event);
      for (const { path, message } of error?.issues ?? []) this.#note(`${type}, ${path.join('.')}: ${message}`);
    }
    if ((seq === 1) !== (type === 'MeetingCreated'))
      this.#break(seq === 1 ? `expected MeetingCreated, found ${type}` : 'the meeting is made a second time');
    if (event.type === 'MeetingCreated' && event.meeting?.id !== this.#meetingId)
      this.#break(`the meeting made here is “${event.meeting?.id}”, not “${this.#meetingId}”`);
    return !this.#broken;
  }

  /** @param isSound it is what its schema says, so that what it names can be looked for */
  #fold(event: MeetingEvent, isSound: boolean): void {
    try {
      const why = isSound && this.meeting && impossible(this.meeting, event);
      if (why) {
        this.#break(`${event.type} is what no command brings here: ${why}`);
        return;
      }
      const meeting = evolve(this.meeting, event);
      const fault = this.#state.faultOf(meeting);
      if (fault !== undefined) {
        this.#break(`${event.type} leads to what no meeting is: ${fault}`);
        return;
      }
      this.meeting = meeting;
    } catch (error) {
      this.#break(`${event.type} cannot be folded: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #note(message: string): void {
    this.faults.push({ seq: this.seq, message });
  }

  #break(message: string): undefined {
    this.#note(message);
    this.#broken = true;
    this.meeting = null;
  }
}

/** Checks a whole log that is in memory. */
export function checkLog(meetingId: string, events: readonly StoredEvent[]): LogCheck {
  const checker = new LogChecker(meetingId);
  for (const event of events) {
    if (!checker.take(event)) break;
  }
  return { faults: checker.faults, events: checker.seq, meeting: checker.meeting };
}
