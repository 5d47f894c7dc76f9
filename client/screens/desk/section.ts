// Which section of the pages that prepare a meeting is open. It stands in the address, so that a link leads to it and the browser goes back.
import { moveTo, useAddress } from '../../components/officers/page-navigation.ts';

/** The rail, from top to bottom. */
export const SECTIONS = [
  'meeting',
  'sittings',
  'agenda',
  'participants',
  'categories',
  'groups',
  'speaking',
  'joining',
  'screens',
  'links',
] as const;
export type Section = (typeof SECTIONS)[number];

const AT = 'at';

/** The section of an address: `/links` is one by itself, the others stand behind `?at=`. */
export function sectionOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Section {
  if (/\/links\/?$/.test(pathname)) return 'links';
  const asked = new URLSearchParams(search).get(AT);
  return SECTIONS.find((section) => section === asked) ?? SECTIONS[0];
}

/** The address of a section, from where one is: what else stands there (the language) stays. */
export function addressOf(section: Section, { pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const kept = new URLSearchParams(search);
  kept.delete(AT);
  if (section !== 'links') kept.set(AT, section);
  const page = pathname.replace(/\/(?:setup|links)\/?$/, section === 'links' ? '/links' : '/setup');
  return kept.size === 0 ? page : `${page}?${kept.toString()}`;
}

/** Goes to a section of the page. */
export const goTo = (section: Section): void => moveTo(addressOf(section, location));
export const useSection = (): Section => useAddress(sectionOf);

/** The next section of the rail; undefined at its end. */
export const nextSection = (section: Section): Section | undefined => SECTIONS[SECTIONS.indexOf(section) + 1];
