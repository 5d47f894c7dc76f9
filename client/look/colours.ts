// The meeting's own accent on this page, for both lights: what one presses, and letters of that colour. Loaded where a meeting has one.
import { apartFrom } from '#shared/meeting/catalogue/contrast.ts';

import './look.css';

/** The papers that letters of this colour stand on (tokens.css). */
const LIGHT = '#f2f3f4';
const DARK = '#17191c';
const OF_LETTERS = 4.5;
const OF_THINGS = 3;

/** Draws it; the answer takes it away again. */
export function drawAccent(accent: string): () => void {
  const { style, dataset } = document.documentElement;
  const colours = {
    '--look-accent': accent,
    '--look-ink': apartFrom(accent, LIGHT, OF_LETTERS, 'black'),
    '--look-accent-dark': apartFrom(accent, DARK, OF_THINGS, 'white'),
    '--look-ink-dark': apartFrom(accent, DARK, OF_LETTERS, 'white'),
  };
  for (const [name, colour] of Object.entries(colours)) style.setProperty(name, colour);
  dataset['look'] = '';
  return () => {
    delete dataset['look'];
    for (const name of Object.keys(colours)) style.removeProperty(name);
  };
}
