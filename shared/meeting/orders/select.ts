// What views and other concerns ask of the order of a list: which it is, whether places are shown yet, who is in and who stands by. Pure.
import type { Entry, Meeting, SpeakersList, WaitingEntry } from '../state.ts';
import type { OrderPolicy } from './state.ts';

const BY_REQUEST: OrderPolicy = { keys: ['request'] };
/** For and against, in turn. */
const IN_TURN: OrderPolicy = { keys: ['alternate', 'request'] };

/** Whoever has had fewer replies goes first. */
const BY_ROUND: OrderPolicy = { keys: ['round', 'request'] };

/** The order of a list: its own, else the one that its kind has. */
export function policyOf({ order, questionId, segment }: SpeakersList): OrderPolicy {
  if (order) return order;
  if (questionId !== undefined) return IN_TURN;
  return segment === 'reply' ? BY_ROUND : BY_REQUEST;
}

const isByLot = (order: OrderPolicy | undefined): boolean => order?.keys.includes('lot') === true;

/** Sealed and not drawn: nobody has a place yet, and none is shown. */
export const waitsForLot = ({ order, drawn }: SpeakersList): boolean => isByLot(order) && drawn === undefined;

/** A lot is sealed where the order is by lot and none was sealed for it. */
export const needsSeal = ({ commit }: SpeakersList, order: OrderPolicy | undefined): boolean =>
  isByLot(order) && commit === undefined;

/** A list as it is before a lot is sealed for it. */
export function unsealed({ commit: _, drawn: __, ...list }: SpeakersList): SpeakersList {
  return list;
}

/** A list without its lot, where its order is not by lot any more, or another lot is sealed for it. */
export const withOrder = (
  { order: _, ...list }: SpeakersList,
  order: OrderPolicy | undefined,
  commit: string | undefined,
): SpeakersList => ({
  ...(isByLot(order) && commit === undefined ? list : unsealed(list)),
  ...(commit !== undefined && { commit }),
  ...(order && { order }),
});

/** Whether an entry has, or had, its turn on this list. */
const isTurnOn = ({ itemId, questionId, segment }: SpeakersList, entry: Entry): boolean =>
  entry.itemId === itemId &&
  entry.questionId === questionId &&
  entry.guest === undefined &&
  (entry.kind === 'reply') === (segment === 'reply');

/** Those who have had, or have, their turn on a list, in the order in which they had it. */
export const turnsOn = ({ floor, held }: Pick<Meeting, 'floor' | 'held'>, list: SpeakersList): Entry[] => [
  ...list.past.filter(({ outcome }) => outcome === 'spoken'),
  ...[...held, ...(floor ? [floor] : [])].map(({ entry }) => entry).filter((entry) => isTurnOn(list, entry)),
];

/** So many of those who wait will be called: from this place on they stand by. Infinite where all are called. */
export function placesIn(meeting: Pick<Meeting, 'floor' | 'held'>, list: SpeakersList): number {
  const { cap } = policyOf(list);
  return cap === undefined
    ? Infinity
    : Math.max(0, cap - turnsOn(meeting, list).filter(({ guest }) => guest === undefined).length);
}

/** Those beyond the cap: called where somebody in front of them drops out. */
export const standingBy = (meeting: Pick<Meeting, 'floor' | 'held'>, list: SpeakersList): WaitingEntry[] =>
  list.waiting.slice(placesIn(meeting, list));

/** Why whoever stands, or would stand, at this index of a list is not told a place; null: they are. */
export function unplaced(
  meeting: Pick<Meeting, 'floor' | 'held'>,
  list: SpeakersList,
  index: number,
): 'undrawn' | 'standsBy' | null {
  if (waitsForLot(list)) return 'undrawn';
  return index >= placesIn(meeting, list) ? 'standsBy' : null;
}

/** Whether whoever asks next stands last. */
export const isByRequest = (list: SpeakersList): boolean => policyOf(list).keys[0] === 'request';

/** Of whose id the seed of a lot is made, as far as this reader is told. */
export const withLot = (meeting: Meeting, commit: string | undefined, commandId: string | undefined): Meeting =>
  commit === undefined || commandId === undefined
    ? meeting
    : { ...meeting, lots: { ...meeting.lots, [commit]: commandId } };
