// Asks the server what a file would do to the meeting. Nothing changes by it and nothing is kept. Never throws.
import type { ImportKind, ImportPreview } from '#shared/import-preview.ts';
import type { ItemId, Language, MeetingId } from '#shared/meeting/state.ts';

import { askAboutMeeting } from '../../../components/officers/ask-server.ts';
import type { Answer } from '../../../components/officers/ask-server.ts';

/** What is read: a file, or text that was pasted. */
export interface Source {
  /** undefined: pasted. */
  name?: string;
  body: Blob | string;
}

/** What kind of list it is; of a speakers list also of which item. */
export interface Wanted {
  kind: ImportKind;
  itemId?: ItemId;
}

/** How it is read where the reader's guess is not right. */
export interface Reading {
  sheet?: string;
  encoding?: string;
  /** In which language a document is that does not say it; left out: the page's. */
  lang?: Language;
  /** By column's index: what it is taken for; null: left out. */
  map?: Record<string, string | null>;
}

export function askPreview(
  meetingId: MeetingId,
  { kind, itemId }: Wanted,
  { name, body }: Source,
  { sheet, encoding, map, lang }: Reading,
  language: Language,
): Promise<Answer<ImportPreview>> {
  const query = new URLSearchParams({ lang: lang ?? language });
  if (itemId !== undefined) query.set('itemId', itemId);
  if (name !== undefined) query.set('name', name);
  if (sheet !== undefined) query.set('sheet', sheet);
  if (encoding !== undefined) query.set('encoding', encoding);
  if (map !== undefined) query.set('map', JSON.stringify(map));
  return askAboutMeeting(meetingId, `/imports/${kind}?${query.toString()}`, { method: 'POST', file: body });
}
