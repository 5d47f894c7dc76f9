// People whom lists name, beside the log: how those of a list go together with those that are there. One rule for page, command line and server.
import type { ImportContact } from './import-preview.ts';

/** Those of a list that do not stand among these as they are: new people, or such as have become another's, or changed. */
export const newContacts = (before: readonly ImportContact[], listed: readonly ImportContact[]): ImportContact[] => {
  const written = ({ delegationId, name, title, email, language }: ImportContact): string =>
    JSON.stringify([delegationId, name, title ?? '', email ?? '', language ?? '']);
  const known = new Set(before.map(written));
  return listed.filter((one) => !known.has(written(one)));
};

/** With these in place of those that their delegations had; those of other delegations stay, and come first. */
export function withContacts(before: readonly ImportContact[], anew: readonly ImportContact[]): ImportContact[] {
  const renewed = new Set(anew.map(({ delegationId }) => delegationId));
  return [...before.filter(({ delegationId }) => !renewed.has(delegationId)), ...anew];
}
