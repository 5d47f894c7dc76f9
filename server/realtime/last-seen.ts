// When a device was last connected, so that officers see who has come. It is written to the device's row a few seconds late, many rows at once.
// Knows no socket.

export interface LastSeen {
  /** The device has connected, or has left. */
  note(deviceId: string): void;
  /** Writes what was noted and is not written yet. */
  close(): Promise<void>;
}

export interface LastSeenParts {
  clock: { now(): number };
  /** Writes when these devices were last connected (server time, ms). Rejects only where the store fails. */
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
