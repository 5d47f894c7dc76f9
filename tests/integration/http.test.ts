// HTTP beside the socket: the meeting, its events and commands, lists that are read in, and the public’s pages.
import { beforeEach, describe, expect, test } from 'vitest';

import { chair, chairToken, live, meetingPath, overHttp } from './over-http.ts';
import { whileTimeStands } from '../time-stands.ts';

overHttp();

describe('a meeting', () => {
  test('is given as the role sees it, with the same names as in welcome', async () => {
    await chair.give({ type: 'Note', text: 'for officers' });
    const officers = await (await live.get(meetingPath(), chairToken)).json();
    expect(officers).toMatchObject({
      protocol: 1,
      log: chair.since!.log,
      view: chair.since!.view,
      seq: 2,
      you: { role: 'chair' },
      meeting: { notes: [{ text: 'for officers' }] },
    });
    const ch = await (await live.get(meetingPath(), (await live.link('delegation', 'CH')).token)).json();
    expect(ch).toMatchObject({ you: { role: 'delegation', delegationId: 'CH' }, meeting: { notes: [] } });
  });

  test('is for those who have a token of it', async () => {
    expect((await live.get(meetingPath())).status).toBe(401);
    expect((await live.get(meetingPath(), 'wrong')).status).toBe(401);
    const missing = await live.get('/api/meetings/nowhere', chairToken);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  test('without a token where the public may follow', async () => {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
    expect(await (await live.get(meetingPath())).json()).toMatchObject({ you: { role: 'public', can: [] } });
  });

  test('is kept by shared caches for a second where the public may follow, and by nobody where a token was shown', async () => {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
    const { token } = await live.link('chair');
    for (const path of [meetingPath(), meetingPath('/events?since=0')]) {
      const open = await live.get(path);
      expect([open.status, open.headers.get('cache-control')]).toEqual([200, 'public, max-age=1']);
      expect(open.headers.get('vary')?.toLowerCase()).toContain('authorization');
      expect((await live.get(path, token)).headers.get('cache-control')).toBe('no-store');
      expect((await live.get(path, 'wrong')).headers.get('cache-control')).toBe('no-store');
    }
    expect((await live.get(meetingPath('/events?since=x'))).headers.get('cache-control')).toBe('no-store');
  });

  test('is followed by many of the public at once: none uses up what another may ask', async () => {
    await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
    const answers = await Promise.all(Array.from({ length: 120 }, () => live.get(meetingPath())));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 120 }, () => 200));
  });
});

describe('the public’s pages', () => {
  beforeEach(() => live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } })));
  const at = (address: string, rest: string) =>
    fetch(live.url + meetingPath(rest), { headers: { 'x-forwarded-for': address } });

  test.each(['', '/events?since=0', '/events?since=1&limit=7'])(
    'are made once for all who ask the same, and anew when something happens: %s',
    async (rest) => {
      const answers = await Promise.all(
        Array.from(
          { length: 30 },
          async () => (await (await at('192.0.2.1', rest)).json()) as { seq: number; now: number },
        ),
      );
      // All in one answer; or in two, where a second ended among them.
      expect(new Set(answers.map(({ now }) => now)).size).toBeLessThanOrEqual(2);
      const officer = await live.sit('chair');
      await officer.give({ type: 'OpenSitting', sittingId: 'am' });
      expect(await (await at('192.0.2.1', rest)).json()).toMatchObject({ seq: 2 });
    },
  );

  test('are the same however they are packed', async () => {
    const officer = await live.sit('chair');
    for (const text of ['x'.repeat(400), 'y'.repeat(400), 'é'.repeat(400)])
      await officer.give({ type: 'PostAnnouncement', text });
    for (const rest of ['', '/events?since=1']) {
      const packed = await Promise.all(
        ['identity', 'gzip', 'br'].map((encoding) =>
          fetch(live.url + meetingPath(rest), { headers: { 'accept-encoding': encoding } }),
        ),
      );
      expect(packed.map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip', 'br']);
      for (const { headers } of packed) expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
      const [plain, ...others] = (await Promise.all(packed.map((response) => response.json()))) as { now: number }[];
      for (const other of others) expect({ ...other, now: 0 }).toEqual({ ...plain, now: 0 });
    }
  });

  test('that nobody asked for before are made so many for an address, which goes on getting the others; and another address all', () =>
    whileTimeStands(async () => {
      const hall = '192.0.2.7';
      const odd = await Promise.all(
        Array.from({ length: 260 }, async (_, n) => (await at(hall, `/events?since=${n + 2}`)).status),
      );
      expect(odd.filter((status) => status === 200).length).toBeGreaterThanOrEqual(200);
      expect(new Set(odd)).toEqual(new Set([200, 429]));
      expect((await at('192.0.2.8', '/events?since=1')).status).toBe(200);
      expect((await at(hall, '/events?since=1')).status).toBe(200);
      const refused = await at(hall, '/events?since=5000');
      expect(refused.status).toBe(429);
      expect(await refused.json()).toMatchObject({
        error: { code: 'RATE_LIMITED', details: { retryAfterMs: expect.any(Number) } },
      });
    }));
});

