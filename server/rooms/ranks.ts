// Alphabetical order of delegations in each language, by the name on the nameplate. Computed here, once, because it needs a
// locale: the core, which also runs in browsers of different ages, only ever compares the numbers.
import type { MeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Ranks } from '#shared/meeting/new-meeting.ts';
import type { Delegation, Text } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/vocabulary.ts';

type Named = Pick<MeetingFile['catalogue']['delegations'][number], 'id' | 'name'>;

/** Places from 1 on. A name that is missing in a language is ordered by its English one. */
export function ranksOf(delegations: readonly Named[]): Ranks {
  const ranks: Ranks = Object.fromEntries(delegations.map(({ id }) => [id, {}]));
  for (const language of LANGUAGES) {
    const { compare } = new Intl.Collator(language);
    const ordered = [...delegations].sort((a, b) =>
      compare(a.name[language] ?? a.name.en, b.name[language] ?? b.name.en),
    );
    for (const [index, { id }] of ordered.entries()) ranks[id] = { ...ranks[id], [language]: index + 1 };
  }
  return ranks;
}

/** The place of a name that comes to these: halfway between its neighbours, so that nobody else's place changes. */
export function rankAmong(others: readonly Delegation[], name: Text): NonNullable<Delegation['rank']> {
  const rank: NonNullable<Delegation['rank']> = {};
  for (const language of LANGUAGES) {
    const { compare } = new Intl.Collator(language);
    const own = name[language] ?? name.en;
    let before = 0;
    let after = Number.POSITIVE_INFINITY;
    for (const other of others) {
      const at = other.rank?.[language];
      if (at === undefined) continue;
      if (compare(other.name[language] ?? other.name.en, own) <= 0) before = Math.max(before, at);
      else after = Math.min(after, at);
    }
    rank[language] = Number.isFinite(after) ? (before + after) / 2 : before + 1;
  }
  return rank;
}
