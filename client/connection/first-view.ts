// The meeting as this device may see it, asked for over HTTP while the page's code is still on its way. The socket, which is opened
// by that code, takes four round trips more; it goes on from there.
import type { Catalogue, MeetingId } from '#shared/meeting/state.ts';
import type { Welcome } from '#shared/protocol.ts';

import { fetchCatalogue } from './fetch-by-hash.ts';

export interface FirstView {
  welcome: Welcome;
  catalogue: Catalogue;
  /** A sample of the server's clock: monotonic times of asking and of the answer, whose `now` is between. */
  sentAt: number;
  receivedAt: number;
}

let asked: { meetingId: MeetingId; view: Promise<FirstView | null>; arrived: FirstView | null } | null = null;

/** Asks for it, with the device's token or with the link that is about to enrol it: both see the same. */
export function askFirstView(meetingId: MeetingId, token: string): void {
  const mine = { meetingId, view: fetchView(meetingId, token).catch(() => null), arrived: null as FirstView | null };
  asked = mine;
  void mine.view.then((view) => {
    mine.arrived = view;
  });
}

/** What was asked for, once, where it is there already. */
export function arrivedFirstView(meetingId: MeetingId): FirstView | null {
  const view = asked?.meetingId === meetingId ? asked.arrived : null;
  if (view !== null) asked = null;
  return view;
}

/** What was asked for, once; null where nothing was, or it failed: then the socket brings it. */
export function firstView(meetingId: MeetingId): Promise<FirstView | null> {
  const view = asked?.meetingId === meetingId ? asked.view : null;
  asked = null;
  return view ?? Promise.resolve(null);
}

async function fetchView(meetingId: MeetingId, token: string): Promise<FirstView | null> {
  const sentAt = performance.now();
  const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const receivedAt = performance.now();
  if (!response.ok) return null;
  const welcome = (await response.json()) as Welcome;
  return { welcome, catalogue: await fetchCatalogue(meetingId, welcome.catalogue, token), sentAt, receivedAt };
}
