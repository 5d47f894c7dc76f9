// Join codes and pairing codes: short texts that people read aloud and type. Knows no meeting.
import { plainCode } from '#shared/typed-input.ts';

import { randomText } from './tokens.ts';

/** Of characters that look or sound alike at most one is here: no 0 O, 1 I L, 5 S, and 2 6 8 without Z G B. */
const ALPHABET = 'ACDEFHJKMNPQRTUVWXY2346789';
const TWINS: Record<string, string> = { Z: '2', G: '6', B: '8' };

/** A meeting's join code: 8 characters, 37 bits; failures are slowed down (failures.ts). */
export function newJoinCode(): string {
  return randomText(ALPHABET, 8);
}

/** What a screen shows until an officer types it: it lives for minutes and names no meeting, so 6 characters do. */
export function newPairingCode(): string {
  return randomText(ALPHABET, 6);
}

/** The code as it was made, from what somebody typed: any case and keyboard, with blanks, dashes or whatever else, a look-alike for its twin. */
export function readCode(typed: string): string {
  return plainCode(typed).replace(/[ZGB]/g, (letter) => TWINS[letter] ?? letter);
}
