// What a meeting may look like after any event: each piece by its schema, and what holds between them. For logs that come from outside,
// whose events no command of ours may have brought about. Pure. A piece that was looked at is not looked at again while it stands.
import * as z from 'zod/mini';

import { faultBetween } from '#shared/meeting/concerns.ts';
import { meetingSchema } from '#shared/meeting/state-schema.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { partsOf, shapeOf } from '#shared/meeting/upcast-pieces.ts';

/** Whether it has pieces that are looked at by themselves: one, a list of them, or some by id. */
function hasPieces(schema: z.ZodMiniType): boolean {
  const { innerType, element, valueType } = partsOf(schema);
  const inner = innerType ?? element ?? valueType;
  return shapeOf(schema) !== undefined || (inner !== undefined && hasPieces(inner));
}

const some = z.array(z.unknown());
const byId = z.record(z.string(), z.unknown());
/** The same without what its pieces hold. */
function frameOfField(field: z.ZodMiniType): z.ZodMiniType {
  const { type, innerType } = partsOf(field);
  if (!hasPieces(field)) return field;
  if (type === 'optional') return z.optional(frameOfField(innerType!));
  if (type === 'array') return some;
  return type === 'record' ? byId : z.unknown();
}

const frames = new Map<z.ZodMiniType, z.ZodMiniType>();
function frameOf(schema: z.ZodMiniType): z.ZodMiniType {
  const known = frames.get(schema);
  if (known) return known;
  const { shape } = partsOf(schema);
  const frame = shape
    ? z.looseObject(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, frameOfField(field)])))
    : schema;
  frames.set(schema, frame);
  return frame;
}

/** What the rules between the pieces do not read. */
const ALONE: ReadonlySet<string> = new Set([
  'history',
  'notes',
  'announcements',
  'countdown',
  'screens',
  'slowerAskedAt',
]);

/** Looks at one meeting after another, each made of the one before. */
export class StateChecker {
  readonly #good = new WeakSet<object>();
  #between: unknown[] = [];

  /** What is wrong with it, with the place; undefined: nothing. */
  faultOf(meeting: Meeting): string | undefined {
    const fault = this.#faultIn(meetingSchema, meeting, []);
    if (fault !== undefined) return fault;
    const between = Object.entries(meeting).flatMap(([name, one]) => (ALONE.has(name) ? [] : [one as unknown]));
    if (between.length === this.#between.length && between.every((one, index) => one === this.#between[index]))
      return undefined;
    this.#between = between;
    return faultBetween(meeting);
  }

  #faultIn(schema: z.ZodMiniType, value: unknown, path: string[]): string | undefined {
    const { type, innerType, element, valueType, shape } = partsOf(schema);
    if (innerType) {
      if ((type === 'optional' && value === undefined) || (type === 'nullable' && value === null)) return undefined;
      return this.#faultIn(innerType, value, path);
    }
    const each = element ?? valueType;
    if (each && shapeOf(schema) === undefined) {
      // The frame has seen that it is a list or a record.
      for (const [name, one] of Object.entries(value as object)) {
        const fault = this.#faultIn(each, one, [...path, name]);
        if (fault !== undefined) return fault;
      }
      return undefined;
    }
    if (typeof value === 'object' && value !== null && this.#good.has(value)) return undefined;
    const { error } = frameOf(schema).safeParse(value);
    if (error) return worded(path, error.issues[0]);
    for (const [name, field] of Object.entries(shape ?? {})) {
      if (!hasPieces(field)) continue;
      const fault = this.#faultIn(field, (value as Record<string, unknown>)[name], [...path, name]);
      if (fault !== undefined) return fault;
    }
    if (typeof value === 'object' && value !== null) this.#good.add(value);
    return undefined;
  }
}

function worded(path: string[], issue: z.core.$ZodIssue | undefined): string {
  return `${[...path, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`;
}
