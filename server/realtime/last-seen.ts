// When a device was last connected, so that officers see who has come. It is written to the device's row a few seconds late, many rows at once.
// Knows no socket.

export interface LastSeen {
  /** It has come, or has gone. */
  note(deviceId: string): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

export interface LastSeenParts {
  clock: { now(): number };
  /** Rejected only where the store fails. */
  mark(deviceIds: readonly string[], at: number): Promise<void>;
}

const EVERY_MS = 5_000;

export function makeLastSeen({ clock, mark }: LastSeenParts): LastSeen {
  let noted = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const ids = [...noted];
    noted = new Set();
    // If the store fails, only a time of day is lost here; the failure itself is told elsewhere.
    if (ids.length > 0) await mark(ids, clock.now()).catch(() => undefined);
  }
  return {
    note(deviceId) {
      noted.add(deviceId);
      timer ??= setTimeout(() => void write(), EVERY_MS).unref();
    },
    close: write,
  };
}
