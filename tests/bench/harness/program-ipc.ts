// A program's side of the bench: answers questions over IPC, and tells what the process uses.
// It ends when whoever started it ends, so that nothing is left behind.
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { instant } from './instant.ts';

/** The functions that a program answers with; one argument each. */
export type Api = Record<string, (arg: never) => unknown>;

export interface Usage {
  /** Processor time of the whole process, threads included, since it began. */
  cpuMs: number;
  /** Of its main thread alone: the event loop's. */
  mainCpuMs: number;
  rssBytes: number;
  /** The most that it ever was. */
  peakRssBytes: number;
  heapBytes: number;
}

export interface LoopDelay {
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

export type Question = { id: number; name: string; arg: unknown };
export type Answer = { id: number; value: unknown } | { id: number; error: string };

const loop = monitorEventLoopDelay({ resolution: 1 });

/** What every program answers. */
export const COMMON = {
  usage(): Usage {
    const whole = process.cpuUsage();
    const main = process.threadCpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    return {
      cpuMs: (whole.user + whole.system) / 1_000,
      mainCpuMs: (main.user + main.system) / 1_000,
      rssBytes: rss,
      peakRssBytes: process.resourceUsage().maxRSS * 1_024,
      heapBytes: heapUsed,
    };
  },
  /** What the clock that all processes share says. */
  instant,
  /** Watches the event loop from now on, once a millisecond: not while CPU is measured. */
  watchLoop() {
    loop.reset();
    loop.enable();
  },
  /** How late a timer of 1 ms came since `watchLoop`. */
  loopDelay(): LoopDelay {
    loop.disable();
    const late = (share: number) => Math.max(0, loop.percentile(share) / 1e6 - 1);
    return { p50Ms: late(50), p99Ms: late(99), maxMs: Math.max(0, loop.max / 1e6 - 1) };
  },
} satisfies Api;

/** Answers from now on with these functions and the common ones. */
export function answerWith(api: Api): void {
  const functions = { ...COMMON, ...api } as Record<string, (arg: unknown) => unknown>;
  const call = async (name: string, arg: unknown) => functions[name]!(arg);
  process.on('message', ({ id, name, arg }: Question) => {
    call(name, arg).then(
      (value) => process.send!({ id, value } satisfies Answer),
      (error: unknown) =>
        process.send!({
          id,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        } satisfies Answer),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
