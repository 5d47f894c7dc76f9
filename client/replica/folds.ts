// What a page folds by: at first the course of a meeting, and once it is drawn the rest. The console has all from its first moment on.
import { FOLDS_AT_ONCE } from '#shared/meeting/fold.ts';
import type { Folds } from '#shared/meeting/fold.ts';

export interface PageFolds {
  /** What it has now. */
  now(): Folds;
  /** All of it, once it has come; rejected where it does not come, and asked for anew at the next call. */
  whole(): Promise<Folds>;
}

let here = FOLDS_AT_ONCE;
let coming: Promise<Folds> | undefined;

export const foldsByAndBy: PageFolds = {
  now: () => here,
  async whole() {
    try {
      coming ??= import('./late-folds.ts').then(({ LATE_FOLDS: { evolvers, ...rest } }) => {
        here = { evolvers: { ...FOLDS_AT_ONCE.evolvers, ...evolvers }, ...rest };
        return here;
      });
      return await coming;
    } catch (error) {
      coming = undefined;
      throw error;
    }
  },
};
