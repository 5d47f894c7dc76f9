// The operator's command on a folder that nobody serves: it opens the folder itself, and leaves it as good as it found it.
import { exec } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sampleMeetingFile } from '../../server/sample/sample-meeting.ts';
import { rostrum } from './command.ts';

// Each command is a process of its own.

let aside: string;
let dataDir: string;
let file: string;
const command = (...args: string[]) =>
  rostrum({ DATA_DIR: dataDir, PORT: '3000', PUBLIC_URL: 'https://rostrum.example.org/' }, ...args);
const data = async <T>(...args: string[]) => JSON.parse((await command(...args, '--json')).out) as T;

beforeAll(() => {
  aside = mkdtempSync(path.join(tmpdir(), 'rostrum-folder-'));
  dataDir = path.join(aside, 'data');
  file = path.join(aside, 'plan.json');
  const plan = sampleMeetingFile(Date.now());
  writeFileSync(file, JSON.stringify(plan));
});
afterAll(() => rmSync(aside, { recursive: true, force: true }));

test('each command tells what it takes', async () => {
  for (const of of [[], ['serve'], ['link', 'create']]) {
    const { code, out } = await command(...of, '--help');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`Usage: rostrum${of.length > 0 ? ` ${of.join(' ')}` : ''}`),
    ]);
  }
  expect((await command('meeting', 'creat', file)).code).toBe(1);
});

describe('a meeting', () => {
  test('looked for in a wrong folder makes no folder', async () => {
    expect(await command('meeting', 'list')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no meeting data in'),
    });
    expect(() => statSync(dataDir)).toThrow('ENOENT');
  });

  test('is made from a file, with a join code, and once only', async () => {
    const made = await data<{ id: string; joinCode: string; doors: { name: string; url: string }[] }>(
      'meeting',
      'create',
      file,
      '--id',
      'first',
    );
    expect(made).toMatchObject({ id: 'first', joinCode: expect.stringMatching(/^[A-Z0-9]{8}$/), seq: 1 });
    // The links, as `npm start` prints them.
    expect(made.doors.map(({ name }) => name)).toEqual(['chair', 'secretary', 'delegates', 'screen', 'booth']);
    for (const { url } of made.doors) expect(url).toMatch(/^https:\/\/rostrum\.example\.org\/(?:m\/first\/|\?code=)/);
    expect(await command('meeting', 'create', file, '--id', 'first')).toMatchObject({
      code: 1,
      err: 'There is a meeting “first” already.\n',
    });
    expect((await command('meeting', 'list')).out).toMatch(/^first +\d{4}-/m);
  });

  test('is made from a file in plain words, whose faults are told by their lines', async () => {
    const plain = readFileSync(new URL('../people/plain-meeting.json', import.meta.url), 'utf8');
    const write = (name: string, text: string) => {
      writeFileSync(path.join(aside, name), text);
      return path.join(aside, name);
    };
    const wrong = write(
      'slips.json',
      plain.replace('"15 h"', '"after lunch"').replace('"State Party"', '"Sate Party"'),
    );
    const { code, err } = await command('meeting', 'create', wrong);
    expect(code).toBe(1);
    expect(err).toContain('line 8, sittings.1.from: expected a time such as “10:00”, found “after lunch”');
    expect(err).toContain('line 14, participants.1.category: expected one of the categories “State Party”,');
    expect((await command('meeting', 'create', write('plain.json', plain), '--id', 'plain')).code).toBe(0);
    expect((await command('meeting', 'delete', 'plain', '--yes')).code).toBe(0);
  });

  test('is refused with the place of each fault and what was expected', async () => {
    const plan = JSON.parse(readFileSync(file, 'utf8')) as {
      catalogue: { delegations: { category: string; flag?: string }[] };
      sittings: unknown;
    };
    plan.catalogue.delegations[0]!.flag = 'AFG';
    writeFileSync(path.join(aside, 'faulty.json'), JSON.stringify({ ...plan, sittings: 'tomorrow' }));
    const { code, err } = await command('meeting', 'create', path.join(aside, 'faulty.json'));
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual(
      expect.arrayContaining([
        '  line 1, catalogue.delegations.0.flag: expected a country code of two small letters',
        '  line 1, sittings: expected a list in square brackets, found “tomorrow”',
      ]),
    );
    expect((await command('meeting', 'create', path.join(aside, 'none.json'))).err).toContain(
      'cannot be read: there is no such file',
    );
    expect((await command('meeting', 'create', aside)).err).toContain('cannot be read: it is a folder');
  });

  test('is read in UTF-8 and in UTF-16 by its mark; another encoding is refused by that name', async () => {
    const plan = JSON.parse(readFileSync(file, 'utf8')) as { catalogue: { title: { en: string } } };
    plan.catalogue.title.en = 'Côte d’Ivoire';
    const text = JSON.stringify(plan);
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const written = { utf8: Buffer.from(`\ufeff${text}`), 'utf16-le': utf16, 'utf16-be': Buffer.from(utf16).swap16() };
    for (const [id, bytes] of Object.entries(written)) {
      writeFileSync(path.join(aside, `${id}.json`), bytes);
      const { out, err } = await command('meeting', 'create', path.join(aside, `${id}.json`), '--id', id);
      expect(err, id).toBe('');
      expect(out, id).toContain('Côte d’Ivoire');
      await command('meeting', 'delete', id, '--yes');
    }
    const refused = {
      windows: [Buffer.from(text.replace('’', "'"), 'latin1'), 'is not UTF-8'],
      cut: [utf16.subarray(0, -1), 'says that it is UTF-16LE, and is not'],
      'utf16-unmarked': [utf16.subarray(2), 'is not UTF-8 (perhaps UTF-16 without its mark, or UTF-32)'],
      twice: [Buffer.from(text.replace('{', '{"id":"one","id":"two",')), 'has the field “id” twice'],
      'utf16-english': [Buffer.from('{"id":"x"}', 'utf16le'), 'is not UTF-8 (perhaps UTF-16 without its mark'],
      utf32: [utf32(`\ufeff${text}`), 'is not UTF-8 (perhaps UTF-16 without its mark, or UTF-32)'],
      'utf32-unmarked': [utf32(text), 'is not UTF-8 (perhaps UTF-16 without its mark, or UTF-32)'],
      replaced: [Buffer.from(text.replace('ô', '\ufffd')), 'a letter was lost in “C\ufffdte d’Ivoire”'],
      halved: [Buffer.from(text.replace('ô', String.raw`\ud800`)), 'a letter was lost in “C\ufffdte d’Ivoire”'],
      misread: [Buffer.from(Buffer.from(text).toString('latin1')), 'is UTF-8 that was read as windows-1252'],
      utf7: [Buffer.from(text.replace('ô', '+APQ-')), 'is UTF-7; expected it as it was written'],
    } as const;
    for (const [id, [bytes, why]] of Object.entries(refused)) {
      writeFileSync(path.join(aside, `${id}.json`), bytes);
      const { code, err } = await command('meeting', 'create', path.join(aside, `${id}.json`), '--id', id);
      expect(code, id).toBe(1);
      expect(err, id).toContain(why);
    }
  });
});

