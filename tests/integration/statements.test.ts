// Texts of speeches over HTTP: what is taken, who may read what when, on the bytes that go over the wire.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { document, paragraph, sheetXml, workbook } from '../unit/import/crafted-files.ts';
import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let token: Record<'chair' | 'secretary' | 'CH' | 'AT' | 'booth', string>;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());
beforeEach(async () => {
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
  const link = async (...seat: Parameters<Live['link']>) => (await live.link(...seat)).token;
  token = {
    chair: await link('chair'),
    secretary: await link('secretary'),
    CH: await link('delegation', 'CH'),
    AT: await link('delegation', 'AT'),
    booth: await link('booth'),
  };
});

const PDF = Buffer.from('%PDF-1.7\n…');
const SPEECH = Buffer.from('Mister President,\n\nSwitzerland thanks …\n');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const send = (body: Uint8Array, shown: string | undefined, headers: Record<string, string> = {}) =>
  fetch(`${live.url}/api/meetings/${live.meeting}/statements`, {
    method: 'POST',
    headers: {
      ...(shown !== undefined && { authorization: `Bearer ${shown}` }),
      'content-type': 'application/octet-stream',
      ...headers,
    },
    body: new Uint8Array(body),
  });
const sent = async (body: Uint8Array, shown: string): Promise<string> => {
  const response = await send(body, shown);
  expect(response.status).toBe(201);
  return (await response.json()).fileId;
};
const read = (fileId: string, shown?: string) => live.get(`/api/meetings/${live.meeting}/statements/${fileId}`, shown);
let commands = 0;
const give = async (command: object, shown: string) =>
  (await live.post(`/api/meetings/${live.meeting}/commands`, { id: `c${(commands += 1)}`, command }, shown)).json();
const must = async (command: object, shown: string) => expect(await give(command, shown)).toMatchObject({ ok: true });
const underWay = async (): Promise<string> => {
  await must({ type: 'OpenSitting', sittingId: 'am' }, token.chair);
  await must({ type: 'OpenItem', itemId: '5(b)' }, token.chair);
  await must({ type: 'OpenList', itemId: '5(b)' }, token.chair);
  await must({ type: 'RequestFloor', itemId: '5(b)' }, token.CH);
  const { meeting } = await (await live.get(`/api/meetings/${live.meeting}`, token.CH)).json();
  return meeting.lists['5(b)'].waiting[0].id;
};
/** Who is answered the file, of all who may ask. */
const readers = async (fileId: string): Promise<string[]> => {
  const all: [string, string?][] = [...Object.entries(token), ['public']];
  const answers = await Promise.all(
    all.map(async ([name, shown]) => [name, (await read(fileId, shown)).status] as const),
  );
  for (const [name, status] of answers) expect([200, 404], name).toContain(status);
  return answers.flatMap(([name, status]) => (status === 200 ? [name] : []));
};

describe('a file', () => {
  test.each([
    ['a PDF', PDF, 'application/pdf'],
    ['a document of Word', document(paragraph('Mister President')), DOCX],
    ['a text', SPEECH, 'text/plain'],
    ['a text in any script', Buffer.from('﻿سيدي الرئيس'), 'text/plain'],
  ])('that is %s is taken, whatever its sender calls it', async (_name, bytes, type) => {
    const response = await send(bytes, token.CH, { 'content-type': 'image/png' });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      fileId: expect.any(String),
      type,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a workbook', workbook({ A: sheetXml([]) })],
    ['an archive', Buffer.from('PK\u0003\u0004 and no more')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a program', Buffer.from('\u007fELF\u0000\u0000')],
    ['a text with a NUL', Buffer.from('Mister\u0000President')],
    ['a rich text, whose letters are codes', Buffer.from('{\\rtf1\\ansi Mister President}')],
    ['a page', Buffer.from('\ufeff\n<!DOCTYPE html><p>Mister President')],
    ['a page without a head', Buffer.from('<html><body>Mister President')],
    ['a drawing', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['a text in an old encoding', Buffer.from([0x4d, 0xe9, 0x72])],
  ])('that is %s is not', async (_name, bytes) => {
    const response = await send(bytes, token.CH);
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID', details: { reason: 'wrong-type' } } });
  });
  test('of more than ten megabytes is not', async () => {
    const response = await send(Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), token.CH);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { details: { reason: 'file-too-large' } } });
    expect((await send(Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 - PDF.length)]), token.CH)).status).toBe(201);
  });
  test('is a delegation’s or an officer’s to send', async () => {
    for (const shown of [token.booth, undefined]) {
      const response = await send(PDF, shown);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: 'FORBIDDEN' } });
    }
    expect((await send(PDF, 'not-a-token')).status).toBe(401);
    expect((await send(PDF, token.secretary)).status).toBe(201);
    await must({ type: 'RetireDelegation', delegationId: 'AT' }, token.secretary);
    expect((await send(PDF, token.AT)).status).toBe(401);
  });
  test('sent again by the same sender is the same', async () => {
    const [first, again] = [await sent(PDF, token.CH), await sent(PDF, token.CH)];
    expect(again).toBe(first);
    expect(await sent(PDF, token.AT)).not.toBe(first);
  });
});

