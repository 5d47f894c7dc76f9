// What stands behind the "?" of an address: a name that it does not have, a value that cannot be, a name twice. Told in words, never passed over.
import { describe, expect, test } from 'vitest';

import { chairToken, live, meetingPath, overHttp } from './over-http.ts';

overHttp();

async function refusal(path: string, token = chairToken, method = 'GET') {
  const answer = await fetch(`${live.url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
  const body = (await answer.json()) as { error?: { code: string; message: string } };
  return { status: answer.status, code: body.error?.code, message: body.error?.message };
}
const operator = async () => {
  const link = await live.server.operator.createLink({ role: 'operator' });
  if (!link.ok) throw new Error(link.error.message);
  return link.value.token;
};

describe('a name that the address does not have', () => {
  test.each([
    ['/events?from=x', 'There is no “from” in the query of this address; expected since, limit.'],
    ['/events?sinse=3', 'There is no “sinse” in the query of this address; expected “since”.'],
    ['?seq=3', 'There is no “seq” in the query of this address; expected at.'],
    ['/links?secret=1', 'There is no “secret” in the query of this address; expected “secrets”.'],
    ['/report.json?language=fr', 'There is no “language” in the query of this address; expected lang.'],
    ['/report.json?table=totals', 'There is no “table” in the query of this address; expected lang.'],
    ['/report.xlsx?table=totals', 'There is no “table” in the query of this address; expected lang.'],
    ['/report.csv?tabel=totals', 'There is no “tabel” in the query of this address; expected “table”.'],
    ['/join-code?x=1', 'There is no “x” in the query of this address; it has none.'],
    ['/contacts?__proto__=1', 'There is no “__proto__” in the query of this address; it has none.'],
  ])('%s', async (path, message) => {
    expect(await refusal(meetingPath(path))).toEqual({ status: 400, code: 'INVALID', message });
  });
  test('of the operator’s addresses', async () => {
    const token = await operator();
    expect(await refusal('/api/operator/links?meetingId=x', token)).toMatchObject({
      status: 400,
      message: 'There is no “meetingId” in the query of this address; expected “meeting”.',
    });
    expect(await refusal(`/api/operator/meetings/${live.meeting}/imports/agenda?aply=1`, token, 'POST')).toMatchObject({
      status: 400,
      message: expect.stringContaining('There is no “aply” in the query of this address; expected “apply”.'),
    });
  });
  test('is “_” too where something is done, since no cache answers that', async () => {
    expect(await refusal(meetingPath('/commands?_=1'), chairToken, 'POST')).toMatchObject({
      status: 400,
      message: 'There is no “_” in the query of this address; it has none.',
    });
  });
  test('is no matter of pages, nor of an address that there is not', async () => {
    expect((await live.get('/?utm_source=mail')).status).not.toBe(400);
    expect((await live.get('/api/nowhere?x=1')).status).toBe(404);
  });
});

describe('a value that cannot be', () => {
  test.each([
    ['/events?since=x', 'expected since: a whole number from 0 on, found “x”'],
    ['/events?since=-1', 'expected since: a whole number from 0 on, found “-1”'],
    ['/events?since=1.5', 'expected since: a whole number from 0 on, found “1.5”'],
    ['/events?limit=20000', 'expected limit: a whole number from 1 to 10,000, found “20000”'],
    ['/events?limit=many', 'expected limit: a whole number from 1 to 10,000, found “many”'],
    ['/events?since=1&since=2', 'expected “since” once'],
    ['?at=', 'expected at: the number of an event, from 1 to 1, found “”'],
    ['?at=x', 'expected at: the number of an event, from 1 to 1, found “x”'],
    ['?at=99', 'expected at: the number of an event, from 1 to 1, found “99”'],
    ['/links?secrets=yes', 'expected secrets: 1, or nothing, found “yes”'],
    ['/report.csv?table=x', 'expected one of speeches, '],
    ['/report.json?lang=xx', 'expected one of en, '],
  ])('%s', async (path, message) => {
    const said = await refusal(meetingPath(path));
    expect(said).toMatchObject({ status: 400, code: 'INVALID' });
    expect(said.message?.toLowerCase()).toContain(message.toLowerCase());
  });
  test('of the operator’s addresses', async () => {
    const token = await operator();
    const imports = `/api/operator/meetings/${live.meeting}/imports/agenda`;
    for (const [path, message] of [
      [`${imports}?apply=true`, 'Expected apply: 1, or nothing, found “true”.'],
      ['/api/meetings?from=excel', 'Expected from: openslides or export, or nothing, found “excel”.'],
      ['/api/meetings?id=a&id=b', 'Expected “id” once.'],
    ] as const)
      expect(await refusal(path, token, 'POST'), path).toMatchObject({ status: 400, message });
  });
});

test('what an address has, it takes', async () => {
  for (const path of [
    '?at=1',
    '/events?since=0&limit=10',
    '/events?since=&limit=',
    '?_=1764518400000',
    '/events?since=0&_=1&_=2',
    '/links?secrets=1',
    '/report.json?lang=fr',
    '/report.csv?table=totals',
  ])
    expect((await live.get(meetingPath(path), chairToken)).status, path).toBe(200);
});
