// The contacts of delegations: outside the log, written whole. Never throws.
import type { ImportContact } from '#shared/imports.ts';

import { deviceToken } from '../../../connection/tokens.ts';

/** Puts these in place of those that their delegations had; the others stay. False where it was not written. */
export async function writeContacts(meetingId: string, contacts: readonly ImportContact[]): Promise<boolean> {
  if (contacts.length === 0) return true;
  const address = `/api/meetings/${encodeURIComponent(meetingId)}/contacts`;
  const headers = {
    authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}`,
    'content-type': 'application/json',
  };
  try {
    const before = (await (await fetch(address, { headers })).json()) as { contacts?: ImportContact[] };
    const anew = new Set(contacts.map(({ delegationId }) => delegationId));
    const kept = (before.contacts ?? []).filter(({ delegationId }) => !anew.has(delegationId));
    const response = await fetch(address, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ contacts: [...kept, ...contacts] }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
