// What a delegation may do in the meeting, by its category: a member, an observer State, an observer.
import type { Category, DelegationId, Meeting } from '../state.ts';

type Standing = NonNullable<Category['standing']>;

/** Marks that are round stand for States. */
const ROUND: ReadonlySet<Category['mark']> = new Set(['disc', 'half-disc', 'ring']);

/** Where nothing is said: under plain rules all are members; else the first category is, and others are States by a round mark. */
export function standingOf({ catalogue, settings }: Meeting, delegationId: DelegationId): Standing {
  const at = catalogue.categories.findIndex(({ id }) => id === catalogue.delegations[delegationId]?.category);
  const category = catalogue.categories[at];
  if (category?.standing) return category.standing;
  if (settings.rules === 'plain' || at === 0) return 'member';
  return category && ROUND.has(category.mark) ? 'observer-state' : 'observer';
}
