// What the table of names knows of a delegation that is added by hand: by its name as the table has it, in any language, and never by
// a likeness. Imports climb the ladder instead, which asks.
import { calledName } from '#shared/meeting/clean-text.ts';
import type { KnownDelegation } from '#shared/meeting/decider.ts';
import type { Text } from '#shared/meeting/state.ts';

import type { KnownName } from './table.ts';
import { knownFields, knownNames } from './table.ts';

let byCall: ReadonlyMap<string, KnownName> | undefined;

/** The one that all of these names are, of those that the table has; undefined: none, or more than one. */
export function knownDelegation(name: Text): KnownDelegation | undefined {
  byCall ??= new Map(
    knownNames().flatMap((one) => Object.values(one.name).map((text) => [calledName(text), one] as const)),
  );
  const calls = byCall;
  const found = new Set(Object.values(name).flatMap((text) => calls.get(calledName(text)) ?? []));
  const [one] = found;
  if (one === undefined || found.size > 1) return undefined;
  return { id: one.code, name: one.name, ...knownFields(one) };
}