describe('events', () => {
  test('come in pages, numbered, and as the role sees them', async () => {
    await chair.give({ type: 'OpenSitting', sittingId: 'am' });
    await chair.give({ type: 'Note', text: 'for officers' });
    await chair.give({ type: 'OpenItem', itemId: '5(b)' });
    const page = await (await live.get(meetingPath('/events?since=1&limit=2'), chairToken)).json();
    expect(page).toMatchObject({
      log: chair.since!.log,
      from: 1,
      seq: 3,
      head: 4,
      events: [
        { seq: 2, type: 'SittingOpened' },
        { seq: 3, type: 'NotePassed' },
      ],
    });
    const rest = await (await live.get(meetingPath('/events?since=1'), (await live.link('screen')).token)).json();
    expect(rest.events.map(({ seq }: { seq: number }) => seq)).toEqual([2, 4]);
    expect(rest).toMatchObject({ from: 1, seq: 4, head: 4 });
    expect(await (await live.get(meetingPath('/events?since=99'), chairToken)).json()).toMatchObject({
      from: 99,
      seq: 99,
      head: 4,
      events: [],
    });
    for (const query of ['since=-1', 'since=x', 'limit=0', 'limit=10001'])
      expect((await live.get(meetingPath(`/events?${query}`), chairToken)).status).toBe(400);
  });
});

describe('commands', () => {
  test('have the same envelope and answers as over the socket, and reach the sockets', async () => {
    const message = { id: 'http-1', command: { type: 'OpenSitting', sittingId: 'am' } };
    const response = await live.post(meetingPath('/commands'), message, chairToken);
    expect([response.status, await response.json()]).toEqual([200, { ok: true, seq: 2 }]);
    await chair.until(() => chair.seq === 2);
    expect(await (await live.post(meetingPath('/commands'), message, chairToken)).json()).toEqual({ ok: true, seq: 2 });
    expect(await chair.send({ type: 'OpenSitting', sittingId: 'am' }, 'http-1')).toEqual({ ok: true, seq: 2 });
  });

  test.each([
    [400, 'INVALID', { type: 'OpenSitting' }],
    [404, 'NOT_FOUND', { type: 'OpenSitting', sittingId: 'night' }],
    [409, 'OUT_OF_ORDER', { type: 'ResumeSitting', sittingId: 'am' }],
    [409, 'CONFLICT', { type: 'EndSpeech', entryId: 'nobody' }],
    [403, 'FORBIDDEN', { type: 'AskSlower' }],
  ])('are refused with %i for %s', async (status, code, command) => {
    const response = await live.post(meetingPath('/commands'), { id: 'x', command }, chairToken);
    const body = await response.json();
    if (code === 'CONFLICT') expect(['NOT_FOUND', 'OUT_OF_ORDER', 'CONFLICT']).toContain(body.error.code);
    else expect([response.status, body]).toEqual([status, { ok: false, error: expect.objectContaining({ code }) }]);
  });

  test('that are not JSON are INVALID', async () => {
    const response = await fetch(live.url + meetingPath('/commands'), {
      method: 'POST',
      headers: { authorization: `Bearer ${chairToken}`, 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID' } });
  });
});

describe('a whole list that is read in over HTTP', () => {
  const listOf = (count: number, more = '') => ({
    id: `list-${count}`,
    command: {
      type: 'ReviseParticipants',
      basis: 1,
      add: Array.from({ length: count }, (_, index) => ({
        name: { en: `State number ${index} of a long list of participants ${more}`, fr: `État ${index} ${more}` },
        category: 'state-party',
        as: [`N${index}`],
      })),
    },
  });

  test('may be longer than any other command, and is one step', async () => {
    await live.fresh();
    const { token } = await live.link('secretary');
    const list = listOf(900, 'x'.repeat(80));
    expect(JSON.stringify(list).length).toBeGreaterThan(200_000);
    expect(await (await live.post(meetingPath('/commands'), list, token)).json()).toMatchObject({ ok: true, seq: 901 });
    const undo = { id: 'undo', command: { type: 'Undo', commandId: list.id } };
    expect(await (await live.post(meetingPath('/commands'), undo, token)).json()).toMatchObject({ ok: true, seq: 902 });
  });

  test('is told where it is longer than one may be', async () => {
    await live.fresh();
    const { token } = await live.link('secretary');
    const answer = await live.post(meetingPath('/commands'), listOf(2_000, 'x'.repeat(300)), token);
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      { error: { code: 'INVALID', details: { reason: 'file-too-large', most: 1_048_576 } } },
    ]);
    const note = { id: 'n', command: { type: 'Note', text: 'x'.repeat(200_000) } };
    const tooLong = await live.post(meetingPath('/commands'), note, token);
    expect([tooLong.status, await tooLong.json()]).toMatchObject([400, { error: { details: { reason: 'too-long' } } }]);
  });
});
