// `rostrum import`: a list beside a meeting and into it, on a folder that nobody serves and at a server that runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ImportedList } from '../../server/meetings/operator-list-import.ts';
import type { MeetingExport } from '../../server/meetings/meeting-files.ts';
import { smallMeetingFile } from '../scenario.ts';
import type { Serving } from './command.ts';
import { rostrum, serve } from './command.ts';

// Each command is a process of its own.

const aside = mkdtempSync(path.join(tmpdir(), 'rostrum-import-cli-'));
const environment = { DATA_DIR: path.join(aside, 'data'), PORT: '0', HOST: '127.0.0.1' };
const list = path.join(aside, 'list.csv');
const command = (...args: string[]) => rostrum(environment, 'import', ...args);
const delegations = async () => {
  const { out } = await rostrum(environment, 'meeting', 'export', 'small', '--plan');
  return (JSON.parse(out) as MeetingExport).catalogue.delegations.map(({ id }) => id);
};
beforeAll(async () => {
  const plan = path.join(aside, 'plan.json');
  writeFileSync(plan, JSON.stringify(smallMeetingFile));
  writeFileSync(list, 'Country;Seats\nPeru;2\nRuritania;1\nChile;two\n');
  expect((await rostrum(environment, 'meeting', 'create', plan)).code).toBe(0);
});
afterAll(() => rmSync(aside, { recursive: true, force: true }));

/** @param ofSeats what is told of seats: rows, from their number on */
const preview = (...ofSeats: readonly RegExp[]) =>
  test('is looked at, and nothing changes', async () => {
    const before = await delegations();
    const { code, out } = await command('participants', 'small', list);
    expect(code).toBe(0);
    expect(out).toContain('2 new, 0 changed, 0 as they are, 1 to decide');
    expect(out).toMatch(/3 +Ruritania +who or what is meant +MR Mauritania, new/);
    expect(out).toContain('With --apply');
    // What is left out of a row that is taken, and why another cannot be: in words, with the column.
    expect(out.match(/\d+ +\p{L}+ +Seats: .*/gu) ?? []).toEqual(ofSeats.map((row) => expect.stringMatching(row)));
    expect(await delegations()).toEqual(before);
  });

describe('a list, beside a folder that nobody serves,', () => {
  preview(/^4 +Chile +Seats: expected a whole number of seats.*, found “two”/);

  test('is put into the meeting as far as it is sure, once', async () => {
    const { out } = await command('participants', 'small', list, '--apply', '--json');
    const done = JSON.parse(out) as ImportedList;
    expect(done).toMatchObject({
      seq: expect.any(Number),
      preview: { kind: 'participants', command: { file: 'list.csv' } },
    });
    expect(await delegations()).toEqual(expect.arrayContaining(['PE', 'CL']));
    expect((await command('participants', 'small', list, '--apply')).out).toContain('There was nothing to change.');
  });

  test('keeps the people whom it names, as the page does', async () => {
    const people = path.join(aside, 'people.csv');
    const rows = (...more: string[]) =>
      writeFileSync(people, ['Country;Head of delegation;Title;E-mail;Language', ...more, ''].join('\n'));
    const kept = async () =>
      (JSON.parse((await rostrum(environment, 'meeting', 'export', 'small')).out) as MeetingExport).contacts;
    const ines = {
      delegationId: 'PE',
      name: 'Inés Prueba',
      title: 'Ambassador',
      email: 'ines@example.org',
      language: 'es',
    };
    rows('Peru;Inés Prueba;Ambassador;ines@example.org;Spanish', 'Chile;Ana Prueba;;;', 'Ruritania;Rudi;;;');
    expect((await command('participants', 'small', people)).out).toContain('With --apply');
    expect(await kept()).toBeUndefined();
    expect((await command('participants', 'small', people, '--apply')).out).toContain('People to write to: 2');
    expect(await kept()).toEqual([ines, { delegationId: 'CL', name: 'Ana Prueba' }]);
    // Who is named anew stands in place of those before; the others stay.
    rows('Chile;Eva Prueba;;;', 'Chile;Ema Prueba;;;');
    expect((await command('participants', 'small', people, '--apply')).out).toContain('People to write to: 2');
    const names = (await kept())?.map(({ delegationId, name }) => [delegationId, name]);
    expect(names).toEqual([
      ['PE', 'Inés Prueba'],
      ['CL', 'Eva Prueba'],
      ['CL', 'Ema Prueba'],
    ]);
  });

  test('of speakers is for the item of a number', async () => {
    const speakers = path.join(aside, 'speakers.txt');
    writeFileSync(speakers, '1. Peru\n2. Chile\n');
    expect((await command('list', 'small', speakers, '--item', '5b')).out).toContain('2 new');
  });

  test('says in words why a row waits', async () => {
    const faulty = path.join(aside, 'faulty.csv');
    writeFileSync(faulty, 'Country;ISO;Status\nGuinea;GW;\nNetherlands;;Sate Party\n;AT;\n');
    const { out } = await command('participants', 'small', faulty);
    expect(out).toMatch(/2 +Guinea +ISO: expected the code of Guinea, found “GW”/);
    expect(out).toMatch(/3 +Netherlands +Status: expected a category of the meeting, found “Sate Party”/);
    expect(out).not.toMatch(/code-of-another|unknown-category|name-missing/);
  });

  test('is told as far as somebody reads', async () => {
    const child = spawn(process.execPath, ['bin/rostrum.js', 'import', 'participants', 'small', list, '--json'], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([code, err]).toEqual([0, '']);
  });

  test('is refused in words', async () => {
    for (const [args, words] of [
      [['participants', 'nowhere', list], 'There is no meeting “nowhere”'],
      [['participants', 'small', path.join(aside, 'none.csv')], 'none.csv cannot be read: there is no such file'],
      [['participants', 'small', aside], 'cannot be read: it is a folder'],
      [['participants', 'small', list, '--sheet', 'Other'], 'no sheet of this name'],
      [['participants', 'small', list, '--map', '{'], '--map: expected JSON'],
      [['list', 'small', list], '--item'],
      [['list', 'small', list, '--item', 'none'], 'There is no such agenda item. Name one by its number: 1, '],
    ] as const)
      expect(await command(...args)).toMatchObject({ code: 1, err: expect.stringContaining(words) });
  });
});

describe('a list, at a server that runs,', () => {
  let server: Serving;
  beforeAll(async () => {
    server = serve({ ...environment, PORT: '0' });
    await server.until(/http:\/\/\S+/);
    writeFileSync(list, 'Country;Seats\nFiji;2\nRuritania;1\nKenya;2\n');
  });
  afterAll(() => server.stop());
  preview();

  test('is put into the meeting', async () => {
    expect((await command('participants', 'small', list, '--apply')).out).toMatch(/Done: event \d+\./);
    expect(await delegations()).toEqual(expect.arrayContaining(['FJ', 'KE']));
    expect(await command('participants', 'nowhere', list)).toMatchObject({
      code: 1,
      err: expect.stringContaining('nowhere'),
    });
  });
});
