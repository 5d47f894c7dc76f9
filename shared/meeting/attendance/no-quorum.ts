// What is refused where too few members are present: to decide, which nobody may lift, and to go on with the debate, which the Chair may.
import type { Context, Refused } from '../decider.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { refusal } from '../refusals.ts';
import type { Meeting } from '../state.ts';
import { missingTo, quorumOf } from './quorum.ts';

function tooFew(meeting: Meeting, what: 'open' | 'decide'): { present: number; needed: number } | undefined {
  const quorum = quorumOf(meeting);
  return missingTo(what, quorum) > 0 ? { present: quorum.present, needed: quorum[what]! } : undefined;
}

/** Why nothing is decided now; undefined: it may be. */
export function noQuorumToDecide(meeting: Meeting): Refused | undefined {
  const few = tooFew(meeting, 'decide');
  return few && refusal(meeting, 'no-quorum', few);
}

/** Why the debate does not go on, unless the Chair lifts it; undefined: it may. */
export function noQuorumToGoOn(meeting: Meeting, context: Context): Refused | undefined {
  const few = tooFew(meeting, 'open');
  return few && unlessLifted(meeting, context, 'no-quorum', few);
}