function utf32(text: string): Buffer {
  const letters = Array.from(text, (one) => one.codePointAt(0)!);
  const bytes = Buffer.alloc(letters.length * 4);
  for (const [index, letter] of letters.entries()) bytes.writeUInt32LE(letter, index * 4);
  return bytes;
}

test('what it prints to do next works as printed', async () => {
  // An id may have brackets, which mean something to a shell.
  for (const id of ['next', 'M(1)']) {
    const { out } = await command('meeting', 'create', file, '--id', id);
    const [, next] = /^Next: (npx rostrum .*)$/m.exec(out)!;
    const { stdout } = await promisify(exec)(next!, { env: { ...process.env, DATA_DIR: dataDir } });
    expect((JSON.parse(stdout) as { role: string }[]).map(({ role }) => role)).toContain('chair');
    await command('meeting', 'delete', id, '--yes');
  }
  // No command names the program in a way that a shell does not find.
  for (const name of readdirSync('server/cli'))
    expect(readFileSync(path.join('server/cli', name), 'utf8'), name).not.toMatch(
      /(?:“|`|: )rostrum (?:link|meeting|log|backup|serve)/,
    );
});

test('links are made, listed and revoked, with the public address', async () => {
  const made = await data<{ id: string; url: string }>(
    'link',
    'create',
    '--meeting',
    'first',
    '--role',
    'screen',
    '--name',
    'left',
  );
  expect(made.url).toMatch(/^https:\/\/rostrum\.example\.org\/m\/first\/screen\/left#/);
  const { out } = await command('link', 'list', '--meeting', 'first');
  expect(out).toMatch(/screen +left/);
  expect(out).not.toContain(made.url.split('#')[1]);
  expect((await command('link', 'revoke', made.id)).code).toBe(0);
  expect((await command('link', 'show', made.id)).code).toBe(1);
});

test('two commands at once wait for each other', async () => {
  const roles = ['chair', 'secretary', 'booth'];
  const made = await Promise.all(roles.map((role) => command('link', 'create', '--meeting', 'first', '--role', role)));
  expect(made.map(({ code, err }) => `${code}${err}`)).toEqual(['0', '0', '0']);
});

test('an export is put back with its whole log, under a new one; its plan alone begins anew', async () => {
  const exported = path.join(aside, 'export.json');
  expect((await command('meeting', 'export', 'first', '--output', exported)).code).toBe(0);
  expect(statSync(exported).mode & 0o777).toBe(0o600);
  const logBefore = logOf('first');
  expect((await command('meeting', 'delete', 'first', '--yes')).code).toBe(0);
  expect(await data('meeting', 'import', exported)).toMatchObject({ id: 'first', seq: 1 });
  expect(logOf('first')).not.toBe(logBefore);
  expect((await command('meeting', 'export', 'first')).out).toBe(readFileSync(exported, 'utf8'));
  expect((await command('meeting', 'import', file)).err).toContain('a file without one is for “meeting create”');
});

test('log verify ends with 1 where the log is not whole', async () => {
  expect(await command('log', 'verify', 'first')).toMatchObject({
    code: 0,
    out: expect.stringContaining('first: whole, 1 event'),
  });
  const db = new DatabaseSync(path.join(dataDir, 'rostrum.db'));
  db.exec(`UPDATE events SET body = replace(body, 'Geneva', 'Vienna') WHERE meeting_id = 'first'`);
  db.close();
  expect(await command('log', 'verify', 'first')).toMatchObject({
    code: 1,
    out: expect.stringContaining('damaged at event 1'),
  });
});

function logOf(meetingId: string): unknown {
  const db = new DatabaseSync(path.join(dataDir, 'rostrum.db'));
  try {
    return db.prepare('SELECT log FROM meetings WHERE id = ?').get(meetingId)?.log;
  } finally {
    db.close();
  }
}
