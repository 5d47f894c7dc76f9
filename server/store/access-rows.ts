// What the two stores do alike with rows of access: an absent value is null in a table and an absent field in the types.
import type { DeviceState, Link, NewDevice } from './access.ts';

export type Row = Record<string, unknown>;

/** A row as the types have it. */
export function withoutNulls<T>(row: Row): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

export const NEW_DEVICE_COLUMNS =
  'id, token_hash, link_id, meeting_id, role, delegation_id, state, words, label, created_at, admitted_at, expires_at, person';

export const LINK_COLUMNS = 'id, meeting_id, role, delegation_id, label, created_at, revoked_at, expires_at';

/** The link that stands already in the place of a new one: of its role and delegation, the oldest. */
export function standingLike(links: readonly Link[], { role, delegationId }: Link, at: number): Link | undefined {
  return links.find(
    (link) =>
      link.role === role &&
      link.delegationId === delegationId &&
      link.revokedAt === undefined &&
      (link.expiresAt ?? Number.POSITIVE_INFINITY) > at,
  );
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
