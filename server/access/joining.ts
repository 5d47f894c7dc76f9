// Joining: how a device gets a token of its own, by a link or by the meeting's code, in the meeting's mode.
// Decides who is admitted at once and who waits; knows no socket and no HTTP.
import * as z from 'zod/mini';

import { takesNoPart } from '#shared/meeting/catalogue/retired.ts';
import { idSchema } from '#shared/meeting/fields.ts';
import type { Meeting, MeetingId } from '#shared/meeting/state.ts';

import type { AccessStore, NewDevice } from '../store/access.ts';
import type { JoinAnswer } from './join-answers.ts';
import {
  badLink,
  choicesOf,
  endedLink,
  joinedOf,
  noSuchCode,
  problem,
  retired,
  tooMany,
  tooManyWait,
  unknownCode,
} from './join-answers.ts';
import { deviceOfToken } from './device-of-token.ts';
import { endOf } from './identity-of-row.ts';
import { readCode } from './join-codes.ts';
import type { Links } from './links.ts';
import { fieldsOfLink } from './links.ts';
import { hashOfToken, newDeviceToken, newId } from './tokens.ts';
import { twoWords } from './admission-words.ts';

/** What `POST /api/join` takes. */
export const joinSchema = z.union([
  z.object({ link: z.string().check(z.trim(), z.minLength(1), z.maxLength(256)) }),
  z.object({ code: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)), delegationId: z.optional(idSchema) }),
]);
export type JoinRequest = z.infer<typeof joinSchema>;

export interface JoiningParts {
  store: AccessStore;
  links: Links;
  meeting(meetingId: MeetingId): Promise<Meeting | undefined>;
  now(): number;
}

/** Devices that a delegation's own link admits, and its devices of those who wait, where the meeting does not say. */
export const DEVICES_OF_A_LINK = 5;
/** Devices of one delegation that are let in by the code alone, where joining is open. */
const DEVICES_BY_CODE = 200;
/** Devices that a link enrols which is not a delegation's. */
const MOST_OF_A_LINK = 500;
/** Devices of one delegation that may wait at a time: the secretary's list stays a list. */
const MOST_WAITING = 20;
/** Of these from one address: whoever puts strangers in does not keep the delegation's own people out, who come from elsewhere. */
const MOST_WAITING_OF_ONE_PLACE = 10;
/**
 * Devices that one address may have waiting in a meeting at a time. A hall is one address: five hundred phones wait, with a hundred to
 * spare for those who begin again; whoever puts strangers in has no more than that to fill the secretary's list with.
 */
const MOST_WAITING_OF_AN_ADDRESS = 600;
/** A hall comes in within minutes; who comes later is counted anew, and what other nodes let in with them. */
const CROWD_KEPT_MS = 60_000;
export interface Joining {
  /**
   * Answers a request to join. A refusal is a value; it rejects only where the store fails.
   * @param address whose request it is; absent: not counted.
   */
  join(request: JoinRequest, address?: string): Promise<JoinAnswer>;
  /** Devices of this meeting were admitted or ended: the next join counts them anew. */
  forget(meetingId: MeetingId): void;
  /** The meeting was removed. */
  removed(meetingId: MeetingId): void;
}

/** A device that is in or waits, or is just being written. */
interface Place {
  id: string;
  delegationId?: string | undefined;
  linkId?: string | undefined;
  state: NewDevice['state'];
  words?: string | undefined;
}

interface Origin {
  address: string;
  delegationId: string | undefined;
  underWay: boolean;
}

type Wanted = Pick<NewDevice, 'role' | 'delegationId' | 'linkId' | 'label' | 'state' | 'admitUpTo' | 'byCode'> & {
  meetingId: MeetingId;
  address?: string | undefined;
};

