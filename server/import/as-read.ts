// What lists that were read in have left in the state, as far as a preview looks at it.
import type { Delegation, Group, Meeting } from '#shared/meeting/state.ts';

export type ReadDelegation = Delegation & {
  as?: readonly string[];
  byHand?: readonly string[];
  retired?: true;
  seat?: { row: number | string; place: number | string };
};

export const asRead = (delegation: Delegation): ReadDelegation => delegation;
export const membersOf = (group: Group & { members?: readonly string[] }): readonly string[] => group.members ?? [];
export const basisOf = (meeting: Meeting & { catalogueSeq?: number }): number => meeting.catalogueSeq ?? 0;
