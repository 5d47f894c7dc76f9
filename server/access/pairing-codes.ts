// The codes of screens that wait to be paired. A code lives for minutes: it is kept in memory, or where all nodes see it.
// Of a screen's secret only the hash is known here, as of any token.

export interface Pairing {
  secretHash: string;
}

export interface Pairings {
  /** Keeps a new code; false: another screen shows it. */
  open(code: string, secretHash: string): Promise<boolean>;
  /** Whose code this is; undefined: unknown, or its screen fell silent. */
  find(code: string): Promise<Pairing | undefined>;
  /** The screen that shows it has asked again. */
  heard(code: string): Promise<void>;
}

/** A screen asks every two seconds; one that fell silent for so long shows its code no more. */
export const SILENT_MS = 2 * 60_000;
/** Somebody opens codes by the thousand: the one that was silent for longest goes. */
export const MOST_WAITING = 1_000;

/** @param now a clock in ms that never goes back. */
export function pairingsInMemory(now: () => number): Pairings {
  // In the order in which they were heard last.
  const pairings = new Map<string, { secretHash: string; heardAt: number }>();
  const live = (code: string) => {
    const pairing = pairings.get(code);
    return pairing && now() - pairing.heardAt < SILENT_MS ? pairing : undefined;
  };
  return {
    async open(code, secretHash) {
      if (live(code)) return false;
      pairings.delete(code);
      for (const [known, { heardAt }] of pairings) {
        if (pairings.size < MOST_WAITING && now() - heardAt < SILENT_MS) break;
        pairings.delete(known);
      }
      pairings.set(code, { secretHash, heardAt: now() });
      return true;
    },
    find: async (code) => live(code),
    async heard(code) {
      const pairing = live(code);
      if (!pairing) return;
      pairings.delete(code);
      pairings.set(code, { ...pairing, heardAt: now() });
    },
  };
}
