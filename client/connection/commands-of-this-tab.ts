// Which commands were given in this tab: several devices may sit on one link, and each takes back only what it did itself.
import { readJson } from './storage.ts';
import type { KeyValue } from './storage.ts';

/** Many more than the history can undo, since commands that leave no step count too. */
const KEPT = 500;

export interface OwnCommands {
  /** The ids, oldest first; a new set after each `add`. */
  ids(): ReadonlySet<string>;
  add(id: string): void;
}

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((id): id is string => typeof id === 'string');

/** The ids of the last commands that this tab sent, kept over a reload. */
export function ownCommands(storage: KeyValue, key: string): OwnCommands {
  let ids: ReadonlySet<string> = new Set(readJson(storage, key, isIds) ?? []);
  return {
    ids: () => ids,
    add(id) {
      ids = new Set([...ids, id].slice(-KEPT));
      storage.set(key, JSON.stringify([...ids]));
    },
  };
}
