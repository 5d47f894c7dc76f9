// Logs of past releases fold for ever, to the state that their own program had.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import { envelopeSchema, EVENT_TYPES, eventSchemas } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { LiftValue } from '#shared/meeting/upcast-pieces.ts';
import { liftInEvent, STORED_SHAPES } from '#shared/meeting/upcast-pieces.ts';
import type { VersionedEvent } from '#shared/meeting/versions.ts';
import { CHANGES, liftMeeting, liftsOf, versionOf } from '#shared/meeting/versions.ts';

import { liftEvent } from '../../../server/meetings/lift-event.ts';
import { makeUpcast } from '../../../server/store/upcast.ts';
import { playDay } from '../../golden/day.ts';
import { smallMeeting } from '../../scenario.ts';

interface GoldenDay {
  version: string;
  /** How many of today's CHANGES that release had already. */
  changes: number;
  log: VersionedEvent[];
  meeting: Record<string, unknown>;
}

const GOLDEN = new URL('../../golden/days/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8')) as GoldenDay;
const fold = (events: MeetingEvent[]) => events.reduce<Meeting | null>(evolve, null)!;
const days = readdirSync(GOLDEN).map(read);

/** Which event changed the catalogue last, and which a delegation or an item of it, is counted since 0.2: no state of before has it. */
function withoutLastChanges({ catalogueSeq: _, ...meeting }: Meeting) {
  const { delegations, items, ...catalogue } = meeting.catalogue;
  const without = <T extends { seq?: number | undefined }>(things: Record<string, T>) =>
    Object.fromEntries(Object.entries(things).map(([id, { seq: __, ...one }]) => [id, one]));
  return { ...meeting, catalogue: { ...catalogue, delegations: without(delegations), items: without(items) } };
}

/** Every object in a piece of JSON, however deep. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

test.runIf(process.env['GOLDEN'])('writes the golden day of a release that has none yet', () => {
  const version = process.env['GOLDEN']!;
  const file = new URL(`${version}.json`, GOLDEN);
  expect(existsSync(file), `${version} has its golden day: it is never made anew`).toBe(false);
  const { log, meeting } = playDay();
  const stored = log.map((event) => ({ ...event, ...(versionOf(event.type) > 1 && { v: versionOf(event.type) }) }));
  writeFileSync(file, `${JSON.stringify({ version, changes: CHANGES.length, log: stored, meeting }, null, 1)}\n`);
});

test('the day of which golden logs are made has every event that there is', () => {
  const happened = new Set(playDay().log.map(({ type }) => type));
  expect(EVENT_TYPES.filter((type) => !happened.has(type))).toEqual([]);
});

describe.each(days)('the log of $version', ({ version, changes, log, meeting }) => {
  test('folds to the state that its own program had, in the shapes of today', () => {
    const folded = fold(log.map((event) => liftEvent(event) as unknown as MeetingEvent));
    expect(withoutLastChanges(folded)).toEqual(withoutLastChanges(liftMeeting(meeting, changes) as unknown as Meeting));
    expect(Object.keys(folded).toSorted()).toEqual(Object.keys(smallMeeting()).toSorted());
  });

  test('every event of it is valid today', () => {
    for (const event of log) {
      const lifted = liftEvent(event);
      const schema = eventSchemas[event.type as keyof typeof eventSchemas];
      expect(schema.safeParse(lifted).error, `${version}, event ${event.seq}`).toBeUndefined();
      expect(envelopeSchema.safeParse(lifted).error, `${version}, event ${event.seq}`).toBeUndefined();
    }
  });
});

describe('a change of a piece of state', () => {
  /** How a piece is known again wherever it stands, by what only it has. */
  const KNOWN_BY: Partial<Record<(typeof STORED_SHAPES)[number], (value: Record<string, unknown>) => boolean>> = {
    entry: (value) => 'receipt' in value,
    sitting: (value) => 'suspensions' in value,
    statement: (value) => 'sha256' in value && 'after' in value,
    presence: (value) => 'how' in value && 'present' in value,
    floor: (value) => 'timer' in value,
    meeting: (value) => 'catalogue' in value && 'agenda' in value,
    catalogue: (value) => 'timeZone' in value && 'delegations' in value,
    'item-info': (value) => 'documents' in value && 'number' in value,
    delegation: (value) => 'category' in value && 'name' in value,
    list: (value) => 'moderated' in value && 'itemId' in value && !('type' in value),
    settings: (value) => 'joining' in value,
    fact: (value) => 'fact' in value,
    screen: (value) => 'picture' in value,
    note: (value) => 'kind' in value && 'status' in value,
    announcement: (value) => 'text' in value && 'at' in value && !('kind' in value) && !('questionId' in value),
    objection: (value) => 'questionId' in value && 'delegationId' in value && 'at' in value,
    countdown: (value) => 'totalMs' in value && 'clock' in value,
    presiding: (value) => 'since' in value,
    step: (value) => 'did' in value && 'replaced' in value,
    item: (value) => 'clock' in value && 'status' in value,
    speech: (value) => 'usedMs' in value && 'endedAt' in value && !('receipt' in value),
    category: (value) => 'mark' in value,
    script: (value) => 'conclude' in value,
    question: (value) => 'stage' in value && 'raisedAt' in value,
    group: (value) => value['id'] === 'EU' && 'name' in value,
  };
  const mark: LiftValue = (value) => ({ ...value, marked: true });
  const { log, meeting } = playDay();
  // An import begins with a whole state, its history included.
  const imported = { type: 'MeetingCreated', seq: 1, at: 1, meeting } as unknown as MeetingEvent;

  test.each(STORED_SHAPES)('%s is lifted wherever an event carries one', (shape) => {
    let found = 0;
    for (const event of [...log, imported]) {
      const lifted = liftInEvent(event as unknown as VersionedEvent, shape, mark);
      for (const value of objectsIn(lifted)) {
        if (!KNOWN_BY[shape]!(value) || EVENT_TYPES.some((type) => type === value['type'])) continue;
        found += 1;
        expect(value['marked'], `${event.type}: ${JSON.stringify(value)}`).toBe(true);
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  test('a renamed field of an entry is nowhere left under its old name, and events say their version', () => {
    const rename: LiftValue = ({ receipt, ...entry }) => ({ ...entry, number: receipt });
    const upcast = makeUpcast(liftsOf([...CHANGES, { shape: 'entry', lift: rename }]));
    for (const event of log) {
      const lifted = upcast({ ...event, ...(versionOf(event.type) > 1 && { v: versionOf(event.type) }) } as never);
      expect(lifted.v).toBe(versionOf(event.type) + 1);
      for (const value of objectsIn(lifted)) expect(value).not.toHaveProperty('receipt');
    }
  });

  test('a kept state is lifted by the changes that came after its release alone', () => {
    const change = { shape: 'sitting', lift: mark } as const;
    const lifted = liftMeeting(meeting as never, CHANGES.length, [...CHANGES, change]) as { sittings: object[] };
    expect(lifted.sittings.every((sitting) => 'marked' in sitting)).toBe(true);
    expect(liftMeeting(meeting as never, CHANGES.length + 1, [...CHANGES, change])).toEqual(meeting);
  });
});
