// What belongs to a meeting and stands in no log, as files carry it: whom one writes to, and the emblem. Links and secrets are in no file.
import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Contact } from '../access/contacts.ts';
import { contactsIn, contactsOf, writeContacts } from '../access/contacts.ts';
import type { ExportedEmblem } from '../emblems/emblems.ts';
import { emblemIn, exportedEmblem, keepEmblem } from '../emblems/emblems.ts';
import type { EventStore } from '../store/store.ts';

export interface Besides {
  contacts: readonly Contact[];
  /** The bytes of a picture that was found good. */
  emblem?: Buffer | undefined;
}

/** Reads contacts and emblem out of a meeting's file; `faults` say what in them is not as expected. */
export function besidesIn(file: unknown): { ok: true; value: Besides } | { ok: false; faults: FileFault[] } {
  const contacts = contactsIn(file);
  const emblem = emblemIn(file);
  if (contacts && emblem.ok) return { ok: true, value: { contacts, emblem: emblem.bytes } };
  const badContacts = {
    path: 'contacts',
    message: 'expected contacts such as { delegationId, name, title?, email?, language? }',
  };
  return { ok: false, faults: [...(contacts ? [] : [badContacts]), ...(emblem.ok ? [] : [emblem.fault])] };
}

/** Writes both for a meeting that was just made of a file. @param at server time in ms */
export async function keepBesides(
  store: EventStore,
  meetingId: string,
  { contacts, emblem }: Besides,
  at: number,
): Promise<void> {
  if (contacts.length > 0) await writeContacts(store.access, meetingId, contacts);
  if (emblem) await keepEmblem(store, meetingId, emblem, at);
}

/** Contacts and emblem as an exported file carries them; what the meeting has not is left out. */
export async function exportedBesides(
  store: EventStore,
  { id, catalogue }: Meeting,
): Promise<{ contacts?: readonly Contact[]; emblem?: ExportedEmblem }> {
  const contacts = await contactsOf(store.access, id);
  return {
    ...(contacts.length > 0 && { contacts }),
    ...(await exportedEmblem(store, id, catalogue.theme?.emblem)),
  };
}
