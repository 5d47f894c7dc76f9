// Alphabetical order of delegations in each language, by the name on the nameplate. Computed here, once, because it needs a
// locale: the core, which also runs in browsers of different ages, only ever compares the numbers.
import type { MeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Ranks } from '#shared/meeting/new-meeting.ts';
import type { Delegation, Text } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { textIn } from '#shared/meeting/texts.ts';

type Named = Pick<MeetingFile['catalogue']['delegations'][number], 'id' | 'name'>;

/** Places from 1 on. A name that is missing in a language is ordered by the one that it has. */
export function ranksOf(delegations: readonly Named[]): Ranks {
  const ranks: Ranks = Object.fromEntries(delegations.map(({ id }) => [id, {}]));
  for (const language of LANGUAGES) {
    const { compare } = new Intl.Collator(language);
    const ordered = [...delegations].sort((a, b) => compare(textIn(a.name, language), textIn(b.name, language)));
    for (const [index, { id }] of ordered.entries()) ranks[id] = { ...ranks[id], [language]: index + 1 };
  }
  return ranks;
}

/**
 * The places of names that come to these: those that come between the same two share the way from one to the other evenly, so that
 * nobody else's place changes.
 */
export function ranksAmong(others: readonly Delegation[], names: readonly Text[]): NonNullable<Delegation['rank']>[] {
  const ranks = names.map((): NonNullable<Delegation['rank']> => ({}));
  for (const language of LANGUAGES) {
    const { compare } = new Intl.Collator(language);
    const nameIn = (name: Text): string => textIn(name, language);
    const there = others
      .flatMap(({ name, rank }) => (rank?.[language] === undefined ? [] : [{ name: nameIn(name), at: rank[language] }]))
      .sort((a, b) => a.at - b.at);
    const coming = names.map((name, index) => ({ name: nameIn(name), index })).sort((a, b) => compare(a.name, b.name));
    for (let first = 0, place = 0; first < coming.length;) {
      while (place < there.length && compare(there[place]!.name, coming[first]!.name) <= 0) place += 1;
      const next = there[place];
      const from = there[place - 1]?.at ?? 0;
      let last = first + 1;
      while (last < coming.length && (!next || compare(next.name, coming[last]!.name) > 0)) last += 1;
      const step = next ? (next.at - from) / (last - first + 1) : 1;
      for (const [index, one] of coming.slice(first, last).entries())
        ranks[one.index]![language] = from + step * (index + 1);
      first = last;
    }
  }
  return ranks;
}
