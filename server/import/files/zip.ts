// A reader of ZIP archives that a stranger's archive cannot hurt: limits are checked in its directory, before anything is unpacked, and
// unpacking stops at the size that the directory gives. Knows nothing of what is in the archive.
import { crc32, inflateRawSync } from 'node:zlib';

import { FileRefused } from './refusal.ts';

const MOST_ENTRIES = 2_000;
const MOST_OF_ONE = 16 * 2 ** 20;
const MOST_TOGETHER = 50 * 2 ** 20;

const END = 0x06054b50;
const END_BYTES = 22;
const DIRECTORY = 0x02014b50;
const DIRECTORY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
/** Encrypted, by the old way or by the strong one, or with its directory masked. */
const ENCRYPTED = 0x2041;

interface Entry {
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

export interface Archive {
  names: readonly string[];
  /** Unpacks one entry; undefined: there is none of this name. */
  read(name: string): Buffer | undefined;
}

const broken = () => new FileRefused('not-a-table', 'The file is damaged: it cannot be unpacked.');

/**
 * The files of an archive, each unpacked when it is read.
 * @throws FileRefused
 */
export function openArchive(file: Buffer): Archive {
  const directory = directoryOf(file);
  return {
    names: [...directory.keys()],
    read(name) {
      const entry = directory.get(name);
      return entry && unpacked(file, entry);
    },
  };
}

function directoryOf(file: Buffer): Map<string, Entry> {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw new FileRefused('file-too-large');
  if (count > MOST_ENTRIES) throw new FileRefused('file-too-large');
  const entries = new Map<string, Entry>();
  let together = 0;
  for (let nth = 0; nth < count; nth += 1) {
    if (at + DIRECTORY_BYTES > file.length || file.readUInt32LE(at) !== DIRECTORY) throw broken();
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new FileRefused('encrypted');
    const nameBytes = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameBytes);
    if (entries.has(name)) throw broken();
    const entry: Entry = {
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    };
    together += entry.size;
    if (entry.size > MOST_OF_ONE || together > MOST_TOGETHER) throw new FileRefused('file-too-large');
    entries.set(name, entry);
    at += DIRECTORY_BYTES + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the directory's end is: from the back, since a comment may follow it. */
function endOf(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= lowest; at -= 1) if (file.readUInt32LE(at) === END) return at;
  throw broken();
}

function unpacked(file: Buffer, { method, crc, packed, size, at }: Entry): Buffer {
  if (at + LOCAL_BYTES > file.length || file.readUInt32LE(at) !== LOCAL) throw broken();
  const from = at + LOCAL_BYTES + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const bytes = file.subarray(from, from + packed);
  if (bytes.length !== packed) throw broken();
  const out = method === 0 ? bytes : method === 8 ? inflated(bytes, size) : undefined;
  if (out?.length !== size || crc32(out) !== crc) throw broken();
  return out;
}

/** At most what the directory says: one byte more is a lie already. */
function inflated(bytes: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw broken();
  }
}
