// Who moves and speaks in tests of motions.
import { delegate } from '../../../given.ts';
import { MINUTE } from '../../../scenario.ts';

export const AT = delegate('AT');
export const CH = delegate('CH');
export const DE = delegate('DE');
export const NZ = delegate('NZ');
export const CMC = delegate('CMC');
export const LIMIT = { limit: { limitMs: MINUTE, basis: 'decision' as const } };
