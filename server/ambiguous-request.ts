// What a request may not say twice: two hosts, or two tokens, and each program on the way believes another one.
// Knows headers as they came; nothing of what is asked.
import type { IncomingMessage } from 'node:http';

const ONCE = ['host', 'authorization'];

/** Whether it names its host or its token more than once: Node itself keeps the first and drops the others. */
export function isAmbiguous({ rawHeaders }: IncomingMessage): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  return ONCE.some((once) => names.indexOf(once) !== names.lastIndexOf(once));
}
