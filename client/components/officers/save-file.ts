// Hands a file to the browser as its own download. One of the server's is fetched first: the token travels in a header, so no address of it
// opens anything.
import type { MeetingId } from '#shared/meeting/state.ts';

import { addressIn, officersToken } from './ask-server.ts';

/** How long the browser may take to read what it downloads. */
const KEPT_MS = 60_000;

/** Gives the reader a file to save. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** A file of a meeting. Never throws: false where it did not come. */
export async function downloadFile(meetingId: MeetingId, path: string, name: string): Promise<boolean> {
  try {
    const response = await fetch(addressIn(meetingId, path), {
      headers: { authorization: `Bearer ${officersToken(meetingId)}` },
    });
    if (!response.ok) return false;
    saveFile(await response.blob(), name);
    return true;
  } catch {
    return false;
  }
}
