// The majorities that rule sets ask for.
import type { Need } from '../state.ts';

export const SIMPLE: Need = { num: 1, den: 2, strict: true, of: 'voting' };
export const TWO_THIRDS: Need = { num: 2, den: 3, strict: false, of: 'voting' };
