// Where items stand: each in its family in the order of the file. As few moves as say so: none where those that are there keep their order.

/** An item of the file: one that is there, by its id, or one that comes, by its key. */
export interface Placed {
  ref: string;
  isNew: boolean;
  /** Of the item of which it is a part; null: it stands by itself. */
  parent: string | null;
}

export interface Places {
  /** Before which item of its family one that comes stands; absent: last. */
  before: ReadonlyMap<string, string>;
  moves: { itemId: string; parent?: string | null; before: string | null }[];
}

/**
 * @param placed all items of the file, in its order
 * @param parentOf of an item that is there: the one of which it is a part now
 * @param agenda all that are there, in their order
 */
export function placesOf(
  placed: readonly Placed[],
  parentOf: (id: string) => string | null,
  agenda: readonly string[],
): Places {
  const before = new Map<string, string>();
  const moves: Places['moves'] = [];
  for (const family of Map.groupBy(placed, ({ parent }) => parent).values()) {
    const there = family.filter(({ isNew }) => !isNew);
    const comes = there.some(({ ref, parent }) => parentOf(ref) !== parent);
    const order = there.map(({ ref }) => agenda.indexOf(ref));
    if (!comes && order.every((place, nth) => nth === 0 || place > order[nth - 1]!)) {
      for (const [nth, { ref, isNew }] of family.entries()) {
        const next = family.slice(nth).find((one) => !one.isNew);
        if (isNew && next) before.set(ref, next.ref);
      }
      continue;
    }
    // From the last to the first, each before the one that was put in its place just now.
    for (const [nth, { ref, isNew, parent }] of [...family.entries()].toReversed())
      moves.push({
        itemId: ref,
        ...(!isNew && parentOf(ref) !== parent && { parent }),
        before: family[nth + 1]?.ref ?? null,
      });
  }
  return { before, moves };
}
