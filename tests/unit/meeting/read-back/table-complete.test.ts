// The table of commands that hold has every field, value of a choice and null that a schema knows: one that is missing turns this red.
import { expect, test } from 'vitest';

import { commandSchemas } from '#shared/meeting/commands.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

import type { Schema } from '../schema-parts.ts';
import { commandsFor, prepared } from './table.ts';

/** Every field, value of a choice and null that a schema has, as paths. */
function pathsOf({ _zod: { def } }: Schema, path: string): string[] {
  const below = (schema: Schema, key: string) => pathsOf(schema, path === '' ? key : `${path}.${key}`);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape!).flatMap(([key, schema]) => below(schema, key));
    case 'optional':
      return pathsOf(def.innerType!, path);
    case 'nullable':
      return [`${path}=null`, ...pathsOf(def.innerType!, path)];
    case 'union':
      return def.options!.flatMap((schema) => pathsOf(schema, path));
    case 'array':
      return [path, ...pathsOf(def.element!, `${path}[]`)];
    case 'enum':
      return Object.values(def.entries!).map((value) => `${path}=${String(value)}`);
    case 'literal':
      return def.values!.map((value) => `${path}=${String(value)}`);
    default:
      return [path];
  }
}

function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((one) => pathsIn(one, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path, `${path}=${String(value)}`];
  const below = Object.entries(value).flatMap(([key, one]) => pathsIn(one, path === '' ? key : `${path}.${key}`));
  return [path, ...below];
}

test.each(COMMAND_TYPES)('every field, choice and null of %s is in the table', (type) => {
  const inTable = new Set(commandsFor(type, prepared(type)).flatMap((command) => pathsIn(command)));
  const missing = pathsOf(commandSchemas[type] as unknown as Schema, '').filter((path) => !inTable.has(path));
  expect(missing).toEqual([]);
});
