// The hooks by which pages read the meeting, send commands and draw time. No page talks to the socket itself.
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import { useStore } from 'zustand';

import type { Command } from '#shared/meeting/commands.ts';
import type { Timer } from '#shared/meeting/state.ts';
import { elapsedMs, readTimer } from '#shared/meeting/timer.ts';
import type { TimerReading } from '#shared/meeting/timer.ts';
import type { AccessCommand, CommandAnswer } from '#shared/protocol.ts';

import { useReplicaHandle } from './context.ts';
import type { ReplicaState } from './store.ts';
import { onFrame, onTick } from './ticks.ts';

export { MeetingConnection } from './MeetingConnection.tsx';

/** Reads a part of the replica; renders again only when what the selector returns is another value (`Object.is`). */
export function useReplica<T>(selector: (state: ReplicaState) => T): T {
  return useStore(useReplicaHandle().store, selector);
}

export interface SendOptions {
  /** Keep it on the device until it is answered, over reloads too (a delegate's request). */
  keep?: boolean;
}
export type Send = (command: Command | AccessCommand, options?: SendOptions) => Promise<CommandAnswer>;

/** Sends a command through the one queue. The answer is a value, also when it is a refusal; the promise never rejects. */
export function useSend(): Send {
  const replica = useReplicaHandle();
  return useCallback((command, options) => replica.send(command, options), [replica]);
}

/** What can be done with the commands that wait: send one that needs confirmation, drop one, take note of a refusal, try to connect again. */
export function useQueue(): {
  confirm: (id: string) => void;
  discard: (id: string) => void;
  dismissRejected: (id: string) => void;
  reconnect: () => void;
} {
  const replica = useReplicaHandle();
  return useMemo(
    () => ({
      confirm: (id) => replica.confirm(id),
      discard: (id) => replica.discard(id),
      dismissRejected: (id) => replica.dismissRejected(id),
      reconnect: () => replica.reconnect(),
    }),
    [replica],
  );
}

/**
 * Reads server time when something happens (an event handler); it does not render anything again. The one maker of instants that
 * commands carry: whole milliseconds, as the wire wants them, while the clock behind it counts fractions.
 */
export function useServerClock(): () => number {
  const replica = useReplicaHandle();
  return useCallback(() => Math.round(replica.now()), [replica]);
}

/** `quarter`: of a minute, as often as a forecast is drawn again while nothing happens. */
const STEP_MS = { second: 1000, quarter: 15_000, minute: 60_000 } as const;

/**
 * Server time in ms, read anew at each render, and the component rendered again when the drawn value can change: each frame, or when
 * the whole second, quarter of a minute or minute changes. `boundaryAt` moves the change to another instant within the second: a countdown to `resumesAt`
 * changes its figures when `resumesAt - now` is a whole number of seconds, so it passes `resumesAt`.
 */
export function useNow(grain: 'second' | 'frame' | 'quarter' | 'minute', boundaryAt = 0): number {
  const replica = useReplicaHandle();
  const [, render] = useReducer((count: number) => (count + 1) % 1_000_000, 0);
  useEffect(() => {
    if (grain === 'frame') return onFrame(render);
    return onTick(() => replica.now(), STEP_MS[grain], boundaryAt, render);
  }, [replica, grain, boundaryAt]);
  return replica.now();
}

/** What a speech's timer says now, rendered again exactly when its figures or its phase change. Stopped timers never tick. */
export function useTimer(timer: Timer): TimerReading {
  const replica = useReplicaHandle();
  const [, render] = useReducer((count: number) => (count + 1) % 1_000_000, 0);
  const { startedAt, accumulatedMs, limitMs } = timer;
  useEffect(() => {
    if (startedAt === null) return undefined;
    // The figures change when `limit - elapsed` (or `elapsed`, without a limit) is a whole number of seconds.
    return onTick(() => replica.now(), 1000, startedAt - accumulatedMs + (limitMs ?? 0), render);
  }, [replica, startedAt, accumulatedMs, limitMs]);
  return readTimer(timer, replica.now());
}

/** Elapsed time of a stopwatch (an item's clock, a countdown's), rendered again at each whole second of it. */
export function useElapsedMs(watch: { startedAt: number | null; accumulatedMs: number }): number {
  const { startedAt, accumulatedMs } = watch;
  const now = useNow('second', (startedAt ?? 0) - accumulatedMs);
  return elapsedMs(watch, now);
}
