// What pages outside a meeting show of one that this device has a link to: its title and the delegations' names. Over HTTP; never throws.
import type { Catalogue, MeetingId } from '#shared/meeting/state.ts';
import type { Welcome } from '#shared/protocol.ts';

import { fetchCatalogue } from './fetch-by-hash.ts';

/** Its title, and the names of its delegations. */
export type KnownMeeting = Pick<Catalogue, 'title' | 'delegations'>;

/** null where the server does not say: no network, or the link is no longer good. */
export async function meetingOf(
  meetingId: MeetingId,
  token: string,
  signal: AbortSignal,
): Promise<KnownMeeting | null> {
  try {
    const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}`, {
      headers: { authorization: `Bearer ${token}` },
      signal,
    });
    if (!response.ok) return null;
    const { meeting, catalogue } = (await response.json()) as Pick<Welcome, 'meeting' | 'catalogue'>;
    return meeting.catalogue ?? (await fetchCatalogue(meetingId, catalogue, token));
  } catch {
    return null;
  }
}
