// What views and other concerns ask of swaps: which offers stand, and whose eyes they are for. Pure.
import { findEntry, listOfEntry } from '../speakers/select.ts';
import type { DelegationId, EntryId, Meeting, SpeakersList } from '../state.ts';
import type { Swap } from './state.ts';

/** The offer of this name; undefined: there is none, or none any more. */
export const swapNamed = ({ swaps = [] }: Pick<Meeting, 'swaps'>, swapId: string): Swap | undefined =>
  swaps.find(({ id }) => id === swapId);

/** Whether both still wait on one list. */
function stands({ lists }: Pick<Meeting, 'lists'>, { entryId, with: other }: Swap): boolean {
  const waitsOn = ({ waiting }: SpeakersList, id: EntryId) => waiting.some((one) => one.id === id);
  return Object.values(lists).some((list) => waitsOn(list, entryId) && waitsOn(list, other));
}

const isBetween = ({ between }: Swap, delegationId: DelegationId | undefined): boolean =>
  delegationId !== undefined && between.includes(delegationId);

/** The meeting with these offers; with none it has no such field. */
export function withSwaps({ swaps: _, ...meeting }: Meeting, swaps: readonly Swap[]): Meeting {
  return swaps.length > 0 ? { ...meeting, swaps: [...swaps] } : meeting;
}

/** The meeting without the offers that have lapsed: whoever is called, withdraws or is put on another list exchanges no place. */
export function withoutLapsedSwaps(meeting: Meeting): Meeting {
  const { swaps } = meeting;
  if (!swaps || swaps.every((one) => stands(meeting, one))) return meeting;
  return withSwaps(
    meeting,
    swaps.filter((one) => stands(meeting, one)),
  );
}

/** The offers that a delegation has made, or was made. */
export const swapsOf = ({ swaps = [] }: Pick<Meeting, 'swaps'>, delegationId: DelegationId | undefined): Swap[] =>
  swaps.filter((one) => isBetween(one, delegationId));

/** The list with the places of these two exchanged; as it is where one of them is not there. */
export function exchanged(meeting: Meeting, entryId: EntryId, other: EntryId): SpeakersList | undefined {
  const found = findEntry(meeting, entryId);
  if (found?.place !== 'waiting') return undefined;
  const { entry: one, at: from } = found;
  const list = listOfEntry(meeting, one);
  const to = list.waiting.findIndex(({ id }) => id === other);
  if (to < 0) return undefined;
  const second = list.waiting[to]!;
  const marked = (entry: typeof one, with_: typeof one) => ({
    ...entry,
    ...(with_.delegationId !== undefined && { swappedWith: with_.delegationId }),
  });
  return {
    ...list,
    waiting: list.waiting.with(from, marked(second, one)).with(to, marked(one, second)),
  };
}
