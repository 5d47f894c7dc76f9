// A small meeting and a way to write domain tests as sentences: given what was done, when a command comes, then these events.
// Runs the pure core only.
import { createHmac } from 'node:crypto';

import { expect } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { EventBody, EventType, MeetingEvent } from '#shared/meeting/events.ts';
import { decide, evolve } from '#shared/meeting/meeting.ts';
import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import { newMeeting } from '#shared/meeting/new-meeting.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';
import type { Actor, Meeting } from '#shared/meeting/state.ts';

// Locales are the server's.
import { changeIn } from '#shared/meeting/undo/field-change.ts';
import { ranksAmong } from '../server/rooms/alphabetical-ranks.ts';
import { knowsZone } from '../server/zone-offsets.ts';

/** 10:00 in Geneva on the day of the sample. */
export const TEN = Date.UTC(2020, 8, 4, 8);
export const MINUTE = 60_000;

export const CHAIR: Actor = { role: 'chair' };
export const SECRETARY: Actor = { role: 'secretary' };
export const BOOTH: Actor = { role: 'booth' };
export const delegation = (delegationId: string): Actor => ({ role: 'delegation', delegationId });

const item = (id: string, more: object = {}) => ({ id, number: id, title: { en: `Item ${id}` }, ...more });

export const smallMeetingFile: MeetingFileInput = {
  id: 'small',
  catalogue: {
    title: { en: 'Small meeting' },
    timeZone: 'Europe/Zurich',
    categories: [
      { id: 'state-party', name: { en: 'State Party' }, mark: 'disc' },
      { id: 'ngo', name: { en: 'Non-governmental organization' }, mark: 'triangle' },
    ],
    delegations: [
      ...['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'].map((id) => ({
        id,
        name: { en: `State ${id}` },
        category: 'state-party',
        flag: id.toLowerCase(),
      })),
      { id: 'CMC', name: { en: 'Cluster Munition Coalition' }, category: 'ngo' },
    ],
    groups: [{ id: 'EU', name: { en: 'the European Union and its member States' } }],
    items: [
      item('1', { withoutList: true }),
      item('5'),
      item('5(a)', { parent: '5' }),
      item('5(b)', { parent: '5' }),
      item('6'),
    ],
  },
  settings: {
    rules: 'ga',
    meetingLimit: { limitMs: 3 * MINUTE, basis: 'understanding' },
    groupLimit: { limitMs: 5 * MINUTE, basis: 'understanding' },
  },
  sittings: [
    { id: 'am', title: { en: 'Morning sitting' }, startsAt: TEN, endsAt: TEN + 180 * MINUTE },
    { id: 'pm', title: { en: 'Afternoon sitting' }, startsAt: TEN + 300 * MINUTE, endsAt: TEN + 480 * MINUTE },
  ],
};

