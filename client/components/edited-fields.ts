// Fields drawn from what stands in the meeting while they are edited: what was not touched goes on showing what stands there, only what
// was changed is sent, and what somebody else changed meanwhile is known. Knows no panel and no command.
import { useState } from 'react';

type Value = string | boolean | number | null;
/** Nothing nested: fields are compared one by one. */
export type Fields<T> = { [K in keyof T]: Value };

interface Edits<T> {
  /** What stood there when the fields were opened, or saved last. */
  opened: T;
  /** What was put in, by field. */
  typed: Partial<T>;
}

/** A field that was changed by others since it was opened: `was` where it follows them, `is` where what was typed stands in front. */
export interface Meanwhile<V> {
  was?: V;
  is?: V;
}

/** The fields as they are shown. */
export const shownOf = <T>({ typed }: Edits<T>, now: T): T => ({ ...now, ...typed });

/** What is to be sent: typed, and not what stands there anyhow. */
export function changedOf<T extends Fields<T>>({ typed }: Edits<T>, now: T): Partial<T> {
  const entries = Object.entries(typed) as [keyof T, T[keyof T]][];
  return Object.fromEntries(entries.filter(([key, value]) => value !== now[key])) as Partial<T>;
}

/** What was put in, on top of what was before. A field that is put back to what stands there follows it again. */
export function withTyped<T extends Fields<T>>({ opened, typed }: Edits<T>, now: T, change: Partial<T>): Edits<T> {
  return { opened, typed: changedOf({ opened, typed: { ...typed, ...change } }, now) };
}

/** What was typed, without what has been sent of it as it stands. */
export function withoutSent<T extends Fields<T>>(typed: Partial<T>, sent: Partial<T>): Partial<T> {
  const entries = Object.entries(typed) as [keyof T, T[keyof T]][];
  return Object.fromEntries(entries.filter(([key, value]) => sent[key] !== value)) as Partial<T>;
}

export function meanwhileOf<T extends Fields<T>, K extends keyof T>(
  { opened, typed }: Edits<T>,
  now: T,
  key: K,
): Meanwhile<T[K]> | undefined {
  if (now[key] === opened[key] || typed[key] === now[key]) return undefined;
  return typed[key] === undefined ? { was: opened[key] } : { is: now[key] };
}

/** Fields that are being edited: what was typed, beside what stands in the meeting. */
export interface Edited<T> {
  value: T;
  set(change: Partial<T>): void;
  changed: Partial<T>;
  meanwhile<K extends keyof T>(key: K): Meanwhile<T[K]> | undefined;
  /** What was typed stands in the meeting now. `sent`: these alone; what was typed since stays. */
  saved(sent?: Partial<T>): void;
  /** What stands there now was seen: by an act of the same hand, beside the fields. */
  seen(): void;
}

/** @param now the fields as the meeting has them, at each drawing */
export function useEdited<T extends Fields<T>>(now: T): Edited<T> {
  const [edits, setEdits] = useState<Edits<T>>({ opened: now, typed: {} });
  const [renew, setRenew] = useState(false);
  if (renew) {
    setRenew(false);
    setEdits((before) => ({ opened: now, typed: before.typed }));
  }
  return {
    value: shownOf(edits, now),
    set: (change) => setEdits((before) => withTyped(before, now, change)),
    changed: changedOf(edits, now),
    meanwhile: (key) => meanwhileOf(edits, now, key),
    saved: (sent) => {
      setEdits(({ opened, typed }) => ({ opened, typed: sent ? withoutSent(typed, sent) : {} }));
      setRenew(true);
    },
    seen: () => setRenew(true),
  };
}
