// The table of names as the ladder knows it: made once on each thread that climbs it.
import type { Callable, Ladder } from '#shared/names/ladder.ts';
import { nameLadder } from '#shared/names/ladder.ts';

import type { KnownName } from './table.ts';
import { alsoCalled, isState, knownNames } from './table.ts';

/** One of the table as it stands there, before any meeting says more of it. */
export const callableOf = (known: KnownName): Callable => ({
  id: known.code,
  codes: [known.code, known.iso3].filter((code) => code !== ''),
  names: Object.values(known.name),
  aliases: [...known.aliases, ...alsoCalled(known.code)],
  as: [],
  isOrganization: !isState(known),
});

let table: Ladder | undefined;
/** Of the table of names alone. */
export const tableLadder = (): Ladder => (table ??= nameLadder(knownNames().map(callableOf)));

/** The code of the one whom the table knows by this name, beyond doubt. */
export const codeOfName = (name: string): string | undefined => tableLadder().climb(name).found?.id;
