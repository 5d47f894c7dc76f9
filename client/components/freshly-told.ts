// What has come up since it was looked at last, of all that is so: that a page is drawn again, or that a contact comes back, tells nothing.

/** Long enough for a screen reader to take it, while it reads something else out. */
export const TOLD_MS = 8_000;

/** Something that is so, in the words for a screen reader. */
export interface Told {
  /** The same for as long as it is the same: words that change under it are not told again. */
  id: string;
  text: string;
}

/** A sentence that is told whenever it reads otherwise; an empty one is none. */
export const sentence = (text: string): Told[] => (text === '' ? [] : [{ id: text, text }]);

/**
 * What is told now.
 * @param known the ids of what was so before; null: nobody has looked yet, and all of it is read with the page
 */
export function freshOf(known: ReadonlySet<string> | null, told: readonly Told[]): Told[] {
  return known === null ? [] : told.filter(({ id, text }) => text !== '' && !known.has(id));
}

/** The ids of these. */
export const idsOf = (told: readonly Told[]): Set<string> => new Set(told.map(({ id }) => id));
