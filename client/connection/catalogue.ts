// Fetches a meeting's catalogue (names, titles, documents) by its hash. It never changes under a hash, so the browser's HTTP cache
// keeps it for good, and the page keeps the last one.
import type { Catalogue, MeetingId } from '#shared/meeting/state.ts';

let kept: { hash: string; catalogue: Catalogue } | null = null;

/** The catalogue of that hash; throws where it could not be fetched. */
export async function fetchCatalogue(
  meetingId: MeetingId,
  hash: string,
  token: string,
  signal?: AbortSignal,
): Promise<Catalogue> {
  if (kept?.hash === hash) return kept.catalogue;
  const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/catalogue/${encodeURIComponent(hash)}`, {
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`the catalogue was refused with ${response.status}`);
  const catalogue = (await response.json()) as Catalogue;
  kept = { hash, catalogue };
  return catalogue;
}
