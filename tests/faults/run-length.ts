// The two forms of the fault tests (short in `npm test`, long in `npm run faults`), and their dice.
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    form: 'short' | 'long';
  }
}

/** One of two values, by the form that runs. */
export function inForm<T>(values: { short: T; long: T }): T {
  return values[inject('form')];
}

export interface Dice {
  /** From 0 up to 1. */
  roll(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(things: readonly T[]): T;
}

/** Dice that fall in the same way again where FAULTS_SEED names the seed, which is printed. */
export function dice(): Dice {
  const seed = Number(process.env['FAULTS_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
  process.stdout.write(`FAULTS_SEED=${seed}\n`);
  let state = seed;
  // Mulberry32: small, and even enough for choosing moments.
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return { roll, between, pick: (things) => things[between(0, things.length - 1)]! };
}
