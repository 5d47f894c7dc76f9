// Joining: how a device gets a token of its own, by a link or by the meeting's code, in the meeting's mode.
// Says by what a device may come; whether it is in at once or waits, enrolling.ts decides. Knows no socket and no HTTP.
import * as z from 'zod/mini';

import { isGone, takesNoPart } from '#shared/meeting/catalogue/retired.ts';
import { idSchema } from '#shared/meeting/fields.ts';
import type { Meeting, MeetingId } from '#shared/meeting/state.ts';

import type { AccessStore } from '../store/access.ts';
import { makeCrowds } from './crowds.ts';
import { makeEnrolling } from './enrolling.ts';
import type { JoinAnswer } from './join-answers.ts';
import { badLink, choicesOf, endedLink, joinedOf, problem, retired, unknownCode } from './join-answers.ts';
import { deviceOfToken } from './device-of-token.ts';
import { endOf } from './identity-of-row.ts';
import { readCode } from './join-codes.ts';
import type { Links } from './links.ts';
import { fieldsOfLink } from './links.ts';

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

export function makeJoining({ store, links, meeting, now }: JoiningParts): Joining {
  const crowds = makeCrowds({ store, now });
  const enrol = makeEnrolling({ store, crowds, now });

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
    if (isGone(of, link.delegationId)) return retired();
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

  return {
    join: (request, address) =>
      'link' in request ? byLink(request.link, address) : byCode(request.code, request.delegationId, address),
    forget: (meetingId) => crowds.forget(meetingId),
    removed: (meetingId) => crowds.removed(meetingId),
  };
}
