// The contacts of delegations: outside the log, written whole. Never throws.
import type { ImportContact } from '#shared/imports.ts';

import { askAboutMeeting } from '../../../components/officers/ask-server.ts';

/** Puts these in place of those that their delegations had; the others stay. False where it was not written. */
export async function writeContacts(meetingId: string, contacts: readonly ImportContact[]): Promise<boolean> {
  if (contacts.length === 0) return true;
  const before = await askAboutMeeting<{ contacts?: ImportContact[] }>(meetingId, '/contacts');
  if (!before.ok) return false;
  const anew = new Set(contacts.map(({ delegationId }) => delegationId));
  const kept = (before.value.contacts ?? []).filter(({ delegationId }) => !anew.has(delegationId));
  const json = { contacts: [...kept, ...contacts] };
  return (await askAboutMeeting(meetingId, '/contacts', { method: 'PUT', json })).ok;
}
