// Whether white letters can be read on a colour, and the nearest darker one on which they can. WCAG 2.2, 1.4.3: 4.5 to 1 for letters, and
// 1.4.11: 3 to 1 for what one presses.
const OF_LETTERS = 4.5;
/** So much nearer to black, or to white, at each step. */
const STEP = 0.03;
const FULL = 255;

const partsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const written = (parts: readonly number[]): string =>
  `#${parts.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0 to 1. */
function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((one) => {
    const part = one / FULL;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How two colours such as #1a5fb4 differ in light: 1 (not at all) to 21. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map((colour) => luminance(partsOf(colour))).toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour itself where it differs enough from this one, else the nearest towards black or white that does. */
export function apartFrom(colour: string, from: string, least: number, towards: 'black' | 'white'): string {
  const end = towards === 'black' ? 0 : FULL;
  const onwards = Math.sign(end - 1);
  let parts = partsOf(colour);
  while (contrastOf(written(parts), from) < least && parts.some((one) => one !== end))
    parts = parts.map((one) => Math.min(FULL, Math.max(0, one + (end - one) * STEP + onwards)));
  return written(parts);
}

/** The nearest colour that can be taken in place of one that cannot; undefined: it can. */
export function wrongColour(colour: string): string | undefined {
  const nearest = apartFrom(colour, '#ffffff', OF_LETTERS, 'black');
  return nearest === colour ? undefined : nearest;
}
