// Long work on the event loop, in slices: between two of them the loop serves others. Knows nothing of the work.

/** As many as take a few milliseconds where each is an event to be turned into text. */
const SLICE = 500;

/** Maps a list without holding up the event loop for long. */
export async function inSlices<In, Out>(list: readonly In[], map: (value: In) => Out, size = SLICE): Promise<Out[]> {
  const mapped: Out[] = [];
  for (const [index, value] of list.entries()) {
    if (index > 0 && index % size === 0) await new Promise(setImmediate);
    mapped.push(map(value));
  }
  return mapped;
}

/** A list cut into lists of at most this length. */
export function slicesOf<T>(list: readonly T[], size = SLICE): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
