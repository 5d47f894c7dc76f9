// The speeches whose clocks are off by presses that came late (late-presses.ts): what officers are offered to set right. Read, never folded.
import type { Meeting, SpeakingEntry, SpokenEntry } from './state.ts';
import { elapsedMs } from './timer.ts';

/** A speech whose clock is off by presses that came late. */
export interface LateSpeech {
  entry: SpeakingEntry | SpokenEntry;
  /** As it stands. */
  recordedMs: number;
  /** As the presses say. */
  pressedMs: number;
  /** It is under way. */
  isRunning: boolean;
}

/** Speeches that ended longer ago are no longer asked about. */
const ASKED_FOR_MS = 15 * 60_000;

/** The speeches to be corrected, in the order in which they began. */
export function lateSpeeches({ floor, lists }: Meeting, now: number): LateSpeech[] {
  const late = ({ clockOffMs = 0 }: LateSpeech['entry'], recordedMs: number) => ({
    recordedMs,
    pressedMs: Math.max(0, recordedMs + clockOffMs),
  });
  const past = Object.values(lists)
    .flatMap((list) => list.past.filter((entry) => entry.outcome === 'spoken'))
    .filter(({ clockOffMs, endedAt }) => clockOffMs !== undefined && now - endedAt < ASKED_FOR_MS)
    .toSorted((a, b) => a.givenAt - b.givenAt || a.seq - b.seq)
    .map((entry) => ({ entry, ...late(entry, entry.usedMs), isRunning: false }));
  if (floor?.entry.clockOffMs === undefined) return past;
  return [...past, { entry: floor.entry, ...late(floor.entry, elapsedMs(floor.timer, now)), isRunning: true }];
}
