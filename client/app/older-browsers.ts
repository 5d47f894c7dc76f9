// Functions of the language that browsers of 2021 lack (Chromium 90, Safari 14.1, Firefox 90) and that our pages or what they stand on
// use. Runs before everything else. A browser that has a function keeps its own.
type AnyFunction = (this: never, ...given: never[]) => unknown;

function add(target: object, name: string, value: AnyFunction): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

/** The place that `at` means in a row of this length: from the end where it is negative. */
function placeOf(at: number, length: number): number {
  const whole = Math.trunc(at) || 0;
  return whole < 0 ? length + whole : whole;
}

function at(this: ArrayLike<unknown>, place: number): unknown {
  return this[placeOf(place, this.length)];
}

function findLastIndex(this: unknown[], test: (one: unknown, index: number, all: unknown[]) => unknown): number {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index, this)) return index;
  return -1;
}

/** Gives this browser what it lacks. */
export function addMissingFunctions(): void {
  add(Array.prototype, 'at', at);
  add(String.prototype, 'at', at);
  add(String.prototype, 'toWellFormed', function (this: string) {
    // A pair stays; half a pair, which no encoding can carry, becomes the sign for what cannot be shown.
    return this.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
      found.length === 2 ? found : '\ufffd',
    );
  });
  add(Array.prototype, 'findLastIndex', findLastIndex);
  add(Array.prototype, 'findLast', function (this: unknown[], test: (one: unknown) => unknown) {
    return this[findLastIndex.call(this, test)];
  });
  add(Array.prototype, 'toReversed', function (this: unknown[]) {
    return this.slice().reverse();
  });
  add(Array.prototype, 'toSorted', function (this: unknown[], order?: (a: unknown, b: unknown) => number) {
    return this.slice().sort(order);
  });
  add(Array.prototype, 'toSpliced', function (this: unknown[], ...change: [number, number, ...unknown[]]) {
    const copy = this.slice();
    copy.splice(...change);
    return copy;
  });
  add(Array.prototype, 'with', function (this: unknown[], place: number, value: unknown) {
    const index = placeOf(place, this.length);
    if (index < 0 || index >= this.length) throw new RangeError('Invalid index');
    const copy = this.slice();
    copy[index] = value;
    return copy;
  });
  add(Object, 'hasOwn', (owner: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(owner, name));
  add(Map, 'groupBy', (all: Iterable<unknown>, keyOf: (one: unknown, index: number) => unknown) => {
    const groups = new Map<unknown, unknown[]>();
    let index = 0;
    for (const one of all) {
      const key = keyOf(one, index++);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
    return groups;
  });
  add(globalThis, 'reportError', (error: unknown) => {
    // Thrown where nobody catches it, as the browser's own function has it.
    setTimeout(() => {
      throw error;
    });
  });
  if (typeof AbortSignal !== 'undefined')
    add(AbortSignal, 'timeout', (withinMs: number) => {
      const late = new AbortController();
      setTimeout(() => late.abort(), withinMs);
      return late.signal;
    });
}

addMissingFunctions();
