// What marks of presence change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { put } from '../undo-parts.ts';
import type { Meeting, Presence, Sitting } from '../state.ts';
import { isOfficer } from '../who-may.ts';

export const markIn = ({ sittings }: Meeting, sittingId: string, delegationId: string): Presence | undefined =>
  sittings.find(({ id }) => id === sittingId)?.present?.[delegationId];

function marked({ present = {}, ...sitting }: Sitting, delegationId: string, mark: Presence | null): Sitting {
  const marks = put(present, delegationId, mark);
  return Object.keys(marks).length === 0 ? sitting : { ...sitting, present: marks };
}

/** The meeting with this mark in a sitting; null: with none. */
export const withMark = (
  meeting: Meeting,
  sittingId: string,
  delegationId: string,
  mark: Presence | null,
): Meeting => ({
  ...meeting,
  sittings: meeting.sittings.map((one) => (one.id === sittingId ? marked(one, delegationId, mark) : one)),
});

export const evolveAttendance = {
  PresenceMarked(meeting, { sittingId, delegationIds, present, how, by, at, seq }) {
    // Only officers mark by a roll call or by devices; a delegation's own word is entered by either.
    const byOfficer = how === 'own' && isOfficer(by.role);
    const mark: Presence = { present, how, ...(byOfficer && { byOfficer }), at, seq };
    return delegationIds.reduce((marking, id) => withMark(marking, sittingId, id, mark), meeting);
  },
} satisfies Partial<Evolvers<EventType>>;
