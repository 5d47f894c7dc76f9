// A snapshot of a meeting as it is stored: the state with a checksum, since a store does not notice a flipped bit inside a row.
// It is a cache: one that is not what was written is as if there were none. Knows no store and no room.
import { crc32 } from 'node:zlib';

import type { Meeting } from '#shared/meeting/state.ts';

import type { Snapshot } from '../store/store.ts';

/** The snapshot of this state, which is the one after event `seq`. */
export function sealSnapshot(key: string, seq: number, meeting: Meeting): Snapshot {
  const text = JSON.stringify(meeting);
  return { key, seq, state: `${checksum(seq, text)} ${text}` };
}

/** The state; undefined where it is not what was written. */
export function openSnapshot({ seq, state }: Snapshot): Meeting | undefined {
  const end = state.indexOf(' ');
  const text = state.slice(end + 1);
  return state.slice(0, end) === checksum(seq, text) ? (JSON.parse(text) as Meeting) : undefined;
}

function checksum(seq: number, text: string): string {
  return crc32(`${seq} ${text}`).toString(16);
}
