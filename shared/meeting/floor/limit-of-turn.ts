// Under which limit a turn that waits would be given: what the floor's event says then, and what views show before.
import { nthNow } from '../replies/select.ts';
import { kindLimit } from '../rule-sets/sets.ts';
import { limitFor } from '../speakers/limits.ts';
import type { Entry, Meeting, SpeechLimit } from '../state.ts';

/** An entry's own limit, else that of its kind by the rules of procedure, else as any statement's. */
export function limitOfTurn(
  meeting: Meeting,
  entry: Pick<Entry, 'id' | 'itemId' | 'delegationId' | 'onBehalfOf' | 'limit' | 'kind' | 'nth'>,
): SpeechLimit {
  const { kind = 'statement', limit } = entry;
  const ofKind = kind === 'statement' || limit ? undefined : kindLimit(meeting.settings, kind, nthNow(meeting, entry));
  return ofKind ?? limitFor(meeting, entry);
}
