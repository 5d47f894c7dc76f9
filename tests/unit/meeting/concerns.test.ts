// What a concern has in its folder is registered: in contracts.ts, conditions.ts and concerns.ts, which say why they are three lists. The compiler
// names most of what is left out; this names all of it, and where it belongs.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { commandSchemas } from '#shared/meeting/commands.ts';
import { CAPTURES, DECIDE, EVOLVE, INVARIANTS, isFinal, RESTORES, TOUCHES } from '#shared/meeting/concerns.ts';
import { FACTS, PIECES, STORED } from '#shared/meeting/contracts.ts';
import { eventSchemas } from '#shared/meeting/events.ts';
import type { EventType } from '#shared/meeting/events.ts';
import { COMMAND_CONDITIONS, REASONS } from '#shared/meeting/conditions.ts';

const MEETING = path.join(import.meta.dirname, '../../../shared/meeting');

type Exports = Record<string, unknown>;
const listed = (list: object) => (one: unknown) =>
  Object.entries(one as object).every(([name, value]) => (list as Exports)[name] === value);
const known = (list: readonly unknown[]) => (one: unknown) => list.includes(one);

/** By file of a concern, and name or beginning of name of what it exports: whether it is registered. */
const REGISTERED: readonly [file: string, name: RegExp, is: (one: unknown) => boolean, where: string][] = [
  ['contract', /^commands$/, listed(commandSchemas), 'COMMANDS of contracts.ts'],
  ['contract', /^events$/, listed(eventSchemas), 'EVENTS of contracts.ts'],
  ['state', /^pieces$/, listed(PIECES), 'PIECES of contracts.ts'],
  ['state', /^facts$/, (one) => (one as unknown[]).every(known(FACTS)), 'FACTS of contracts.ts'],
  ['state', /^stored$/, listed(STORED), 'STORED of contracts.ts'],
  ['conditions', /^commands$/, listed(COMMAND_CONDITIONS), 'ALL of conditions.ts'],
  ['conditions', /^reasons$/, listed(REASONS), 'REASONS of conditions.ts'],
  ['rules', /^decide/, listed(DECIDE), 'DECIDE of concerns.ts'],
  ['(?:rules|fold|evolve-.*)', /^evolve/, listed(EVOLVE), 'AT_ONCE or LATE of concerns.ts'],
  ['(?:rules|undo)', /^touches$/, listed(TOUCHES), 'TOUCHES of concerns.ts'],
  ['undo', /^captures$/, listed(CAPTURES), 'CAPTURES of concerns.ts'],
  ['undo', /^restores$/, listed(RESTORES), 'RESTORES of concerns.ts'],
  ['(?:rules|undo)', /^final$/, (one) => (one as EventType[]).every(isFinal), 'FINAL of concerns.ts'],
  ['invariants', /^faultOf$/, known(INVARIANTS), 'INVARIANTS of concerns.ts'],
];

/** The folders of concerns; undo stands on all of them, and meeting.ts adds it. */
const CONCERNS = readdirSync(MEETING).filter(
  (folder) => existsSync(path.join(MEETING, folder, 'conditions.ts')) && folder !== 'undo',
);

/** What of a file is registered nowhere; a function is nothing to register, but for what looks for faults. */
const missing = (file: string, exports: Exports): string[] =>
  Object.entries(exports)
    .filter(([name, one]) => typeof one !== 'function' || name === 'faultOf')
    .flatMap(([name, one]) =>
      REGISTERED.filter(([of, named, is]) => new RegExp(`^${of}\\.ts$`).test(file) && named.test(name) && !is(one)).map(
        ([, , , where]) => `${name} of ${file} is not in ${where}`,
      ),
    );

test.each(CONCERNS)('what %s has is registered', async (folder) => {
  const files = readdirSync(path.join(MEETING, folder)).filter((file) => file.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async (file) => missing(file, (await import(path.join(MEETING, folder, file))) as Exports)),
  );
  expect(found.flat()).toEqual([]);
});

test('what is left out is named, with its place', () => {
  expect(CONCERNS.length).toBeGreaterThan(20);
  expect(missing('conditions.ts', { reasons: { 'no-such-thing': {} } })).toEqual([
    'reasons of conditions.ts is not in REASONS of conditions.ts',
  ]);
  expect(missing('invariants.ts', { faultOf: () => undefined })).toEqual([
    'faultOf of invariants.ts is not in INVARIANTS of concerns.ts',
  ]);
  expect(missing('undo.ts', { final: ['FloorGiven'] })).toEqual(['final of undo.ts is not in FINAL of concerns.ts']);
});
