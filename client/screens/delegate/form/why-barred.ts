// Why the meeting's guard would refuse now what a phone gives. It is the guard that the server asks: what waits for something is offered, and
// its sheet pressed, only while this lets it pass. A copy of the guard comes late (scripts/module-copies-plugin.ts).
import type { Waiting } from '#shared/meeting/conditions.ts';
import { whyBarred } from '#shared/meeting/precedence-guard.ts';
import type { GuardedCommand } from '#shared/meeting/precedence-guard.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { TextKey } from '../../../i18n/areas.ts';

/** The sentence that says why it is held up; undefined: nothing holds it up. */
export function whyBarredKey(meeting: Meeting, asked: GuardedCommand & { type: Waiting }): TextKey | undefined {
  const why = whyBarred(meeting, asked);
  return why && (`refusals.${why}` as TextKey);
}
