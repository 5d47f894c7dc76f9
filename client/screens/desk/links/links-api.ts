// The links of the meeting, asked of the server: made, shown, revoked, taken along as a file. What shows a secret is noted there. Never throws.
import type { MeetingId } from '#shared/meeting/state.ts';

import { askAboutMeeting } from '../../../components/officers/ask-server.ts';
import { downloadFile } from '../../../components/officers/save-file.ts';

export interface LinkRow {
  id: string;
  role: string;
  delegationId?: string;
  label?: string;
  createdAt: number;
  revokedAt?: number;
  /** Only where secrets were asked for, of one that stands. */
  url?: string;
}

export interface DelegationLink {
  delegationId: string;
  linkId: string;
  url: string;
  created: boolean;
}

const ask = <T>(meetingId: MeetingId, path: string, question?: Parameters<typeof askAboutMeeting>[2]) =>
  askAboutMeeting<T>(meetingId, `/links${path}`, question);

export const listLinks = (meetingId: MeetingId) => ask<LinkRow[]>(meetingId, '');
/** Of each delegation the link that stands, else a new one. */
export const linksOfDelegations = (meetingId: MeetingId, delegationIds?: readonly string[]) =>
  ask<{ links: DelegationLink[] }>(meetingId, '/delegations', {
    method: 'POST',
    json: delegationIds ? { delegationIds } : {},
  });
export const makeLink = (meetingId: MeetingId, link: { role: string; name?: string }) =>
  ask<LinkRow>(meetingId, '', { method: 'POST', json: link });
export const revokeLink = (meetingId: MeetingId, linkId: string) =>
  ask<LinkRow>(meetingId, `/${encodeURIComponent(linkId)}`, { method: 'DELETE' });

/** Brings the letters' table onto this device; false where it did not come. */
export const downloadMailMerge = (meetingId: MeetingId, format: 'csv' | 'xlsx'): Promise<boolean> =>
  downloadFile(meetingId, `/links/mail-merge.${format}`, `links-${meetingId}.${format}`);
