// The catalogues of the live meetings, immutable by their hash: names, titles and documents, fetched once by each client.
// Knows what a catalogue is called, not who asks for it.
import { hash as digest } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Catalogue, MeetingId } from '#shared/meeting/state.ts';

import { offsetsOf } from '../zone-offsets.ts';

export interface CatalogueText {
  hash: string;
  /** JSON. */
  text: string;
  /** The same, compressed once for all who fetch it. */
  compressed(encoding: 'br' | 'gzip'): Promise<Buffer>;
}

export interface Catalogues {
  /** The hash and text of a meeting's catalogue, made once, and kept for those who will fetch it. */
  of(meetingId: MeetingId, catalogue: Catalogue): CatalogueText;
  /** What `of` gave before; undefined: never given, or long ago. */
  find(meetingId: MeetingId, hash: string): CatalogueText | undefined;
}

/** A client that was told an older hash fetches it within seconds; officers change a catalogue a few times a day. */
const KEPT_OF_A_MEETING = 32;

export function makeCatalogues(): Catalogues {
  const known = new WeakMap<Catalogue, CatalogueText>();
  const kept = new Map<MeetingId, CatalogueText[]>();
  return {
    of(meetingId, catalogue) {
      const ready = known.get(catalogue);
      if (ready) return ready;
      const { timeZone, date } = catalogue;
      const text = JSON.stringify({ ...catalogue, zoneOffsets: offsetsOf(timeZone, date) });
      const made = { hash: digest('sha256', text, 'base64url').slice(0, 22), text, compressed: compressor(text) };
      known.set(catalogue, made);
      kept.set(
        meetingId,
        [...(kept.get(meetingId) ?? []).filter(({ hash }) => hash !== made.hash), made].slice(-KEPT_OF_A_MEETING),
      );
      return made;
    },
    find: (meetingId, hash) => kept.get(meetingId)?.find((one) => one.hash === hash),
  };
}

function compressor(text: string): CatalogueText['compressed'] {
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
