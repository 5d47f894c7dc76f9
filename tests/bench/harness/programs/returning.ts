// Thousands of devices that come back when their connection ends, as our pages do: after what the server asked for and a jitter of their
// own, saying what they hold. When they are to come back, half of them hold a view that the server no longer has.
import { setTimeout as sleep } from 'node:timers/promises';

import { reconnectDelayMs } from '../../../../client/connection/backoff.ts';
import { answerWith } from '../program-ipc.ts';
import { Client } from '../client.ts';
import { instant } from '../instant.ts';

export interface Sitting {
  url: string;
  meeting: string;
  /** Devices take them in turn. */
  tokens: string[];
  count: number;
}

export interface Returned {
  /** When each device was greeted again, on the clock that all processes share, in ms. */
  at: Float64Array;
  resumed: number;
  welcomed: number;
  /** Attempts while nobody listened. */
  inVain: number;
  /** Anything else that went wrong. */
  errors: string[];
  /** Of the messages that greeted them. */
  bytes: number;
}

interface Device {
  index: number;
  url: string;
  auth: { token: string; meeting: string; protocol: 1; since?: { log: string; view: string; seq: number } };
  attempt: number;
  retryAfterMs: number | undefined;
  seq: number;
  /** When it came to know that much. */
  knownAt: number;
}

/** Handshakes under way at once, the first time. */
const AT_ONCE = 100;
/** Where a message's own fields are; then comes the meeting, or events. */
const HEAD_BYTES = 4_000;

const devices: Device[] = [];
let back: Returned | undefined;
let allBack = Promise.withResolvers<void>();
let left = 0;
let listens = true;

const api = {
  /** Sits them down for the first time. */
  async sit({ url, meeting, tokens, count }: Sitting): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      devices.push({
        index,
        url,
        auth: { token: tokens[index % tokens.length]!, meeting, protocol: 1 },
        attempt: 0,
        retryAfterMs: undefined,
        seq: 0,
        knownAt: 0,
      });
    }
    const waiting = devices.values();
    const seat = async () => {
      for (const device of waiting) await connect(device);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, seat));
  },
  /** From now on it counts who comes back. */
  expectReturn(): void {
    for (const { index, auth } of devices) if (index % 2 === 1) auth.since = { ...auth.since!, view: 'of-before' };
    listens = false;
    left = devices.length;
    allBack = Promise.withResolvers();
    back = { at: new Float64Array(left), resumed: 0, welcomed: 0, inVain: 0, errors: [], bytes: 0 };
  },
  /** There is a server again: what is begun from now on and fails is an error. */
  serverListens(): void {
    listens = true;
  },
  /** Answered when all are back. */
  async returned(): Promise<Returned> {
    await allBack.promise;
    return back!;
  },
  /** Answered when all know this much, which is all there is: when each was back and knew it, on the shared clock in ms. */
  async current(seq: number): Promise<Float64Array> {
    await allBack.promise;
    while (devices.some((device) => device.seq < seq)) await sleep(10);
    return Float64Array.from(devices, ({ index, knownAt }) => Math.max(back!.at[index]!, knownAt));
  },
};

async function connect(device: Device): Promise<void> {
  // Whoever knocked before there was anybody is refused, also where it hears of it later.
  const knockedInVain = !listens;
  const client = new Client({
    url: device.url,
    auth: device.auth,
    heard: (event, packet) => heard(device, event, packet),
    closed: () => ended(device),
  });
  try {
    await client.greeted;
  } catch (error) {
    if (!back) throw error;
    if (knockedInVain) back.inVain += 1;
    else back.errors.push((error as Error).message);
  }
}

function heard(device: Device, event: string, packet: Buffer): void {
  const head = packet.toString('latin1', 0, HEAD_BYTES);
  const seq = Number(/"seq":(\d+)/.exec(head)?.[1] ?? device.seq);
  switch (event) {
    case 'welcome': {
      const [, log = '', view = ''] = /"log":"([^"]*)","view":"([^"]*)"/.exec(head) ?? [];
      device.auth.since = { log, view, seq };
      return greeted(device, 'welcomed', seq, packet.length);
    }
    case 'resume':
      return greeted(device, 'resumed', seq, packet.length);
    case 'events':
      return holds(device, seq);
    case 'bye':
      device.retryAfterMs = Number(/"retryAfterMs":(\d+)/.exec(head)?.[1] ?? 0);
      return;
    default:
  }
}

function holds(device: Device, seq: number): void {
  if (seq > device.seq) device.knownAt = instant();
  device.seq = seq;
  if (device.auth.since) device.auth.since.seq = seq;
}

function greeted(device: Device, how: 'welcomed' | 'resumed', seq: number, bytes: number): void {
  holds(device, seq);
  device.attempt = 0;
  if (!back || back.at[device.index] !== 0) return;
  back.at[device.index] = instant();
  back[how] += 1;
  back.bytes += bytes;
  left -= 1;
  if (left === 0) allBack.resolve();
}

function ended(device: Device): void {
  const delayMs = reconnectDelayMs(device.attempt, device.retryAfterMs, Math.random());
  device.retryAfterMs = undefined;
  device.attempt += 1;
  setTimeout(() => void connect(device), delayMs);
}

export type Returning = typeof api;
answerWith(api);
