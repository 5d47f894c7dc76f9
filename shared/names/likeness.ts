// Who is called anything like what was written, for what nobody is called: by a few letters, by a name within it, by the beginnings of words.
// Thousands of names of a list may be nobody's: each looks only at those that have a letter or a word of it. Pure.
import { distance } from './distance.ts';
import { inAnyOrder, inOneWord, joined, spelt, withoutSmall } from './keys.ts';
import type { Callable, Offer } from './ladder.ts';
import { folded } from './words.ts';

const LONG = 8;

export interface Likeness {
  /** A few letters away, the nearest first. */
  near(written: string): Offer[];
  /** Those whose name is within it, as in "Peru Mine Action Network": who stands so in a longer name may be somebody else. */
  within(written: string): Offer[];
  /** Those of whose name it is a part, words shortened or not: "Trinidad", "Burkina", "Russian Fed.". */
  beginning(written: string): Offer[];
}

/** Things by a key that each has, every key's in their order. */
function byKey<T>(all: readonly T[], keysOf: (one: T) => Iterable<string | number>): Map<string | number, T[]> {
  const found = new Map<string | number, T[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const there = found.get(key);
      if (there) there.push(one);
      else found.set(key, [one]);
    }
  return found;
}

/** Which letters a word has, as bits: different letters may share one, so that fewer are different than are. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function howMany(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

export function likeness(all: readonly Callable[]): Likeness {
  const places = all.map((_, place) => place);
  const offers = (those: Iterable<number>): Offer[] =>
    [...new Set(those)].toSorted((one, other) => one - other).map((place) => ({ id: all[place]!.id, how: 'parts' }));
  const ofEach = <T>(valuesOf: (one: Callable) => readonly T[]) =>
    places.flatMap((place) => valuesOf(all[place]!).map((value) => ({ place, value })));

  const keys = byKey(
    ofEach(({ names, aliases }) => [...names, ...aliases].map(inOneWord)).map((one) => ({
      ...one,
      letters: lettersOf(one.value),
    })),
    ({ value }) => [value.length],
  );
  // Two or three letters are within too much.
  const bags = byKey(
    ofEach(({ names }) =>
      names
        .map(inAnyOrder)
        .filter((bag) => bag.length > 3)
        .map((bag) => bag.split(' ')),
    ),
    ({ value }) => value.slice(0, 1),
  );
  const words = byKey(
    ofEach(({ names }) => names.map((name) => withoutSmall(folded(name)).split(' '))),
    ({ value }) => value.map((word) => word.charAt(0)),
  );

  return {
    near(written) {
      const key = inOneWord(written);
      const most = key.length < LONG ? 1 : 2;
      if (key.length <= 3 * most) return [];
      const letters = lettersOf(key);
      const least = new Map<number, number>();
      for (let length = key.length - most; length <= key.length + most; length += 1)
        for (const { place, value, letters: others } of keys.get(length) ?? []) {
          // Each letter that is changed takes one out and puts one in.
          if (howMany(letters ^ others) > 2 * most) continue;
          const apart = distance(value, key, most);
          if (apart <= most && apart < (least.get(place) ?? Infinity)) least.set(place, apart);
        }
      return [...least]
        .toSorted(([one], [other]) => one - other)
        .map(([place, apart]): Offer => ({ id: all[place]!.id, how: 'near', distance: apart }))
        .toSorted((one, other) => one.distance! - other.distance!);
    },

    within(written) {
      const own = new Set(inAnyOrder(written).split(' '));
      const found = [...own].flatMap((word) =>
        (bags.get(word) ?? []).filter(({ value }) => value.every((one) => own.has(one))),
      );
      return offers(found.map(({ place }) => place));
    },

    beginning(written) {
      const own = withoutSmall(folded(written)).split(' ');
      if (joined(own.join(' ')).length < 3) return [];
      const found = (words.get(own[0]!.charAt(0)) ?? []).filter(({ value }) =>
        own.every((word) => value.some((one) => one === word || (word.length > 1 && one.startsWith(word)))),
      );
      return offers(found.map(({ place }) => place));
    },
  };
}

/** Whether a name of anybody, by any rung, may begin with a word as it is written. */
export function beginnings(all: readonly Callable[]): (word: string) => boolean {
  const known = new Set<string>();
  for (const { names, aliases, codes, as } of all) {
    for (const code of [...codes, ...as]) known.add(code.trim().split(/\s/u)[0]!);
    for (const name of [...names, ...aliases]) {
      const plain = spelt(name);
      // In any order, and with blanks wherever they are.
      for (const word of plain.split(' ')) known.add(word);
      const key = joined(plain);
      for (let length = 1; length <= key.length; length += 1) known.add(key.slice(0, length));
    }
  }
  return (word) => {
    if (known.has(word)) return true;
    const [first = ''] = spelt(word).split(' ');
    return first === '' || withoutSmall(first) === '' || known.has(first);
  };
}
