// Every command, walked by its schema: what fits it, and each place in it with something else there. A new field is in the walk by being there.
import * as z from 'zod/mini';

import type { CommandType } from '#shared/meeting/commands.ts';
import { commandSchemas } from '#shared/meeting/commands.ts';

export interface Shape {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  maxLength?: number;
  maximum?: number;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
}
export type Path = (string | number)[];

/** What is written by a pattern, by the pattern. */
const PATTERNED: Record<string, string> = {
  '^[a-z]{2}$': 'ch',
  '^\\d{4}-\\d{2}-\\d{2}$': '2020-09-04',
  '^[A-Za-z0-9_-]{16,64}$': '0123456789abcdef',
  '^#[0-9a-f]{6}$': '#004d40',
  '^https?:\\/\\/[a-z0-9.-]+(:\\d{1,5})?$': 'https://www.un.org',
};

const sample: Record<string, unknown> = { string: 'x', number: 60_000, boolean: true, null: null };

/** Something that fits a schema, texts and ids included. */
function valid(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const branch = (shape.anyOf ?? shape.oneOf)?.[0];
  if (branch) return valid(branch);
  if (shape.properties)
    return Object.fromEntries(Object.entries(shape.properties).map(([key, within]) => [key, valid(within)]));
  if (shape.type === 'object') return {};
  if (shape.type === 'array') return shape.items ? [valid(shape.items)] : [];
  if (shape.format === 'uri') return 'https://un.org/x';
  const patterned = shape.pattern === undefined ? undefined : PATTERNED[shape.pattern];
  if (patterned !== undefined) return patterned;
  if (shape.type === 'integer') return Math.min(60_000, shape.maximum ?? Infinity);
  return sample[shape.type ?? 'null'];
}

/** A place within a schema, and what has this value there and nothing else out of the way. */
export interface Place {
  path: Path;
  shape: Shape;
  put: (value: unknown) => unknown;
}

export function* placesIn(shape: Shape, path: Path = []): Generator<Place> {
  const branches = shape.anyOf ?? shape.oneOf ?? [];
  for (const branch of branches) yield* placesIn(branch, path);
  if (branches.length === 0) yield { path, shape, put: (value) => value };
  for (const [key, within] of Object.entries(shape.properties ?? {}))
    for (const place of placesIn(within, [...path, key]))
      yield {
        ...place,
        put: (value) => ({ ...(valid({ ...shape, anyOf: undefined as never }) as object), [key]: place.put(value) }),
      };
  if (shape.items)
    for (const place of placesIn(shape.items, [...path, 0])) yield { ...place, put: (value) => [place.put(value)] };
}

/** What else a command has, where fields of it do not go together; undefined: left out. */
const TOGETHER: Partial<Record<CommandType, Record<string, unknown>>> = {
  // The list of an item; the one of its replies is taken together with nothing.
  OpenList: { segment: undefined },
  // An explanation says which question is explained.
  RequestFloor: { kind: 'explanation' },
};

/** All places of all commands but where their names stand. */
export const PLACES: (Place & { type: CommandType })[] = (Object.keys(commandSchemas) as CommandType[]).flatMap(
  (type) => {
    const shape = z.toJSONSchema(commandSchemas[type], { io: 'input', unrepresentable: 'any' }) as Shape;
    return [...placesIn(shape)]
      .filter(({ path }) => path.length > 0 && path[0] !== 'type')
      .map((place) => {
        const { [String(place.path[0])]: _, ...others } = TOGETHER[type] ?? {};
        return { type, ...place, put: (value: unknown) => ({ ...(place.put(value) as object), ...others }) };
      });
  },
);
