// Sends a whole list as one command, which is longer than the socket takes: by the same envelope over HTTP. It is this tab's own command,
// so that this tab can take it back. Never throws.
import type { CommandAnswer } from '#shared/protocol.ts';
import type { ImportPreview } from '#shared/import-preview.ts';

import { askAboutMeeting } from '../../../components/officers/ask-server.ts';
import { newCommandId } from '../../../connection/ids.ts';
import type { Replica } from '../../../replica/replica.ts';

export async function sendRevision(
  replica: Replica,
  meetingId: string,
  command: ImportPreview['command'],
): Promise<CommandAnswer> {
  const id = newCommandId();
  replica.given(id);
  const answer = await askAboutMeeting<CommandAnswer>(meetingId, '/commands', {
    method: 'POST',
    json: { id, command },
  });
  return answer.ok ? answer.value : answer;
}
