// What tests of points of order begin with: one that was raised, heard, ruled on.
import { chair, delegate, done, minutesLater, onTheFloor, underWay } from '../../../given.ts';

export const PH = delegate('PH');
export const raised = done(PH.raisesAPointOfOrder());
export const heard = done(chair.hears('PH'));
/** AT has spoken for two minutes when PH is heard. */
export const interrupted = [underWay('AT', 'CH'), onTheFloor('AT'), minutesLater(2), raised, heard] as const;
export const ruled = (ruling: 'upheld' | 'dismissed' | 'answered') => done(chair.rules(ruling, 'PH'));
