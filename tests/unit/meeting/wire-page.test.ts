// docs/wire.md names every command, event and piece of the state with all of their fields, as the schemas have them.
// `WIRE_PAGE=write npx vitest run --project unit wire-page` writes these lists anew; what a field is for stands in the page's own words.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { commandSchemas } from '#shared/meeting/commands.ts';
import { eventSchemas } from '#shared/meeting/events.ts';
import { accessCommandSchemas } from '#shared/protocol.ts';

import type { Schema } from './schema-parts.ts';

const PAGE = 'docs/wire.md';

/** "closesAt?: null", "waiting?: keep/drop": whether it may be left out, be null, and what it may be where that is one of a few words. */
function fieldOf(name: string, { _zod: { def } }: Schema): string {
  if (def.type === 'optional') return fieldOf(`${name}?`, def.innerType!);
  if (def.type === 'nullable') return `${fieldOf(name, def.innerType!)}/null`;
  if (def.type === 'enum') return `${name}: ${Object.values(def.entries!).join('/')}`;
  // Which of several it is: "fact: floor".
  return def.type === 'literal' && typeof def.values![0] === 'string' ? `${name}: ${def.values![0]}` : name;
}

/** A field that other shapes of the same event have, and this one has not. */
const isNever = ({ _zod: { def } }: Schema): boolean => def.innerType?._zod.def.type === 'never';

function linesOf([type, schema]: [string, unknown]): string[] {
  const { def } = (schema as Schema)._zod;
  if (def.options) return def.options.flatMap((option) => linesOf([type, option]));
  const fields = Object.entries(def.shape!).flatMap(([name, field]) =>
    name === 'type' || isNever(field) ? [] : [fieldOf(name, field)],
  );
  return [fields.length === 0 ? type : `${type} { ${fields.join(', ')} }`];
}

/** The pieces of the state, from the schemas of every concern: "keptGuestSchema" is a Guest. */
const pieces = await Promise.all(
  readdirSync('shared/meeting', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-schema.ts') || file.endsWith('/state.ts') || file === 'state-fields.ts')
    .toSorted()
    .map(async (file) =>
      Object.entries(
        (await import(/* @vite-ignore */ path.resolve('shared/meeting', file))) as Record<string, unknown>,
      ),
    ),
);
const nameOf = (constant: string): string => {
  const name = constant.replace(/^kept/u, '').replace(/Schema$/u, '');
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};
/** Whether it has fields of its own, or is one of several that have. */
const hasFields = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  '_zod' in value &&
  ((value as Schema)._zod.def.type === 'object' || ((value as Schema)._zod.def.options ?? []).some(hasFields));

/** A piece that is one of several others, by their names: "PastEntry: SpokenEntry/LeftEntry/WrittenEntry". */
function linesOfPiece([name, schema]: [string, unknown]): string[] {
  const others = ((schema as Schema)._zod.def.options ?? []).map((option) => NAMES.get(option));
  return others.length > 0 && !others.includes(undefined) ? [`${name}: ${others.join('/')}`] : linesOf([name, schema]);
}
const NAMES = new Map(pieces.flat().map(([constant, schema]) => [schema, nameOf(constant)]));

const LISTS = {
  commands: [...Object.entries(commandSchemas), ...Object.entries(accessCommandSchemas)].flatMap(linesOf),
  events: Object.entries(eventSchemas).flatMap(linesOf),
  state: pieces
    .flat()
    .filter(([, value]) => hasFields(value))
    .flatMap(([constant, schema]) => linesOfPiece([nameOf(constant), schema])),
};

test.each(Object.entries(LISTS))('the page has all %s, with their fields', (list, lines) => {
  const block = new RegExp(`(<!-- ${list} -->\n+\`\`\`\n)([^]*?)(\`\`\`)`, 'u');
  const page = readFileSync(PAGE, 'utf8');
  const all = `${lines.join('\n')}\n`;
  if (process.env['WIRE_PAGE'] === 'write')
    writeFileSync(
      PAGE,
      page.replace(block, (_, before: string, __, after: string) => before + all + after),
    );
  expect(block.exec(readFileSync(PAGE, 'utf8'))?.[2]).toBe(all);
});

test('what is listed is there at all', () => {
  expect(LISTS.commands.find((line) => line.startsWith('OpenList '))).toContain(
    'itemId, closesAt?/null, together?, moderated?',
  );
  expect(LISTS.events).toContain('PassedOver { entryId, goes: to-end/off, before?, calledAt? }');
  expect(LISTS.state.find((line) => line.startsWith('Delegation '))).toContain('aliases?');
  expect(LISTS.state.length).toBeGreaterThan(20);
});
