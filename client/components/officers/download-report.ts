// Brings a file of the record onto this device. The token travels in a header, so no address of the file opens anything: it is fetched,
// then handed to the browser as its own download. Never throws.
import type { Language, MeetingId } from '#shared/meeting/state.ts';

import { deviceToken } from '../../connection/tokens.ts';

export type ReportFormat = 'csv' | 'xlsx' | 'docx' | 'json';
export type ReportTable = 'speeches' | 'totals' | 'categories' | 'items' | 'sittings';

export interface ReportFile {
  format: ReportFormat;
  /** Of a CSV; the speeches, where none is said. */
  table?: ReportTable;
  /** Of names and titles; English, where none is said. */
  language?: Language;
}

/** How long the browser may take to read what it downloads. */
const KEPT_MS = 60_000;

/** False where it did not come. */
export async function downloadReport(
  meetingId: MeetingId,
  { format, table = 'speeches', language }: ReportFile,
): Promise<boolean> {
  const query = new URLSearchParams({
    ...(format === 'csv' && table !== 'speeches' && { table }),
    ...(language !== undefined && { lang: language }),
  }).toString();
  try {
    const response = await fetch(
      `/api/meetings/${encodeURIComponent(meetingId)}/report.${format}${query === '' ? '' : `?${query}`}`,
      { headers: { authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}` } },
    );
    if (!response.ok) return false;
    save(await response.blob(), `${format === 'docx' ? 'report' : table}-${meetingId}.${format}`);
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
