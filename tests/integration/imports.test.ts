// Imports over HTTP: who may, what is answered, what is refused in words, and that the server goes on meanwhile.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';

import { LAUGHS, lying, compound, document, paragraph, sheetXml, workbook } from '../unit/import/crafted-files.ts';
import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let token: string;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());
beforeEach(async () => {
  await live.fresh();
  token = (await live.link('secretary')).token;
});

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../people', name));

interface Sent {
  kind?: string;
  query?: Record<string, string>;
  shown?: string;
  headers?: Record<string, string>;
}
const send = (body: Buffer | string, { kind = 'participants', query = {}, shown = token, headers = {} }: Sent = {}) =>
  fetch(`${live.url}/api/meetings/${live.meeting}/imports/${kind}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shown}`, 'content-type': 'application/octet-stream', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
const answered = async (response: Response): Promise<Record<string, never>> => ({
  status: response.status,
  ...(await response.json()),
});

describe('an import', () => {
  test('answers the preview of a file, and nothing changes', async () => {
    const before = await (await live.get(`/api/meetings/${live.meeting}`, token)).json();
    const answer = await answered(await send(sample('participants-60.xlsx'), { query: { name: 'list.xlsx' } }));
    expect(answer).toMatchObject({
      status: 200,
      kind: 'participants',
      basis: before.meeting.catalogueSeq,
      sheet: 'LOP prov. 3 March',
      sheets: ['LOP prov. 3 March', 'Sheet2'],
      encoding: null,
      headerRow: 5,
      counts: { fault: 0, skip: 7 },
      command: { type: 'ReviseParticipants', basis: before.meeting.catalogueSeq, file: 'list.xlsx', retire: [] },
    });
    const after = await (await live.get(`/api/meetings/${live.meeting}`, token)).json();
    expect(after.seq).toBe(before.seq);
  });

  test('is carried out by its command as any other is, once: who compared with another state is told what changed', async () => {
    const give = async (command: unknown, id: string) =>
      answered(await live.post(`/api/meetings/${live.meeting}/commands`, { id, command }, token));
    const [first, second] = [
      await answered(await send('Country;Seats\nPeru;2\nRuritania;1\n')),
      await answered(await send('Country;Seats\nChad;3\n')),
    ];
    expect(await give(first['command'], 'first')).toMatchObject({ ok: true });
    expect(await give(second['command'], 'second')).toMatchObject({
      status: 409,
      error: { code: 'CONFLICT', details: { reason: 'changed' } },
    });
    const again = await answered(await send('Country;Seats\nChad;3\nPeru;2\n'));
    expect(again).toMatchObject({
      rows: [
        { id: 'TD', state: 'new' },
        { id: 'PE', state: 'same' },
      ],
    });
    expect(await give(again['command'], 'third')).toMatchObject({ ok: true });
    expect(await give({ type: 'Undo', commandId: 'third' }, 'fourth')).toMatchObject({ ok: true });
    const { meeting } = await (await live.get(`/api/meetings/${live.meeting}`, token)).json();
    expect(await answered(await send('Peru\nChad'))).toMatchObject({
      rows: [
        { id: 'PE', state: 'same' },
        { id: 'TD', state: 'new' },
      ],
    });
    expect(meeting).toBeDefined();
  });

  test('takes what was pasted, its encoding, sheet, map and language', async () => {
    const agenda = await answered(await send('1. Ouverture\n2. Travaux', { kind: 'agenda', query: { lang: 'fr' } }));
    expect(agenda).toMatchObject({ command: { add: [{ number: '2', title: { fr: 'Travaux' } }] } });
    const bytes = Buffer.from([0xd8, 0xe2, 0xe5, 0xe9, 0xf6, 0xe0, 0xf0, 0xe8, 0xff]);
    const query = { encoding: 'windows-1251', map: '{"0":"name"}' };
    expect(await answered(await send(bytes, { query }))).toMatchObject({
      encoding: 'windows-1251',
      rows: [{ id: 'CH', written: 'Швейцария' }],
    });
    expect(await answered(await send('1. Switzerland', { kind: 'list', query: { itemId: '6' } }))).toMatchObject({
      kind: 'list',
      command: { itemId: '6' },
    });
  });

  it.each<[string, Sent, number, string]>([
    ['a kind that there is not', { kind: 'everything' }, 404, 'unknown-address'],
    ['a list of no item', { kind: 'list' }, 400, 'malformed'],
    ['a list of an unknown item', { kind: 'list', query: { itemId: 'x' } }, 404, 'no-such-item'],
    ['an unknown encoding', { query: { encoding: 'ebcdic' } }, 400, 'malformed'],
    ['a map that is no JSON', { query: { map: '{' } }, 400, 'malformed'],
    ['a column that is what no participant has', { query: { map: '{"0":"country"}' } }, 400, 'malformed'],
    ['a column that only an agenda has', { query: { map: '{"0":"minutes"}' } }, 400, 'malformed'],
    ['a sheet of what has none', { query: { sheet: 'Sheet1' } }, 400, 'no-rows'],
    ['a packed body', { headers: { 'content-encoding': 'gzip' } }, 400, 'malformed'],
  ])('with %s is refused', async (_what, sent, status, reason) =>
    expect(await answered(await send('Peru', sent))).toMatchObject({ status, error: { details: { reason } } }),
  );

  test('is for officers and operators', async () => {
    for (const role of ['chair', 'secretary', 'operator'] as const) {
      const operator = role === 'operator' ? await live.server.operator.createLink({ role }) : undefined;
      const shown = operator?.ok ? operator.value.token! : (await live.link(role as 'chair')).token;
      expect((await send('Peru\nChile', { shown })).status, role).toBe(200);
    }
    for (const role of ['booth', 'screen'] as const)
      expect(await answered(await send('Peru', { shown: (await live.link(role)).token })), role).toMatchObject({
        status: 403,
        error: { code: 'FORBIDDEN' },
      });
    const delegation = (await live.link('delegation', 'CH')).token;
    expect((await send('Peru', { shown: delegation })).status).toBe(403);
    expect((await send('Peru', { shown: 'wrong' })).status).toBe(401);
    expect(
      (await fetch(`${live.url}/api/meetings/${live.meeting}/imports/participants`, { method: 'POST', body: 'Peru' }))
        .status,
    ).toBe(401);
  });

  test('of more than two at once: the others are asked to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(sample('participants-60.xlsx'))));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 200, 429, 429]);
    expect(await answers.find(({ status }) => status === 429)!.json()).toMatchObject({
      error: { code: 'RATE_LIMITED', details: { reason: 'rate-limited' } },
    });
    expect((await send('Peru\nChile')).status).toBe(200);
  });
});

