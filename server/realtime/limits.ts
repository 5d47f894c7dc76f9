// How much one device or link may ask of the server. A hall is one network address: nothing here counts by address,
// save failed handshakes, which wait longer each time and are never banned.

export interface Limit {
  /** Commands that may come at once after a pause. */
  burst: number;
  perSecond: number;
}

export const COMMAND_LIMIT: Limit = { burst: 30, perSecond: 10 };
export const OFFICER_COMMAND_LIMIT: Limit = { burst: 150, perSecond: 50 };
/** `clock` and `sync`, which cost no write. */
export const QUESTION_LIMIT: Limit = { burst: 60, perSecond: 10 };
/** Messages of any kind, well formed or not: past this a socket is cut. */
export const MESSAGE_LIMIT: Limit = { burst: 600, perSecond: 150 };

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

export interface Buckets {
  /** The bucket of this device or link, made at its first use. */
  of(key: string, limit: Limit): Bucket;
}

const FORGET_AFTER_MS = 60_000;

/** Buckets by key. One that nobody used for a minute is full again, and is forgotten. */
export function makeBuckets(monotonic: () => number = () => performance.now()): Buckets {
  const buckets = new Map<string, { bucket: Bucket; usedAt: number }>();
  let sweptAt = monotonic();
  return {
    of(key, limit) {
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
    },
  };
}

export interface FailureDelays {
  /** Notes a failure of this address; answers for how many ms its answer is held back. */
  failed(address: string): number;
}

const FIRST_DELAY_MS = 100;
const MOST_DELAY_MS = 5_000;
const FORGIVEN_AFTER_MS = 60_000;
const FREE_FAILURES = 3;

/** The delay doubles with each failure of an address and is forgotten after a quiet minute. Others at that address wait for nothing. */
export function makeFailureDelays(monotonic: () => number = () => performance.now()): FailureDelays {
  const failures = new Map<string, { count: number; at: number }>();
  return {
    failed(address) {
      const now = monotonic();
      for (const [name, { at }] of failures) {
        if (now - at <= FORGIVEN_AFTER_MS) break;
        failures.delete(name);
      }
      const count = (failures.get(address)?.count ?? 0) + 1;
      // Kept in the order of the last failure, so that the loop above ends at the first that is not yet forgiven.
      failures.delete(address);
      failures.set(address, { count, at: now });
      return count <= FREE_FAILURES ? 0 : Math.min(MOST_DELAY_MS, FIRST_DELAY_MS * 2 ** (count - FREE_FAILURES - 1));
    },
  };
}
