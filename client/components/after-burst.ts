// What is done once for a burst of events, such as wait for a page whose thread stood still: each of them is drawn by itself, and what an
// effect sets for each draws the page once more, until React gives up (its error 185).

/** Runs, in a task of its own, only the last of what it is given until then. */
export function afterBurst(): (run: () => void) => void {
  let last: (() => void) | null = null;
  return (run) => {
    if (last === null)
      setTimeout(() => {
        const due = last;
        last = null;
        due?.();
      });
    last = run;
  };
}
