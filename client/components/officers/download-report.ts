// Brings a file of the record onto this device. Never throws.
import type { Language, MeetingId } from '#shared/meeting/state.ts';

import { downloadFile } from './save-file.ts';

export type ReportFormat = 'csv' | 'xlsx' | 'docx' | 'json';
export type ReportTable = 'speeches' | 'totals' | 'categories' | 'items' | 'sittings';

export interface ReportFile {
  format: ReportFormat;
  /** Of a CSV; the speeches, where none is said. */
  table?: ReportTable;
  /** Of names and titles; English, where none is said. */
  language?: Language;
}

/** False where it did not come. */
export async function downloadReport(
  meetingId: MeetingId,
  { format, table = 'speeches', language }: ReportFile,
): Promise<boolean> {
  const query = new URLSearchParams({
    ...(format === 'csv' && table !== 'speeches' && { table }),
    ...(language !== undefined && { lang: language }),
  }).toString();
  const name = `${format === 'docx' ? 'report' : table}-${meetingId}.${format}`;
  return downloadFile(meetingId, `/report.${format}${query === '' ? '' : `?${query}`}`, name);
}
