// Large parts of live meetings as JSON text, immutable by their hash: made once for each value, and kept for those who will fetch them.
// Knows what a text is called, not who asks for it.
import { hash as digest } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { MeetingId } from '#shared/meeting/state.ts';

export interface HashedText {
  hash: string;
  /** JSON. */
  text: string;
  /** The same, compressed once for all who fetch it. */
  compressed(encoding: 'br' | 'gzip'): Promise<Buffer>;
}

export interface HashedTexts<T> {
  /** The hash and text of this part of a meeting, made once, and kept for those who will fetch it. */
  of(meetingId: MeetingId, part: T): HashedText;
  /** What `of` gave before; undefined: never given, or long ago. */
  find(meetingId: MeetingId, hash: string): HashedText | undefined;
}

/** A client that was told an older hash fetches it within seconds; officers change such a part a few times a day. */
const KEPT_OF_A_MEETING = 32;

export function makeHashedTexts<T extends object>(textOf: (part: T) => string): HashedTexts<T> {
  const known = new WeakMap<T, HashedText>();
  const kept = new Map<MeetingId, HashedText[]>();
  return {
    of(meetingId, part) {
      const ready = known.get(part);
      if (ready) return ready;
      const text = textOf(part);
      const made = { hash: digest('sha256', text, 'base64url').slice(0, 22), text, compressed: compressor(text) };
      known.set(part, made);
      kept.set(
        meetingId,
        [...(kept.get(meetingId) ?? []).filter(({ hash }) => hash !== made.hash), made].slice(-KEPT_OF_A_MEETING),
      );
      return made;
    },
    find: (meetingId, hash) => kept.get(meetingId)?.find((one) => one.hash === hash),
  };
}

function compressor(text: string): HashedText['compressed'] {
  const made = new Map<string, Promise<Buffer>>();
  return (encoding) => {
    let compressed = made.get(encoding);
    if (!compressed) {
      // Quality 9: nearly as small as 11, in a twentieth of the time.
      compressed =
        encoding === 'br'
          ? promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
          : promisify(gzip)(text);
      made.set(encoding, compressed);
    }
    return compressed;
  };
}
