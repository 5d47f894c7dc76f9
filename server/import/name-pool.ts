// Who may be meant by a name: those of the meeting, and all that the table of names knows. Each once: a State of the table that is in the
// meeting is the meeting's.
import type { Delegation, Meeting, Text } from '#shared/meeting/state.ts';
import type { Callable, Ladder } from '#shared/names/ladder.ts';
import { nameLadder } from '#shared/names/ladder.ts';

import type { KnownName } from '../names/table.ts';
import { isState, knownByCode, knownNames } from '../names/table.ts';
import { callableOf, tableLadder } from '../names/table-ladder.ts';

export interface Somebody {
  /** Of the delegation in the meeting, or the one that it will have. */
  id: string;
  /** In the meeting. */
  delegation?: Delegation;
  /** In the table of names. */
  known?: KnownName;
}

export interface Pool {
  ladder: Ladder;
  byId: ReadonlyMap<string, Somebody>;
  /** By a code of two or three letters, or an organization's own, in any case. */
  byCode(code: string): Somebody | undefined;
}

export const nameOf = ({ delegation, known }: Somebody): Text => (delegation?.name ?? known?.name)!;
export const isStateOf = ({ delegation, known }: Somebody): boolean =>
  known ? isState(known) : delegation?.flag !== undefined;

/** As the ladder knows one. */
function callable({ id, delegation, known }: Somebody): Callable {
  const ownCode = delegation && /^[A-Z0-9-]{2,12}$/.test(delegation.id) && !known ? [delegation.id] : [];
  const ofTable = known && callableOf(known);
  return {
    id,
    codes: [...(ofTable?.codes ?? []), ...ownCode],
    names: [...(ofTable?.names ?? []), ...Object.values(delegation?.name ?? {})],
    aliases: [...(ofTable?.aliases ?? []), ...(delegation?.aliases ?? [])],
    as: delegation?.as ?? [],
    isOrganization: ofTable?.isOrganization ?? delegation?.flag === undefined,
  };
}

/** @param newId a random id, for one whose code is another's id already */
export function poolOf(meeting: Meeting, newId: () => string, { withTable = true } = {}): Pool {
  const { delegations } = meeting.catalogue;
  const claimed = new Map<string, Delegation>();
  const others: Delegation[] = [];
  for (const delegation of Object.values(delegations)) {
    const names = Object.values(delegation.name).map((name) => tableLadder().find(name)?.id);
    const byName = names.find((code) => code !== undefined);
    const byFlag =
      knownByCode(delegation.id) && delegation.flag === delegation.id.toLowerCase() ? delegation.id : undefined;
    const code = byName ?? byFlag;
    if (code !== undefined && !claimed.has(code)) claimed.set(code, delegation);
    else others.push(delegation);
  }
  const all: Somebody[] = [
    ...knownNames().flatMap((one): Somebody[] => {
      const delegation = claimed.get(one.code);
      if (delegation) return [{ id: delegation.id, delegation, known: one }];
      if (!withTable) return [];
      return [{ id: Object.hasOwn(delegations, one.code) ? newId() : one.code, known: one }];
    }),
    ...others.map((delegation) => ({ id: delegation.id, delegation })),
  ];
  const codes = new Map(all.flatMap((one) => callable(one).codes.map((code) => [code.toUpperCase(), one] as const)));
  return {
    ladder: nameLadder(all.map(callable)),
    byId: new Map(all.map((one) => [one.id, one])),
    byCode: (code) => codes.get(code.trim().toUpperCase()) ?? codes.get(alphaOf(code.trim())),
  };
}

/** "756", "56" as the United Nations numbers countries (M49), in letters: "CH", "BE". "": no such number. */
function alphaOf(number: string): string {
  if (!/^\d{1,3}$/u.test(number)) return '';
  const [, letters = ''] =
    /^und-([A-Z]{2})$/u.exec(Intl.getCanonicalLocales(`und-${number.padStart(3, '0')}`)[0]!) ?? [];
  return letters;
}

/** How many of these cells name somebody of the table: what tells a sheet from another, and an encoding. */
export function countNames(cells: Iterable<string>, ladder: Ladder, most = 3_000): number {
  let [count, looked] = [0, 0];
  for (const cell of cells) {
    if (looked >= most) break;
    if (cell.length < 2 || cell.length > 80 || !/\p{L}/u.test(cell)) continue;
    looked += 1;
    if (ladder.find(cell)) count += 1;
  }
  return count;
}
