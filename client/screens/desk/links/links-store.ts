// The links of the meeting as they were last asked for: the section shows them, and what is still missing counts them.
import { create } from 'zustand';

import type { MeetingId } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import { listLinks } from './links-api.ts';
import type { LinkRow } from './links-api.ts';

interface LinksState {
  /** null until they are known. */
  links: LinkRow[] | null;
  refused: CommandError | null;
  look(meetingId: MeetingId): Promise<void>;
}

export const useLinks = create<LinksState>()((set) => ({
  links: null,
  refused: null,
  async look(meetingId) {
    const answer = await listLinks(meetingId);
    set(answer.ok ? { links: answer.value, refused: null } : { refused: answer.error });
  },
}));
