// Who comes next is asked whether they are in place; whoever speaks is shown a word. Neither moves anything on.
import type { CommandType } from '../commands.ts';
import type { Deciders, Evolvers } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import type { EventBody, EventType } from '../events.ts';
import { touchesNothing } from '../undo-parts.ts';
import type { Touches } from '../undo-parts.ts';
import { refusal } from '../refusals.ts';
import { findEntry, updateEntry } from '../speakers/select.ts';
import type { DelegationId, EntryId } from '../state.ts';
import { isOfficer } from '../who-may.ts';
import { toOfficersAnd, toSpeakerAndScreens } from '../who-sees.ts';

export const decideDeck = {
  AskInPlace(meeting, { entryIds }) {
    const asked = entryIds.map((id) => findEntry(meeting, id));
    if (asked.some((found) => !found)) return refusal(meeting, 'no-such-entry');
    if (asked.some((found) => found!.place !== 'waiting')) return refusal(meeting, 'not-waiting');
    // Each is told of its own alone, as of presence: whoever held another's too would hold more than the meeting shows it.
    const entriesOf = new Map<DelegationId | undefined, EntryId[]>();
    for (const { entry } of asked.map((found) => found!))
      entriesOf.set(entry.delegationId, [...(entriesOf.get(entry.delegationId) ?? []), entry.id]);
    return accept(
      ...[...entriesOf].map(([delegationId, ids]): EventBody => ({
        type: 'InPlaceAsked',
        entryIds: ids,
        ...toOfficersAnd(delegationId),
      })),
    );
  },
  AnswerInPlace(meeting, { entryId, answer }, { by }) {
    const found = findEntry(meeting, entryId);
    const officer = isOfficer(by.role);
    const own = found && by.delegationId !== undefined && found.entry.delegationId === by.delegationId;
    if (!found || (found.entry.unlisted && !own && !officer)) return refusal(meeting, 'no-such-entry');
    if (!own && !officer) return refusal(meeting, 'not-yours');
    if (found.place !== 'waiting')
      return refusal(meeting, found.place === 'requested' ? 'not-accepted-yet' : 'not-waiting');
    const { inPlace, seq } = found.entry;
    if (inPlace?.answer === answer) return alreadyHolds(seq);
    return accept({ type: 'InPlaceAnswered', entryId, answer, ...toOfficersAnd(found.entry.delegationId) });
  },
  SendWord(meeting, { entryId, preset }) {
    const { floor } = meeting;
    if (!findEntry(meeting, entryId)) return refusal(meeting, 'no-such-entry');
    if (floor?.entry.id !== entryId) return refusal(meeting, 'not-speaking', { floor: floor?.entry.id ?? null });
    return accept({ type: 'WordSent', entryId, preset, ...toSpeakerAndScreens(floor.entry.delegationId) });
  },
} satisfies Partial<Deciders<CommandType>>;

// What few readers know of an entry moves its seq for nobody: who holds the entry without it holds the same entry.
export const evolveDeck = {
  InPlaceAsked: (meeting, { entryIds, at }) =>
    entryIds.reduce(
      (asked, id) => updateEntry(asked, id, (entry) => ({ ...entry, inPlace: { askedAt: at } })),
      meeting,
    ),
  InPlaceAnswered: (meeting, { entryId, answer }) =>
    updateEntry(meeting, entryId, (entry) => ({ ...entry, inPlace: { ...entry.inPlace, answer } })),
  WordSent: (meeting, { entryId, preset, at }) =>
    meeting.floor?.entry.id === entryId
      ? { ...meeting, floor: { ...meeting.floor, entry: { ...meeting.floor.entry, word: { preset, at } } } }
      : meeting,
} satisfies Partial<Evolvers<EventType>>;

// Nothing of this is undone: whether a speaker is in place can be asked again, and a word that was sent has been read.
export const touches = {
  InPlaceAsked: touchesNothing,
  InPlaceAnswered: touchesNothing,
  WordSent: touchesNothing,
} satisfies Partial<Touches<EventType>>;
