// The links of one meeting as its officers handle them: a chair's are for the chair and for operators, all others for the secretary too.
// The same links as the operator's; knows no HTTP.
import type { Role } from '#shared/meeting/state.ts';
import { isRetired } from '#shared/meeting/catalogue/retired.ts';

import type { Access } from '../access/access.ts';
import type { MEETING_ROLES } from '../access/links.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { linkUrl } from './link-url.ts';
import type { Answer } from './answers.ts';
import type { LinkView, NewLinkRequest, Operator } from './operator.ts';
import { done, refuse, retiredDelegation, unknownDelegation, unknownLink, unknownMeeting } from './answers.ts';

export type MeetingLinkRole = (typeof MEETING_ROLES)[number];

export interface DelegationLink {
  delegationId: string;
  linkId: string;
  url: string;
  /** It was made just now; else it stood already. */
  created: boolean;
}

/** Answers of one who handles the links of a meeting. A refusal is a value; promises are rejected only where the store fails. */
export interface OfficersLinks {
  /** With their tokens and addresses; of others' roles none. */
  list(): Promise<Answer<LinkView[]>>;
  create(request: Omit<NewLinkRequest, 'meetingId'> & { role: MeetingLinkRole }): Promise<Answer<LinkView>>;
  /** Ends the link and every device that it enrolled. */
  revoke(linkId: string): Promise<Answer<LinkView>>;
  /** The same of all links of a role; answers their ids. */
  revokeAll(role: MeetingLinkRole): Promise<Answer<{ revoked: string[] }>>;
  /** A link for each of these delegations, or for all that take part: the one that stands, else a new one. */
  forDelegations(delegationIds?: readonly string[]): Promise<Answer<{ links: DelegationLink[] }>>;
}

export interface OfficersLinksParts {
  operator: Operator;
  rooms: Rooms;
  access: Access;
  /** Where people reach the server, without a slash at the end. */
  url(): string;
}

/** Links of one meeting that stand; more are no list that anybody reads. */
const MOST_LINKS = 5_000;
const MOST_DELEGATIONS = 2_000;
const AT_ONCE = 50;

const notYours = (role: string) =>
  refuse('FORBIDDEN', 'not-your-role', `Links for the ${role} are for the chair and for operators.`);

/** @param role whose hand it is: an officer's or an operator's. */
export function officersLinks(
  { operator, rooms, access, url }: OfficersLinksParts,
  meetingId: string,
  role: Role,
): OfficersLinks {
  const mayHandle = (linkRole: string) => linkRole !== 'chair' || role !== 'secretary';

  async function standing(): Promise<LinkView[]> {
    const links = await access.listLinks(meetingId);
    return links.filter(({ revokedAt }) => revokedAt === undefined);
  }

  return {
    async list() {
      const links = await operator.listLinks(meetingId);
      return links.ok ? done(links.value.filter((link) => mayHandle(link.role))) : links;
    },

    async create(request) {
      if (!mayHandle(request.role)) return notYours(request.role);
      if ((await standing()).length >= MOST_LINKS)
        return refuse('INVALID', 'too-many-links', `This meeting has ${MOST_LINKS} links, and may have no more.`, {
          most: MOST_LINKS,
        });
      return operator.createLink({ ...request, meetingId });
    },

    async revoke(linkId) {
      const link = await access.showLink(linkId);
      if (link?.meetingId !== meetingId) return unknownLink(linkId);
      return mayHandle(link.role) ? operator.revokeLink(linkId) : notYours(link.role);
    },

    async revokeAll(ofRole) {
      if (!mayHandle(ofRole)) return notYours(ofRole);
      const ids = (await standing()).filter((link) => link.role === ofRole).map(({ id }) => id);
      for (let first = 0; first < ids.length; first += AT_ONCE)
        await Promise.all(ids.slice(first, first + AT_ONCE).map((id) => access.revokeLink(id)));
      return done({ revoked: ids });
    },

    async forDelegations(asked) {
      const meeting = (await rooms.open(meetingId))?.meeting;
      if (!meeting) return unknownMeeting(meetingId);
      const { delegations } = meeting.catalogue;
      const ids = asked ?? Object.keys(delegations).filter((id) => !isRetired(delegations[id]!));
      const unknown = ids.find((id) => !Object.hasOwn(delegations, id));
      if (unknown !== undefined) return unknownDelegation(unknown);
      const retired = ids.find((id) => isRetired(delegations[id]!));
      if (retired !== undefined) return retiredDelegation(retired);
      if (ids.length > MOST_DELEGATIONS)
        return refuse('INVALID', 'too-many', `At most ${MOST_DELEGATIONS} links are made at once.`, {
          most: MOST_DELEGATIONS,
        });
      const ensured = await access.ensureDelegationLinks(meetingId, ids);
      return done({
        links: ensured.map(({ link, created }) => ({
          delegationId: link.delegationId ?? '',
          linkId: link.id,
          url: linkUrl(url(), link),
          created,
        })),
      });
    },
  };
}
