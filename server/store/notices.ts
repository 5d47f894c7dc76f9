// What nodes that share a database tell each other of their writes, in the transaction of the write itself.
// A notice only wakes: it carries names and numbers, and whoever hears it reads what it names.

import * as z from 'zod/mini';

/** PostgreSQL's channel; its notices go to those who listen in the same database. */
export const CHANNEL = 'rostrum';

const noticeSchema = z.union([
  /** The meeting's log of this name has events up to this number. */
  z.tuple([z.literal('events'), z.string(), z.string(), z.number()]),
  /** The meeting was removed. */
  z.tuple([z.literal('removed'), z.string()]),
  /** Somebody waits at this meeting's door, or no longer does. */
  z.tuple([z.literal('waiting'), z.nullable(z.string())]),
  /** These devices and links of the meeting (null: of the server) were admitted or revoked; null: too many to name. */
  z.tuple([z.literal('access'), z.nullable(z.string()), z.nullable(z.array(z.string()))]),
  z.tuple([z.literal('join-code'), z.string()]),
  /** Who is present at a meeting changed at this node. */
  z.tuple([z.literal('presence'), z.string(), z.string()]),
  /** The time of all nodes is another one. */
  z.tuple([z.literal('clock')]),
]);

export type Notice = z.infer<typeof noticeSchema>;

/** Undefined: what only a newer program can have sent. */
export function readNotice(payload: string): Notice | undefined {
  try {
    const read = noticeSchema.safeParse(JSON.parse(payload));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL takes less than 8,000 bytes; ids have 40 characters at most, in a few hundred of them. */
const MOST_BYTES = 7_900;

/**
 * A notice as text for PostgreSQL, which carries at most 8,000 bytes: of what is longer only that there is something
 * to read.
 */
export function writeNotice(notice: Notice): string {
  const text = JSON.stringify(notice);
  if (notice[0] === 'access' && Buffer.byteLength(text) > MOST_BYTES)
    return JSON.stringify(['access', notice[1], null] satisfies Notice);
  return text;
}
