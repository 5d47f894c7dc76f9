// Sends a whole list as one command, which is longer than the socket takes: by the same envelope over HTTP. It is this tab's own command,
// so that this tab can take it back. Never throws.
import type { CommandAnswer } from '#shared/protocol.ts';
import type { ImportPreview } from '#shared/imports.ts';

import { newCommandId } from '../../../connection/ids.ts';
import { deviceToken } from '../../../connection/tokens.ts';
import type { Replica } from '../../../replica/replica.ts';

const NO_NETWORK: CommandAnswer = {
  ok: false,
  error: { code: 'UNAVAILABLE', message: '', details: { reason: 'unreachable' } },
};

export async function sendRevision(
  replica: Replica,
  meetingId: string,
  command: ImportPreview['command'],
): Promise<CommandAnswer> {
  const id = newCommandId();
  replica.given(id);
  try {
    const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/commands`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ id, command }),
    });
    return (await response.json()) as CommandAnswer;
  } catch {
    return NO_NETWORK;
  }
}
