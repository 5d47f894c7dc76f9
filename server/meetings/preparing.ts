// What those do who prepare meetings: an operator with all of them, an organizer with those that are their own. Whoever makes a meeting has
// a secretary's seat at it at once, and the links of its officers. Knows no HTTP.
import type { Access } from '../access/access.ts';
import { contactsOf } from '../access/contacts.ts';
import { findEmblem } from '../emblems/emblems.ts';
import type { Preparer } from '../access/preparers.ts';
import type { EventStore } from '../store/store.ts';
import { seatUrl } from './link-url.ts';
import type { MeetingExport } from './meeting-files.ts';
import type { Answer } from './answers.ts';
import type { Beginning, MeetingSummary, Operator, Owner } from './operator.ts';
import type { LeftOut } from '../openslides/read.ts';
import { readOpenSlides } from '../openslides/read.ts';
import { faultInWords } from '../plain-file/fault-words.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { likeSchema, planLike } from './like-earlier.ts';
import { knowsZone } from '../zone-offsets.ts';
import { badFile, done, refuse, unknownMeeting } from './answers.ts';

/** A new meeting, with the doors that are open to who made it. */
export interface Prepared extends MeetingSummary {
  /** Addresses that open it. */
  links: { chair: string; secretary: string };
  /** A secretary's device, which is the maker's. */
  seat: { token: string };
}

export interface Seat {
  token: string;
  url: string;
}

/** A refusal is a value; promises are rejected only where the store fails. A meeting that is somebody else's is as good as none. */
export interface Preparing {
  listMeetings(by: Preparer): Promise<Answer<MeetingSummary[]>>;
  /** From a meeting file, or like an earlier meeting: `{ like, title, firstDay, keep }`. */
  createMeeting(by: Preparer, file: unknown, id?: string): Promise<Answer<Prepared>>;
  /** From an export of OpenSlides, which has no time zone; says what it left out. */
  createFromOpenSlides(
    by: Preparer,
    file: unknown,
    options: { id?: string | undefined; timeZone?: string | undefined },
  ): Promise<Answer<Prepared & { leftOut: LeftOut[] }>>;
  /** An exported meeting, back with its whole past. */
  importMeeting(by: Preparer, file: unknown): Promise<Answer<Prepared>>;
  exportMeeting(by: Preparer, meetingId: string): Promise<Answer<MeetingExport>>;
  deleteMeeting(by: Preparer, meetingId: string): Promise<Answer<{ id: string }>>;
  /** One more secretary's device, called so where officers see their devices. */
  enter(by: Preparer, meetingId: string, label?: string): Promise<Answer<Seat>>;
}

export interface PreparingParts {
  operator: Operator;
  rooms: Rooms;
  clock: { now(): number };
  store: EventStore;
  access: Access;
  /** Where people reach the server, without a slash at the end. */
  url(): string;
}

/** Devices that one who prepares meetings has at one of them; more are found and cut off in the list of devices. */
const MOST_SEATS = 100;
/** Meetings of one organizer. */
export const MOST_MEETINGS = 50;

const LABELS = { operator: 'Operator', organizer: 'Organizer' } as const;

