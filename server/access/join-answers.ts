// What a request to join is answered: the device's own token, the delegations to choose from, or why not, with what to do about it.
// Knows no store and no count; joining.ts decides.
import { takingPart } from '#shared/meeting/catalogue/retired.ts';
import type { Meeting, MeetingId } from '#shared/meeting/state.ts';
import type { JoinChoices, Joined } from '#shared/protocol.ts';

import type { Device } from '../store/access.ts';
import type { AccessError } from './identity.ts';

export type JoinAnswer =
  | { ok: true; kind: 'choices'; choices: JoinChoices }
  | { ok: true; kind: 'joined'; joined: Joined; device: Device }
  /** `guessed`: nothing belongs to this code or link, so somebody may be guessing. */
  | { ok: false; error: AccessError; guessed?: true };

/** An officer has to do something first. */
const RETRY_FULL_MS = 30_000;

export const problem = (
  code: AccessError['code'],
  reason: string,
  message: string,
  remedy?: string,
): Extract<JoinAnswer, { ok: false }> => ({
  ok: false,
  error: { code, message, ...(remedy !== undefined && { remedy }), details: { reason } },
});

export function tooMany(reason: string, message: string, remedy: string): JoinAnswer {
  const { error, ...answer } = problem('RATE_LIMITED', reason, message, remedy);
  return { ...answer, error: { ...error, details: { ...error.details, retryAfterMs: RETRY_FULL_MS } } };
}

export const tooManyWait = () =>
  tooMany('too-many-waiting', 'Too many devices wait already.', 'Ask the secretariat to admit or refuse them.');
const guess = (answer: Extract<JoinAnswer, { ok: false }>): JoinAnswer => ({ ...answer, guessed: true });

export const noSuchCode = () =>
  problem(
    'NOT_FOUND',
    'unknown-code',
    'No meeting has this code.',
    'Look at the code again, or ask the secretariat for the present one.',
  );

export const unknownCode = () => guess(noSuchCode());

export const badLink = () =>
  guess(
    problem('BAD_TOKEN', 'bad-token', 'This link is not one of this server.', 'Ask the secretariat for a new link.'),
  );

export const endedLink = (end: 'REVOKED' | 'EXPIRED') =>
  end === 'REVOKED'
    ? problem(end, 'revoked', 'This link was revoked.', 'Ask the secretariat for a new link.')
    : problem(end, 'expired', 'This link has expired.', 'Ask the secretariat for a new link.');

export const retired = () =>
  problem(
    'FORBIDDEN',
    'delegation-retired',
    'This delegation no longer takes part in the meeting.',
    'Ask the secretariat if this is a mistake.',
  );

export function joinedOf(device: Device, meetingId: MeetingId, token: string): Joined {
  const { delegationId, words } = device;
  const waits = device.state === 'waiting';
  return {
    meetingId,
    role: waits ? 'waiting' : (device.role as Joined['role']),
    ...(delegationId !== undefined && { delegationId }),
    token,
    ...(waits && words !== undefined && { words }),
  };
}

/** Made once a catalogue: whoever knows the code may ask for them again and again. */
const delegationsOf = new WeakMap<Meeting['catalogue'], JoinChoices['delegations']>();

export function choicesOf({ id, catalogue, settings }: Meeting): JoinChoices {
  let delegations = delegationsOf.get(catalogue);
  if (!delegations) delegationsOf.set(catalogue, (delegations = choosable(catalogue)));
  return {
    meetingId: id,
    title: catalogue.title,
    joining: settings.joining,
    publicView: settings.publicView,
    delegations,
  };
}

function choosable(catalogue: Meeting['catalogue']): JoinChoices['delegations'] {
  return takingPart(catalogue).map(({ id: delegationId, name, aliases, category, flag }) => ({
    id: delegationId,
    name,
    ...(aliases !== undefined && { aliases }),
    category,
    ...(flag !== undefined && { flag }),
  }));
}
