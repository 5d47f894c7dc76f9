// What an operator does: meetings as files, and links. The same for the server's routes and for the command on an idle folder.
// Knows the store, the rooms and access; no HTTP, no terminal.
import { randomBytes } from 'node:crypto';

import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { idSchema } from '#shared/meeting/fields.ts';
import { isRetired } from '#shared/meeting/catalogue/retired.ts';
import { newMeeting } from '#shared/meeting/new-meeting.ts';
import type { Text } from '#shared/meeting/state.ts';

import type { Access } from '../access/access.ts';
import { endOf } from '../access/identity-of-row.ts';
import type { LinkRole, LinkWithToken } from '../access/links.ts';
import { isServerRole } from '../access/preparers.ts';
import { newId } from '../access/tokens.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { toStored } from '../rooms/stored-events.ts';
import type { Link } from '../store/access.ts';
import type { CommandRecord, EventStore, StoredEvent } from '../store/store.ts';
import type { Importer } from '../import/importer.ts';
import type { ImportedList, ListRequest } from './operator-list-import.ts';
import { importList } from './operator-list-import.ts';
import type { Besides } from './data-outside-log.ts';
import { besidesIn, exportedBesides, keepBesides } from './data-outside-log.ts';
import type { Answer } from './answers.ts';
import { badFile, done, refuse, retiredDelegation, unknownDelegation, unknownLink, unknownMeeting } from './answers.ts';
import { decidedAll } from './beginning.ts';
import { readHouseLook } from './house-look.ts';
import { linkUrl } from './link-url.ts';
import type { MeetingExport } from './meeting-files.ts';
import { meetingFileOf, readExport, readPlan } from './meeting-files.ts';
import { ranksOf } from '../rooms/alphabetical-ranks.ts';

export interface MeetingSummary {
  id: string;
  title: Text;
  createdAt: number;
  /** The last event's place in the log. */
  seq: number;
  /** The code by which delegations join; null where there is none or it is switched off. */
  joinCode: string | null;
}

export interface NewLinkRequest {
  role: LinkRole;
  meetingId?: string;
  delegationId?: string;
  /** A screen's name; of those who prepare meetings, what their devices are called. */
  name?: string;
  /** From this instant on it lets nobody in, in ms. */
  expiresAt?: number;
}

/** Whose a new meeting is, and how many that one may have. */
export interface Owner {
  id: string;
  most?: number;
}

export interface Beginning {
  owner?: Owner | undefined;
  /** What a secretary does in it at once, in its log from the beginning. */
  commands?: readonly Command[];
  /** What stands in no log; left out: what the file carries. */
  besides?: Besides;
}

/** A link as the operator sees it; `token` and `url` while it stands. */
export type LinkView = Link & { token?: string; url?: string };

/** A refusal is a value; promises are rejected only where the store, or the way to the server, fails. */
export interface Operator {
  /** The oldest first; with `owner` only what that one made. */
  listMeetings(owner?: string): Promise<Answer<MeetingSummary[]>>;
  /** Makes a meeting from a meeting file; `id` goes before the file's own. */
  createMeeting(file: unknown, id?: string, begin?: Beginning): Promise<Answer<MeetingSummary>>;
  exportMeeting(meetingId: string): Promise<Answer<MeetingExport>>;
  /** Puts an exported meeting back with its whole past, under a new log, since clients may have seen another one. */
  importMeeting(file: unknown, owner?: Owner): Promise<Answer<MeetingSummary>>;
  /** Removes the meeting for good: its log, links, devices and code. */
  deleteMeeting(meetingId: string): Promise<Answer<{ id: string }>>;
  createLink(request: NewLinkRequest): Promise<Answer<LinkView>>;
  listLinks(meetingId?: string): Promise<Answer<LinkView[]>>;
  showLink(linkId: string): Promise<Answer<LinkView>>;
  /** Ends the link and every device that it enrolled. */
  revokeLink(linkId: string): Promise<Answer<LinkView>>;
  /** What a list in a file would do to a meeting; with `apply`, does all of it that is sure. */
  importList(meetingId: string, request: ListRequest): Promise<Answer<ImportedList>>;
}

