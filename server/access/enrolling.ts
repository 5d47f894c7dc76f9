// Enrolling a device: whether it comes in at once or waits, with which two words, or is one too many; its row, and its token.
// Knows counts and rows; not by which link or code it came.
import type { MeetingId } from '#shared/meeting/state.ts';

import type { AccessStore, NewDevice } from '../store/access.ts';
import { twoWords } from './admission-words.ts';
import type { CountedDevice, Crowds } from './crowds.ts';
import type { JoinAnswer } from './join-answers.ts';
import { endedLink, joinedOf, noSuchCode, tooMany, tooManyWait } from './join-answers.ts';
import { hashOfToken, newDeviceToken, newId } from './tokens.ts';

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

/** A device that a link or a code lets come, and from where. */
export type WantedDevice = Pick<
  NewDevice,
  'role' | 'delegationId' | 'linkId' | 'label' | 'state' | 'admitUpTo' | 'byCode'
> & {
  meetingId: MeetingId;
  address?: string | undefined;
};

interface EnrollingParts {
  store: Pick<AccessStore, 'insertDevice'>;
  crowds: Crowds;
  now(): number;
}

/** Refuses where too many of its delegation, or from its address, wait already; undefined: it may wait. */
function whyNotWait(crowd: readonly CountedDevice[], crowds: Crowds, wanted: WantedDevice): JoinAnswer | undefined {
  const { meetingId, delegationId, address } = wanted;
  const fromHere = address === undefined ? [] : crowds.waitingFrom(meetingId, address);
  const waiting = crowd.filter((other) => other.state === 'waiting' && other.delegationId === delegationId).length;
  if (
    waiting >= MOST_WAITING ||
    fromHere.filter((origin) => origin.delegationId === delegationId).length >= MOST_WAITING_OF_ONE_PLACE
  ) {
    return tooMany(
      'too-many-waiting',
      'Too many devices of this delegation wait already.',
      'Ask the secretariat to admit or refuse them.',
    );
  }
  return fromHere.length >= MOST_WAITING_OF_AN_ADDRESS ? tooManyWait() : undefined;
}

/** The device's place among those who are there: in at once, or waiting with its words; or why it has none. */
function placeFor(crowd: readonly CountedDevice[], crowds: Crowds, wanted: WantedDevice): CountedDevice | JoinAnswer {
  const { delegationId, linkId, admitUpTo = Number.POSITIVE_INFINITY } = wanted;
  const ofLink = crowd.filter((other) => other.linkId === linkId);
  if (delegationId === undefined && ofLink.length >= MOST_OF_A_LINK) {
    return tooMany(
      'too-many-devices',
      'This link has enrolled too many devices already.',
      'Cut some off, or make another link.',
    );
  }
  const admitted = ofLink.filter((other) => other.state === 'admitted' && other.delegationId === delegationId).length;
  const isIn = wanted.state === 'admitted' && admitted < admitUpTo;
  const place: CountedDevice = { id: newId(), delegationId, linkId, state: isIn ? 'admitted' : 'waiting' };
  const refused = isIn ? undefined : whyNotWait(crowd, crowds, wanted);
  if (refused) return refused;
  // A link's device may turn out to be one too many after all, by another node: it brings its words along in case.
  if (!isIn || wanted.admitUpTo !== undefined) {
    // Only those who wait need their two words to be unlike all others; those of admitted devices are free again.
    const words = twoWords(new Set(crowd.flatMap((other) => (other.state === 'waiting' ? [other.words ?? ''] : []))));
    if (words === undefined && !isIn) return tooManyWait();
    place.words = words;
  }
  return place;
}

/** Enrols devices. A refusal is a value; it rejects only where the store fails. */
export function makeEnrolling({ store, crowds, now }: EnrollingParts): (wanted: WantedDevice) => Promise<JoinAnswer> {
  return async (wanted) => {
    const { address, ...row } = wanted;
    const { meetingId, delegationId } = row;
    const crowd = await crowds.of(meetingId);
    // From here to the place taken nobody else comes between: of a crowd that comes at once each finds those before it.
    const place = placeFor(crowd, crowds, wanted);
    if ('ok' in place) return place;
    crowd.push(place);
    const { id, words, state } = place;
    const written =
      address !== undefined && state === 'waiting'
        ? crowds.noteOrigin(meetingId, id, { address, delegationId })
        : undefined;
    const token = newDeviceToken();
    const device = await store
      .insertDevice({
        ...row,
        state,
        id,
        tokenHash: hashOfToken(token),
        createdAt: now(),
        ...(words !== undefined && { words }),
      })
      .catch((error: unknown) => {
        crowds.drop(meetingId, id);
        throw error;
      });
    if (!device) {
      crowds.drop(meetingId, id);
      // The code was right when it came in: nobody guessed.
      return wanted.byCode === undefined ? endedLink('REVOKED') : noSuchCode();
    }
    written?.();
    if (device.state === 'waiting') place.state = 'waiting';
    return { ok: true, kind: 'joined', device, joined: joinedOf(device, meetingId, token) };
  };
}
