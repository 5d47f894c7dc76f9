// What must have words: each command its step in the history, each refusal its sentence. A missing one is named by the compiler.
// Nothing is exported for use: the file is checked, never loaded.
import type { CommandType } from '#shared/meeting/commands.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';

import type { TextKey } from './areas.ts';

/** Commands that leave nothing to undo, so that the history never names them. */
type NeverUndone =
  | 'SignalFinished'
  | 'Note'
  | 'SendNote'
  | 'SettleNote'
  | 'AskSlower'
  | 'AskInPlace'
  | 'AnswerInPlace'
  | 'SendWord';

/** A refusal of what only officers do has its words with the console’s. */
type Untold = {
  [R in ReasonKey]: Extract<TextKey, `refusals.${R}` | `chair.refusals.${R}`> extends never ? R : never;
}[ReasonKey];

type Step = `chair.step.${Exclude<CommandType, NeverUndone>}`;

/** Were a word missing, `true` would not fit, and the compiler would print which. */
export const everyWordIsThere: [Exclude<Step, TextKey>, Untold] extends [never, never]
  ? true
  : { missing: [Exclude<Step, TextKey>, Untold] } = true;
