// Who speaks or waits, as the hall reads it: the word of the nameplate, then smaller what follows it, then for whom.
import { useMemo } from 'react';

import type { DelegationId, Group, Guest, Language } from '#shared/meeting/state.ts';

import { interfaceLanguageFor } from '../../i18n/areas.ts';
import { splitName, useMeetingWords } from '../meeting-words.ts';
import type { MeetingWords } from '../meeting-words.ts';
import { useReplica } from '../../replica/hooks.ts';

export interface HallName {
  name: string;
  /** Smaller, each on a line of its own where there is room: what else is of the name, and for whom. */
  small: { text: string; isName: boolean }[];
  /** Country code; undefined: an organization (`nameplate`) or a person. */
  flag?: string | undefined;
  /** Stands for its flag in the list. */
  nameplate: boolean;
}

interface Speaker {
  delegationId?: DelegationId;
  guest?: Guest;
  onBehalfOf?: string;
}

const withArticle = ({ name, article }: Group, words: MeetingWords, language: Language): string => {
  const text = words.text(name);
  const before = article?.[language];
  if (before === undefined || before === '' || name[language] === undefined) return text;
  return before.endsWith('’') ? before + text : `${before} ${text}`;
};

/** How the hall names whoever an entry or a speech is of. */
export function useHallName(): (speaker: Speaker) => HallName {
  const words = useMeetingWords();
  const catalogue = useReplica((state) => state.meeting?.catalogue);
  return useMemo(
    () =>
      ({ delegationId, guest, onBehalfOf }) => {
        if (guest !== undefined)
          return {
            name: guest.name,
            small: guest.title === undefined ? [] : [{ text: guest.title, isName: false }],
            nameplate: false,
          };
        // An English "for" before a Russian name would be worse than none.
        const speaksLanguage = interfaceLanguageFor(words.language) === words.language;
        const { name, rest } = splitName(words.delegation(delegationId));
        const known = catalogue?.groups.find(({ id }) => id === onBehalfOf);
        const group = known === undefined ? onBehalfOf : withArticle(known, words, words.language);
        return {
          name,
          small: [
            ...(rest === '' ? [] : [{ text: rest, isName: true }]),
            ...(group === undefined
              ? []
              : [{ text: speaksLanguage ? words.t('screen.forGroup', { group }) : group, isName: false }]),
          ],
          flag: delegationId === undefined ? undefined : catalogue?.delegations[delegationId]?.flag,
          nameplate: true,
        };
      },
    [words, catalogue],
  );
}
