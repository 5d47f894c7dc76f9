// Knows every command that was sent, every answer that came and everything that a replica held, and says at the end where the
// meeting's log disagrees with it: lost, doubled, changed after it was read, or a replica that ends elsewhere.
// Pure: it asks no server. Its own test plants each of these.
import { hash } from 'node:crypto';

import type { Reader } from '#shared/meeting/who-sees.ts';
import { filterEvent, project } from '#shared/meeting/who-sees.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Actor, Meeting } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

/** A command on its way, to be sent once or many times. */
export interface Sent {
  id: string;
  by: Actor;
  command: Command;
  /** Its first answer; absent while none came. */
  answer?: CommandAnswer;
}

/** What somebody holds at the end. */
export interface Held {
  reader: Reader;
  seq: number;
  meeting: Meeting;
}

interface Witness {
  reader: Reader;
  /** By seq, as text. */
  events: Map<number, string>;
  /** By seq, as a digest of what the meeting looked like then. */
  states: Map<number, string>;
}

export class Checker {
  readonly #sent = new Map<string, Sent>();
  readonly #witnesses = new Map<string, Witness>();
  readonly #faults: string[] = [];
  readonly #otherAnswers: { id: string; fault: string }[] = [];

  /** To be called before the command leaves; with the same id and body as often as one likes. */
  sent(id: string, by: Actor, command: Command): void {
    const known = this.#sent.get(id);
    if (!known) this.#sent.set(id, { id, by, command });
    else if (canonical([known.by, known.command]) !== canonical([by, command]))
      throw new Error(`The test used the id ${id} for two commands.`);
  }

  answered(id: string, answer: CommandAnswer): void {
    // These two mean: send it again.
    if (!answer.ok && (answer.error.code === 'RATE_LIMITED' || answer.error.code === 'UNAVAILABLE')) return;
    const sent = this.#sent.get(id);
    if (!sent) this.#faults.push(`${id} was answered and never sent`);
    else if (!sent.answer) sent.answer = answer;
    else if (outcomeOf(sent.answer) !== outcomeOf(answer))
      this.#otherAnswers.push({ id, fault: `${id} was answered ${outcomeOf(sent.answer)}, then ${outcomeOf(answer)}` });
  }

  sawEvents(who: string, reader: Reader, events: readonly MeetingEvent[]): void {
    for (const event of events) this.#note(who, event.seq, canonical(event), this.#witness(who, reader).events);
  }

  /** A replica held this, confirmed by the server, at this seq. */
  sawState(who: string, reader: Reader, seq: number, meeting: Meeting): void {
    this.#note(who, seq, digest(meeting), this.#witness(who, reader).states);
  }

