// Alphabetical order of delegations in each language, by the name on the nameplate. Computed here, once, because it needs a
// locale: the core, which also runs in browsers of different ages, only ever compares the numbers.
import type { MeetingFile } from '#shared/meeting/meeting-file.ts';
import type { Ranks } from '#shared/meeting/new-meeting.ts';
import { LANGUAGES } from '#shared/meeting/state.ts';

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
