// How much one device, link, delegation or socket may ask of the server. A hall is one network address: by address the public is counted who
// have neither, and generously.
// Knows keys and time; not what the messages are.

import { isOfficer } from '#shared/meeting/who-may.ts';

import type { Identity } from '../access/identity.ts';
import { PUBLIC_DEVICE } from '../access/identity.ts';

export interface Limit {
  /** Commands that may come at once after a pause. */
  burst: number;
  perSecond: number;
}

const COMMAND_LIMIT: Limit = { burst: 30, perSecond: 10 };
const OFFICER_COMMAND_LIMIT: Limit = { burst: 150, perSecond: 50 };
/** Of a delegation with all its devices: however many it has, it asks no more of the room than two of them. */
const DELEGATION_COMMAND_LIMIT: Limit = { burst: 60, perSecond: 20 };
/** `clock` and `sync`, which cost no write. */
const QUESTION_LIMIT: Limit = { burst: 60, perSecond: 10 };
/** A `sync` counts as so many questions of its socket: our client sends one in five seconds at most. */
export const COST_OF_SYNC = 5;
/** Messages of any kind, well formed or not: past this they are no longer read. */
const MESSAGE_LIMIT: Limit = { burst: 600, perSecond: 150 };
/** An honest client sends none that is not well formed, and each costs the server more than others. */
export const COST_OF_INVALID = 30;
/** Whatever comes through a connection, also what is no message: past this it is cut. */
const PACKET_LIMIT: Limit = { burst: 3_000, perSecond: 300 };
/** Answers to the public over HTTP that nobody had asked for a moment before. A hall that follows needs some twenty a second. */
const PUBLIC_ANSWERS_LIMIT: Limit = { burst: 200, perSecond: 60 };
/** Events that are no longer in memory are read from the log; the public, who share no device, are counted by address. */
const OLD_EVENTS_LIMIT: Limit = { burst: 30, perSecond: 5 };

export interface Bucket {
  /** Takes one token, or as many as this costs: 0, or how many ms to wait for the next. */
  take(cost?: number): number;
}

/** A token bucket; `monotonic` in ms. */
export function makeBucket({ burst, perSecond }: Limit, monotonic: () => number = () => performance.now()): Bucket {
  let tokens = burst;
  let at = monotonic();
  return {
    take(cost = 1) {
      const now = monotonic();
      tokens = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
      at = now;
      if (tokens < 1) return Math.ceil(((1 - tokens) / perSecond) * 1000);
      // A command may cost more than is left: the sum goes below nothing and is made up before the next one is let through.
      tokens -= cost;
      return 0;
    },
  };
}

/** The limits of everybody who is connected. */
export interface Limits {
  /** One command of this device, and of its delegation: 0, or ms to wait. The public, who share no device and may give none, are not counted. */
  command(who: Identity): number;
  /** One `clock`, `sync` or question over HTTP, or one as dear as several. The public share no device: see `questions`. */
  question(who: Identity, cost?: number): number;
  /** For one socket, whosever it is: counts each `clock` and `sync`. */
  questions(): Bucket;
  /** An answer over HTTP that has to be made, for the public at this address. */
  publicAnswers(address: string, cost: number): number;
  /** Thousands of events from the log, for the public at this address. */
  oldEvents(address: string, cost: number): number;
  /** For what a device sends over HTTP: as for one socket. */
  requests(who: Identity, address: string): Bucket;
  /** For one connection: counts whatever it sends. */
  packets(): Bucket;
  /** For one socket: counts each message, whatever it is. */
  messages(): Bucket;
}

const FORGET_AFTER_MS = 60_000;

/**
 * Counts how often each device, delegation and address asks.
 * @param monotonic ms that never go back
 */
export function makeLimits(monotonic: () => number = () => performance.now()): Limits {
  const of = makeBuckets(monotonic);
  return {
    command({ meetingId, role, deviceId, delegationId }) {
      if (deviceId === PUBLIC_DEVICE) return 0;
      // The device's own first: what one of them sends beyond it takes nothing from the others of its delegation.
      const waitMs = of(`command ${deviceId}`, isOfficer(role) ? OFFICER_COMMAND_LIMIT : COMMAND_LIMIT).take();
      if (waitMs > 0 || delegationId === undefined) return waitMs;
      // Apart from those that were let in: a stranger who waits by its name takes nothing from the State.
      const whose = role === 'waiting' ? 'waiting' : 'delegation';
      return of(`${whose} ${meetingId} ${delegationId}`, DELEGATION_COMMAND_LIMIT).take();
    },
    question: ({ deviceId }, cost) =>
      deviceId === PUBLIC_DEVICE ? 0 : of(`question ${deviceId}`, QUESTION_LIMIT).take(cost),
    publicAnswers: (address, cost) => of(`public ${address}`, PUBLIC_ANSWERS_LIMIT).take(cost),
    oldEvents: (address, cost) => of(`old ${address}`, OLD_EVENTS_LIMIT).take(cost),
    requests: ({ deviceId }, address) =>
      of(`requests ${deviceId === PUBLIC_DEVICE ? address : deviceId}`, MESSAGE_LIMIT),
    questions: () => makeBucket(QUESTION_LIMIT, monotonic),
    messages: () => makeBucket(MESSAGE_LIMIT, monotonic),
    packets: () => makeBucket(PACKET_LIMIT, monotonic),
  };
}

const ALWAYS: Bucket = { take: () => 0 };
/** For measuring what the program itself can do. */
export const UNLIMITED: Limits = {
  command: () => 0,
  question: () => 0,
  questions: () => ALWAYS,
  publicAnswers: () => 0,
  oldEvents: () => 0,
  requests: () => ALWAYS,
  messages: () => ALWAYS,
  packets: () => ALWAYS,
};

/** Buckets by key, each made at its first use. One that nobody used for a minute is full again, and is forgotten. */
function makeBuckets(monotonic: () => number): (key: string, limit: Limit) => Bucket {
  const buckets = new Map<string, { bucket: Bucket; usedAt: number }>();
  let sweptAt = monotonic();
  return (key, limit) => {
    const now = monotonic();
    if (now - sweptAt > FORGET_AFTER_MS) {
      sweptAt = now;
      for (const [name, { usedAt }] of buckets) if (now - usedAt > FORGET_AFTER_MS) buckets.delete(name);
    }
    const known = buckets.get(key);
    if (known) {
      known.usedAt = now;
      return known.bucket;
    }
    const bucket = makeBucket(limit, monotonic);
    buckets.set(key, { bucket, usedAt: now });
    return bucket;
  };
}
