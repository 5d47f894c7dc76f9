// Times that are not certain, as gamma distributions of their mean and variance, by the approximation of Wilson and Hilferty: the cube
// root of a gamma variable is nearly normal. Only sums, products, quotients and square roots, so that every engine comes to the same
// figures to the last bit: Math.exp and its like may differ from browser to browser.

/** A time that is not certain: its mean in ms, its variance in ms squared. */
export interface Spread {
  mean: number;
  variance: number;
}

/**
 * The earliest, the likely and the latest, in standard deviations of a normal distribution: nine of ten lie above the first, half above the
 * second, one of ten above the last. That would be -1.28, 0 and 1.28 if the mean were known. After a few speeches it is not, and it is more
 * often too low than too high, since speakers overrun a limit by more than others stay under it: the last two are later by what that is in
 * simulated meetings.
 */
export const QUANTILES = [-1.28, 0.15, 1.6] as const;

/** Mean and standard deviation of the cube root of its share of the mean. */
function rootOf({ mean, variance }: Spread): [middle: number, deviation: number] {
  const ninth = variance / (9 * mean * mean);
  return [1 - ninth, Math.sqrt(ninth)];
}

/** In ms, `z` standard deviations from the middle; never negative. */
export function quantile(time: Spread, z: number): number {
  if (time.mean <= 0) return 0;
  const [middle, deviation] = rootOf(time);
  const root = Math.max(0, middle + z * deviation);
  return Math.round(time.mean * root * root * root);
}

/** Where `ms` stands, in standard deviations from the middle. */
function scoreOf(time: Spread, ms: number): number {
  const [middle, deviation] = rootOf(time);
  return (cubeRoot(ms / time.mean) - middle) / deviation;
}

const isCertain = ({ mean, variance }: Spread): boolean => mean <= 0 || variance <= 0;

/** The chance, 0 to 1, that it takes no longer than `ms`. */
export function chanceBy(time: Spread, ms: number): number {
  if (ms < 0) return 0;
  if (isCertain(time) || ms > 64 * time.mean) return ms < time.mean ? 0 : 1;
  return 1 - shareAbove(scoreOf(time, ms));
}

/** What is still to come of it once it has gone on for `used` ms: given that it takes longer than that. */
export function restAfter(time: Spread, used: number): Spread {
  const { mean } = time;
  if (isCertain(time)) return { mean: Math.max(0, mean - used), variance: 0 };
  const [middle, deviation] = rootOf(time);
  const from = Math.max(-4, scoreOf(time, used));
  const hazard = hazardAt(from);
  // Moments of a normal variable above `from`, each by the one before the last.
  const moments = [1, hazard];
  for (let n = 2, power = from; n <= 6; n += 1, power *= from) {
    moments.push((n - 1) * moments[n - 2]! + power * hazard);
  }
  // Of (middle + deviation * normal) to the third and to the sixth, which are the time and its square.
  const raised = (binomials: readonly number[]): number => {
    let sum = 0;
    binomials.forEach((choose, n) => {
      let term = choose * moments[n]!;
      for (let at = 1; at < binomials.length; at += 1) term *= at <= n ? deviation : middle;
      sum += term;
    });
    return sum;
  };
  const first = raised([1, 3, 3, 1]);
  const second = raised([1, 6, 15, 20, 15, 6, 1]);
  return {
    mean: Math.max(0, Math.round(mean * first - used)),
    variance: Math.max(0, Math.round(mean * mean * (second - first * first))),
  };
}

/** By Newton's method, from above. */
function cubeRoot(of: number): number {
  let root = Math.max(1, of);
  for (let step = 0; step < 60 && of > 0; step += 1) {
    const next = (2 * root + of / (root * root)) / 3;
    if (next >= root) return root;
    root = next;
  }
  return of > 0 ? root : 0;
}

const polynomial = (x: number, factors: readonly number[]): number =>
  factors.reduceRight((sum, one) => one + x * sum, 0);

/** Share of a normal distribution above `z`: Abramowitz and Stegun, 26.2.19, to six places. */
function shareAbove(z: number): number {
  let power = polynomial(
    Math.abs(z),
    [1, 0.049867347, 0.0211410061, 0.0032776263, 0.0000380036, 0.0000488906, 0.000005383],
  );
  for (let doubling = 0; doubling < 4; doubling += 1) power *= power;
  return z < 0 ? 1 - 0.5 / power : 0.5 / power;
}

/** Density of a normal distribution at `z` over its share above it: by a continued fraction, nearer to the middle by 26.2.17. */
function hazardAt(z: number): number {
  if (z >= 2) return z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 5 / (z + 6 / (z + 7 / z))))));
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const ratio = polynomial(t, [0, 0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]);
  return z >= 0 ? 1 / ratio : shareAbove(-z) / ratio / shareAbove(z);
}
