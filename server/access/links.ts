// Links: each enrols devices in one role. Made, shown again and revoked by the operator.
// Knows the rows of access and the secret; no meeting's state, no socket.
import type { DelegationId, MeetingId } from '#shared/meeting/state.ts';

import type { AccessStore, Device, Link, NewDevice } from '../store/access.ts';
import { SERVER_ROLES } from './preparers.ts';
import { linkOfToken, linkToken, newId } from './tokens.ts';

/** Roles of links that belong to a meeting. */
export const MEETING_ROLES = ['chair', 'secretary', 'delegation', 'booth', 'screen'] as const;
/** For whom a link may be made. */
export const LINK_ROLES = [...MEETING_ROLES, ...SERVER_ROLES] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

export interface NewLink {
  role: LinkRole;
  /** Left out for operators' and organizers', which are for the whole server. */
  meetingId?: MeetingId;
  /** With role delegation, and only there. */
  delegationId?: DelegationId;
  /** A screen's name, or what the operator calls the link. */
  label?: string;
  /** From this instant on it lets nobody in, in ms; left out: it stands until it is revoked. */
  expiresAt?: number;
}

export type LinkWithToken = Link & { token: string };

export interface Links {
  create(link: NewLink, at: number): Promise<LinkWithToken>;
  /** For each of these delegations the link that stands, else a new one; in their order. */
  ensure(
    meetingId: MeetingId,
    delegationIds: readonly DelegationId[],
    at: number,
  ): Promise<{ link: LinkWithToken; created: boolean }[]>;
  /** The oldest first; without a meeting all of the server. Revoked ones too: those have no token any more. */
  list(meetingId?: MeetingId): Promise<(Link | LinkWithToken)[]>;
  /** The link with its token; undefined: there is none of that id. */
  show(linkId: string): Promise<Link | LinkWithToken | undefined>;
  /** Answers what this ended; undefined: there is no such link. Twice is harmless. */
  revoke(linkId: string, at: number): Promise<{ link: Link; devices: Device[] } | undefined>;
  /** The link that a token belongs to, revoked or not; undefined where the token is no link's. */
  ofToken(token: string): Promise<Link | undefined>;
}

export function makeLinks(store: AccessStore, secret: string): Links {
  const withToken = (link: Link): Link | LinkWithToken =>
    link.revokedAt === undefined ? { ...link, token: linkToken(secret, link.id) } : link;
  return {
    async create({ role, meetingId, delegationId, label, expiresAt }, at) {
      const link: Link = {
        id: newId(),
        role,
        ...(meetingId !== undefined && { meetingId }),
        ...(delegationId !== undefined && { delegationId }),
        ...(label !== undefined && { label }),
        createdAt: at,
        ...(expiresAt !== undefined && { expiresAt }),
      };
      await store.insertLink(link);
      return { ...link, token: linkToken(secret, link.id) };
    },
    async ensure(meetingId, delegationIds, at) {
      const wanted = delegationIds.map((delegationId): Link => ({
        id: newId(),
        meetingId,
        role: 'delegation',
        delegationId,
        createdAt: at,
      }));
      const ensured = await store.ensureLinks(meetingId, wanted, at);
      return ensured.map(({ link, created }) => ({
        link: { ...link, token: linkToken(secret, link.id) },
        created,
      }));
    },
    async list(meetingId) {
      const links = await store.listLinks(meetingId);
      return links.map(withToken);
    },
    async show(linkId) {
      const link = await store.findLink(linkId);
      return link && withToken(link);
    },
    async revoke(linkId, at) {
      const devices = await store.revokeLink(linkId, at);
      const link = devices && (await store.findLink(linkId));
      return link && { link, devices };
    },
    async ofToken(token) {
      const linkId = linkOfToken(secret, token);
      return linkId === undefined ? undefined : store.findLink(linkId);
    },
  };
}

/** What a device has of the link that enrols it. */
export function fieldsOfLink({
  id,
  role,
  delegationId,
  label,
}: Link): Pick<NewDevice, 'linkId' | 'role' | 'delegationId' | 'label'> {
  return {
    linkId: id,
    role,
    ...(delegationId !== undefined && { delegationId }),
    ...(label !== undefined && { label }),
  };
}
