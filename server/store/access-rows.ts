// What the two stores do alike with rows of access: an absent value is null in a table and an absent field in the types.
import type { DeviceState, EnsuredLink, Link, NewDevice } from './access.ts';

export type Row = Record<string, unknown>;

/** A row as the types have it. */
export function withoutNulls<T>(row: Row): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

/** The columns of a new device and of a link, in the order in which both stores write them. */
export const NEW_DEVICE_COLUMNS =
  'id, token_hash, link_id, meeting_id, role, delegation_id, state, words, label, created_at, admitted_at, expires_at, person';

export const LINK_COLUMNS = 'id, meeting_id, role, delegation_id, label, created_at, revoked_at, expires_at';

/**
 * For each of these links the one that stands already in its place, of its role and delegation, else itself, to be inserted.
 * @param there of the same meeting, the oldest first
 */
export function ensuredAmong(there: readonly Link[], asked: readonly Link[], at: number): EnsuredLink[] {
  const placeOf = ({ role, delegationId = '' }: Link) => `${role} ${delegationId}`;
  const standing = new Map<string, Link>();
  for (const link of there) {
    const stands = link.revokedAt === undefined && (link.expiresAt ?? Number.POSITIVE_INFINITY) > at;
    if (stands && !standing.has(placeOf(link))) standing.set(placeOf(link), link);
  }
  return asked.map((link) => {
    const found = standing.get(placeOf(link));
    standing.set(placeOf(link), found ?? link);
    return { link: found ?? link, created: !found };
  });
}

/** A link, in the order of LINK_COLUMNS. */
export const linkValues = (link: Link) => [
  link.id,
  link.meetingId ?? null,
  link.role,
  link.delegationId ?? null,
  link.label ?? null,
  link.createdAt,
  link.revokedAt ?? null,
  link.expiresAt ?? null,
];

/** A new device in this state, in the order of NEW_DEVICE_COLUMNS. */
export const newDeviceValues = (asked: Omit<NewDevice, 'admitUpTo' | 'byCode'>, state: DeviceState) => [
  asked.id,
  asked.tokenHash,
  asked.linkId ?? null,
  asked.meetingId ?? null,
  asked.role,
  asked.delegationId ?? null,
  state,
  asked.words ?? null,
  asked.label ?? null,
  asked.createdAt,
  state === 'admitted' ? asked.createdAt : null,
  asked.expiresAt ?? null,
  asked.person ?? null,
];
