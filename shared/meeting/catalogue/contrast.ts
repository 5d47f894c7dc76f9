// Whether white letters can be read on a colour, and the nearest darker one on which they can. WCAG 2.2, 1.4.3: 4.5 to 1.
const LEAST = 4.5;
/** So much darker at each step. */
const STEP = 0.97;

const partsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const written = (parts: readonly number[]): string =>
  `#${parts.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0 to 1. */
function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((one) => {
    const part = one / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrastWithWhite = (colour: string): number => 1.05 / (luminance(partsOf(colour)) + 0.05);

/** The nearest colour that can be taken in place of one that cannot; undefined: it can. */
export function wrongColour(colour: string): string | undefined {
  if (contrastWithWhite(colour) >= LEAST) return undefined;
  let parts = partsOf(colour);
  while (contrastWithWhite(written(parts)) < LEAST) parts = parts.map((one) => one * STEP);
  return written(parts);
}