  get unanswered(): readonly Sent[] {
    return [...this.#sent.values()].filter(({ answer }) => !answer);
  }

  get accepted(): readonly Sent[] {
    return [...this.#sent.values()].filter(({ answer }) => answer?.ok);
  }

  /** A sentence for each way in which what was promised was not kept. `log` is what an officer reads of it from its first event on. */
  faults(log: readonly MeetingEvent[], ends: Record<string, Held> = {}): string[] {
    return [...this.#faults, ...this.#faultsOfCommands(log), ...this.#faultsOfReading(log, ends)];
  }

  #faultsOfCommands(log: readonly MeetingEvent[]): string[] {
    const faults = log.flatMap(({ seq }, index) =>
      seq === index + 1 ? [] : [`event ${seq} stands where ${index + 1} belongs`],
    );
    // The log remembers what brought events. What brought none did nothing, and is decided afresh where nobody remembers it.
    const brought = Map.groupBy(
      log.filter(({ commandId }) => commandId !== undefined),
      ({ commandId }) => commandId!,
    );
    for (const { id, fault } of this.#otherAnswers) if (brought.has(id)) faults.push(fault);
    for (const [id, events] of brought) {
      const sent = this.#sent.get(id);
      if (!sent) faults.push(`event ${events[0]!.seq} is of a command that nobody sent, ${id}`);
      else faults.push(...faultsOfOne(sent, events));
    }
    for (const { id, command, answer } of this.#sent.values()) {
      if (answer?.ok && !brought.has(id) && !held(command, log[answer.seq - 1]))
        faults.push(`${id} (${command.type}) was acknowledged at ${answer.seq} and is lost`);
    }
    return faults;
  }

  #faultsOfReading(log: readonly MeetingEvent[], ends: Record<string, Held>): string[] {
    const faults: string[] = [];
    for (const [who, { reader, events, states }] of this.#witnesses) {
      for (const [seq, text] of events) {
        const event = log[seq - 1] && filterEvent(log[seq - 1]!, reader);
        if (!event) faults.push(`${who} read event ${seq}, which is ${log[seq - 1] ? 'none of its business' : 'lost'}`);
        else if (canonical(event) !== text) faults.push(`event ${seq} has changed since ${who} read it`);
      }
      for (const seq of states.keys())
        if (seq > log.length) faults.push(`${who} held the meeting at ${seq}, which is lost`);
    }
    let meeting: Meeting | null = null;
    for (const event of log) {
      meeting = evolve(meeting, event);
      for (const [who, { reader, states }] of this.#witnesses) {
        const held = states.get(event.seq);
        if (held !== undefined && held !== digest(project(meeting, reader)))
          faults.push(`what ${who} held at ${event.seq} is not what the log says`);
      }
    }
    for (const [who, { reader, seq, meeting: held }] of Object.entries(ends)) {
      if (seq !== log.length) faults.push(`${who} ends at ${seq}, the log at ${log.length}`);
      else if (meeting && digest(held) !== digest(project(meeting, reader)))
        faults.push(`${who} ends with another meeting than the log's`);
    }
    return faults;
  }

  #witness(who: string, reader: Reader): Witness {
    const known = this.#witnesses.get(who);
    if (known) return known;
    const witness: Witness = { reader, events: new Map(), states: new Map() };
    this.#witnesses.set(who, witness);
    return witness;
  }

  #note(who: string, seq: number, text: string, notes: Map<number, string>): void {
    const known = notes.get(seq);
    if (known === undefined) notes.set(seq, text);
    else if (known !== text) this.#faults.push(`${who} read two different things at ${seq}`);
  }
}

/** One command against the events that bear its id. */
function faultsOfOne({ id, by, command, answer }: Sent, events: readonly MeetingEvent[]): string[] {
  const seqs = events.map(({ seq }) => seq);
  const [first = 0] = seqs;
  const faults: string[] = [];
  const kinds = new Set(events.map(({ type }) => type));
  if (kinds.size < events.length || seqs.some((seq, index) => seq !== first + index))
    faults.push(`${id} (${command.type}) was carried out more than once: events ${seqs.join(', ')}`);
  if (answer && !answer.ok) faults.push(`${id} (${command.type}) was refused and carried out all the same`);
  if (answer?.ok && !seqs.includes(answer.seq))
    faults.push(`${id} (${command.type}) was acknowledged at ${answer.seq} and stands at ${seqs.join(', ')}`);
  const text = JSON.stringify(events);
  for (const said of textsIn(command))
    if (!text.includes(JSON.stringify(said))) faults.push(`${id} (${command.type}) said “${said}”; its events do not`);
  if (events.some((event) => canonical(event.by) !== canonical(by)))
    faults.push(`${id} (${command.type}) stands under another name`);
  return faults;
}

/** Its effect held already: it was acknowledged at the event that had brought it, which says all that the command says. */
function held(command: Command, event: MeetingEvent | undefined): boolean {
  const text = JSON.stringify(event ?? null);
  return textsIn(command).every((said) => text.includes(JSON.stringify(said)));
}

function textsIn({ type: _, ...fields }: Command): string[] {
  const texts: string[] = [];
  JSON.stringify(fields, (_key, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

function outcomeOf(answer: CommandAnswer): string {
  return answer.ok ? `ok at ${answer.seq}` : answer.error.code;
}

function digest({ catalogue, ...meeting }: Meeting): string {
  // The clocks of the zone come with what is sent and are no part of the meeting.
  const { zoneOffsets: _, ...known } = catalogue;
  return hash('sha256', canonical({ ...meeting, catalogue: known }), 'base64url');
}

/** JSON in which the order of keys makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  });
}
