// People whom lists name, beside the log: how those of a list go together with those that are there. One rule for page, command line and server.
import type { ImportContact } from './import-preview.ts';

/** With these in place of those that their delegations had; those of other delegations stay, and come first. */
export function withContacts(before: readonly ImportContact[], anew: readonly ImportContact[]): ImportContact[] {
  const renewed = new Set(anew.map(({ delegationId }) => delegationId));
  return [...before.filter(({ delegationId }) => !renewed.has(delegationId)), ...anew];
}
