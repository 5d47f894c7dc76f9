// Slips of paper between officers, notes of a delegation to the secretariat, and the booth's "please slow down".
// All of it private: each event says who may see it.
import { TO_OFFICERS_AND_BOOTH, toOfficersAnd } from '../who-sees.ts';
import { QUOTAS } from '../delegation-quotas.ts';
import type { CommandType } from '../commands.ts';
import type { Deciders, Evolvers } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import type { EventType } from '../events.ts';
import { touchesNothing } from '../undo-parts.ts';
import type { Touches } from '../undo-parts.ts';
import { refusal } from '../refusals.ts';
import type { DelegationId, Meeting, Note } from '../state.ts';

const notesOf = ({ notes }: Meeting, delegationId: DelegationId | undefined): Note[] =>
  notes.filter(({ kind, by }) => kind === 'to-secretariat' && by.delegationId === delegationId);
const isOpen = ({ status }: Note): boolean => status !== 'done';

export const decideNotes = {
  Note: (_meeting, { text }, { now, by, newId }) =>
    accept({
      type: 'NotePassed',
      note: { id: newId(), at: now, by, text, kind: 'officers', status: 'new', seq: 0 },
      ...toOfficersAnd(),
    }),
  SendNote(meeting, { text, about }, { now, by, newId }) {
    if (notesOf(meeting, by.delegationId).filter(isOpen).length >= QUOTAS.openNotes)
      return refusal(meeting, 'too-many-notes');
    const note: Note = {
      id: newId(),
      at: now,
      by,
      text,
      kind: 'to-secretariat',
      ...(about && { about }),
      status: 'new',
      seq: 0,
    };
    return accept({
      type: 'NoteSent',
      note,
      ...toOfficersAnd(by.delegationId),
    });
  },
  SettleNote(meeting, { noteId, status }) {
    const note = meeting.notes.find((one) => one.id === noteId);
    if (!note) return refusal(meeting, 'no-such-note');
    if (note.status === status) return alreadyHolds(note.seq);
    const from = note.kind === 'to-secretariat' ? note.by.delegationId : undefined;
    return accept({
      type: 'NoteSettled',
      noteId,
      status,
      ...toOfficersAnd(from),
    });
  },
  AskSlower(meeting) {
    if (!meeting.floor) return refusal(meeting, 'nobody-speaks');
    return accept({ type: 'SlowerAsked', ...TO_OFFICERS_AND_BOOTH });
  },
} satisfies Partial<Deciders<CommandType>>;

export const evolveNotes = {
  NotePassed: (meeting, { note, seq }) => ({ ...meeting, notes: [...meeting.notes, { ...note, seq }] }),
  NoteSent: (meeting, { note, seq }) => ({ ...meeting, notes: [...meeting.notes, { ...note, seq }] }),
  NoteSettled(meeting, { noteId, status, seq }) {
    const notes = meeting.notes.map((one) => (one.id === noteId ? { ...one, status, seq } : one));
    return forgetSettled({ ...meeting, notes }, notes.find(({ id }) => id === noteId)?.by.delegationId);
  },
  SlowerAsked: (meeting, { at }) => ({ ...meeting, slowerAskedAt: at }),
} satisfies Partial<Evolvers<EventType>>;

/** Of a delegation's notes that are done with the oldest goes: the log keeps it. Officers' own are few. */
function forgetSettled(meeting: Meeting, delegationId: DelegationId | undefined): Meeting {
  if (delegationId === undefined) return meeting;
  const settled = notesOf(meeting, delegationId).filter((note) => !isOpen(note));
  const [oldest] = settled;
  if (!oldest || settled.length <= QUOTAS.settledNotes) return meeting;
  return { ...meeting, notes: meeting.notes.filter((note) => note !== oldest) };
}

/** A note that was read cannot be taken back. */
export const touches = {
  NotePassed: touchesNothing,
  NoteSent: touchesNothing,
  NoteSettled: touchesNothing,
  SlowerAsked: touchesNothing,
} satisfies Partial<Touches<EventType>>;
