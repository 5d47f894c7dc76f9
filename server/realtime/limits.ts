// How much one device or link may ask of the server. A hall is one network address: nothing here counts by address.
// Knows keys and time; not what the messages are.

import { isOfficer } from '#shared/meeting/roles.ts';

import type { Identity } from '../access/identity.ts';
import { PUBLIC_DEVICE } from '../access/identity.ts';

export interface Limit {
  /** Commands that may come at once after a pause. */
  burst: number;
  perSecond: number;
}

const COMMAND_LIMIT: Limit = { burst: 30, perSecond: 10 };
const OFFICER_COMMAND_LIMIT: Limit = { burst: 150, perSecond: 50 };
/** `clock` and `sync`, which cost no write. */
const QUESTION_LIMIT: Limit = { burst: 60, perSecond: 10 };
/** Messages of any kind, well formed or not: past this a socket is cut. */
const MESSAGE_LIMIT: Limit = { burst: 600, perSecond: 150 };

export interface Bucket {
  /** Takes one token: 0, or how many ms to wait for the next. */
  take(): number;
}

/** A token bucket; `monotonic` in ms. */
export function makeBucket({ burst, perSecond }: Limit, monotonic: () => number = () => performance.now()): Bucket {
  let tokens = burst;
  let at = monotonic();
  return {
    take() {
      const now = monotonic();
      tokens = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
      at = now;
      if (tokens < 1) return Math.ceil(((1 - tokens) / perSecond) * 1000);
      tokens -= 1;
      return 0;
    },
  };
}

/** The limits of everybody who is connected. */
export interface Limits {
  /** One command of this device: 0, or ms to wait. */
  command(who: Identity): number;
  /** One `clock`, `sync` or question over HTTP. The public share no device: of them each socket counts by itself. */
  question(who: Identity): number;
  /** For one socket: counts each message, whatever it is. */
  messages(): Bucket;
}

const FORGET_AFTER_MS = 60_000;

export function makeLimits(monotonic: () => number = () => performance.now()): Limits {
  const of = makeBuckets(monotonic);
  return {
    command: ({ role, deviceId }) => of(`command ${deviceId}`, isOfficer(role) ? OFFICER_COMMAND_LIMIT : COMMAND_LIMIT).take(),
    question: ({ deviceId }) => (deviceId === PUBLIC_DEVICE ? 0 : of(`question ${deviceId}`, QUESTION_LIMIT).take()),
    messages: () => makeBucket(MESSAGE_LIMIT, monotonic),
  };
}

const ALWAYS: Bucket = { take: () => 0 };
/** For measuring what the program itself can do. */
export const UNLIMITED: Limits = { command: () => 0, question: () => 0, messages: () => ALWAYS };

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
