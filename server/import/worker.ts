// The thread that reads one file. What a file of a stranger may do to it ends with it: it has a limit of memory, and is ended after a while.
import { parentPort, workerData } from 'node:worker_threads';

import type { Delegation } from '#shared/meeting/state.ts';

import { FileRefused } from './files/refusal.ts';
import { preview } from './preview.ts';
import type { ImportAnswer, ImportRequest, ImportStart } from './thread-messages.ts';

const port = parentPort!;
const { bytes, options, meeting } = workerData as ImportStart;
const delegations: Record<string, Delegation> = {};

port.on('message', (request: ImportRequest) => {
  switch (request.kind) {
    case 'delegations':
      for (const one of request.delegations) delegations[one.id] = one;
      return;
    case 'read':
      return void read();
    default:
      request satisfies never;
  }
});

async function read(): Promise<void> {
  const whole = { ...meeting, catalogue: { ...meeting.catalogue, delegations } };
  try {
    const found = await preview(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      ...options,
      meeting: whole,
    });
    // Copied, so that it is a whole buffer of its own and can be handed over.
    const json = Uint8Array.from(Buffer.from(JSON.stringify(found)));
    port.postMessage({ ok: true, json } satisfies ImportAnswer, [json.buffer]);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { reason, message, remedy } = error;
    port.postMessage({ ok: false, reason, message, remedy } satisfies ImportAnswer);
  }
  port.close();
}
