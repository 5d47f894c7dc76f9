// The schemas say all of the state: what is stored and sent has no field that they do not name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';

import { envelopeSchema, eventSchemas } from '#shared/meeting/events.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { pastEntrySchema } from '#shared/meeting/speakers/state.ts';
import { meetingSchema } from '#shared/meeting/state-schema.ts';
import type { PastEntry } from '#shared/meeting/state.ts';

import { playDay } from '../../golden/day.ts';
import { moves, play } from './random-meetings.ts';

interface Def {
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  shape?: Record<string, z.ZodMiniType>;
}

/** The places of a value that no field of the schema names. */
function unnamedIn(schema: z.ZodMiniType, value: unknown, path = ''): string[] {
  const { innerType, element, valueType, options, shape } = (schema as unknown as { def: Def }).def;
  if (innerType) return unnamedIn(innerType, value, path);
  if (typeof value !== 'object' || value === null) return [];
  if (options) {
    const meant = options.find((option) => option.safeParse(value).success);
    return meant ? unnamedIn(meant, value, path) : [`${path}: no shape of the union`];
  }
  return Object.entries(value).flatMap(([key, within]) => {
    const at = `${path}.${key}`;
    const inner = element ?? valueType ?? (shape && Object.hasOwn(shape, key) ? shape[key] : undefined);
    return inner ? unnamedIn(inner, within, at) : [at];
  });
}

function unnamedInEvent(event: MeetingEvent): string[] {
  const own = unnamedIn(eventSchemas[event.type], event);
  const ofEnvelope = unnamedIn(envelopeSchema, event);
  // A field is named where its event or the envelope names it.
  const isField = (at: string) => /^\.[^.]+$/.test(at);
  return [...own.filter((at) => !isField(at) || ofEnvelope.includes(at)), ...ofEnvelope.filter((at) => !isField(at))];
}

const day = playDay();

describe('the schemas', () => {
  test('name every field of the state and of every event of the day in which everything happens', () => {
    expect(meetingSchema.safeParse(day.meeting).error).toBeUndefined();
    expect(unnamedIn(meetingSchema, day.meeting)).toEqual([]);
    expect(day.log.flatMap(unnamedInEvent)).toEqual([]);
  });

  test('and of any meeting', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { meeting, log } = play(list);
        expect(meetingSchema.safeParse(meeting).error).toBeUndefined();
        expect(unnamedIn(meetingSchema, meeting)).toEqual([]);
        expect(log.flatMap(unnamedInEvent)).toEqual([]);
      }),
    );
  });

  test('a field that they do not have is seen, wherever it stands', () => {
    expect(unnamedIn(meetingSchema, { ...day.meeting, settings: { ...day.meeting.settings, odd: 1 } })).toEqual([
      '.settings.odd',
    ]);
    const step = { ...day.meeting.history[0]!, replaced: [{ fact: 'current', value: null, odd: 1 }] };
    expect(unnamedIn(meetingSchema, { ...day.meeting, history: [step] })).toEqual(['.history.0.replaced.0.odd']);
  });
});

/** What a past entry must have besides what every entry has, by its outcome. */
const HELD: Record<PastEntry['outcome'], readonly string[]> = {
  spoken: ['givenAt', 'endedAt', 'usedMs', 'limitMs'],
  withdrawn: ['endedAt'],
  declined: ['endedAt'],
  absent: ['endedAt'],
  dropped: ['endedAt'],
  'not-delivered': [],
};

describe('a past entry', () => {
  const inscribed = { id: 'e', itemId: '1', mode: 'room', requestedAt: 1, receipt: 1, enteredBy: 'device', seq: 1 };
  const isPast = (entry: object) => pastEntrySchema.safeParse(entry).success;

  test.each(Object.entries(HELD))('that is %s has what its outcome says', (outcome, fields) => {
    const whole = { ...inscribed, outcome, ...Object.fromEntries(fields.map((field) => [field, 1])) };
    expect(isPast(whole)).toBe(true);
    for (const field of fields) expect(isPast({ ...whole, [field]: undefined }), field).toBe(false);
  });

  test('has an outcome', () => {
    expect(isPast({ ...inscribed, givenAt: 1, endedAt: 1, usedMs: 1, limitMs: 1 })).toBe(false);
  });
});
