// Lifts stored events of older programs to today's shapes when they are read; the log itself is never rewritten.
// Which types changed, and how, is the caller's table: this file knows no event.

import { StoreError } from './errors.ts';
import type { StoredEvent } from './store.ts';

/** Makes the next version's event of this one; `v`, `seq`, `at`, `type` and `commandId` are kept for it. */
export type Lift = (event: StoredEvent) => StoredEvent;

/**
 * For each type its lifts in order: the first from version 1 to 2, the next from 2 to 3. So a type's version today is
 * one more than its lifts; a type that never changed is at version 1 and need not be named.
 */
export type UpcastTable = Readonly<Record<string, readonly Lift[]>>;

export type Upcast = (event: StoredEvent) => StoredEvent;

/** Today's version of a type, to be written as `v` where it is above 1. */
export function currentVersion(table: UpcastTable, type: string): number {
  return (Object.hasOwn(table, type) ? table[type]!.length : 0) + 1;
}

/**
 * The function that lifts each event to today's version. It throws StoreError NEWER_DATA for an event of a version, or
 * (where `isKnownType` is given) of a type, that only a newer program can have written.
 */
export function makeUpcast(table: UpcastTable, isKnownType: (type: string) => boolean = () => true): Upcast {
  return (event) => {
    const version = event.v ?? 1;
    const current = currentVersion(table, event.type);
    if (version > current || !isKnownType(event.type)) {
      throw new StoreError(
        'NEWER_DATA',
        `The log was written by a newer Rostrum (event ${event.seq}, ${event.type}, version ${version}). Install that version or a later one; this one leaves the data as it is.`,
      );
    }
    if (version === current) return event;
    let lifted = event;
    for (const lift of table[event.type]!.slice(version - 1)) lifted = lift(lifted);
    const { seq, type, at, commandId } = event;
    return { ...lifted, seq, type, at, v: current, ...(commandId === undefined ? {} : { commandId }) };
  };
}
