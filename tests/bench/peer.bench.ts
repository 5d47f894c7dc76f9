// The program as people start it, by the method by which a peer was measured before: start, memory, a change to the last of 500, what 500
// joins cost, whether an acknowledged edit outlives a kill, how much script the pages have.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ensureClientBuilt } from '../../scripts/build-client.ts';
import type { RostrumProcess } from '../rostrum-process.ts';
import { SAMPLE_ID, startRostrum } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import type { Bench, Run } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import type { Swarm } from './harness/programs/swarm.ts';
import { median, percentile } from './harness/statistics.ts';

const CLIENTS = 500;
const ITEM = '5(b)';
const MB = 1_000_000;
/** Connections settle, and garbage of the joins is collected. */
const SETTLE_MS = 5_000;
const GAP_MS = 250;

/** Ontime 4.11 (timers and screens for events), measured by its own means on two cores over loopback; quoted, not measured here. */
const QUOTED = {
  start: '0.36 to 0.57',
  idle: '125',
  with500: '155',
  change: '18 to 21, worst 63',
  joins: '254,000 and 3,850',
  kept: '0 of 6',
  screen: '317',
  console: '427',
};

export const bench: Bench = {
  about: `Rostrum as \`npm start\` starts it, on its sample meeting, beside the figures that Ontime 4.11 was measured with on two cores over loopback on another day.`,
  async run(run) {
    const rounds = run.quick ? 3 : 40;
    const rostrum = await startRostrum();
    try {
      const startS = await startAgain(rostrum, run.quick ? 2 : 7);
      await sleep(SETTLE_MS);
      const idle = rssMb(rostrum.pid);
      const crowd = await crowdOf500(run, rostrum, rounds);
      const kept = await editAndKill(rostrum, run.quick ? 2 : 6);
      const pages = await scriptKb();
      return {
        tables: [
          {
            title: 'Rostrum, measured now, and Ontime 4.11, quoted',
            columns: ['', 'Rostrum', 'Ontime 4.11'],
            rows: [
              ['start, s', `${Math.min(...startS).toFixed(2)} to ${Math.max(...startS).toFixed(2)}`, QUOTED.start],
              ['memory idle, MB', idle.toFixed(0), QUOTED.idle],
              [`memory with ${CLIENTS} sockets, MB`, crowd.rss.toFixed(0), QUOTED.with500],
              [
                `a change to the last of ${CLIENTS}, ms`,
                `${median(crowd.changeMs).toFixed(1)}, worst ${Math.max(...crowd.changeMs).toFixed(1)}`,
                QUOTED.change,
              ],
              [
                `messages and MB of ${CLIENTS} joins`,
                `${crowd.joins.messages.toLocaleString('en')} and ${(crowd.joins.bytes / MB).toFixed(2)}`,
                QUOTED.joins,
              ],
              ['acknowledged edits that outlived kill -9', `${kept.kept} of ${kept.tried}`, QUOTED.kept],
              ['script of a screen, KB by brotli', pages.screen.toFixed(0), QUOTED.screen],
              ['script of the console, KB by brotli', pages.chair.toFixed(0), QUOTED.console],
            ],
          },
        ],
        goals: [atMost('acknowledged edits lost by kill -9', 0, kept.tried - kept.kept)],
        notes: [
          'Ontime’s column is quoted: its figures were taken before, with the same number of clients, on two cores over loopback (its joins send the list of all clients to everybody; its writes trail by three seconds). They say what kind of program it is, not which is faster by how many percent.',
          'Messages and bytes are those that all clients received from the first join to the last, welcome and the console’s presence included. A KB is 1,000 bytes, scripts include the texts of English.',
          `A change: an officer edits the title of an item; from the sending to the last client, the write to disk included; ${rounds} rounds, p90 ${percentile(crowd.changeMs, 0.9).toFixed(1)} ms.`,
        ],
        figures: { startS, idle, ...crowd, kept, pages },
      };
    } finally {
      await rostrum.dispose();
    }
  },
};

/** The program on a folder that is there already, from the command to its word that it listens. */
async function startAgain(rostrum: RostrumProcess, times: number): Promise<number[]> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await rostrum.stop();
    const startedAt = performance.now();
    await rostrum.start();
    seconds.push((performance.now() - startedAt) / 1_000);
  }
  return seconds;
}

const rssMb = (pid: number): number =>
  (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1_024) / MB;

async function crowdOf500({ programs, say }: Run, rostrum: RostrumProcess, rounds: number) {
  const auth = ({ token }: { token: string }) => ({ token, meeting: SAMPLE_ID, protocol: 1 });
  const chair = await rostrum.link('chair');
  const links: { token: string }[] = [];
  for (let client = 1; client < CLIENTS; client += 1) links.push(await rostrum.link('delegation', 'CH'));
  const swarm = programs.start<Swarm>('swarm');
  await swarm.ask('connect', {
    url: rostrum.url,
    seats: [chair, ...links].map((link) => ({ auth: auth(link), count: 1 })),
  });
  // Presence is told once a second: what the last join brings comes a little later.
  await sleep(2_000);
  const joins = await swarm.ask('received');
  say(`${CLIENTS} joined: ${joins.messages} messages`);
  await sleep(SETTLE_MS);
  const rss = rssMb(rostrum.pid);

  const changeMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await swarm.ask('arm');
    const command = { type: 'EditItem', itemId: ITEM, title: { en: `Lausanne Action Plan, edition ${round}` } };
    const sent = await swarm.ask('send', { event: 'command', argument: { id: `peer-bench-round-${round}`, command } });
    if (!(sent.answer as { ok: boolean }).ok) throw new Error(JSON.stringify(sent.answer));
    const { at } = await swarm.ask('heard');
    changeMs.push(Math.max(...at) - sent.sentAt);
    await sleep(GAP_MS);
  }
  await swarm.end();
  return { joins, rss, changeMs };
}

/** An edit, its acknowledgement, and at once the signal that no program can catch. */
async function editAndKill(rostrum: RostrumProcess, times: number): Promise<{ kept: number; tried: number }> {
  const { token } = await rostrum.link('chair');
  let kept = 0;
  for (let time = 0; time < times; time += 1) {
    const title = `Acknowledged before kill ${time}`;
    const chair = await takeSeat(rostrum.url, SAMPLE_ID, token);
    const answer = await chair.give({ type: 'EditItem', itemId: ITEM, title: { en: title } });
    await rostrum.stop('SIGKILL');
    chair.close();
    await rostrum.start();
    const events = await fetch(`${rostrum.url}/api/meetings/${SAMPLE_ID}/events?since=0&limit=10000`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (answer.ok && (await events.text()).includes(title)) kept += 1;
  }
  return { kept, tried: times };
}

/** What a page loads before it draws, with the texts of English, by brotli. */
async function scriptKb(): Promise<{ screen: number; chair: number }> {
  const { dir } = await ensureClientBuilt();
  const [folder] = readdirSync(path.join(dir, 'assets')).filter((name) => name.startsWith('texts-'));
  const kb = (page: string, areas: string) => {
    const html = readFileSync(path.join(dir, `documents/${page}.html`), 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!);
    const texts = [`assets/${folder}/en/common+refusals+${areas}.json`];
    return (
      [...scripts, ...texts].reduce(
        (sum, file) =>
          sum +
          (statSync(path.join(dir, `${file}.br`), { throwIfNoEntry: false }) ?? statSync(path.join(dir, file))).size,
        0,
      ) / 1_000
    );
  };
  return { screen: kb('screen', 'screen'), chair: kb('chair', 'chair+floor+list+speech+aloud') };
}
