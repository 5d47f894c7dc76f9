// What a greeting may leave out, to be fetched by its hash: the catalogues of the live meetings (names, titles, documents), which
// everybody fetches, and the items' scripts, which officers do.
import type { Catalogue, Meeting } from '#shared/meeting/state.ts';

import { offsetsOf } from '../zone-offsets.ts';
import type { HashedTexts } from './hashed-texts.ts';
import { makeHashedTexts } from './hashed-texts.ts';

export type Catalogues = HashedTexts<Catalogue>;
export type Scripts = HashedTexts<NonNullable<Meeting['scripts']>>;

/** Catalogues as JSON with the offsets of their time zone, by hash. */
export const makeCatalogues = (): Catalogues =>
  makeHashedTexts((catalogue) => {
    const { timeZone, date } = catalogue;
    return JSON.stringify({ ...catalogue, zoneOffsets: offsetsOf(timeZone, date) });
  });

/** The scripts of a meeting’s items as JSON, by hash. */
export const makeScripts = (): Scripts => makeHashedTexts((scripts) => JSON.stringify(scripts));
