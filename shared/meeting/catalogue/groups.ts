// On whose behalf somebody speaks: the meeting's own groups by whatever name they are given, and whether two names are of one group.
import type { Meeting } from '../state.ts';
import { calledName } from '../clean-text.ts';

/** Where the short name of a group ends: “the European Union and its member States”, in the six languages. */
const AND_ITS = / (?:and|et|y|и) | و|及其/gu;

/** All that a group is called by, as it is compared: its name, and as much of it as stands before “and its member States”. */
const callsOf = (name: string): string[] =>
  [name, ...Array.from(name.matchAll(AND_ITS), ({ index }) => name.slice(0, index))].map(calledName);

/** On whose behalf (“the European Union” is the one “and its member States”): the id of the meeting’s own group where it is meant, in whatever language and spelling; else the name as given. */
export function groupMeant({ catalogue }: Meeting, given: string): { onBehalfOf: string; known: boolean } {
  const exact = catalogue.groups.find(({ id }) => id === given);
  const wanted = calledName(given);
  const meant =
    exact ?? catalogue.groups.find(({ id, name }) => [id, ...Object.values(name)].flatMap(callsOf).includes(wanted));
  return { onBehalfOf: meant?.id ?? given, known: meant !== undefined };
}

export const sameGroup = (left: string | null | undefined, right: string | null | undefined): boolean =>
  (left ?? null) === (right ?? null) || (!!left && !!right && calledName(left) === calledName(right));
