// The kinds of questions in one table: what each is, and what comes before what. Pure, and no schema: phones read it.
import type { Question } from '../state.ts';

/**
 * What each kind of question is. `of`: an interruption is heard as soon as it is raised, whoever speaks, and ruled on; an appeal is of order like it, of
 * no item; business waits with its item. `place`: before others, 1 first; of an interruption once it is heard, and one later while it is only raised.
 */
export const KINDS = {
  'point-of-order': { of: 'interruption', place: 4 },
  appeal: { of: 'order', place: 3 },
  motion: { of: 'business', place: 6 },
  amendment: { of: 'business', place: 7 },
  decision: { of: 'business', place: 8 },
  sounding: { of: 'business', place: 8 },
} as const satisfies Record<Question['kind'], { of: 'interruption' | 'order' | 'business'; place: number }>;
type Kinds = typeof KINDS;
export type InterruptionKind = { [K in keyof Kinds]: Kinds[K]['of'] extends 'interruption' ? K : never }[keyof Kinds];

/** Whether whoever raised it, or speaks so, is heard at once. */
export const isInterruption = <T extends { kind?: string | undefined }>(
  one: T,
): one is T & { kind: InterruptionKind } => KINDS[one.kind as keyof Kinds]?.of === 'interruption';

/** Of the order of the meeting, which nobody debates, and no business of it. */
export const isOfOrder = ({ kind }: Pick<Question, 'kind'>): boolean => KINDS[kind].of !== 'business';
