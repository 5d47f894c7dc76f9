// Arrow keys as the reader's line runs: from right to left, on is to the left.
const MIRRORED: Readonly<Record<string, string>> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

/** The key that means the same from left to right; any other key is as it is. */
export const alongTheLine = (key: string): string =>
  document.documentElement.dir === 'rtl' ? (MIRRORED[key] ?? key) : key;
