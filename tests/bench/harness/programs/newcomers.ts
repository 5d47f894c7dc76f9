// Devices that come for the first time, each with the requests that a browser makes for our page: the document, all that it loads, the
// token for its link, the meeting and its catalogue over six connections, then the socket, which goes on from there.
import type { ClientRequestArgs } from 'node:http';
import http from 'node:http';
import type { Socket } from 'node:net';

import type { Joined, Welcome } from '#shared/protocol.ts';

import { answerWith } from '../program-ipc.ts';
import { Client } from '../client.ts';

export interface Crowd {
  url: string;
  meeting: string;
  /** Newcomers take them in turn. */
  links: string[];
  count: number;
  /** On their way at the same time. */
  atOnce: number;
  /** What the page loads, as paths. */
  files: string[];
}

export interface Arrived {
  /** From the first request to the greeting of the socket, of each, in ms. */
  ms: Float64Array;
  /** From the first request of all to the greeting of the last. */
  allMs: number;
  /** Of all connections, without headers of TCP and IP. */
  bytes: { up: number; down: number };
}

/** As browsers have for one host. */
const CONNECTIONS = 6;

class CountingAgent extends http.Agent {
  readonly #opened: Socket[] = [];
  override createConnection(options: ClientRequestArgs, ...rest: unknown[]): Socket {
    const socket = (super.createConnection as (...all: unknown[]) => Socket)(options, ...rest);
    this.#opened.push(socket);
    return socket;
  }
  bytes(): { up: number; down: number } {
    return this.#opened.reduce(
      ({ up, down }, socket) => ({ up: up + socket.bytesWritten, down: down + socket.bytesRead }),
      { up: 0, down: 0 },
    );
  }
}

const api = {
  /** Answered when all have arrived; they stay. */
  async arrive(crowd: Crowd): Promise<Arrived> {
    const ms = new Float64Array(crowd.count);
    const bytes = { up: 0, down: 0 };
    const startedAt = performance.now();
    let next = 0;
    const come = async () => {
      for (let index = next; index < crowd.count; index = next) {
        next += 1;
        const from = performance.now();
        const spent = await arriveOne(crowd, crowd.links[index % crowd.links.length]!);
        ms[index] = performance.now() - from;
        bytes.up += spent.up;
        bytes.down += spent.down;
      }
    };
    await Promise.all(Array.from({ length: crowd.atOnce }, come));
    return { ms, allMs: performance.now() - startedAt, bytes };
  },
};

async function arriveOne({ url, meeting, files }: Crowd, link: string): Promise<{ up: number; down: number }> {
  const agent = new CountingAgent({ keepAlive: true, maxSockets: CONNECTIONS });
  const ask = (path: string, options: Ask = {}) => askFor(url + path, agent, options);
  await ask(`/m/${meeting}/delegate`);
  const data = async () => {
    const { token } = JSON.parse(await ask('/api/join', { body: { link } })) as Joined;
    const welcome = JSON.parse(await ask(`/api/meetings/${meeting}`, { token })) as Welcome;
    await ask(`/api/meetings/${meeting}/catalogue/${welcome.catalogue}`);
    return { token, ...welcome };
  };
  const [{ token, log, view, seq }] = await Promise.all([data(), ...files.map((file) => ask(file))]);
  const client = new Client({ url, agent, auth: { token, meeting, protocol: 1, since: { log, view, seq } } });
  await client.greeted;
  const bytes = agent.bytes();
  // A browser lets go of what it does not use; the socket stays.
  agent.destroy();
  return bytes;
}

interface Ask {
  token?: string;
  body?: object;
}

/** Only answers that are read are asked for unpacked. */
function askFor(url: string, agent: http.Agent, asked: Ask): Promise<string> {
  const { token, body } = asked;
  const text = body && JSON.stringify(body);
  const headers = {
    'accept-encoding': token === undefined && !body ? 'gzip' : 'identity',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, headers, method: text === undefined ? 'GET' : 'POST' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${url}: ${response.statusCode} ${answer.slice(0, 200)}`));
      });
      response.on('error', reject);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // The server has just ended a connection that was idle for long: browsers ask again over another one.
      if (request.reusedSocket && error.code === 'ECONNRESET') askFor(url, agent, asked).then(resolve, reject);
      else reject(error);
    });
    request.end(text);
  });
}

export type Newcomers = typeof api;
answerWith(api);
