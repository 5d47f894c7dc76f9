// The sizes, in u, of what fills the floor's side while nobody speaks.

/** Of a text of any length. */
export const POSTER = [112, 96, 84, 72, 64, 56, 48, 42, 36, 31] as const;
/** Of a few words that say how things stand. */
export const STATE = [128, 112, 96, 84, 72, 60] as const;