export function makeJoining({ store, links, meeting, now }: JoiningParts): Joining {
  const crowds = new Map<MeetingId, { readAt: number; places: Promise<Place[]> }>();
  /** Where those who wait came from, by device; in memory alone: addresses of people are not kept on disk. */
  const origins = new Map<MeetingId, Map<string, Origin>>();

  async function byLink(token: string, address: string | undefined): Promise<JoinAnswer> {
    const link = await links.ofToken(token);
    if (!link) return byDevice(token);
    const end = endOf(link, now());
    if (end) return endedLink(end);
    const { meetingId } = link;
    if (meetingId === undefined) {
      return problem(
        'INVALID',
        'operators-link',
        'This link prepares meetings: it belongs to none.',
        'Open it at the page for preparing meetings.',
      );
    }
    const of = await meeting(meetingId);
    if (!of) return badLink();
    if (takesNoPart(of, link.delegationId)) return retired();
    return enrol({
      ...fieldsOfLink(link),
      meetingId,
      address,
      state: 'admitted',
      // Only a delegation's link is photographed off its nameplate; an officer's opens as many consoles as are needed.
      ...(link.role === 'delegation' && { admitUpTo: of.settings.devicesPerLink ?? DEVICES_OF_A_LINK }),
    });
  }

  /** A device's own token in the place of a link's: it is in already, wherever the token was carried to. */
  async function byDevice(token: string): Promise<JoinAnswer> {
    const device = await deviceOfToken(store, token);
    if (!device?.meetingId || !(await meeting(device.meetingId))) return badLink();
    const end = endOf(device, now());
    if (end) return endedLink(end);
    return { ok: true, kind: 'joined', device, joined: joinedOf(device, device.meetingId, token) };
  }

  async function byCode(
    typed: string,
    delegationId: string | undefined,
    address: string | undefined,
  ): Promise<JoinAnswer> {
    const code = readCode(typed);
    const meetingId = await store.meetingByJoinCode(code);
    const of = meetingId === undefined ? undefined : await meeting(meetingId);
    if (!of) return unknownCode();
    const { joining } = of.settings;
    if (joining === 'links') {
      return problem(
        'FORBIDDEN',
        'links-only',
        'This meeting admits by link only.',
        'Open the link, or the QR code, that your delegation was given.',
      );
    }
    if (delegationId === undefined) return { ok: true, kind: 'choices', choices: choicesOf(of) };
    if (takesNoPart(of, delegationId)) return retired();
    if (!Object.hasOwn(of.catalogue.delegations, delegationId)) {
      return problem(
        'NOT_FOUND',
        'unknown-delegation',
        'This delegation is not on the list of participants.',
        'Ask the secretariat to add it.',
      );
    }
    return enrol({
      meetingId: of.id,
      address,
      byCode: code,
      role: 'delegation',
      delegationId,
      ...(joining === 'open' ? { state: 'admitted', admitUpTo: DEVICES_BY_CODE } : { state: 'waiting' }),
    });
  }

  /** Those who are in or wait; read once for all who come at the same time. */
  function crowdOf(meetingId: MeetingId): Promise<Place[]> {
    const known = crowds.get(meetingId);
    if (known && now() - known.readAt < CROWD_KEPT_MS) return known.places;
    // One that is being written while they are read may not be among them, and waits all the same.
    const written = [...(origins.get(meetingId) ?? [])].flatMap(([id, { underWay }]) => (underWay ? [] : [id]));
    const places = store
      .devicesOf(meetingId)
      .then((devices) =>
        devices.flatMap(({ id, state, delegationId, linkId, words }): Place[] =>
          state === 'revoked' ? [] : [{ id, state, delegationId, linkId, words }],
        ),
      )
      .then((found) => {
        forgetOrigins(meetingId, written, found);
        return found;
      });
    crowds.set(meetingId, { readAt: now(), places });
    places.catch(() => crowds.delete(meetingId));
    return places;
  }

  /** A device that waits no longer is no longer counted for its address. */
  function forgetOrigins(meetingId: MeetingId, written: string[], crowd: Place[]): void {
    const known = origins.get(meetingId);
    if (!known) return;
    const waits = new Set(crowd.flatMap(({ id, state }) => (state === 'waiting' ? [id] : [])));
    for (const id of written) if (!waits.has(id)) known.delete(id);
    if (known.size === 0) origins.delete(meetingId);
  }

  function waitingFrom(meetingId: MeetingId, address: string): Origin[] {
    return [...(origins.get(meetingId)?.values() ?? [])].filter((origin) => origin.address === address);
  }

  async function enrol({ address, ...wanted }: Wanted): Promise<JoinAnswer> {
    const { meetingId, delegationId, linkId, admitUpTo = Number.POSITIVE_INFINITY } = wanted;
    const crowd = await crowdOf(meetingId);
    // From here to the place taken nobody else comes between: of a crowd that comes at once each finds those before it.
    const count = (holds: (place: Place) => boolean) => crowd.filter(holds).length;
    if (delegationId === undefined && count((place) => place.linkId === linkId) >= MOST_OF_A_LINK) {
      return tooMany(
        'too-many-devices',
        'This link has enrolled too many devices already.',
        'Cut some off, or make another link.',
      );
    }
    const admitted = count(
      (place) => place.state === 'admitted' && place.delegationId === delegationId && place.linkId === linkId,
    );
    const place: Place = {
      id: newId(),
      delegationId,
      linkId,
      state: wanted.state === 'admitted' && admitted < admitUpTo ? 'admitted' : 'waiting',
    };
    if (place.state === 'waiting') {
      const fromHere = address === undefined ? [] : waitingFrom(meetingId, address);
      if (
        count((other) => other.state === 'waiting' && other.delegationId === delegationId) >= MOST_WAITING ||
        fromHere.filter((origin) => origin.delegationId === delegationId).length >= MOST_WAITING_OF_ONE_PLACE
      ) {
        return tooMany(
          'too-many-waiting',
          'Too many devices of this delegation wait already.',
          'Ask the secretariat to admit or refuse them.',
        );
      }
      if (fromHere.length >= MOST_WAITING_OF_AN_ADDRESS) return tooManyWait();
    }
    // A link's device may turn out to be one too many after all, by another node: it brings its words along in case.
    if (place.state === 'waiting' || wanted.admitUpTo !== undefined) {
      // Only those who wait need their two words to be unlike all others; those of admitted devices are free again.
      const words = twoWords(new Set(crowd.flatMap((other) => (other.state === 'waiting' ? [other.words ?? ''] : []))));
      if (words === undefined && place.state === 'waiting') return tooManyWait();
      place.words = words;
    }
    crowd.push(place);
    const { id, words } = place;
    const origin =
      address !== undefined && place.state === 'waiting' ? { address, delegationId, underWay: true } : undefined;
    if (origin) {
      const known = origins.get(meetingId) ?? new Map<string, Origin>();
      origins.set(meetingId, known.set(id, origin));
    }
    const token = newDeviceToken();
    const device = await store
      .insertDevice({
        ...wanted,
        state: place.state,
        id,
        tokenHash: hashOfToken(token),
        createdAt: now(),
        ...(words !== undefined && { words }),
      })
      .catch((error: unknown) => {
        crowds.delete(meetingId);
        origins.get(meetingId)?.delete(id);
        throw error;
      });
    if (!device) {
      crowds.delete(meetingId);
      origins.get(meetingId)?.delete(id);
      // The code was right when it came in: nobody guessed.
      return wanted.byCode === undefined ? endedLink('REVOKED') : noSuchCode();
    }
    if (origin) origin.underWay = false;
    if (device.state === 'waiting') place.state = 'waiting';
    return { ok: true, kind: 'joined', device, joined: joinedOf(device, meetingId, token) };
  }

  return {
    join: (request, address) =>
      'link' in request ? byLink(request.link, address) : byCode(request.code, request.delegationId, address),
    forget: (meetingId) => void crowds.delete(meetingId),
    removed(meetingId) {
      crowds.delete(meetingId);
      origins.delete(meetingId);
    },
  };
}
