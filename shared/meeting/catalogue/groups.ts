// On whose behalf somebody speaks: the meeting's own groups by whatever name they are given, and whether two names are of one group.
import type { Meeting } from '../state.ts';
import { foldedName } from '../clean-text.ts';

/** A group’s name as it is compared: “the European Union” and “EUROPEAN UNION” are one. */
export const foldedGroup = (name: string): string => foldedName(name).replace(/^the /u, '');

/** On whose behalf (“the European Union” is the one “and its member States”): the id of the meeting’s own group where it is meant, in whatever language and spelling; else the name as given. */
export function groupMeant({ catalogue }: Meeting, given: string): { onBehalfOf: string; known: boolean } {
  const exact = catalogue.groups.find(({ id }) => id === given);
  const folded = foldedGroup(given);
  const meant =
    exact ??
    catalogue.groups.find(({ id, name }) =>
      [id, ...Object.values(name)].map(foldedGroup).some((one) => one === folded || one.startsWith(`${folded} and `)),
    );
  return { onBehalfOf: meant?.id ?? given, known: meant !== undefined };
}

export const sameGroup = (left: string | null | undefined, right: string | null | undefined): boolean =>
  (left ?? null) === (right ?? null) || (!!left && !!right && foldedGroup(left) === foldedGroup(right));