export function smallMeeting(change: (file: MeetingFileInput) => MeetingFileInput = (file) => file): Meeting {
  const parsed = parseMeetingFile(change(structuredClone(smallMeetingFile)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return newMeeting('small', parsed.file, {});
}

/** The small meeting with the secretariat's words for item 1. */
export const withScripts = (): Meeting =>
  smallMeeting((file) => ({
    ...file,
    catalogue: {
      ...file.catalogue,
      items: file.catalogue.items.map((one) =>
        one.id === '1'
          ? {
              ...one,
              script: { open: { en: 'Welcome.\nWe begin.', fr: 'Bienvenue.' }, conclude: { en: 'It is so decided.' } },
            }
          : one,
      ),
    },
  }));

/** The files that the server has in a test: `file-CH` was sent by Switzerland, `file-officers` by an officer. */
const sentFile: NonNullable<Parameters<typeof decide>[2]['file']> = (fileId) => {
  const [, sender] = /^file-([A-Z]+|officers)/.exec(fileId) ?? [];
  if (sender === undefined) return undefined;
  const file = { fileId, type: 'application/pdf', bytes: 1_000, sha256: '0'.repeat(64) } as const;
  return sender === 'officers' ? file : { ...file, delegationId: sender };
};

/** A meeting under way in a test: a clock that the test moves, a log, and the state. */
export class Scenario {
  now = TEN;
  readonly log: MeetingEvent[] = [];
  meeting: Meeting;
  lastCommandId = '';
  /** By so much (ms) what is given from now on was pressed earlier. */
  lateMs = 0;
  private counter = 0;

  constructor(meeting: Meeting = smallMeeting()) {
    this.meeting = meeting;
    this.stamp([{ type: 'MeetingCreated', meeting }], { role: 'operator' });
  }

  private stamp(bodies: EventBody[], by: Actor, commandId?: string): MeetingEvent[] {
    return bodies.map((body) => {
      const event = {
        ...body,
        seq: this.log.length + 1,
        at: this.now,
        by,
        ...(commandId && { commandId }),
        ...(this.lateMs > 0 && { lateMs: this.lateMs }),
      } as MeetingEvent;
      this.log.push(event);
      this.meeting = evolve(this.meeting, event);
      return event;
    });
  }

  /** Folds a log anew, in place of what was done here. */
  replay(log: readonly MeetingEvent[]): this {
    this.log.splice(0, Infinity, ...log);
    this.meeting = log.reduce((meeting, event) => evolve(meeting, event), this.meeting);
    return this;
  }

  /** What is given from now on was pressed so long ago. */
  late(ms: number): this {
    this.lateMs = ms;
    return this;
  }

  /** Time goes by. */
  after(ms: number): this {
    this.now += ms;
    return this;
  }

  try(command: Command, by: Actor = CHAIR) {
    this.counter += 1;
    const commandId = `c${this.counter}`;
    const decision = decide(this.meeting, command, {
      now: this.now,
      by,
      commandId,
      newId: () => `id${(this.counter += 1)}`,
      ranksAmong,
      changeIn,
      knowsZone,
      file: sentFile,
      secret: (label) => createHmac('sha256', 'secret').update(label).digest('hex'),
    });
    if (!decision.ok) return { decision, commandId, events: [] };
    return { decision, commandId, events: this.stamp(decision.events, by, commandId) };
  }

  /** Gives a command that must be accepted. */
  do(command: Command, by: Actor = CHAIR): this {
    const { decision, commandId } = this.try(command, by);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.message}`);
    this.lastCommandId = commandId;
    return this;
  }

  /** Gives a command and checks which events it brings. */
  expectEvents(command: Command, by: Actor, ...types: EventType[]): this {
    const { decision, events, commandId } = this.try(command, by);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.message}`);
    expect(events.map((event) => event.type)).toEqual(types);
    this.lastCommandId = commandId;
    return this;
  }

  expectRefused(command: Command, by: Actor, reason: ReasonKey, code: string, rule?: string): this {
    const { decision } = this.try(command, by);
    expect(decision.ok, `${command.type} was accepted`).toBe(false);
    if (decision.ok) return this;
    expect(decision.refusal).toMatchObject({ code, details: { reason } });
    if (rule) expect(decision.refusal.rule).toContain(rule);
    return this;
  }

  /** The effect already holds: answered with the seq at which it came to hold, and no event. */
  expectHolds(command: Command, by: Actor = CHAIR): this {
    const { decision } = this.try(command, by);
    expect(decision).toEqual({ ok: true, events: [], holdsSince: expect.any(Number) });
    return this;
  }

  waiting(itemId = '5(b)'): (string | undefined)[] {
    return (this.meeting.lists[itemId]?.waiting ?? []).map((entry) => entry.delegationId);
  }

  entryOf(delegationId: string, itemId = '5(b)'): string {
    const list = this.meeting.lists[itemId];
    const entries = [
      ...(list?.waiting ?? []),
      ...(list?.requested ?? []),
      ...(this.meeting.floor ? [this.meeting.floor.entry] : []),
      ...(list?.past ?? []),
    ];
    return entries.find((entry) => entry.delegationId === delegationId)!.id;
  }

  /** A sitting is open, 5(b) is under consideration with its list open, and these delegations have asked, in this order. */
  underWay(...delegations: string[]): this {
    this.do({ type: 'OpenSitting', sittingId: 'am' })
      .do({ type: 'OpenItem', itemId: '5(b)' })
      .do({ type: 'OpenList', itemId: '5(b)' });
    for (const id of delegations) this.after(1000).do({ type: 'RequestFloor', itemId: '5(b)' }, delegation(id));
    return this;
  }

  give(delegationId: string, after?: string | null): this {
    const from = after === undefined ? (this.meeting.floor?.entry.id ?? null) : after;
    return this.do({ type: 'GiveFloor', entryId: this.entryOf(delegationId), after: from });
  }
}