/** What those may do who prepare meetings: operators at all, organizers at their own. */
export function makePreparing({ operator, rooms, clock, store, access, url }: PreparingParts): Preparing {
  async function mayOpen(by: Preparer, meetingId: string): Promise<boolean> {
    const row = await store.findMeeting(meetingId);
    return row !== undefined && (by.role === 'operator' || (by.owner !== undefined && row.owner === by.owner));
  }

  async function sit(by: Preparer, meetingId: string, label = by.label ?? LABELS[by.role]): Promise<Answer<string>> {
    const devices = await store.access.devicesOf(meetingId);
    const own = devices.filter(
      ({ state, linkId, person }) => state !== 'revoked' && linkId === by.linkId && person === by.person,
    );
    if (own.length >= MOST_SEATS && (by.linkId ?? by.person) !== undefined)
      return refuse('INVALID', 'too-many-devices', `You have ${MOST_SEATS} devices at this meeting already.`, {
        most: MOST_SEATS,
      });
    const token = await access.seat(meetingId, by, label);
    return token === undefined ? refuse('FORBIDDEN', 'revoked', 'This link was revoked meanwhile.') : done(token);
  }

  async function officersLinks(meetingId: string): Promise<Answer<Prepared['links']>> {
    const chair = await operator.createLink({ role: 'chair', meetingId });
    if (!chair.ok) return chair;
    const secretary = await operator.createLink({ role: 'secretary', meetingId });
    if (!secretary.ok) return secretary;
    return done({ chair: chair.value.url ?? '', secretary: secretary.value.url ?? '' });
  }

  const ownerOf = ({ owner, role }: Preparer): Owner | undefined =>
    owner === undefined ? undefined : { id: owner, ...(role === 'organizer' && { most: MOST_MEETINGS }) };

  /** What was made, with its officers' links and a seat for who made it. */
  async function prepared(by: Preparer, made: Answer<MeetingSummary>): Promise<Answer<Prepared>> {
    if (!made.ok) return made;
    const links = await officersLinks(made.value.id);
    if (!links.ok) return links;
    const seat = await sit(by, made.value.id);
    return seat.ok ? done({ ...made.value, links: links.value, seat: { token: seat.value } }) : seat;
  }

  const make = async (
    by: Preparer,
    file: unknown,
    { id, ...begin }: Omit<Beginning, 'owner'> & { id?: string | undefined },
  ): Promise<Answer<Prepared>> =>
    prepared(by, await operator.createMeeting(file, id, { ...begin, owner: ownerOf(by) }));

  async function makeLike(by: Preparer, file: unknown, id: string | undefined): Promise<Answer<Prepared>> {
    const asked = likeSchema.safeParse(file, { error: faultInWords });
    if (!asked.success)
      return badFile(asked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
    const { like, keep } = asked.data;
    const earlier = (await mayOpen(by, like)) ? (await rooms.open(like))?.meeting : undefined;
    if (!earlier) return unknownMeeting(like);
    const plan = planLike(earlier, asked.data);
    const ids = new Set(plan.catalogue.delegations.map((one) => one.id));
    const contacts = keep.includes('participants') ? await contactsOf(store.access, like) : [];
    const { emblem: hash } = earlier.catalogue.theme ?? {};
    const emblem = hash !== undefined && keep.includes('theme') ? await findEmblem(store, like, hash) : undefined;
    const besides = { contacts: contacts.filter(({ delegationId }) => ids.has(delegationId)), emblem: emblem?.body };
    return make(by, plan, { id, besides });
  }

  return {
    listMeetings: (by) => operator.listMeetings(by.role === 'operator' ? undefined : (by.owner ?? '')),

    createMeeting: async (by, file, id) =>
      typeof file === 'object' && file !== null && Object.hasOwn(file, 'like')
        ? makeLike(by, file, id)
        : make(by, file, { id }),

    async createFromOpenSlides(by, file, { id, timeZone = 'UTC' }) {
      if (!knowsZone(timeZone))
        return badFile([{ path: '', message: `expected ?timeZone= such as Europe/Zurich, found “${timeZone}”` }]);
      const read = readOpenSlides(file, timeZone, clock.now());
      if (!read.ok) return badFile(read.faults);
      const { plan, commands, contacts, leftOut, placeOf } = read.value;
      const made = await make(by, plan, { id, commands, besides: { contacts } });
      return made.ok ? done({ ...made.value, leftOut }) : elsewhere(made, placeOf);
    },

    importMeeting: async (by, file) => prepared(by, await operator.importMeeting(file, ownerOf(by))),

    exportMeeting: async (by, meetingId) =>
      (await mayOpen(by, meetingId)) ? operator.exportMeeting(meetingId) : unknownMeeting(meetingId),

    deleteMeeting: async (by, meetingId) =>
      (await mayOpen(by, meetingId)) ? operator.deleteMeeting(meetingId) : unknownMeeting(meetingId),

    async enter(by, meetingId, label) {
      if (!(await mayOpen(by, meetingId))) return unknownMeeting(meetingId);
      const token = await sit(by, meetingId, label);
      return token.ok ? done({ token: token.value, url: seatUrl(url(), meetingId, token.value) }) : token;
    },
  };
}

/** A refusal of a file whose faults are told where they are in the file that somebody has. */
function elsewhere(refused: Extract<Answer<never>, { ok: false }>, placeOf: (path: string) => string): Answer<never> {
  const { error } = refused;
  const issues = error.details?.issues?.map((one) => ({ ...one, path: placeOf(one.path) }));
  return issues ? { ok: false, error: { ...error, details: { ...error.details, issues } } } : refused;
}
