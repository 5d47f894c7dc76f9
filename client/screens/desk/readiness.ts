// Whether a meeting can begin: what there is of each thing that it needs, and the section where what lacks is put in. Pure.
import type { Language, Meeting, Text } from '#shared/meeting/state.ts';
import type { Presence } from '#shared/protocol.ts';

import type { Section } from './section.ts';

export interface ReadyLine {
  of: 'titles' | 'sittings' | 'agenda' | 'delegations' | 'joining' | 'screen' | 'links';
  done: boolean;
  section: Section;
  /** How many there are; of titles: how many lack a language. */
  count: number;
}

const lacks = (text: Text, languages: readonly Language[]): boolean => languages.some((one) => !text[one]);

/** Of each thing that a meeting needs whether it is there, and how many. */
export function readiness(
  { catalogue, agenda, sittings, settings }: Meeting,
  presence: Pick<Presence, 'screens'> | null,
  /** So many delegations have a link. */
  links: number,
): ReadyLine[] {
  // The meeting's own, else those in which it is called something.
  const languages = catalogue.languages ?? (Object.keys(catalogue.title) as Language[]);
  const titles: { text: Text; section: Section }[] = [
    { text: catalogue.title, section: 'meeting' },
    ...sittings.map(({ title }) => ({ text: title, section: 'sittings' as const })),
    ...agenda
      .flatMap((id) => catalogue.items[id] ?? [])
      .map(({ title }) => ({ text: title, section: 'agenda' as const })),
  ];
  const untitled = titles.filter(({ text }) => lacks(text, languages));
  const delegations = Object.values(catalogue.delegations).filter(({ retired }) => !retired).length;
  const screens = presence?.screens.length ?? 0;
  return [
    { of: 'titles', done: untitled.length === 0, section: untitled[0]?.section ?? 'agenda', count: untitled.length },
    { of: 'sittings', done: sittings.length > 0, section: 'sittings', count: sittings.length },
    { of: 'agenda', done: agenda.length > 0, section: 'agenda', count: agenda.length },
    { of: 'delegations', done: delegations > 0, section: 'participants', count: delegations },
    // Where people join by a code, no link is needed; where they join by links alone, at least one is.
    { of: 'joining', done: settings.joining !== 'links' || links > 0, section: 'joining', count: 0 },
    { of: 'screen', done: screens > 0, section: 'screens', count: screens },
    { of: 'links', done: links > 0 && links >= delegations, section: 'links', count: links },
  ];
}
