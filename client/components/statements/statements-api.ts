// The texts of speeches, sent and fetched: the token travels in a header, so no address of one opens anything. Never throws: what went wrong
// is a value. For the console, the booth and a delegation's page, which load it when they draw a text.
import type { EntryId, MeetingId, Statement } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import type { Seat } from '../../connection/tokens.ts';
import { deviceToken } from '../../connection/tokens.ts';

/** How long the browser may take to read what it is given. */
const KEPT_MS = 60_000;
/** What is taken, for the browser's choice of files; the server looks at the content. */
export const TAKEN = '.pdf,.docx,.txt,application/pdf,text/plain';
export const MOST_BYTES = 10 * 1024 * 1024;
const MOST_OF_A_NAME = 200;

const NOT_REACHED: CommandError = { code: 'UNAVAILABLE', message: '', details: { reason: 'unreachable' } };
const TOO_LARGE: CommandError = { code: 'INVALID', message: '', details: { reason: 'file-too-large' } };

/** Where a text is; of none: where one is sent. */
export const addressOf = (meetingId: MeetingId, fileId = ''): string =>
  `/api/meetings/${encodeURIComponent(meetingId)}/statements${fileId === '' ? '' : `/${encodeURIComponent(fileId)}`}`;
const shown = (meetingId: MeetingId, seat: Seat): Record<string, string> => ({
  authorization: `Bearer ${deviceToken(meetingId, seat)?.token ?? ''}`,
});

export type Sent = { ok: true; fileId: string } | { ok: false; error: CommandError };

/** Uploads the text of a speech for this seat. Never throws: what went wrong is in the answer. */
export async function sendStatement(meetingId: MeetingId, seat: Seat, file: Blob): Promise<Sent> {
  if (file.size > MOST_BYTES) return { ok: false, error: TOO_LARGE };
  try {
    const response = await fetch(addressOf(meetingId), {
      method: 'POST',
      headers: { ...shown(meetingId, seat), 'content-type': 'application/octet-stream' },
      body: file,
    });
    const answer = (await response.json()) as { fileId?: string; error?: CommandError };
    return answer.fileId === undefined
      ? { ok: false, error: answer.error ?? NOT_REACHED }
      : { ok: true, fileId: answer.fileId };
  } catch {
    return { ok: false, error: NOT_REACHED };
  }
}

/** Hands a text to the browser as its download; false: it did not come. */
export async function saveStatement(
  meetingId: MeetingId,
  seat: Seat,
  { fileId, name, type }: Pick<Statement, 'fileId' | 'name' | 'type'>,
): Promise<boolean> {
  try {
    const response = await fetch(addressOf(meetingId, fileId), { headers: shown(meetingId, seat) });
    if (!response.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = `${name ?? 'statement'}.${endingOf(type)}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    return true;
  } catch {
    return false;
  }
}

/** What the file is, as people call it. */
export const endingOf = (type: Statement['type']): 'pdf' | 'docx' | 'txt' =>
  type === 'application/pdf' ? 'pdf' : type === 'text/plain' ? 'txt' : 'docx';

/** A file's name without its ending: what it is, its content says. */
export const nameWithout = (name: string): string =>
  name
    .replace(/\.(?:pdf|docx|txt)$/iu, '')
    .trim()
    .slice(0, MOST_OF_A_NAME);

/** What AttachStatement needs of a file that was sent. */
export const attach = (
  entryId: EntryId,
  fileId: string,
  { file, after }: { file: File; after: Statement['after'] },
): { type: 'AttachStatement'; entryId: EntryId; fileId: string; name?: string; after: Statement['after'] } => {
  const name = nameWithout(file.name);
  return { type: 'AttachStatement', entryId, fileId, ...(name !== '' && { name }), after };
};
