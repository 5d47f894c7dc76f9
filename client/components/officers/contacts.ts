// Whom one writes to of each delegation: outside the log, written whole, erased in one press. Never throws.
import { withContacts } from '#shared/contacts.ts';
import type { ImportContact } from '#shared/import-preview.ts';
import type { MeetingId } from '#shared/meeting/state.ts';

import type { Answer } from './ask-server.ts';
import { askAboutMeeting } from './ask-server.ts';

/** The people whom the lists named. Never throws. */
export async function readContacts(meetingId: MeetingId): Promise<Answer<ImportContact[]>> {
  const answer = await askAboutMeeting<{ contacts?: ImportContact[] }>(meetingId, '/contacts');
  return answer.ok ? { ok: true, value: answer.value.contacts ?? [] } : answer;
}

const put = (meetingId: MeetingId, contacts: readonly ImportContact[]): Promise<Answer<unknown>> =>
  askAboutMeeting(meetingId, '/contacts', { method: 'PUT', json: { contacts } });

/** Puts these in place of those that their delegations had; the others stay. False where it was not written. */
export async function writeContacts(meetingId: MeetingId, contacts: readonly ImportContact[]): Promise<boolean> {
  if (contacts.length === 0) return true;
  const before = await readContacts(meetingId);
  if (!before.ok) return false;
  return (await put(meetingId, withContacts(before.value, contacts))).ok;
}

/** All of them, of all delegations. */
export const eraseContacts = (meetingId: MeetingId): Promise<Answer<unknown>> => put(meetingId, []);
