// The folds that a phone or a screen loads once it is drawn. Whoever has all at once folds by meeting.ts.
import { EVOLVE_LATE } from './concerns.ts';
import type { Folds } from './fold.ts';
import { withLeaveKept } from './leave-kept.ts';
import { evolveUndo, remember } from './undo/fold.ts';

/** What a page folds with once it has it, beside what it folds from its first moment on. */
export const LATE_FOLDS: Required<Folds> = {
  evolvers: { ...EVOLVE_LATE, ...evolveUndo },
  remember,
  keepLeave: withLeaveKept,
};
