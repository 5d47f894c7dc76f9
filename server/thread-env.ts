// The environment of threads that this program starts.
import { fileURLToPath } from 'node:url';

/** A thread starts in half the time where Node keeps what it made of the TypeScript; where it cannot, it does without. */
export const THREAD_ENV = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)),
  ...process.env,
};
