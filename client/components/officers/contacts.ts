// Whom one writes to of each delegation: outside the log, written whole, erased in one press. Never throws.
import { withContacts } from '#shared/contacts.ts';
import type { ImportContact } from '#shared/import-preview.ts';
import type { MeetingId } from '#shared/meeting/state.ts';

import type { Answer } from './ask-server.ts';
import { askAboutMeeting } from './ask-server.ts';

export interface ReadContacts {
  contacts: ImportContact[];
  /** By which the server knows whether others stand there by now. */
  basis?: string;
}

/** The people whom the lists named, and what whoever writes them anew has looked at. Never throws. */
export async function readContacts(meetingId: MeetingId): Promise<Answer<ReadContacts>> {
  const answer = await askAboutMeeting<Partial<ReadContacts>>(meetingId, '/contacts');
  if (!answer.ok) return answer;
  const { contacts = [], basis } = answer.value;
  return { ok: true, value: { contacts, ...(basis !== undefined && { basis }) } };
}

const put = (meetingId: MeetingId, { contacts, basis }: ReadContacts): Promise<Answer<unknown>> =>
  askAboutMeeting(meetingId, '/contacts', {
    method: 'PUT',
    json: { contacts, ...(basis !== undefined && { basis }) },
  });

/** Another officer may write at the same time: then they are read and put together anew. */
const MOST_TRIES = 5;

/** Puts these in place of those that their delegations had; the others stay. False where it was not written. */
export async function writeContacts(meetingId: MeetingId, contacts: readonly ImportContact[]): Promise<boolean> {
  if (contacts.length === 0) return true;
  for (let times = 0; times < MOST_TRIES; times += 1) {
    const before = await readContacts(meetingId);
    if (!before.ok) return false;
    const answer = await put(meetingId, { ...before.value, contacts: withContacts(before.value.contacts, contacts) });
    if (answer.ok || answer.error.details?.reason !== 'contacts-changed') return answer.ok;
  }
  return false;
}

/**
 * All of them, of all delegations.
 * @param basis of those that were looked at: where others stand there by now, none is deleted
 */
export const eraseContacts = (meetingId: MeetingId, basis?: string): Promise<Answer<unknown>> =>
  put(meetingId, { contacts: [], ...(basis !== undefined && { basis }) });
