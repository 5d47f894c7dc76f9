// Where a meeting's emblem is: whoever was told its hash may read it.
import type { MeetingId } from '#shared/meeting/state.ts';

/** The emblem’s address; it never changes under its hash. */
export const emblemAddress = (meetingId: MeetingId, hash: string): string =>
  `/api/meetings/${encodeURIComponent(meetingId)}/emblem/${hash}`;
