// The kinds of questions in one table: what each is, and what comes before what. Pure, and no schema: phones read it. What is stored and
// the kinds of turns take their names from it, so it imports nothing of the meeting.

/**
 * `of`: an interruption is heard as soon as it is raised, whoever speaks, and ruled on; an appeal is of order like it, of no item; business waits with
 * its item. `place`: before others, 1 first; of an interruption once it is heard, and one later while it is only raised.
 */
export const KINDS = {
  'point-of-order': { of: 'interruption', place: 4 },
  appeal: { of: 'order', place: 3 },
  motion: { of: 'business', place: 6 },
  decision: { of: 'business', place: 8 },
  amendment: { of: 'business', place: 7 },
  sounding: { of: 'business', place: 8 },
} as const satisfies Record<string, { of: 'interruption' | 'order' | 'business'; place: number }>;

type Kinds = typeof KINDS;
export type QuestionKind = keyof Kinds;
type KindsOf<Of> = { [K in QuestionKind]: Kinds[K]['of'] extends Of ? K : never }[QuestionKind];
export type InterruptionKind = KindsOf<'interruption'>;
export type BusinessKind = KindsOf<'business'>;

export const QUESTION_KINDS = Object.keys(KINDS) as QuestionKind[];

/** Whether whoever raises one of this kind is heard at once. */
export const interrupts = (kind: string | undefined): kind is InterruptionKind =>
  KINDS[kind as QuestionKind]?.of === 'interruption';

/** What interrupts, in the order in which pages offer it. */
export const INTERRUPTION_KINDS: readonly InterruptionKind[] = QUESTION_KINDS.filter((kind) => interrupts(kind));

/** Whether whoever raised it, or speaks so, is heard at once. */
export const isInterruption = <T extends { kind?: string | undefined }>(
  one: T,
): one is T & { kind: InterruptionKind } => interrupts(one.kind);

/** A matter of the meeting: no question of order, which nobody debates. */
export const isBusiness = (kind: QuestionKind): kind is BusinessKind => KINDS[kind].of === 'business';

/** Of the order of the meeting, which nobody debates, and no business of it. */
export const isOfOrder = ({ kind }: { kind: QuestionKind }): boolean => !isBusiness(kind);