export interface OperatorParts {
  store: EventStore;
  rooms: Rooms;
  access: Access;
  clock: { now(): number };
  importFile: Importer;
  /** Where house.json is, which says how new meetings look. */
  dataDir: string;
  /** Where people reach the server, without a slash at the end. */
  url(): string;
}

const PAGE = 10_000;

/** What an operator does to meetings as a whole, for routes and the command line alike. */
export function makeOperator({ store, rooms, access, clock, importFile, dataDir, url }: OperatorParts): Operator {
  async function summaryOf(meetingId: string): Promise<MeetingSummary | undefined> {
    const [row, room, joinCode] = await Promise.all([
      store.findMeeting(meetingId),
      rooms.open(meetingId),
      access.joinCode(meetingId),
    ]);
    if (!row || !room) return undefined;
    const { title } = room.meeting.catalogue;
    return {
      id: meetingId,
      title,
      createdAt: row.createdAt,
      seq: room.seq,
      joinCode: joinCode?.active ? joinCode.code : null,
    };
  }

  /** Writes a meeting that is not there yet, with a code by which delegations join. */
  async function make(
    id: string,
    events: readonly StoredEvent[],
    commands: readonly CommandRecord[],
    { owner, besides }: { owner?: Owner | undefined; besides: Besides },
  ): Promise<Answer<MeetingSummary>> {
    const made = await store.createMeeting({
      id,
      log: randomBytes(12).toString('base64url'),
      createdAt: clock.now(),
      events,
      commands,
      ...(owner && { owner: owner.id, ...(owner.most !== undefined && { most: owner.most }) }),
    });
    if (!made.ok && made.reason === 'too-many')
      return refuse('INVALID', 'too-many-meetings', `You have ${owner?.most} meetings, and may have no more.`, {
        most: owner?.most,
      });
    if (!made.ok) return refuse('CONFLICT', 'meeting-exists', `There is a meeting “${id}” already.`);
    await access.renewJoinCode(id);
    await keepBesides(store, id, besides, clock.now());
    const summary = await summaryOf(id);
    return summary ? done(summary) : unknownMeeting(id);
  }

  function view(link: Link | LinkWithToken): LinkView {
    if (!('token' in link)) return link;
    const { token, ...row } = link;
    return endOf(link, clock.now()) ? row : { ...row, token, url: linkUrl(url(), link) };
  }

  return {
    async listMeetings(owner) {
      const rows = (await store.listMeetings()).filter((row) => owner === undefined || row.owner === owner);
      const summaries = await Promise.all(rows.map(({ id }) => summaryOf(id)));
      return done(summaries.filter((summary) => summary !== undefined));
    },

    async createMeeting(file, asked, { owner, commands = [], besides } = {}) {
      const read = readPlan(file, asked);
      if (!read.ok) return badFile(read.faults);
      const found = besides ? { ok: true as const, value: besides } : besidesIn(file);
      if (!found.ok) return badFile(found.faults);
      const id = read.value.id ?? newId();
      const { theme, delegations } = read.value.catalogue;
      // A meeting file that says how the meeting looks takes nothing from the look of the house.
      const house = theme === undefined ? await readHouseLook(dataDir) : { ok: true as const };
      if (!house.ok) return badFile(house.faults);
      const look = house.look && { ...read.value, catalogue: { ...read.value.catalogue, theme: house.look.theme } };
      const meeting = newMeeting(id, look ?? read.value, ranksOf(delegations));
      const created = {
        type: 'MeetingCreated',
        seq: 1,
        at: clock.now(),
        by: { role: 'operator' },
        meeting,
      } satisfies MeetingEvent;
      const begun = decidedAll({ meeting, seq: 1, at: created.at }, commands);
      return begun.ok
        ? make(id, toStored([created, ...begun.value]), [], {
            owner,
            besides: { ...found.value, ...(house.look?.emblem && { emblem: house.look.emblem }) },
          })
        : begun;
    },

    async exportMeeting(meetingId) {
      const room = await rooms.open(meetingId);
      if (!room) return unknownMeeting(meetingId);
      const { meeting, seq } = room;
      const events: StoredEvent[] = [];
      while (events.length < seq) {
        const page = await store.read(meetingId, events.length, Math.min(PAGE, seq - events.length));
        if (page.length === 0) break;
        for (const event of page) events.push(event);
      }
      const commands: CommandRecord[] = [];
      for (;;) {
        const page = await store.readCommands(meetingId, commands.at(-1)?.commandId ?? '', PAGE);
        for (const command of page) commands.push(command);
        if (page.length < PAGE) break;
      }
      return done({
        ...meetingFileOf(meeting),
        id: meetingId,
        ...(await exportedBesides(store, meeting)),
        log: { events, commands: commands.filter((command) => command.seq <= seq) },
      });
    },

    async importMeeting(file, owner) {
      const read = readExport(file);
      if (!read.ok) return badFile(read.faults);
      const found = besidesIn(file);
      if (!found.ok) return badFile(found.faults);
      const { id, log } = read.value;
      return make(id, log.events, log.commands, { owner, besides: found.value });
    },

    async deleteMeeting(meetingId) {
      if (!(await store.deleteMeeting(meetingId))) return unknownMeeting(meetingId);
      await rooms.drop(meetingId, { forGood: true });
      access.forget(meetingId);
      return done({ id: meetingId });
    },

    async createLink({ role, meetingId, delegationId, name, expiresAt }) {
      if (expiresAt !== undefined && expiresAt <= clock.now())
        return refuse('INVALID', 'expiry-passed', 'A link ends in the time to come: expiresAt has gone by already.');
      const until = expiresAt === undefined ? {} : { expiresAt };
      if (isServerRole(role)) {
        if (meetingId !== undefined || delegationId !== undefined)
          return refuse('INVALID', 'operators-link', `An ${role}’s link takes no meeting and no delegation.`);
        return done(view(await access.createLink({ role, ...until, ...(name !== undefined && { label: name }) })));
      }
      if (meetingId === undefined)
        return refuse('INVALID', 'meeting-missing', `A link for the ${role} needs a meeting.`);
      const meeting = (await rooms.open(meetingId))?.meeting;
      if (!meeting) return unknownMeeting(meetingId);
      if ((role === 'delegation') !== (delegationId !== undefined)) {
        return refuse(
          'INVALID',
          'delegation-or-not',
          role === 'delegation'
            ? 'A delegation’s link needs the delegation.'
            : `A link for the ${role} takes no delegation.`,
        );
      }
      if (delegationId !== undefined && !Object.hasOwn(meeting.catalogue.delegations, delegationId)) {
        return unknownDelegation(delegationId);
      }
      if (delegationId !== undefined && isRetired(meeting.catalogue.delegations[delegationId]!))
        return retiredDelegation(delegationId);
      if (name !== undefined && role !== 'screen')
        return refuse('INVALID', 'name-or-not', `Only a screen has a name, not the ${role}.`);
      const label = role === 'screen' ? (name ?? 'main') : undefined;
      if (label !== undefined && !idSchema.safeParse(label).success)
        return refuse('INVALID', 'malformed', 'A screen’s name has letters, digits and - . _, and no more than 40.');
      return done(
        view(
          await access.createLink({
            role,
            meetingId,
            ...(delegationId !== undefined && { delegationId }),
            ...(label !== undefined && { label }),
            ...until,
          }),
        ),
      );
    },

    async listLinks(meetingId) {
      if (meetingId !== undefined && !(await store.findMeeting(meetingId))) return unknownMeeting(meetingId);
      const links = await access.listLinks(meetingId);
      return done(links.map(view));
    },

    async showLink(linkId) {
      const link = await access.showLink(linkId);
      return link ? done(view(link)) : unknownLink(linkId);
    },

    async revokeLink(linkId) {
      const link = await access.revokeLink(linkId);
      return link ? done(view(link)) : unknownLink(linkId);
    },

    async importList(meetingId, request) {
      const room = (await store.findMeeting(meetingId)) && (await rooms.open(meetingId));
      return room ? importList({ room, importFile, store: store.access }, request) : unknownMeeting(meetingId);
    },
  };
}
