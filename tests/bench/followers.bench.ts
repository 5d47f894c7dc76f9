// Followers: the public who only watch, over HTTP and through a cache, as a meeting with a million of them would be served.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Bench, Result } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import { Client } from './harness/client.ts';
import { hasNginx, startEdge } from './harness/nginx.ts';
import type { Followers } from './harness/programs/followers.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import { percentile } from './harness/statistics.ts';

const EVERY_MS = 2_000;
/** Two events a command. */
const COMMAND_EVERY_MS = 650;
const MEETING = 'm';
const MILLION = 1_000_000;

export const bench: Bench = {
  about:
    'N of the public follow a meeting over HTTP through one nginx set up as deploy/nginx-followers.conf, each asking every 2 s for what came since; the chair makes three events a second. ' +
    'What reaches the server must not depend on N.',
  async run(run): Promise<Result> {
    if (!hasNginx()) return { tables: [], goals: [], notes: ['LEFT OUT: nginx is not installed here.'] };
    const counts = run.quick ? [50, 500] : [50, 500, 5_000];
    const commands = run.quick ? 15 : 60;
    const rows: (string | number)[][] = [];
    const figures: { followers: number; serverRequestsPerSecond: number; bytesPerQuestion: number }[] = [];
    for (const count of counts) {
      run.say(`${count} followers`);
      const server = run.programs.start<RostrumServer>('rostrum-server');
      const crowd = run.programs.start<Followers>('followers');
      const { url, port } = await server.ask('start', { dataDir: run.folder() });
      const { chair: token } = await server.ask('makeMeeting', { id: MEETING, delegations: 200, waiting: commands });
      const entries = await server.ask('waiting', MEETING);
      const edge = await startEdge(run.folder(), port);
      const chair = new Client({ url, auth: { meeting: MEETING, token } });
      await chair.greeted;
      await crowd.ask('follow', { url: edge.url, meeting: MEETING, count, everyMs: EVERY_MS });
      await sleep(EVERY_MS * 1.5);

      await server.ask('watchDurable', MEETING);
      const before = {
        at: performance.now(),
        server: await server.ask('usage'),
        edge: edge.cpuMs(),
        requests: await server.ask('requests'),
      };
      for (const [index, entryId] of entries.entries()) {
        await chair.ask('command', {
          id: crypto.randomUUID(),
          command: { type: 'GiveFloor', entryId, after: entries[index - 1] ?? null },
        });
        await sleep(COMMAND_EVERY_MS);
      }
      const seconds = (performance.now() - before.at) / 1_000;
      const after = { server: await server.ask('usage'), edge: edge.cpuMs(), requests: await server.ask('requests') };
      const durable = await server.ask('durable');
      // The last answer may be as old as the cache keeps it.
      await sleep(EVERY_MS);
      const { asked, bytes, ends, arrivals } = await crowd.ask('end');
      chair.close();
      await edge.stop();
      await run.programs.end();

      const durableAt = new Map(
        durable.flatMap(
          ({ seq, at }) =>
            [
              [seq, at],
              [seq - 1, at],
            ] as const,
        ),
      );
      const late = arrivals
        .flatMap(({ seq, at }) => [...at].map((instant) => instant - durableAt.get(seq)!))
        .filter((ms) => !Number.isNaN(ms));
      if (ends.length !== 1) throw new Error(`The followers ended at ${ends.join(', ')}.`);
      const perSecond = (after.requests - before.requests) / seconds;
      rows.push([
        count,
        count / (EVERY_MS / 1_000),
        perSecond,
        (after.server.cpuMs - before.server.cpuMs) / seconds / 10,
        (after.edge - before.edge) / seconds / 10,
        percentile(late, 0.5) / 1_000,
        percentile(late, 0.99) / 1_000,
        bytes / asked,
      ]);
      figures.push({ followers: count, serverRequestsPerSecond: perSecond, bytesPerQuestion: bytes / asked });
    }
    const most = figures.at(-1)!;
    return {
      tables: [
        {
          title: 'The public over HTTP, through one cache',
          columns: [
            'followers',
            'questions/s at the edge',
            'requests/s at the server',
            'server CPU %',
            'nginx CPU %',
            'event to follower p50 s',
            'p99 s',
            'bytes/answer',
          ],
          rows,
        },
      ],
      goals: [
        atMost(`requests/s at the server with ${most.followers} followers, per cache`, 8, most.serverRequestsPerSecond),
      ],
      notes: [
        'An answer that is kept for a second brings all who ask from one place to the same next place: followers gather, and one cache asks the server about once a second, however many follow behind it.',
        `A million followers ask ${(MILLION / EVERY_MS) * 1_000} questions a second, ${Math.round((((MILLION / (EVERY_MS / 1_000)) * (most.bytesPerQuestion + 350) * 8) / 1e9) * 10) / 10} Gbit/s with 350 bytes of headers, from the caches. A network of 100 caches asks the server about ${Math.round(most.serverRequestsPerSecond * 100)} a second; one tier of caches before it (origin shield) makes that ${Math.round(most.serverRequestsPerSecond)}.`,
      ],
      figures,
    };
  },
};
