// Screens that wait to be paired: each shows a code, an officer types it, and the screen fetches its token.
// Kept in memory only: a code lives for minutes, and a screen that is forgotten asks for a new one.
import { newPairingCode, readCode } from './join-codes.ts';
import { newDeviceToken, sameText } from './tokens.ts';

/** What a paired screen gets. */
export interface ScreenPass {
  meetingId: string;
  name: string;
  token: string;
}

export type PairingState = { state: 'waiting' } | { state: 'paired'; pass: ScreenPass } | { state: 'unknown' };

export interface Screens {
  /** A new code to show, and the secret with which this screen alone asks for what became of it. */
  open(): { code: string; secret: string };
  /** A screen asks. Unknown: never given, expired, or another screen's. */
  poll(code: string, secret: string): PairingState;
  /** Whether a screen shows this code and waits. */
  waits(code: string): boolean;
  /** Hands the pass to the screen at its next poll; false where none waits any more. */
  pair(code: string, pass: ScreenPass): boolean;
}

interface Pairing {
  secret: string;
  heardAt: number;
  pass?: ScreenPass;
}

/** A screen asks every two seconds; one that fell silent for so long shows its code no more. */
const SILENT_MS = 2 * 60_000;
const MOST_WAITING = 1_000;

/** @param now a clock in ms that never goes back. */
export function makeScreens(now: () => number): Screens {
  const pairings = new Map<string, Pairing>();

  const live = (typed: string): Pairing | undefined => {
    const pairing = pairings.get(readCode(typed));
    return pairing && now() - pairing.heardAt < SILENT_MS ? pairing : undefined;
  };

  function sweep(): void {
    for (const [code, { heardAt }] of pairings) {
      if (now() - heardAt >= SILENT_MS) pairings.delete(code);
    }
    // Somebody opens codes by the thousand: the one that was silent for longest goes.
    if (pairings.size < MOST_WAITING) return;
    const [oldest] = [...pairings].sort(([, a], [, b]) => a.heardAt - b.heardAt);
    if (oldest) pairings.delete(oldest[0]);
  }

  return {
    open() {
      sweep();
      let code = newPairingCode();
      while (pairings.has(code)) code = newPairingCode();
      const secret = newDeviceToken();
      pairings.set(code, { secret, heardAt: now() });
      return { code, secret };
    },
    poll(code, secret) {
      const pairing = live(code);
      if (!pairing || !sameText(secret, pairing.secret)) return { state: 'unknown' };
      pairing.heardAt = now();
      // Given again to a screen whose answer was lost on the way; it stops asking once it has it.
      return pairing.pass ? { state: 'paired', pass: pairing.pass } : { state: 'waiting' };
    },
    waits: (code) => live(code)?.pass === undefined && live(code) !== undefined,
    pair(code, pass) {
      const pairing = live(code);
      if (!pairing || pairing.pass) return false;
      pairing.pass = pass;
      return true;
    },
  };
}
