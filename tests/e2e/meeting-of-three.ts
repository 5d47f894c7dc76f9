// A small meeting of one's own, for tests of the pages where it is prepared.
import type { Room } from './room.ts';
import type { SampleServer } from './servers.ts';

/** The secretary's link of a small meeting: whoever joins by its code waits until let in. */
export async function linkOfMeeting(room: Room<SampleServer>): Promise<string> {
  const response = await fetch(`${room.server.url}/api/meetings`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${(await room.server.link('operator')).token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      title: 'Working Group on Transparency',
      date: new Date().toISOString().slice(0, 10),
      timeZone: 'Europe/Zurich',
      sittings: ['10:00-13:00'],
      participants: ['Switzerland', 'Mexico', 'Chad'],
      agenda: ['1. Opening of the meeting'],
      joining: 'approve',
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  return ((await response.json()) as { links: { secretary: string } }).links.secretary;
}
