// Percentiles and medians.

/** The value below which this share (0 to 1) of the values lies; NaN of none. */
export function percentile(values: readonly number[] | Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The median of what each pair makes: runs side by side are compared with each other, never averages of different moments. */
export function medianRatio(values: readonly number[], to: readonly number[]): number {
  return median(values.map((value, index) => value / to[index]!));
}
