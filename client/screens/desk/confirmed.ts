// What was added and is not confirmed yet has an id that is only guessed: it is not drawn as something that can be edited, since what is
// typed into it would be lost when it gets its own. What stands is drawn with what is on its way, so that the next command builds on it.
import { useCallback } from 'react';

import type { Meeting } from '#shared/meeting/state.ts';

import { useReplica } from '../../replica/hooks.ts';

const KINDS = {
  sitting: ({ sittings }: Meeting, id: string) => sittings.some((one) => one.id === id),
  item: ({ items }: Meeting, id: string) => items[id] !== undefined,
  delegation: ({ catalogue }: Meeting, id: string) => catalogue.delegations[id] !== undefined,
  category: ({ catalogue }: Meeting, id: string) => catalogue.categories.some((one) => one.id === id),
  group: ({ catalogue }: Meeting, id: string) => catalogue.groups.some((one) => one.id === id),
};

/** Whether a thing of this kind has its own id. */
export function useIsConfirmed(kind: keyof typeof KINDS): (id: string) => boolean {
  const confirmed = useReplica((state) => state.confirmed);
  return useCallback((id: string) => confirmed !== null && KINDS[kind](confirmed, id), [confirmed, kind]);
}
