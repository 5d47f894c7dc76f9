// How a concern writes what its events touch, and how that is read and put back: the ground on which undo stands.
import type { EventBodyOf, EventType } from './events.ts';
import type { Fact, Meeting } from './state.ts';

/** What a fact is about: its name and, where there are several, its id; `isNew` says that nothing of it was there before. */
export type FactKey = { fact: Fact['fact']; id?: string; isNew?: true };

/** The same fact has the same key. */
export const keyOf = (fact: FactKey): string => (fact.id === undefined ? fact.fact : `${fact.fact}:${fact.id}`);

/** What an event will touch in this state. Nothing: it cannot be undone (notes, hints, the booth's word). */
export type Touches<T extends EventType> = { [K in T]: (meeting: Meeting, event: EventBodyOf<K>) => FactKey[] };
/** Of an event that no undo takes back. */
export const touchesNothing = (): FactKey[] => [];

type FactOf<F extends Fact['fact']> = Extract<Fact, { fact: F }>;
/** What stands there now. */
export type Captures = {
  [F in Fact['fact']]: (meeting: Meeting, id: string, isNew: boolean) => Omit<FactOf<F>, 'fact' | 'id'>;
};
/** The meeting with the fact put back. */
export type Restores = { [F in Fact['fact']]: (meeting: Meeting, fact: FactOf<F>) => Meeting };

/** The facts that many events touch, each with what names it. */
export const item = (id: string | null): FactKey[] => (id === null ? [] : [{ fact: 'item', id }]);
export const entry = (id: string): FactKey => ({ fact: 'entry', id });
export const CURRENT: FactKey = { fact: 'current' };
export const FLOOR: FactKey = { fact: 'floor' };
export const HELD: FactKey = { fact: 'held' };
export const OPEN_RULING: FactKey = { fact: 'open-ruling' };
/** A ruling may be appealed until the meeting goes on. */
export const openRulingIfAny = (meeting: Meeting): FactKey[] => (meeting.openRuling === null ? [] : [OPEN_RULING]);
/** Whoever was interrupted, where somebody was. */
export const heldIfAny = (meeting: Meeting): FactKey[] => (meeting.held.length > 0 ? [HELD] : []);
/** Who waits to speak on a question: they leave its list once it is settled. */
export const speakersOn = ({ lists }: Meeting, id: string): FactKey[] =>
  (lists[`~${id}`]?.waiting ?? []).map((one) => entry(one.id));
export const question = (id: string): FactKey => ({ fact: 'question', id });
/** The floor, where somebody has it. */
export const floorIfTaken = (meeting: Meeting): FactKey[] => (meeting.floor ? [FLOOR] : []);
/** The speech of this entry, where it has the floor or is held. */
export const speechOf = (meeting: Meeting, entryId: string | undefined): FactKey[] => {
  if (meeting.held.some(({ entry }) => entry.id === entryId)) return [HELD];
  return meeting.floor?.entry.id === entryId ? floorIfTaken(meeting) : [];
};

/** A record with this under the id; null: without it. */
export function put<T>(record: Record<string, T>, id: string, value: T | null): Record<string, T> {
  const { [id]: _, ...rest } = record;
  return value === null ? rest : { ...record, [id]: value };
}
