// /openapi.json tells a stranger all that may be sent and all that is held: no schema of it is empty, and none is named that is not there.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import { EVENT_TYPES } from '#shared/meeting/events.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';
import { accessCommandSchemas } from '#shared/protocol.ts';
import { meetingSchema } from '#shared/meeting/state-schema.ts';

import { STORED } from '#shared/meeting/contracts.ts';
import { shapeOf, STORED_SHAPES } from '#shared/meeting/upcast-pieces.ts';

import { openApiText } from '../../../server/http/openapi.ts';
import { PIECES } from '../../../server/http/openapi-pieces.ts';

type Schema = Record<string, unknown>;
interface OpenApi {
  paths: Record<string, unknown>;
  components: { schemas: Record<string, Schema> };
}

const text = openApiText('0.0.0');
const document = JSON.parse(text) as OpenApi;
const { schemas } = document.components;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every schema inside this one, itself first, with its place. */
function* schemasIn(schema: unknown, at: string): Generator<[string, unknown]> {
  yield [at, schema];
  if (!isObject(schema)) return;
  for (const key of ['properties', '$defs', 'patternProperties'])
    for (const [name, within] of Object.entries((schema[key] ?? {}) as Schema))
      yield* schemasIn(within, `${at}.${name}`);
  for (const key of ['items', 'additionalProperties', 'propertyNames'])
    if (key in schema && typeof schema[key] !== 'boolean') yield* schemasIn(schema[key], `${at}/${key}`);
  for (const key of ['allOf', 'anyOf', 'oneOf', 'prefixItems'])
    for (const [index, within] of ((schema[key] ?? []) as unknown[]).entries())
      yield* schemasIn(within, `${at}/${key}${index}`);
}

/** The schemas of requests and answers. */
function* inPaths(value: unknown, at: string): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, within] of Object.entries(value))
    if (key === 'schema') yield* schemasIn(within, at);
    else yield* inPaths(within, `${at} ${key}`);
}

const all = [
  ...Object.entries(schemas).flatMap(([name, schema]) => [...schemasIn(schema, name)]),
  ...inPaths(document.paths, ''),
];

describe('/openapi.json', () => {
  test('has no schema that says nothing', () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(([, schema]) => !isObject(schema) || Object.keys(schema).length === 0).map(([at]) => at)).toEqual(
      [],
    );
  });

  test('names no schema that it does not have, and has none besides those', () => {
    const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(schemas, name))).toEqual([]);
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/g)).toBeNull();
    // What the socket alone carries is named by docs/wire.md.
    const ofTheSocket = ['Meeting', 'Handshake', 'Since', 'Events'];
    expect(Object.keys(schemas).filter((name) => !named.includes(name) && !ofTheSocket.includes(name))).toEqual([]);
  });

  test.each([...COMMAND_TYPES, ...Object.keys(accessCommandSchemas)])('says in a sentence what %s does', (type) => {
    const schema = schemas[`command.${type}`]!;
    for (const one of [schema, ...((schema['anyOf'] ?? []) as Schema[])])
      expect(one['description']).toMatch(/^\p{Lu}.{10,}\.$/u);
  });

  test('has the whole state, field by field, and whole pieces of it in events', () => {
    const { properties } = schemas['Meeting']! as { properties: Schema };
    expect(Object.keys(properties).toSorted()).toEqual(Object.keys(meetingSchema.def.shape).toSorted());
    const live = (schemas['LiveMeeting'] as { properties: Schema }).properties;
    expect([...Object.keys(live), 'catalogue'].toSorted()).toEqual(Object.keys(properties).toSorted());
    expect(JSON.stringify((schemas['Welcome'] as { properties: Schema }).properties['meeting'])).toContain(
      '/LiveMeeting"',
    );
    for (const type of EVENT_TYPES) expect(schemas[`event.${type}`], type).toBeDefined();
    const fieldOf = (type: string, field: string) =>
      (schemas[`event.${type}`] as { properties: Schema }).properties[field];
    expect(fieldOf('MeetingCreated', 'meeting')).toEqual({ $ref: '#/components/schemas/Meeting' });
    expect(fieldOf('EntryListed', 'entry')).toEqual({ $ref: '#/components/schemas/WaitingEntry' });
    expect(fieldOf('Undone', 'facts')).toEqual({ type: 'array', items: { $ref: '#/components/schemas/Fact' } });
  });

  test('each shape that is stored has a name, and is referred to by it wherever it is carried', () => {
    const named = Object.values(PIECES).map(([schema]) => schema);
    expect(STORED_SHAPES.filter((shape) => !named.some((schema) => shapeOf(schema) === shape))).toEqual([]);
    const unnamed = Object.entries(STORED).filter(([, forms]) => forms.some((form) => !named.includes(form)));
    expect(unnamed.map(([shape]) => shape)).toEqual([]);
  });

  test('no schema that has a name is written out in another one', () => {
    const said = ({ description: _, ...schema }: Schema): string => JSON.stringify(schema);
    const names = new Map(Object.entries(schemas).map(([name, schema]) => [said(schema), name]));
    const inline = all.flatMap(([at, schema]) => {
      const name = isObject(schema) && !Object.hasOwn(schemas, at) ? names.get(said(schema)) : undefined;
      return name === undefined ? [] : `${at} is ${name}`;
    });
    expect(inline).toEqual([]);
  });

  test('has every route that the server answers', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method} ${path}`),
    );
    const routes = routesOf(path.resolve(import.meta.dirname, '../../../server'));
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter((route) => !described.includes(route))).toEqual([]);
    expect(described.filter((route) => !routes.includes(route))).toEqual([]);
  });
});

/** Pages and their files, which are no interface. */
const IS_PAGE = /^get \/(?:\{\*path\})?$/u;

/** The routes as the source has them: "get /api/meetings/{id}". */
function routesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const routes = files.flatMap((file) => {
    const source = readFileSync(path.join(folder, file), 'utf8');
    const base = /^ {2}const path = '([^']+)';$/mu.exec(source)?.[1];
    const found = source.matchAll(
      /\b(?:router|app)\.(?<method>get|post|put|delete)\(\s*(?:'(?<plain>[^']+)'|`\$\{path\}(?<after>[^`]*)`|path\b)/gu,
    );
    return Array.from(found, ({ groups }) => {
      const { method, plain, after = '' } = groups!;
      return `${method} ${(plain ?? `${base}${after}`).replaceAll(/:(\w+)/gu, '{$1}')}`;
    });
  });
  return routes.filter((route) => !IS_PAGE.test(route) && !route.includes('undefined'));
}
