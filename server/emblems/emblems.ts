// A meeting's emblem beside its log, by the hash of its bytes: kept, found, and taken along in an export. One that no theme names any more
// stays, since an Undo may bring its theme back.
import { createHash } from 'node:crypto';

import * as z from 'zod/mini';

import type { StoredFile } from '../store/files.ts';
import type { EventStore } from '../store/store.ts';
import type { EmblemFault, EmblemType } from './kind.ts';
import { EMBLEM_TYPES, kindOf, MOST_PIXELS } from './kind.ts';

export { EMBLEM_TYPES };
/** The largest emblem, in bytes. */
export const MOST_EMBLEM_BYTES = 256 * 1024;
const MEBIBYTE = 1024 * 1024;
/** As for texts of speeches, which lie beside. */
const QUOTA = { ofDelegation: 0, ofMeeting: 2_048 * MEBIBYTE };

export interface Emblem {
  /** What a theme names it by: SHA-256 as 64 hexadecimal digits. */
  hash: string;
  type: EmblemType;
  bytes: number;
}

type Refused = EmblemFault | 'file-too-large' | 'unknown-meeting' | 'meeting-full' | 'disk-full';
export type KeptEmblem = { ok: true; emblem: Emblem } | { ok: false; reason: Refused };

const isType = (found: string): found is EmblemType => (EMBLEM_TYPES as readonly string[]).includes(found);

/** Whether these bytes may be kept as one. */
export const isEmblem = (bytes: Buffer): boolean => bytes.length <= MOST_EMBLEM_BYTES && isType(kindOf(bytes));

/** Keeps it, whatever its sender calls it. The same bytes again are the same emblem. */
export async function keepEmblem(
  { files }: Pick<EventStore, 'files'>,
  meetingId: string,
  bytes: Buffer,
  at: number,
): Promise<KeptEmblem> {
  if (bytes.length > MOST_EMBLEM_BYTES) return { ok: false, reason: 'file-too-large' };
  const type = kindOf(bytes);
  if (!isType(type)) return { ok: false, reason: type };
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file: StoredFile = { id: hash, meetingId, type, bytes: bytes.length, sha256: hash, at };
  const kept = await files.keepFile(file, bytes, QUOTA);
  // The same bytes that an officer has sent as a text of a speech have its id.
  if (kept.ok) return { ok: true, emblem: { hash: kept.file.id, type, bytes: bytes.length } };
  return { ok: false, reason: kept.reason === 'delegation-full' ? 'meeting-full' : kept.reason };
}

/** The picture of this hash; undefined: the meeting has none. What is no emblem by its content is none, whatever is kept under that name. */
export async function findEmblem(
  { files }: Pick<EventStore, 'files'>,
  meetingId: string,
  hash: string,
): Promise<{ type: EmblemType; body: Buffer } | undefined> {
  const file = await files.findFile(meetingId, hash);
  if (!file || file.delegationId !== undefined || file.bytes > MOST_EMBLEM_BYTES) return undefined;
  const body = await files.fileBody(file);
  if (!body) return undefined;
  const bytes = Buffer.from(body);
  // Looked at when it came; only what came as something else is looked at now.
  const type = isType(file.type) ? file.type : kindOf(bytes);
  return isType(type) ? { type, body: bytes } : undefined;
}

/** What an export carries of it. */
export interface ExportedEmblem {
  type: EmblemType;
  /** Its bytes, in base64. */
  data: string;
}

const exportedSchema = z.object({ data: z.base64() });

/** The bytes of the emblem that a file carries, where it carries one: such as may be kept. */
export function emblemIn(
  file: unknown,
): { ok: true; bytes?: Buffer } | { ok: false; fault: { path: string; message: string } } {
  if (typeof file !== 'object' || file === null || !('emblem' in file)) return { ok: true };
  const read = exportedSchema.safeParse(file.emblem);
  const bytes = Buffer.from(read.success ? read.data.data : '', 'base64');
  if (read.success && isEmblem(bytes)) return { ok: true, bytes };
  const message =
    'expected an emblem such as { type: "image/png", data: "…in base64" }, an SVG without script or a PNG';
  return { ok: false, fault: { path: 'emblem', message: `${message} of at most ${MOST_EMBLEM_BYTES / 1024} KiB` } };
}

/** For an export: the emblem that this theme names. */
export async function exportedEmblem(
  store: Pick<EventStore, 'files'>,
  meetingId: string,
  hash: string | undefined,
): Promise<{ emblem?: ExportedEmblem }> {
  const found = hash === undefined ? undefined : await findEmblem(store, meetingId, hash);
  return found ? { emblem: { type: found.type, data: found.body.toString('base64') } } : {};
}

/** What those read whose picture is no emblem. */
export const EMBLEM_WORDS: Record<EmblemFault, { message: string; remedy: string }> = {
  'wrong-type': {
    message: 'Expected a picture that shows something: SVG or PNG.',
    remedy: 'Save the emblem as one of these, then send it again.',
  },
  'not-plain-svg': {
    message:
      'This SVG acts, asks for what is elsewhere, or repeats itself too often: scripts, animations, document types, addresses, “use” within “use”.',
    remedy: 'Save it as a plain SVG, or as a PNG.',
  },
  'picture-too-wide': {
    message: `This picture has more than ${MOST_PIXELS} pixels on a side.`,
    remedy: 'Save it smaller.',
  },
};
