// Asks the server what a file would do to the meeting. Nothing changes by it and nothing is kept. Never throws.
import type { ImportKind, ImportPreview } from '#shared/imports.ts';
import type { MeetingId } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import { deviceToken } from '../../../connection/tokens.ts';

/** What is read: a file, or text that was pasted. */
export interface Source {
  /** undefined: pasted. */
  name?: string;
  body: Blob | string;
}

/** How it is read where the reader's guess is not right. */
export interface Reading {
  sheet?: string;
  encoding?: string;
  /** By column's index: what it is taken for; null: left out. */
  map?: Record<string, string | null>;
}

export type Previewed = { ok: true; preview: ImportPreview } | { ok: false; error: CommandError };

const UNREACHABLE: CommandError = { code: 'UNAVAILABLE', message: '', details: { reason: 'unreachable' } };

export async function askPreview(
  meetingId: MeetingId,
  kind: ImportKind,
  { name, body }: Source,
  { sheet, encoding, map }: Reading,
  language: string,
): Promise<Previewed> {
  const query = new URLSearchParams({ lang: language });
  if (name !== undefined) query.set('name', name);
  if (sheet !== undefined) query.set('sheet', sheet);
  if (encoding !== undefined) query.set('encoding', encoding);
  if (map !== undefined) query.set('map', JSON.stringify(map));
  try {
    const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/imports/${kind}?${query.toString()}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}`,
        'content-type': 'application/octet-stream',
      },
      body,
    });
    const answer: unknown = await response.json();
    return response.ok
      ? { ok: true, preview: answer as ImportPreview }
      : { ok: false, error: (answer as { error: CommandError }).error };
  } catch {
    return { ok: false, error: UNREACHABLE };
  }
}
