// By what a delegation is called, and who is called so already. Reads the state; decides nothing.
import { calledName } from '../clean-text.ts';
import type { DelegationId, Text } from '../state.ts';

export interface Called {
  name: Text;
  aliases?: readonly string[] | undefined;
}
/** What was told of each: each command that adds, changes or undoes one asks of all, and what changes is another. */
const known = new WeakMap<Called, readonly string[]>();
/** All that a delegation is called by, as it is compared with others'. */
export function callsOf(one: Called): readonly string[] {
  const kept = known.get(one);
  if (kept) return kept;
  const calls = [...Object.values(one.name), ...(one.aliases ?? [])].map(calledName);
  known.set(one, calls);
  return calls;
}

/** Who is called what, kept while delegations come and change. */
export class Calls {
  readonly #who = new Map<string, Set<DelegationId>>();

  constructor(delegations: Iterable<Called & { id: DelegationId }>) {
    for (const one of delegations) this.add(one);
  }

  add(one: Called & { id: DelegationId }): void {
    for (const call of callsOf(one)) this.#who.set(call, (this.#who.get(call) ?? new Set()).add(one.id));
  }

  /** Takes one out, as it was called before. */
  remove(one: Called & { id: DelegationId }): void {
    for (const call of callsOf(one)) this.#who.get(call)?.delete(one.id);
  }

  /** Somebody else who is called the same, in whatever language, by a name or by a former or short one. */
  taken(one: Called & { id?: DelegationId }): DelegationId | undefined {
    return this.others(one).values().next().value;
  }

  /** All of them. */
  others(one: Called & { id?: DelegationId }): Set<DelegationId> {
    const found = callsOf(one).flatMap((call) => [...(this.#who.get(call) ?? [])]);
    return new Set(found.filter((id) => id !== one.id));
  }
}
