// Delegations as data: as an edit leaves them, as the table of names completes them, and what stands in the way of their going.
// Whether a command may do it is for rules.ts and revise/participants.ts.
import type { Context, Refused } from '../decider.ts';
import { editedText, withChanges } from '../edits.ts';
import type { EditedText } from '../fields.ts';
import { speechesIn } from '../floor/select.ts';
import { refusal } from '../refusals.ts';
import { entriesToCome } from '../speakers/select.ts';
import type { Delegation, DelegationId, Meeting } from '../state.ts';

/** The fields of a change, each as it is to be; null: not there any more. */
type Changes = {
  [K in 'category' | 'aliases' | 'flag' | 'seats' | 'seat' | 'credentials']?: Delegation[K] | null | undefined;
} & {
  name?: EditedText | undefined;
  votes?: boolean | undefined;
  article?: Delegation['article'];
};

/** A delegation as changed, articles a language at a time. */
export function changedDelegation(before: Delegation, { name, article, votes, ...others }: Changes): Delegation {
  return {
    ...withChanges<Delegation>(before, {
      ...(others as Partial<Delegation>),
      // A delegation votes unless `votes` is false, so true is stored as no field.
      ...(votes !== undefined && { votes: votes ? null : false }),
    }),
    name: (name && editedText(before.name, name)) ?? before.name,
    ...(article && { article: { ...before.article, ...article } }),
  };
}

/** What the table of names knows, and over it what was given; the table's code is its id unless that is taken. */
export function completed(
  { id: given, ...delegation }: Omit<Delegation, 'id'> & { id?: DelegationId | undefined },
  isTaken: (id: DelegationId) => boolean,
  { known, newId }: Pick<Context, 'known' | 'newId'>,
): Delegation {
  const { id: code, ...table } = known?.(delegation.name) ?? { id: undefined };
  return {
    id: given ?? (code !== undefined && !isTaken(code) ? code : newId()),
    ...table,
    ...delegation,
    name: { ...('name' in table ? table.name : undefined), ...delegation.name },
    ...((delegation.article ?? ('article' in table && table.article)) && {
      article: { ...('article' in table ? table.article : undefined), ...delegation.article },
    }),
  };
}

/** Why a delegation cannot be retired now; undefined: it can. */
export function inTheWayOfRetiring(
  meeting: Meeting,
  delegationId: DelegationId,
  waiting: 'keep' | 'drop' | undefined,
): Refused | undefined {
  // Also whom a point of order interrupted: the floor is given back to it.
  const speech = speechesIn(meeting).find(({ entry }) => entry.delegationId === delegationId);
  if (speech) return refusal(meeting, 'delegation-speaking', { delegationId, floor: speech.entry.id });
  const count = waiting === undefined ? entriesToCome(meeting, delegationId).length : 0;
  return count > 0
    ? refusal(meeting, 'delegation-waits', { delegationId, waiting: count, choices: ['keep', 'drop'] })
    : undefined;
}
