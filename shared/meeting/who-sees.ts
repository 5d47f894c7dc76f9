// Who sees what. Redaction is a filter on the event alone; `project` makes what a reader holds at the start.
// The law: fold(filter(events, reader)) = project(fold(events), reader), for every reader at every seq.
import type { Audience, MeetingEvent } from './events.ts';
import { isOfficer } from './who-may.ts';
import { isUnwritten } from './speakers/select.ts';
import { swapsOf } from './swaps/select.ts';
import { inVote } from './votes/select.ts';
import type { DelegationId, Entry, Meeting, Note, Objection, Question, Role, Sitting, Statement } from './state.ts';

export interface Reader {
  role: Role;
  delegationId?: DelegationId;
}

/** For an event that only officers may see, and the delegations that it is about. The makers of `to` are here and nowhere else. */
export function toOfficersAnd(...about: readonly (DelegationId | undefined)[]): { to: Audience } {
  const delegations = [...new Set(about.filter((id) => id !== undefined))];
  return { to: { officers: true, ...(delegations.length > 0 && { delegations }) } };
}

/** For a word to whoever speaks, which stands at the lectern too. */
export const toSpeakerAndScreens = (delegationId: DelegationId | undefined): { to: Audience } => ({
  to: { ...toOfficersAnd(delegationId).to, screens: true },
});

/** For an event that only officers and the booth may see. */
export const TO_OFFICERS_AND_BOOTH: { readonly to: Audience } = { to: { officers: true, booth: true } };

/** For an event about the text of a speech, before it is spoken: the booth has it once the request is on the list. */
export function toThoseWhoSeeText({ delegationId, unlisted }: Entry): { to: Audience } {
  const { to } = toOfficersAnd(delegationId);
  return { to: unlisted ? to : { ...to, booth: true } };
}

/** For the text of a speech that was spoken. */
export function toReaders(after: Statement['after']): { to?: Audience } {
  return after === 'everybody'
    ? {}
    : { to: { officers: true, booth: true, ...(after === 'delegations' && { everyDelegation: true }) } };
}

/** For an event about an entry: everybody may see it once the entry is listed; until then officers and its delegation. */
export function toThoseWhoSee(entry: Entry): { to?: Audience } {
  return entry.unlisted ? toOfficersAnd(entry.delegationId) : {};
}

/** Readers who get the same bytes, but for what is private to one delegation. */
export function audienceOf(reader: Reader): string {
  if (isOfficer(reader.role)) return 'officers';
  if (reader.role === 'booth') return 'booth';
  if (reader.role === 'screen') return 'screens';
  return reader.role === 'delegation' && reader.delegationId ? `delegation:${reader.delegationId}` : 'public';
}

function mayRead(event: MeetingEvent, reader: Reader): boolean {
  if (!event.to) return true;
  const { to } = event;
  if (reader.role === 'booth') return to.booth === true;
  if (reader.role === 'screen') return to.screens === true;
  if (reader.role !== 'delegation' || reader.delegationId === undefined) return false;
  return to.everyDelegation === true || to.delegations?.includes(reader.delegationId) === true;
}

/**
 * How much of an event a reader sees: the whole of it, as officers do; what is public of it, with the id of their command for those
 * who gave it (`own`) or without; or nothing. Readers with the same sight see the same, save an event that carries a whole meeting.
 */
export type Sight = 'whole' | 'own' | 'public' | 'nothing';

/** How much of an event a reader may see. */
export function sightOf(event: MeetingEvent, reader: Reader): Sight {
  if (isOfficer(reader.role)) return 'whole';
  if (!mayRead(event, reader)) return 'nothing';
  const own =
    reader.role === 'delegation' && reader.delegationId !== undefined && event.by.delegationId === reader.delegationId;
  return own && event.commandId !== undefined ? 'own' : 'public';
}

/**
 * Which of these events a delegation may see otherwise than the public does, as places in the list, by delegation: the command was its own,
 * or it is addressed. Of two hundred delegations hardly any is concerned by a batch; the others read what the public reads. Undefined:
 * among them is a whole meeting, which holds what is private to each, or what is for all delegations and not for the public.
 */
export function concernsOf(events: readonly MeetingEvent[]): ReadonlyMap<DelegationId, readonly number[]> | undefined {
  const concerns = new Map<DelegationId, number[]>();
  for (const [at, { type, by, to }] of events.entries()) {
    if (type === 'MeetingCreated' || to?.everyDelegation) return undefined;
    for (const delegationId of new Set([by.delegationId, ...(to?.delegations ?? [])])) {
      if (delegationId === undefined) continue;
      const places = concerns.get(delegationId);
      if (places) places.push(at);
      else concerns.set(delegationId, [at]);
    }
  }
  return concerns;
}

/** The event as this reader may see it; null: not at all. */
export function filterEvent(event: MeetingEvent, reader: Reader): MeetingEvent | null {
  const sight = sightOf(event, reader);
  if (sight === 'whole') return event;
  if (sight === 'nothing') return null;
  if (event.type === 'MeetingCreated')
    return { ...event, meeting: project(event.meeting, reader), by: { role: event.by.role } };
  const { commandId, replaced: _, about: __, to: ___, final: _____, ...plain } = event;
  if (sight === 'own') return { ...plain, commandId } as MeetingEvent;
  if (plain.type !== 'Undone') return plain as MeetingEvent;
  // The id of another's command, as much as `commandId`.
  const { undone: ____, ...facts } = plain;
  return facts as MeetingEvent;
}

const isOwn = (entry: Entry, reader: Reader) =>
  reader.role === 'delegation' && entry.delegationId !== undefined && entry.delegationId === reader.delegationId;

