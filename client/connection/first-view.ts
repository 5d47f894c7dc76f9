// The meeting as this device may see it, asked for over HTTP while the page's code is still on its way. The socket, which is opened
// by that code, takes four round trips more; it goes on from there.
import type { Catalogue, MeetingId } from '#shared/meeting/state.ts';
import type { Welcome } from '#shared/protocol.ts';

import { fetchCatalogue } from './catalogue.ts';

export interface FirstView {
  welcome: Welcome;
  catalogue: Catalogue;
  /** A sample of the server's clock: monotonic times of asking and of the answer, whose `now` is between. */
  sentAt: number;
  receivedAt: number;
}

let asked: { meetingId: MeetingId; token: string; view: Promise<FirstView | null> } | null = null;

/** Asks for it; once a page. */
export function askFirstView(meetingId: MeetingId, token: string): void {
  asked = { meetingId, token, view: fetchView(meetingId, token).catch(() => null) };
}

/** What was asked for with this token; null where nothing was, or it failed: then the socket brings it. */
export function firstView(meetingId: MeetingId, token: string): Promise<FirstView | null> {
  const mine = asked?.meetingId === meetingId && asked.token === token ? asked.view : null;
  asked = null;
  return mine ?? Promise.resolve(null);
}

async function fetchView(meetingId: MeetingId, token: string): Promise<FirstView | null> {
  const sentAt = performance.now();
  const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}`, { headers: { authorization: `Bearer ${token}` } });
  const receivedAt = performance.now();
  if (!response.ok) return null;
  const welcome = (await response.json()) as Welcome;
  return { welcome, catalogue: await fetchCatalogue(meetingId, welcome.catalogue, token), sentAt, receivedAt };
}
