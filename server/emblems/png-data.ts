// Whether a PNG has a picture in it: data that unpack to at least one row's beginning. Knows chunks; not colours.
import { constants, inflateSync } from 'node:zlib';

const SIGNATURE_LENGTH = 8;
/** Length, type and sum of a chunk. */
const AROUND = 12;
/** Enough to know that there is something. */
const ENOUGH = 64;

/** Reads chunk by chunk; what ends in the midst of one has no more. */
export function hasPixels(bytes: Buffer): boolean {
  const data: Buffer[] = [];
  for (let at = SIGNATURE_LENGTH; at + AROUND <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + AROUND + length > bytes.length || type === 'IEND') break;
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += AROUND + length;
  }
  try {
    const packed = Buffer.concat(data);
    return inflateSync(packed, { maxOutputLength: ENOUGH, finishFlush: constants.Z_SYNC_FLUSH }).length > 0;
  } catch (error) {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
}