describe('a file that is not read is refused in words, and the server goes on', () => {
  const corner = sheetXml([['a']]).replace(
    '</sheetData>',
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  );
  it.each<[string, () => Buffer, number, string, string?]>([
    [
      'a gigabyte of zeros',
      () => lying('xl/worksheets/sheet1.xml', Buffer.alloc(1_000), { size: 2 ** 30 }),
      400,
      'file-too-large',
    ],
    [
      'a lying directory',
      () => lying('[Content_Types].xml', Buffer.alloc(60 * 2 ** 20), { size: 1_000 }),
      400,
      'not-a-table',
    ],
    ['a billion laughs', () => workbook({ A: LAUGHS }), 400, 'not-a-table'],
    ['a cell in the last corner', () => workbook({ A: corner }), 400, 'too-many-rows'],
    ['a password', () => compound('EncryptedPackage'), 400, 'encrypted'],
    ['an old workbook', () => compound('Workbook'), 400, 'old-excel'],
    ['a document called a workbook', () => document(paragraph('x')), 400, 'not-a-table', 'list.xlsx'],
    ['nothing', () => Buffer.alloc(0), 400, 'no-rows'],
    ['5 MiB and a byte', () => Buffer.alloc(5 * 2 ** 20 + 1, 'a'), 413, 'file-too-large'],
    ['5,001 rows', () => Buffer.from(`Country\n${'Peru\n'.repeat(5_001)}`), 400, 'too-many-rows'],
  ])('%s', async (_what, make, status, reason, name) => {
    const answer = await answered(await send(make(), name === undefined ? {} : { query: { name } }));
    expect(answer).toMatchObject({
      status,
      error: { code: 'INVALID', message: expect.any(String), remedy: expect.any(String), details: { reason } },
    });
    expect((await live.get(`/api/meetings/${live.meeting}`, token)).status).toBe(200);
  });
});
