// What tests of the right of reply begin with: a speech to reply to, replies that were given, the end of a sitting.
import { chair, delegate, done, minutesLater, onTheFloor, underWay } from '../../../given.ts';

export const AT = delegate('AT');
export const CH = delegate('CH');
export const DE = delegate('DE');
export const CMC = delegate('CMC');
export const PUBLIC = { role: 'public' } as const;
export const KEY = '5(b)~reply';

export const speaks = [underWay('CH', 'AT'), onTheFloor('CH'), minutesLater(1)] as const;
/** Gives the reply of a delegation that waits for it, and lets it end. */
export const replied = (delegationId: string) => [
  done(chair.givesTheReplyOf(delegationId)),
  minutesLater(1),
  done(chair.endsTheSpeech()),
];
export const noLaterSitting = done(chair.does({ type: 'RemoveSitting', sittingId: 'pm' }));
export const adjourns = (waiting?: 'keep' | 'drop') =>
  chair.does({ type: 'AdjournSitting', sittingId: 'am', ...(waiting && { waiting }) });
export const concludes = (more: object = {}) =>
  chair.does({ type: 'ConcludeItem', itemId: '5(b)', waiting: 'keep', ...more });
