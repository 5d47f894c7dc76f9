// Fetches what a greeting leaves out, by its hash: a meeting's catalogue (names, titles, documents), and an officer's scripts. It never
// changes under a hash, so the browser's HTTP cache keeps it for good, and the page keeps the last one.
import type { Catalogue, Meeting, MeetingId } from '#shared/meeting/state.ts';
import type { Welcome } from '#shared/protocol.ts';

/** What a greeting names by its hash. */
export type Apart = Pick<Meeting, 'catalogue' | 'scripts'>;

const kept: { [P in keyof Apart]?: { hash: string; part: Apart[P] } } = {};

/** The part of that hash; throws where it could not be fetched. */
async function fetchPart<P extends keyof Apart>(
  name: P,
  hash: string,
  meetingId: MeetingId,
  token: string,
  signal?: AbortSignal,
): Promise<Apart[P]> {
  const known = kept[name];
  if (known?.hash === hash) return known.part;
  const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/${name}/${encodeURIComponent(hash)}`, {
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`the ${name} was refused with ${response.status}`);
  const part = (await response.json()) as Apart[P];
  Object.assign(kept, { [name]: { hash, part } });
  return part;
}

/** The catalogue of that hash; throws where it could not be fetched. */
export const fetchCatalogue = (meetingId: MeetingId, hash: string, token: string): Promise<Catalogue> =>
  fetchPart('catalogue', hash, meetingId, token);

/** All that a greeting leaves out; throws where it could not be fetched. */
export async function fetchApart(
  { catalogue, scripts }: Pick<Welcome, 'catalogue' | 'scripts'>,
  meetingId: MeetingId,
  token: string,
  signal: AbortSignal,
): Promise<Apart> {
  const spoken = scripts === undefined ? undefined : fetchPart('scripts', scripts, meetingId, token, signal);
  const [names, texts] = await Promise.all([fetchPart('catalogue', catalogue, meetingId, token, signal), spoken]);
  return { catalogue: names, ...(texts && { scripts: texts }) };
}
