// Which section of the record is open. It stands in the address, so that a link leads to it and the browser goes back.
import { useAddress } from '../../components/officers/page-navigation.ts';

/** The rail, from top to bottom. */
export const SECTIONS = ['summary', 'replay', 'items', 'decisions', 'speeches', 'delegations', 'downloads'] as const;
export type Section = (typeof SECTIONS)[number];

const AT = 'at';

function sectionOf({ search }: Location): Section {
  const asked = new URLSearchParams(search).get(AT);
  return SECTIONS.find((section) => section === asked) ?? SECTIONS[0];
}

/** From where one is: what else stands in the address (the language) stays. */
export function addressOf(section: Section): string {
  const kept = new URLSearchParams(location.search);
  kept.set(AT, section);
  return `${location.pathname}?${kept.toString()}`;
}

export const useSection = (): Section => useAddress(sectionOf);
