// One clock for all processes of a bench.

/** Milliseconds of the system's monotonic clock, which every process of this machine shares. */
export const instant = (): number => Number(process.hrtime.bigint()) / 1e6;