/** What few readers know of an entry. */
const HINTS = ['finishedAt', 'inPlace', 'word'] as const;
type Hint = (typeof HINTS)[number];

/** The hints of an entry, or only those that screens see. */
export function hintsOf(entry: Entry, of: readonly Hint[] = HINTS): Partial<Record<Hint, unknown>> {
  const all = entry as Partial<Record<Hint, unknown>>;
  return Object.fromEntries(of.flatMap((hint) => (all[hint] === undefined ? [] : [[hint, all[hint]]])));
}

/** An entry without its hints and its text, which not everybody sees: where an entry goes to others, it comes through here. */
export function withoutHints<E extends Entry>(entry: E): E {
  if (!entry.statement && !HINTS.some((hint) => hint in entry)) return entry;
  const {
    finishedAt: _,
    inPlace: __,
    word: ___,
    statement: ____,
    ...rest
  } = entry as E & Partial<Record<Hint, unknown>>;
  // An entry may always be without: what is left is of the same kind.
  return rest as unknown as E;
}

const mayReadText = ({ released, after }: Statement, { role }: Reader): boolean =>
  role === 'booth' ||
  (released === true && (after === 'everybody' || (after === 'delegations' && role === 'delegation')));

function visibleEntry<E extends Entry>(entry: E, reader: Reader): E {
  if (isOwn(entry, reader)) return entry;
  const shown = withoutHints(entry);
  const { statement } = entry;
  const mayRead = statement && mayReadText(statement, reader);
  const word = reader.role === 'screen' && 'word' in entry ? hintsOf(entry, ['word']) : undefined;
  return mayRead || word ? { ...shown, ...(mayRead && { statement }), ...word } : shown;
}

/** What was raised and not taken up is for officers and its mover: a tap must not put a State on the wall. */
export const seesQuestion = (question: Question, reader: Reader): boolean =>
  !question.private ||
  isOfficer(reader.role) ||
  (reader.role === 'delegation' && question.by !== undefined && question.by === reader.delegationId);

/** A question without what officers alone know of its vote. */
function visibleQuestion(question: Question): Question {
  if (!question.vote) return question;
  // `count` is the result of a sounding: officers alone see it, also after the close.
  const { count: _, ...vote } = question.vote;
  return { ...question, vote: { ...vote, ballots: [] } };
}

/** Choices in the open vote: of a roll call all, else a delegation’s own. */
function visibleCasts(meeting: Meeting, { role, delegationId }: Reader): Meeting['casts'] {
  const { casts } = meeting;
  if (casts === undefined || inVote(meeting)?.vote.method === 'roll-call') return casts;
  const own = role === 'delegation' && delegationId !== undefined ? casts[delegationId] : undefined;
  return own === undefined ? {} : { [delegationId!]: own };
}

/** Who is present is for officers; a delegation sees its own mark. */
function visibleSitting(sitting: Sitting, { role, delegationId }: Reader): Sitting {
  if (!sitting.present) return sitting;
  const { present, ...shown } = sitting;
  const own = role === 'delegation' && delegationId !== undefined ? present[delegationId] : undefined;
  return own === undefined ? shown : { ...shown, present: { [delegationId!]: own } };
}

/** An objection is for officers and its delegation, but for one that broke a silence, which is made by name. */
const seesObjection = ({ broke, delegationId }: Objection, reader: Reader): boolean =>
  broke === true || (reader.role === 'delegation' && delegationId === reader.delegationId);

function mayReadNote(note: Note, reader: Reader): boolean {
  return (
    note.kind === 'to-secretariat' &&
    reader.role === 'delegation' &&
    note.by.delegationId !== undefined &&
    note.by.delegationId === reader.delegationId
  );
}

/** The meeting as this reader may see it. */
export function project(meeting: Meeting, reader: Reader): Meeting {
  if (isOfficer(reader.role)) return meeting;
  const visible = <E extends Entry>(entries: readonly E[]) =>
    entries.filter((entry) => !entry.unlisted || isOwn(entry, reader)).map((entry) => visibleEntry(entry, reader));
  const lists = Object.fromEntries(
    Object.entries(meeting.lists).flatMap(([id, list]) => {
      const { requested, waiting, past } = list;
      const seen = { ...list, requested: visible(requested), waiting: visible(waiting), past: visible(past) };
      return isUnwritten(seen) ? [] : [[id, seen]];
    }),
  );
  const { scripts: _, lots: __, swaps: ___, objections: all = [], ...shared } = meeting;
  const swaps = swapsOf(meeting, reader.role === 'delegation' ? reader.delegationId : undefined);
  const objections = all.filter((one) => seesObjection(one, reader));
  return {
    ...shared,
    sittings: meeting.sittings.map((sitting) => visibleSitting(sitting, reader)),
    lists,
    floor: meeting.floor && { ...meeting.floor, entry: visibleEntry(meeting.floor.entry, reader) },
    held: meeting.held.map((held) => ({ ...held, entry: visibleEntry(held.entry, reader) })),
    questions: Object.fromEntries(
      Object.entries(meeting.questions).flatMap(([id, question]) =>
        seesQuestion(question, reader) ? [[id, visibleQuestion(question)]] : [],
      ),
    ),
    ...(objections.length > 0 && { objections }),
    ...(swaps.length > 0 && { swaps }),
    ...(meeting.casts !== undefined && { casts: visibleCasts(meeting, reader)! }),
    notes: meeting.notes.filter((note) => mayReadNote(note, reader)),
    slowerAskedAt: reader.role === 'booth' ? meeting.slowerAskedAt : null,
    history: [],
  };
}
