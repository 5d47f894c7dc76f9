// What an intruder sends: valid messages bent in one place, and JSON that no honest client writes. As text, so that keys such as
// `__proto__` and depths that no writer of JSON reaches get through.
import fc from 'fast-check';

/** How often each property is tried: a second's worth by default, FUZZ_RUNS=20000 for a long night. */
export const RUNS = Number(process.env.FUZZ_RUNS ?? 100);

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'type',
  'id',
  'toJSON',
  '_placeholder',
];
const leaf: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '<script>',
    '../..',
    '%00',
    'CH',
    '5(b)',
  ),
  fc.constantFrom<unknown>(...NAMES),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constant('a'.repeat(20_000)),
);

/** An object that has the key itself, also where it is `__proto__`. */
function withKey(key: string, value: unknown): object {
  return Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true });
}

export const anything: fc.Arbitrary<unknown> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 4 }),
  fc.tuple(fc.constantFrom(...NAMES), leaf).map(([key, value]) => withKey(key, value)),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), leaf)
    .map(([outer, inner, value]) => withKey(outer, withKey(inner, value))),
  fc.jsonValue({ maxDepth: 4 }),
);

/** JSON that costs whoever reads it carelessly. */
const heavy = fc.constantFrom(
  '['.repeat(40_000) + ']'.repeat(40_000),
  '{"a":'.repeat(15_000) + '1' + '}'.repeat(15_000),
  `[${'{},'.repeat(30_000)}0]`,
  `{${Array.from({ length: 5_000 }, (_, n) => `"k${n}":${n}`).join(',')}}`,
  `"${'\\ud800'.repeat(15_000)}"`,
  `"${'9'.repeat(100_000)}"`,
  '9'.repeat(50_000),
  '1e999999',
);

type Path = (string | number)[];
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

function changedAt(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = changedAt(copy[key], rest, change);
  return copy;
}

/** The message with each of its texts but the command's name replaced by each of these, one at a time. */
export function withEachText(message: unknown, values: readonly unknown[]): unknown[] {
  const texts = pathsOf(message).filter(
    (path) =>
      typeof path.reduce<unknown>((within, key) => (within as Record<string | number, unknown>)[key], message) ===
        'string' && path.at(-1) !== 'type',
  );
  return texts.flatMap((path) => values.map((value) => changedAt(message, path, () => value)));
}

/** A place in a message, marked so that raw text can be put there. */
const HOLE = '«hole»';
const filled = (message: unknown, text: string) => JSON.stringify(message).replaceAll(`"${HOLE}"`, () => text);

/** The message with one place bent: replaced, taken away, given one more field, wrapped, or made heavy. JSON text. */
export function bent(message: unknown): fc.Arbitrary<string> {
  return fc.constantFrom(...pathsOf(message)).chain((path) =>
    fc.oneof(
      {
        weight: 4,
        arbitrary: anything.map((value) => JSON.stringify(changedAt(message, path, () => value)) ?? 'null'),
      },
      { weight: 1, arbitrary: fc.constant(JSON.stringify(changedAt(message, path, () => undefined)) ?? 'null') },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...NAMES), anything)
          .map(([key, value]) =>
            JSON.stringify(
              changedAt(message, path, (old) =>
                typeof old === 'object' && old !== null && !Array.isArray(old)
                  ? Object.defineProperty({ ...old }, key, { value, enumerable: true })
                  : [old],
              ),
            ),
          ),
      },
      {
        weight: 1,
        arbitrary: heavy.map((text) =>
          filled(
            changedAt(message, path, () => HOLE),
            text,
          ),
        ),
      },
    ),
  );
}