describe('a text', () => {
  test('is for officers, the booth and its delegation, and after the speech for whom it chose', async () => {
    const entryId = await underWay();
    const fileId = await sent(SPEECH, token.CH);
    expect(await readers(fileId)).toEqual([]);
    expect(await give({ type: 'AttachStatement', entryId, fileId }, token.AT)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    await must(
      { type: 'AttachStatement', entryId, fileId, name: 'Statement of Switzerland', after: 'delegations' },
      token.CH,
    );
    expect(await readers(fileId)).toEqual(['chair', 'secretary', 'CH', 'booth']);
    await must({ type: 'GiveFloor', entryId, after: null }, token.chair);
    expect(await readers(fileId)).toEqual(['chair', 'secretary', 'CH', 'booth']);
    await must({ type: 'EndSpeech', entryId }, token.chair);
    expect(await readers(fileId)).toEqual(['chair', 'secretary', 'CH', 'AT', 'booth']);
    expect(await give({ type: 'AttachStatement', entryId, fileId: null }, token.CH)).toMatchObject({
      error: { details: { reason: 'delivered' } },
    });
  });
  test('of a request that is not accepted is not the booth’s; one that is replaced was seen by those who saw it', async () => {
    await must({ type: 'OpenList', itemId: '6', moderated: true }, token.secretary);
    await must({ type: 'RequestFloor', itemId: '6' }, token.CH);
    const { meeting } = await (await live.get(`/api/meetings/${live.meeting}`, token.CH)).json();
    const entryId = meeting.lists['6'].requested[0].id;
    const [first, second] = [await sent(SPEECH, token.CH), await sent(PDF, token.CH)];
    await must({ type: 'AttachStatement', entryId, fileId: first, after: 'everybody' }, token.CH);
    expect(await readers(first)).toEqual(['chair', 'secretary', 'CH']);
    await must({ type: 'AttachStatement', entryId, fileId: second, after: 'everybody' }, token.CH);
    await must({ type: 'AcceptRequest', entryId }, token.secretary);
    expect([await readers(first), await readers(second)]).toEqual([
      ['chair', 'secretary', 'CH'],
      ['chair', 'secretary', 'CH', 'booth'],
    ]);
  });
  test('for everybody is read by the public too, as a file to keep', async () => {
    const entryId = await underWay();
    const fileId = await sent(Buffer.from('<script>alert(1)</script>'), token.CH);
    await must(
      { type: 'AttachStatement', entryId, fileId, name: '../déclaration "1".exe', after: 'everybody' },
      token.CH,
    );
    await must({ type: 'GiveFloor', entryId, after: null }, token.chair);
    await must({ type: 'EndSpeech', entryId }, token.chair);
    const response = await read(fileId);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; .*\.txt/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    });
    expect(await response.text()).toBe('<script>alert(1)</script>');
  });
  test('of another delegation, of another meeting or that nobody sent is not found', async () => {
    const entryId = await underWay();
    const ofAustria = await sent(PDF, token.AT);
    const reason = (answer: unknown) =>
      expect(answer).toMatchObject({ error: { code: 'NOT_FOUND', details: { reason: 'no-such-file' } } });
    reason(await give({ type: 'AttachStatement', entryId, fileId: ofAustria }, token.CH));
    reason(await give({ type: 'AttachStatement', entryId, fileId: 'none' }, token.CH));
    expect((await read('none', token.chair)).status).toBe(404);
    const fileId = await sent(SPEECH, token.CH);
    await must({ type: 'AttachStatement', entryId, fileId }, token.CH);
    const before = live.meeting;
    await live.fresh();
    const { token: chair } = await live.link('chair');
    expect((await read(fileId, chair)).status).toBe(404);
    expect((await live.get(`/api/meetings/${before}/statements/${fileId}`, token.secretary)).status).toBe(200);
  });
  test('over a socket is attached as over HTTP, and no byte of it reaches others before it is spoken', async () => {
    const seats: Seat[] = [
      await live.sit('delegation', 'AT'),
      await live.sit('booth'),
      await live.sit('delegation', 'CH'),
    ];
    const entryId = await underWay();
    const fileId = await sent(SPEECH, token.CH);
    const [austria, booth, own] = seats as [Seat, Seat, Seat];
    await own.give({ type: 'AttachStatement', entryId, fileId, after: 'everybody' });
    await must({ type: 'GiveFloor', entryId, after: null }, token.chair);
    const heard = (seat: Seat) => JSON.stringify(seat.events);
    await booth.until(() => booth.events.some(({ type }) => type === 'FloorGiven'));
    await austria.until(() => austria.events.some(({ type }) => type === 'FloorGiven'));
    expect(heard(booth)).toContain(fileId);
    expect(heard(austria)).not.toContain(fileId);
    await must({ type: 'EndSpeech', entryId }, token.chair);
    await austria.until(() => austria.events.some(({ type }) => type === 'StatementReleased'));
    expect(heard(austria)).toContain(fileId);
  });
  test('is there after a restart, and gone with its meeting', async () => {
    const entryId = await underWay();
    const fileId = await sent(SPEECH, token.CH);
    await must({ type: 'AttachStatement', entryId, fileId }, token.CH);
    await live.restart();
    expect(await readers(fileId)).toEqual(['chair', 'secretary', 'CH', 'booth']);
    const files = path.join(live.server.config.dataDir, 'files');
    const count = () =>
      existsSync(files)
        ? readdirSync(files, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
        : 0;
    const before = count();
    await live.server.operator.deleteMeeting(live.meeting);
    expect(count()).toBe(before - 1);
  });
});
