// Requests that are no requests, to every address: each is the sender’s fault, and the server goes on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anything, bent, RUNS } from './hostile-messages.ts';
import { chair, header, live, METHODS, raw, request, roots, SECRET, tail, underFuzz } from './fuzzed-http.ts';

underFuzz();

function expectSendersFault(answer: string): void {
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 400);
  expect(status, answer.slice(0, 500)).toBeLessThan(500);
  expect(answer).not.toContain(SECRET);
  expect(answer).not.toMatch(/root:.*:0:0|node_modules|at .*\.ts:\d+/);
}

test('requests that are no requests, to every address', async () => {
  const body = fc.oneof(
    fc.constantFrom('', '{', '5\r\nhello\r\n0\r\n\r\n', 'ffffffffffffffff\r\n', '0\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n'),
    anything.map((value) => JSON.stringify(value) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...METHODS),
      fc.constantFrom(...roots()),
      tail,
      fc.array(header(), { maxLength: 6 }),
      fc.boolean(),
      body,
      async (method, root, end, headers, named, text) => {
        expectSendersFault(
          await raw(
            Buffer.from(request(method, root + end, named ? ['host: x', ...headers] : headers, text), 'latin1'),
          ),
        );
      },
    ),
    { numRuns: RUNS },
  );
});

const postOf = (target: string, headers: readonly string[], body: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(request('POST', target, ['host: x', `content-length: ${Buffer.byteLength(body)}`, ...headers])),
    Buffer.from(body),
  ]);

describe('bodies', () => {
  const json = 'content-type: application/json';
  const commands = () => `/api/meetings/${live.meeting}/commands`;

  test('of joining and of commands, bent in one place', async () => {
    const bodies = fc.oneof(
      fc.tuple(fc.constant('/api/join'), bent({ code: 'ACDEFHJK', delegationId: 'CH' })),
      fc.tuple(fc.constant('/api/join'), bent({ link: 'abc.def' })),
      fc.tuple(fc.constant('/api/operator/links'), bent({ role: 'chair', meetingId: live.meeting })),
      fc.tuple(fc.constant(commands()), bent({ id: 'x', command: { type: 'OpenSitting', sittingId: 'am' } })),
      fc.tuple(
        fc.constantFrom('/api/join', commands(), '/api/screens'),
        anything.map((value) => JSON.stringify(value) ?? ''),
      ),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async ([target, body]) =>
        expectSendersFault(await raw(postOf(target, [json, `authorization: Bearer ${chair}`], body))),
      ),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  test('that are longer than any message are refused, told their length or not', async () => {
    const long = JSON.stringify({ id: 'x', command: { type: 'Note', text: 'x'.repeat(400_000) } });
    const chunked = `${long.length.toString(16)}\r\n${long}\r\n0\r\n\r\n`;
    const told = await raw(postOf(commands(), [json, `authorization: Bearer ${chair}`], long));
    const untold = await raw(
      request(
        'POST',
        commands(),
        ['host: x', json, `authorization: Bearer ${chair}`, 'transfer-encoding: chunked'],
        chunked,
      ),
    );
    for (const answer of [told, untold]) expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*"too-long"/);
  });
});

test('heads and addresses that are too long are refused', async () => {
  expect(await raw(request('GET', '/healthz', ['host: x', `x: ${'a'.repeat(20_000)}`]))).toMatch(/^HTTP\/1\.1 431 /);
  expect(await raw(request('GET', `/${'a'.repeat(20_000)}`, ['host: x']))).toMatch(/^HTTP\/1\.1 431 /);
  expect(
    await raw(request('GET', '/healthz', ['host: x', ...Array.from({ length: 3_000 }, (_, n) => `h${n}: 1`)])),
  ).toMatch(/^HTTP\/1\.1 (?:200|431) /);
});

test('a long poll takes no body beyond the longest message', async () => {
  const opened = await (await live.get('/socket.io/?EIO=4&transport=polling')).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
  const at = `/socket.io/?EIO=4&transport=polling&sid=${sid}`;
  expect(await raw(postOf(at, ['content-type: text/plain'], 'x'.repeat(200_000)))).toMatch(/^HTTP\/1\.1 4|^$/);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(
          '\u001e'.repeat(100_000),
          '4\u001e'.repeat(30_000),
          '40{}\u001e'.repeat(20_000),
          'bAAAA',
          'b',
          '6',
          '1',
          '5',
        ),
      ),
      async (body) => {
        const fresh = JSON.parse((await (await live.get('/socket.io/?EIO=4&transport=polling')).text()).slice(1)) as {
          sid: string;
        };
        expectSendersFault(
          await raw(postOf(`/socket.io/?EIO=4&transport=polling&sid=${fresh.sid}`, ['content-type: text/plain'], body)),
        );
      },
    ),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});
