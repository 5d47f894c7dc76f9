// What tests of attendance begin with: so many present, and a quorum that is not waived.
import { chair, delegate, done, secretary } from '../../../given.ts';

export const STATES = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'];
export const [CH, AT] = [delegate('CH'), delegate('AT')];
export const notWaived = done(chair.does({ type: 'ChangeRules', parameter: 'quorumWaived', value: false }));
/** Of six members so many, by a roll call. */
export const here = (count: number) => [
  done(secretary.marks(false, ...STATES)),
  ...(count > 0 ? [done(secretary.marks(true, ...STATES.slice(0, count)))] : []),
];
