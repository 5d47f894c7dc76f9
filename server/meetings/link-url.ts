// The address that a link opens. The token is the fragment: it never is in a request line, a log or a referrer.
import type { LinkWithToken } from '../access/links.ts';

/** @param base where people reach the server, without a slash at the end. */
export function linkUrl(base: string, { role, meetingId, label, token }: LinkWithToken): string {
  return `${base}${pathOf(role, meetingId, label)}#${token}`;
}

/** The page for delegates, with the meeting's code filled in. */
export function joinUrl(base: string, joinCode: string): string {
  return `${base}/?code=${joinCode}`;
}

/** Where a device that has a seat at a meeting opens it. */
export function seatUrl(base: string, meetingId: string, token: string): string {
  return `${base}${pathOf('secretary', meetingId, undefined)}#${token}`;
}

function pathOf(role: string, meetingId: string | undefined, label: string | undefined): string {
  if (meetingId === undefined) return '/prepare';
  const meeting = `/m/${encodeURIComponent(meetingId)}`;
  switch (role) {
    case 'chair':
    case 'secretary':
      return `${meeting}/chair`;
    case 'delegation':
      return `${meeting}/delegate`;
    case 'booth':
      return `${meeting}/booth`;
    case 'screen':
      return `${meeting}/screen/${encodeURIComponent(label ?? 'main')}`;
    default:
      return meeting;
  }
}
