// A list in a file, for the operator: its preview, and all of it that is sure carried out by an ordinary command.
import { randomUUID } from 'node:crypto';

import type { ImportKind, ImportPreview } from '#shared/import-preview.ts';
import { itemWithNumber } from '#shared/meeting/agenda/written-number.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Importer } from '../import/importer.ts';
import type { ImportQuery } from '../import/query.ts';
import { firstLanguage } from '../import/query.ts';
import { rateLimited } from '../rooms/server-refusals.ts';
import type { Room } from '../rooms/room.ts';
import type { Answer } from './answers.ts';

export interface ListRequest {
  kind: ImportKind;
  bytes: Uint8Array;
  query: ImportQuery;
  apply: boolean;
}

export interface ImportedList {
  preview: ImportPreview;
  /** The event with which it came to hold; absent: it was only looked at. */
  seq?: number;
}

const COME_AGAIN_MS = 2_000;
/** The operator has no seat: as who enters a meeting from outside, this one acts as a secretary. */
const BY = { by: { role: 'secretary' }, actorKey: 'operator' } as const;

export async function importList(
  room: Room,
  importFile: Importer,
  { kind, bytes, query: { lang, ...query }, apply }: ListRequest,
): Promise<Answer<ImportedList>> {
  const { meeting } = room;
  const { itemId: called } = query;
  const itemId = called === undefined || meeting.items[called] ? called : itemWithNumber(meeting, called);
  if (kind === 'list' && itemId === undefined)
    return {
      ok: false,
      error: {
        code: 'NOT_FOUND',
        message: 'There is no such agenda item.',
        remedy: whichItems(meeting),
        details: { reason: 'no-such-item' },
      },
    };
  const read = await importFile(bytes, { ...query, itemId, kind, language: lang ?? firstLanguage(meeting), meeting });
  if (!read.ok) {
    if (read.reason === 'busy') return { ok: false, error: rateLimited(COME_AGAIN_MS) };
    const { reason, message, remedy } = read;
    return { ok: false, error: { code: 'INVALID', message, remedy, details: { reason } } };
  }
  const preview = JSON.parse(Buffer.from(read.json).toString('utf8')) as ImportPreview;
  if (!apply) return { ok: true, value: { preview } };
  const parsed = parseCommand(preview.command);
  if (!parsed.ok) {
    const message = 'What was read cannot be put into the meeting as it is.';
    return { ok: false, error: { code: 'INVALID', message, details: { reason: 'malformed', issues: parsed.issues } } };
  }
  const id = randomUUID();
  const answer = await room.submit({ ...BY, id, command: parsed.command, bodyHash: id });
  return answer.ok ? { ok: true, value: { preview, seq: answer.seq } } : answer;
}

function whichItems({ agenda, catalogue }: Meeting): string {
  const numbers = agenda.slice(0, 20).flatMap((id) => catalogue.items[id]?.number ?? []);
  return numbers.length === 0
    ? 'The agenda is empty: read it in first.'
    : `Name one by its number: ${numbers.join(', ')}.`;
}
