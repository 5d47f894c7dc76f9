// What the page asks of the server, with the token of whoever prepares meetings. Never throws: what went wrong is a value.
import type { Text } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import { askServer } from '../../components/officers/ask-server.ts';

export interface MeetingRow {
  id: string;
  title: Text;
  createdAt: number;
}

/** What an export had that is not taken over, by its kind. */
export interface LeftOut {
  kind: string;
  count: number;
  names: string[];
}

export interface Made {
  id: string;
  leftOut?: LeftOut[];
  links: { chair: string; secretary: string };
  seat: { token: string };
}

/** The code may be one of a token, too. */
export type Problem = Omit<CommandError, 'code'> & { code: string };

/** Whether the token opens nothing any more, or never did. */
export const isNoAccess = ({ code }: Problem): boolean =>
  ['BAD_TOKEN', 'FORBIDDEN', 'EXPIRED', 'REVOKED'].includes(code);

const meetings = '/api/operator/meetings';
const one = (id: string): string => `${meetings}/${encodeURIComponent(id)}`;

export const listMeetings = (token: string) => askServer<MeetingRow[]>(token, meetings);
export const createMeeting = (token: string, plan: string | object) =>
  askServer<Made>(token, '/api/meetings', { method: 'POST', json: plan });
/** With its whole past. */
export const createFromExport = (token: string, file: Blob) =>
  askServer<Made>(token, '/api/meetings?from=export', { method: 'POST', json: file });
/** @param timeZone where the export's times are */
export const createFromOpenSlides = (token: string, file: Blob, timeZone: string) =>
  askServer<Made>(token, `/api/meetings?from=openslides&timeZone=${encodeURIComponent(timeZone)}`, {
    method: 'POST',
    json: file,
  });
export const enterMeeting = (token: string, id: string) =>
  askServer<{ token: string; url: string }>(token, `${one(id)}/enter`, { method: 'POST', json: {} });
export const exportMeeting = (token: string, id: string) => askServer<object>(token, `${one(id)}/export`);
export const deleteMeeting = (token: string, id: string) =>
  askServer<{ id: string }>(token, one(id), { method: 'DELETE' });
