// What a reader is told of himself: his role, what he may do, and the name of the view that he has of the meeting.
// Knows roles; not how anybody came in.
import { hash } from 'node:crypto';

import { commandsOf } from '#shared/meeting/who-may.ts';
import type { You } from '#shared/protocol.ts';

import type { Identity } from '../access/identity.ts';
import { accessCommandsOf } from '../access/identity.ts';

/** What the server says of the one it talks to. */
export function youOf({ role, delegationId, deviceId }: Identity): You {
  return {
    role,
    ...(delegationId !== undefined && { delegationId }),
    deviceId,
    can: [...commandsOf(role), ...accessCommandsOf(role)],
  };
}

/**
 * Names what this reader may see and do. A replica of another view is not folded on: one from before a change of role or of
 * rights, or of another program (`programKey`), which may have folded otherwise.
 */
export function viewOf({ role, delegationId, can }: You, programKey: string): string {
  return hash('sha256', JSON.stringify([role, delegationId ?? null, can, programKey]), 'base64url').slice(0, 22);
}
