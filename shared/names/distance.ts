// How far apart two words are, and which of some is meant by one that is none of them. Pure.

/**
 * Letters to put in, take out or change.
 * @param most nobody asks beyond so many: Infinity where there are more, which is known after a few letters
 */
export function distance(one: string, other: string, most = Infinity): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  const row: number[] = [];
  for (let to = 0; to <= other.length; to += 1) row.push(to);
  for (let at = 0; at < one.length; at += 1) {
    let before = at;
    let least = at + 1;
    row[0] = least;
    for (let to = 0; to < other.length; to += 1) {
      const above = row[to + 1]!;
      const apart = Math.min(row[to]! + 1, above + 1, before + (one[at] === other[to] ? 0 : 1));
      row[to + 1] = apart;
      before = above;
      if (apart < least) least = apart;
    }
    // The least distance of a row never falls from one letter to the next: past the bound it can be given up.
    if (least > most) return Infinity;
  }
  const apart = row[other.length]!;
  return apart > most ? Infinity : apart;
}

/** The one that was meant by what is none of these names: at most two letters away, and most letters the same; undefined: none. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  const ranked = known
    .map((one) => ({ one, apart: distance(wanted, one.toLowerCase(), 2) }))
    .filter(({ apart, one }) => apart <= 2 && apart * 2 < Math.max(wanted.length, one.length));
  return ranked.sort((left, right) => left.apart - right.apart)[0]?.one;
}

/**
 * The fault of a field that there is not, in words: the one that was meant, or all that there are.
 * @param names those that are known
 * @param shown those that a reader is told of
 */
export function noSuchField(written: string, names: readonly string[], shown = names): string {
  const near = nearest(written, names);
  return `there is no such field; expected ${near === undefined ? shown.join(', ') : `“${near}”`}`;
}
