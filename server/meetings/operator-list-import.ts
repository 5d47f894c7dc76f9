// A list in a file, for the operator: its preview, and all of it that is sure carried out by an ordinary command.
import { randomUUID } from 'node:crypto';

import type { ImportKind, ImportPreview } from '#shared/import-preview.ts';
import { itemWithNumber } from '#shared/meeting/agenda/written-number.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { addContacts } from '../access/contacts.ts';
import type { Importer } from '../import/importer.ts';
import type { ImportQuery } from '../import/query.ts';
import { firstLanguage } from '../import/query.ts';
import { rateLimited } from '../rooms/server-refusals.ts';
import type { Room } from '../rooms/room.ts';
import { StoreUnavailable } from '../store/errors.ts';
import type { BesideStore } from '../store/outside-log.ts';
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
  /** How many people the list named, outside the log, and whether they are kept; absent: it named none. */
  contacts?: { count: number; written: boolean };
}

interface ImportParts {
  room: Room;
  importFile: Importer;
  /** Where the people of a list are kept. */
  store: BesideStore;
}

const COME_AGAIN_MS = 2_000;
/** The operator has no seat: as who enters a meeting from outside, this one acts as a secretary. */
const BY = { by: { role: 'secretary' }, actorKey: 'operator' } as const;

export async function importList(
  { room, importFile, store }: ImportParts,
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
  if (!answer.ok) return answer;
  const people = await keepPeople(store, room, preview);
  return { ok: true, value: { preview, seq: answer.seq, ...(people && { contacts: people }) } };
}

/** Once the list is in: its people go where the page's import puts them. That they could not be kept is told, since the rest was done. */
async function keepPeople(
  store: BesideStore,
  { meetingId, meeting }: Room,
  { contacts }: ImportPreview,
): Promise<ImportedList['contacts']> {
  const people = contacts.filter(({ delegationId }) => Object.hasOwn(meeting.catalogue.delegations, delegationId));
  if (people.length === 0) return undefined;
  try {
    return { count: people.length, written: await addContacts(store, meetingId, people) };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { count: people.length, written: false };
  }
}

function whichItems({ agenda, catalogue }: Meeting): string {
  const numbers = agenda.slice(0, 20).flatMap((id) => catalogue.items[id]?.number ?? []);
  return numbers.length === 0
    ? 'The agenda is empty: read it in first.'
    : `Name one by its number: ${numbers.join(', ')}.`;
}
