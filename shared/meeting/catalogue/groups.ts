// On whose behalf somebody speaks: the meeting's own groups by whatever name they are given, and whether two names are of one group.
import type { Group, Meeting } from '../state.ts';
import { calledName } from '../clean-text.ts';

/** Where the short name of a group ends: “the European Union and its member States”, in the six languages. */
const AND_ITS = / (?:and|et|y|и) | و|及其/gu;

/** A name, and as much of it as stands before “and its member States”. */
const shortAndLong = (name: string): string[] => [
  name,
  ...Array.from(name.matchAll(AND_ITS), ({ index }) => name.slice(0, index)),
];
/** Words that no abbreviation counts. */
const SMALL = /^(?:and|of|the|et|de|des|du|la|le|les|del|el|los|las|y|и|و)$/u;

/** “UE” of “Union européenne”, “G77” of “Group of 77”: the first letters of its words, numbers whole. */
const abbreviation = (name: string): string =>
  name
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '' && !SMALL.test(word.toLowerCase()))
    .map((word) => /^\d+/u.exec(word)?.[0] ?? Array.from(word)[0])
    .join('');

type Called = Pick<Group, 'id' | 'name' | 'aliases'>;
/** All names of a group, long and short, in every language. */
export const callsOfGroup = ({ id, name, aliases = [] }: Called): string[] => [
  id,
  ...[...Object.values(name), ...aliases].flatMap(shortAndLong),
];
/** What its names are abbreviated to; several groups may have one of them. */
export const abbreviationsOf = (group: Called): string[] =>
  Object.values(group.name)
    .flatMap(shortAndLong)
    .map(abbreviation)
    .filter((one) => one.length > 1);

/** The group that is called or abbreviated so; of several with one abbreviation none. */
function groupCalled(groups: readonly Group[], given: string): Group | undefined {
  const wanted = calledName(given);
  const called = (calls: (group: Group) => string[]) =>
    groups.filter((group) => calls(group).some((call) => calledName(call) === wanted));
  const [named] = called(callsOfGroup);
  if (named) return named;
  const abbreviated = called(abbreviationsOf);
  return abbreviated.length === 1 ? abbreviated[0] : undefined;
}

/** What parts a name from its abbreviation, or from itself in another language: “European Union (EU)”, “EU / UE”. */
const PARTS = /[()[\]/;]|\s\p{Pd}\s/u;

/** The group that each part of a name is called; undefined: they are of several, or one of none. */
function groupCalledInParts(groups: readonly Group[], given: string): Group | undefined {
  const parts = given.split(PARTS).filter((part) => part.trim() !== '');
  const [first, ...others] = parts.map((part) => groupCalled(groups, part));
  return others.every((one) => one === first) ? first : undefined;
}

/** On whose behalf (“the European Union” is the one “and its member States”): the id of the meeting’s own group where it is meant, in whatever language and spelling, by a short name or by the abbreviation that is no other’s, or by several of these; else the name as given. */
export function groupMeant({ catalogue }: Meeting, given: string): { onBehalfOf: string; known: boolean } {
  const { groups } = catalogue;
  const meant =
    groups.find(({ id }) => id === given) ?? groupCalled(groups, given) ?? groupCalledInParts(groups, given);
  return { onBehalfOf: meant?.id ?? given, known: meant !== undefined };
}

/** Whether two names mean one group, however they are written; none is the same as none. */
export const sameGroup = (left: string | null | undefined, right: string | null | undefined): boolean =>
  (left ?? null) === (right ?? null) || (!!left && !!right && calledName(left) === calledName(right));
