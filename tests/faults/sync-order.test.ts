// Against a loss of power counts what the disk has taken. So, by the system calls of a real server in the order in which they
// happened: the log's sync returns before anything of a command, event or acknowledgement, is written to any socket.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { Seat } from '../integration/live.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-sync-'));
const traceFile = path.join(dataDir, 'trace');
const canTrace = spawnSync('strace', ['-f', '-o', traceFile, 'true']).status === 0;

let server: ServerProcess | undefined;
afterAll(async () => {
  await server?.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

test('the log’s sync returns before a command is acknowledged or shown to anybody, and the secret’s before a link is given', async ({
  skip,
}) => {
  skip(!canTrace, 'strace is not here, or may not trace');
  const calls = ['pwrite64', 'pwritev', 'fsync', 'fdatasync', 'write', 'writev', 'sendto', 'sendmsg'];
  server = await startServerProcess(dataDir, {
    wrapper: ['strace', '-f', '-yy', '-s', '70000', '-e', `trace=${calls.join(',')}`, '-o', traceFile],
  });
  const { url, tokens } = server;
  const [chair, ch] = ['chair', 'CH'].map(
    (name) => new Seat(url, { meeting: 'small', token: tokens[name]! }, ['websocket']),
  );
  await Promise.all([chair!, ch!].map((seat) => seat.until(() => seat.meeting !== null)));

  const seqs = new Map<string, number>();
  const note = async (text: string, send: () => Promise<number>) => void seqs.set(text, await send());
  // One by one, then many in one commit, then over HTTP.
  for (let n = 0; n < 5; n += 1) await note(`alone ${n}.`, () => chair!.give({ type: 'Note', text: `alone ${n}.` }));
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      note(`together ${n}.`, () => ch!.give({ type: 'SendNote', text: `together ${n}.` })),
    ),
  );
  await note('over HTTP.', async () => {
    const response = await fetch(`${url}/api/meetings/small/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens['CH']}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'over-http', command: { type: 'SendNote', text: 'over HTTP.' } }),
    });
    return ((await response.json()) as { seq: number }).seq;
  });
  await chair!.until(() => chair!.seq === Math.max(...seqs.values()));
  chair!.close();
  ch!.close();
  expect(await server.end('SIGTERM')).toBe(0);

  const trace = readCalls(readFileSync(traceFile, 'latin1'));
  const firstTold = trace.find(({ name, on }) => /^(?:write|send)/.test(name) && on.startsWith('TCP'))!;
  for (const kept of [/\/secret[^/]*$/, /\/rostrum-sync-[^/]*$/]) {
    const synced = trace.find(({ name, on, failed }) => name.endsWith('sync') && kept.test(on) && !failed);
    expect(synced?.ended, `the secret that makes the tokens of links: ${kept}`).toBeLessThan(firstTold.began);
  }
  for (const [text, seq] of seqs) {
    const written = trace.find(
      ({ name, on, args }) => name.startsWith('pwrite') && on.endsWith('-wal') && args.includes(text),
    );
    const synced =
      written &&
      trace.find(
        ({ name, on, began, failed }) =>
          name.endsWith('sync') && on.endsWith('-wal') && !failed && began > written.ended,
      );
    const told = trace.find(
      ({ on, args }) =>
        on.startsWith('TCP') &&
        (args.includes(text) || new RegExp(String.raw`\\"ok\\":true,\\"seq\\":${seq}\}`).test(args)),
    );
    expect(written, `“${text}” is written to the log`).toBeDefined();
    expect(told, `“${text}” is told`).toBeDefined();
    expect(synced?.ended, `the sync of “${text}” returns, and only then it is told`).toBeLessThan(told!.began);
  }
});

interface SystemCall {
  name: string;
  /** What its first argument refers to: a path, or a connection. */
  on: string;
  args: string;
  /** Lines of the trace: when it was entered and when it returned. A thread that waits for another's call is entered later. */
  began: number;
  ended: number;
  failed: boolean;
}

/** Reads the output of `strace -f -yy`; a call that another thread's interrupts is there in two halves. */
function readCalls(text: string): SystemCall[] {
  const calls: SystemCall[] = [];
  const open = new Map<string, SystemCall>();
  for (const [line, content] of text.split('\n').entries()) {
    const entered = /^(\d+) +(\w+)\(\d+<(.*?)>(?=[,)]| <unf)(.*)$/s.exec(content);
    const resumed = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/s.exec(content);
    if (entered) {
      const [, thread = '', name = '', on = '', args = ''] = entered;
      const call: SystemCall = { name, on, args, began: line, ended: line, failed: / = -1 /.test(args) };
      calls.push(call);
      if (args.endsWith('<unfinished ...>')) {
        call.ended = Number.POSITIVE_INFINITY;
        open.set(thread, call);
      }
    } else if (resumed) {
      const [, thread = '', rest = ''] = resumed;
      const call = open.get(thread);
      open.delete(thread);
      if (call) Object.assign(call, { args: call.args + rest, ended: line, failed: / = -1 /.test(rest) });
    }
  }
  return calls;
}
