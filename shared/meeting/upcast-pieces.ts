// Where pieces of state stand inside stored events, so that a change of a piece's shape is lifted everywhere it was written: in events
// that carry it whole, in what an event replaced, in the facts of an undo, and in a meeting that was created or imported. The places are
// those of today's schemas; what is read there may be of any version, and nothing of it is relied on.
import type * as z from 'zod/mini';

import { STORED } from './contracts.ts';
import { envelopeSchema, eventSchemas } from './events.ts';
import { settingsSchema } from './settings-schema.ts';
import { meetingSchema } from './state-schema.ts';
import { factSchema, stepSchema } from './undo/state.ts';

const SCHEMAS = {
  ...STORED,
  meeting: [meetingSchema],
  settings: [settingsSchema],
  step: [stepSchema],
  fact: [factSchema],
} satisfies Record<string, z.ZodMiniType[]>;

export type StoredShape = keyof typeof SCHEMAS;
/** The pieces of state that events carry whole. */
export const STORED_SHAPES = Object.keys(SCHEMAS) as StoredShape[];

const SHAPE_OF = new Map<object, StoredShape>(
  STORED_SHAPES.flatMap((shape) => SCHEMAS[shape].map((schema): [object, StoredShape] => [schema, shape])),
);
/** The name of the piece that a schema is of; undefined: of none. */
export const shapeOf = (schema: object): StoredShape | undefined => SHAPE_OF.get(schema);

/** What of a schema its parts are found by. */
export interface SchemaParts {
  type: string;
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  shape?: Record<string, z.ZodMiniType>;
  values?: unknown[];
}
/** What zod knows of a schema’s parts, which its own type keeps to itself. */
export const partsOf = (schema: z.ZodMiniType): SchemaParts => schema._zod.def as unknown as SchemaParts;

/** Data as it was read: of any version. */
type Stored = Record<string, unknown>;
/** Gives the piece that takes the place of this one. */
export type LiftValue = (value: Stored) => Stored;
type Visit = (shape: StoredShape, value: Stored) => Stored;

/** Whether the value is of this option of a union, by the words that tell the options apart. */
function fits(option: z.ZodMiniType, value: Stored): boolean {
  return Object.entries(partsOf(option).shape ?? {}).every(([name, field]) => {
    const { type, values } = partsOf(field);
    return type !== 'literal' || values!.includes(value[name]);
  });
}

/** The fields that a piece may have; of a union those of the option that it is of. */
function fieldsOf(schema: z.ZodMiniType, value: Stored): Record<string, z.ZodMiniType> {
  const { options, shape } = partsOf(schema);
  const option = options?.find((one) => fits(one, value));
  return option ? fieldsOf(option, value) : (shape ?? {});
}

/** Whether a piece can stand in what this schema has: of the rest nothing is walked. */
const holding = new Map<z.ZodMiniType, boolean>();
function holds(schema: z.ZodMiniType): boolean {
  const known = holding.get(schema);
  if (known !== undefined) return known;
  const { innerType, element, valueType, options, shape } = partsOf(schema);
  const inside = [innerType, element, valueType, ...(options ?? []), ...Object.values(shape ?? {})];
  const found = shapeOf(schema) !== undefined || inside.some((one) => one !== undefined && holds(one));
  holding.set(schema, found);
  return found;
}

/** The pieces inside first, then the piece itself, so that a lift of the whole meets parts of its own time. */
function walk(schema: z.ZodMiniType, value: unknown, visit: Visit): unknown {
  if (typeof value !== 'object' || value === null || !holds(schema)) return value;
  const { innerType, element, valueType } = partsOf(schema);
  if (innerType) return walk(innerType, value, visit);
  if (Array.isArray(value)) return element ? value.map((one: unknown) => walk(element, one, visit)) : value;
  const fields = fieldsOf(schema, value as Stored);
  const inner = Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => {
      const field = valueType ?? (Object.hasOwn(fields, name) ? fields[name] : undefined);
      return [name, field ? walk(field, one, visit) : one];
    }),
  );
  const named = shapeOf(schema);
  return named === undefined ? inner : visit(named, inner);
}

/** The event with every piece of this shape lifted, wherever the event carries one. */
export function liftInEvent<E extends { type: string }>(event: E, shape: StoredShape, lift: LiftValue): E {
  const visit: Visit = (found, value) => (found === shape ? lift(value) : value);
  const own = Object.hasOwn(eventSchemas, event.type)
    ? eventSchemas[event.type as keyof typeof eventSchemas]
    : undefined;
  const lifted = own ? walk(own, event, visit) : event;
  return walk(envelopeSchema, lifted, visit) as E;
}

/** A meeting of before with every piece of this shape lifted: for states that were kept beside a log. */
export function liftInMeeting(meeting: Stored, shape: StoredShape, lift: LiftValue): Stored {
  return walk(meetingSchema, meeting, (found, value) => (found === shape ? lift(value) : value)) as Stored;
}
