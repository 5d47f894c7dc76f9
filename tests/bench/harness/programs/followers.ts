// Thousands of the public who follow a meeting over HTTP: each asks for what came since, every two seconds, at moments of its own.
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { answerWith } from '../program-ipc.ts';
import { instant } from '../instant.ts';

const CONNECTIONS = 200;

export interface Following {
  /** Questions asked, and bytes of their answers' bodies. */
  asked: number;
  bytes: number;
  /** The seq at which each follower ended; one number where all agree. */
  ends: number[];
  /** When each event reached each follower: seq, and the instants. */
  arrivals: { seq: number; at: Float64Array }[];
  /** How the edge came by its answers. */
  cache: Record<string, number>;
}

interface Page {
  log: string;
  seq: number;
  events: { seq: number }[];
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const cache: Record<string, number> = {};
let [asked, bytes] = [0, 0];

function ask(url: string): Promise<Page> {
  asked += 1;
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const status = String(response.headers['x-cache'] ?? 'none');
      cache[status] = (cache[status] ?? 0) + 1;
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => (text += chunk))
        .on('end', () => {
          bytes += text.length;
          if (response.statusCode === 200) resolve(JSON.parse(text) as Page);
          else reject(new Error(`${response.statusCode}: ${text}`));
        });
    }).on('error', reject);
  });
}

let following: Promise<number[]> | undefined;
let ending = false;
const arrivals = new Map<number, number[]>();

function arrivalsOf(seq: number): number[] {
  const known = arrivals.get(seq);
  if (known) return known;
  const made: number[] = [];
  arrivals.set(seq, made);
  return made;
}

const api = {
  /** Each begins at its own moment of the first interval, with the whole meeting. */
  follow({ url, meeting, count, everyMs }: { url: string; meeting: string; count: number; everyMs: number }) {
    async function follower(): Promise<number> {
      await sleep(Math.random() * everyMs);
      let { seq } = await ask(`${url}/api/meetings/${meeting}`);
      for (let last = false; !last;) {
        await sleep(everyMs);
        // The question after the end was declared is the last one: everybody has then heard everything.
        last = ending;
        const page = await ask(`${url}/api/meetings/${meeting}/events?since=${seq}`);
        const at = instant();
        for (const event of page.events) arrivalsOf(event.seq).push(at);
        seq = page.seq;
      }
      return seq;
    }
    following = Promise.all(Array.from({ length: count }, follower));
  },
  async end(): Promise<Following> {
    ending = true;
    const ends = await following!;
    agent.destroy();
    return {
      asked,
      bytes,
      ends: [...new Set(ends)],
      cache,
      arrivals: [...arrivals].map(([seq, at]) => ({ seq, at: Float64Array.from(at) })),
    };
  },
};
export type Followers = typeof api;
answerWith(api);
