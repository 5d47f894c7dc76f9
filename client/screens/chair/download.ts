// Brings a file of the meeting onto this device. The token travels in a header, so no address of the file opens anything: it is fetched,
// then handed to the browser as its own download. Never throws.
import type { MeetingId } from '#shared/meeting/state.ts';

import { deviceToken } from '../../connection/tokens.ts';

export type ReportFormat = 'csv' | 'xlsx';

/** How long the browser may take to read what it downloads. */
const KEPT_MS = 60_000;

/** The report of speeches; false where it did not come. */
export async function downloadReport(meetingId: MeetingId, format: ReportFormat): Promise<boolean> {
  try {
    const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/report.${format}`, {
      headers: { authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}` },
    });
    if (!response.ok) return false;
    save(await response.blob(), `speeches-${meetingId}.${format}`);
    return true;
  } catch {
    return false;
  }
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
