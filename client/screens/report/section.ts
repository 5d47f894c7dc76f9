// Which section of the record is open. It stands in the address, so that a link leads to it and the browser goes back.
import { useSyncExternalStore } from 'react';

/** The rail, from top to bottom. */
export const SECTIONS = ['summary', 'items', 'speeches', 'delegations', 'downloads'] as const;
export type Section = (typeof SECTIONS)[number];

const AT = 'at';
const MOVED = 'report-section';

function sectionHere(): Section {
  const asked = new URLSearchParams(location.search).get(AT);
  return SECTIONS.find((section) => section === asked) ?? SECTIONS[0];
}

/** From where one is: what else stands in the address (the language) stays. */
export function addressOf(section: Section): string {
  const kept = new URLSearchParams(location.search);
  kept.set(AT, section);
  return `${location.pathname}?${kept.toString()}`;
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(MOVED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(MOVED, listener);
  };
}

export function goTo(section: Section): void {
  history.pushState(null, '', addressOf(section));
  dispatchEvent(new Event(MOVED));
}

export const useSection = (): Section => useSyncExternalStore(subscribe, sectionHere);
