// Wakes components at the instants at which what they draw can change. Knows instants, not what is drawn.
// Timers of a hidden tab are slow; nothing counts on them, since each drawing reads the clock anew.

/**
 * Calls `wake` each time server time passes an instant congruent to `boundaryAt` modulo `stepMs`. `now` is asked again before each
 * wait, so that a clock that is set right meanwhile does not shift the rhythm.
 * @returns a function that stops it
 */
export function onTick(now: () => number, stepMs: number, boundaryAt: number, wake: () => void): () => void {
  let handle: ReturnType<typeof setTimeout> | undefined;
  let last = Math.floor((now() - boundaryAt) / stepMs);
  const wait = (): void => {
    const since = now() - boundaryAt;
    const left = stepMs - (since - Math.floor(since / stepMs) * stepMs);
    // At most a second at a time, so that a wait begun before the machine slept does not outlast it.
    handle = setTimeout(check, Math.min(left + 1, 1000));
  };
  const check = (): void => {
    const step = Math.floor((now() - boundaryAt) / stepMs);
    if (step !== last) {
      last = step;
      wake();
    }
    wait();
  };
  wait();
  return () => clearTimeout(handle);
}

/** Calls `wake` before each frame that the browser paints. */
export function onFrame(wake: () => void): () => void {
  let handle = requestAnimationFrame(function frame() {
    wake();
    handle = requestAnimationFrame(frame);
  });
  return () => cancelAnimationFrame(handle);
}
