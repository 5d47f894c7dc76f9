// How often something long is told: so many bytes a second, whatever comes. What is told is the latest there is by then. Knows no node.

export interface Pace {
  /** Tells it as soon as it may be told; what is asked for meanwhile is told with it. */
  ask(key: string): void;
  close(): void;
}

/** @param tell tells the latest of this key, and answers how many bytes that took. */
export function makePace(bytesPerSecond: number, tell: (key: string) => number): Pace {
  /** Those that may not be told again yet; whether they have been asked for since. */
  const resting = new Map<string, { timer: NodeJS.Timeout; asked: boolean }>();

  function tellNow(key: string): void {
    const restMs = (tell(key) / bytesPerSecond) * 1_000;
    const timer = setTimeout(() => {
      const { asked } = resting.get(key)!;
      resting.delete(key);
      if (asked) tellNow(key);
    }, restMs).unref();
    resting.set(key, { timer, asked: false });
  }

  return {
    ask(key) {
      const rests = resting.get(key);
      if (rests) rests.asked = true;
      else tellNow(key);
    },
    close() {
      for (const { timer } of resting.values()) clearTimeout(timer);
    },
  };
}
