// /openapi.json names every answer: whoever asks, well or badly, with a token or without, gets none that the document does not have.
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Live } from './live.ts';
import { openLive } from './live.ts';

interface Operation {
  responses: Record<string, unknown>;
  requestBody?: { content: Record<string, unknown> };
}
type Document = { paths: Record<string, Record<string, Operation>> };

let live: Live;
let document: Document;
let askers: Record<string, string | undefined>;
beforeAll(async () => {
  live = await openLive({ limits: false });
  await live.fresh();
  document = (await (await live.get('/openapi.json')).json()) as Document;
  const operator = await live.server.operator.createLink({ role: 'operator' });
  const organizer = await live.server.operator.createLink({ role: 'organizer' });
  askers = {
    nobody: undefined,
    'a token that is none': 'no token',
    'a token of no device': 'AAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'the Chair': (await live.link('chair')).token,
    'the booth': (await live.link('booth')).token,
    'a screen': (await live.link('screen')).token,
    Switzerland: (await live.link('delegation', 'CH')).token,
    'an organizer': organizer.ok ? organizer.value.token : undefined,
    'the operator': operator.ok ? operator.value.token : undefined,
  };
});
afterAll(() => live.close());

/** What is sent where a body is asked for: what it cannot be, and nothing. */
const BODIES = ['', '{}', '[]', '{"type":1}', 'not JSON', '\u0000\u0001'];
const WRITERS = new Set(['nobody', 'the Chair', 'the operator']);
const QUERIES = ['', '?since=-1&limit=many&at=x&lang=xx&meeting=none'];

test('given anybody who asks for anything, then the answer is one that /openapi.json has for it', async () => {
  const unsaid = new Set<string>();
  let asked = 0;
  // What ends or removes comes last, so that all others find the meeting.
  const operations = Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))
    .toSorted((one, other) => Number(one.method === 'delete') - Number(other.method === 'delete'));
  for (const { path, method, operation } of operations)
    for (const meeting of [live.meeting, 'no-such'])
      for (const [asker, token] of Object.entries(askers))
        for (const query of method === 'get' ? QUERIES : [''])
          for (const body of operation.requestBody && WRITERS.has(asker) ? BODIES : ['']) {
            const kinds = Object.keys(operation.requestBody?.content ?? {});
            const target = path
              .replace('{id}', meeting)
              .replace('{kind}', 'agenda')
              .replaceAll(/\{\w+\}/g, 'ABCDEF');
            const answer = await fetch(`${live.url}${target}${query}`, {
              method: method.toUpperCase(),
              redirect: 'manual',
              headers: {
                ...(token !== undefined && { authorization: `Bearer ${token}` }),
                ...(body !== '' && { 'content-type': kinds[0] ?? 'application/json' }),
              },
              ...(body !== '' && { body }),
            });
            await answer.arrayBuffer();
            asked += 1;
            if (!(String(answer.status) in operation.responses))
              unsaid.add(
                `${method} ${path}: ${answer.status} (first to ${asker}, ${JSON.stringify(body)}, ${meeting})`,
              );
          }
  const firsts = [...unsaid].filter(
    (one, at, all) => all.findIndex((other) => other.startsWith(one.split(' (')[0]!)) === at,
  );
  expect(firsts).toEqual([]);
  expect(asked).toBeGreaterThan(1_000);
});
