// Files that are made on threads. Knows neither the libraries nor what the files are about.
import type { OneOffOptions } from '../../../one-off-thread.ts';
import { oneOffThread } from '../../../one-off-thread.ts';

/** `busy`: as many are being made as may be at once. `too-long`: it was given up. */
export type Made = { ok: true; file: Uint8Array } | { ok: false; reason: 'busy' | 'too-long' };

/** Makes a file by this program, which answers with it; what goes wrong ends the thread with an error, and is thrown here. */
export function fileMaker<Start, Message>(
  options: OneOffOptions & { program: URL },
): (start: Start, messages: Iterable<Message>) => Promise<Made> {
  const make = oneOffThread<Start, Message, Uint8Array<ArrayBuffer>>(options);
  return async (start, messages) => {
    const made = await make(start, messages);
    return made.ok ? { ok: true, file: made.answer } : made;
  };
}
