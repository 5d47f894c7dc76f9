// The main thread's side of imports: a thread for each file, few at a time and not for long. Knows nothing of files.
import { Worker } from 'node:worker_threads';

import type { Meeting } from '#shared/meeting/state.ts';

import { slicesOf } from '../slices.ts';
import { THREAD_ENV } from '../thread-env.ts';
import { FileRefused } from './files/refusal.ts';
import type { ImportAnswer, ImportRequest, ImportStart } from './thread-messages.ts';
import type { ImportOptions } from './preview.ts';

/** `busy`: as many are being read as may be at once. */
export type Imported = ImportAnswer | { ok: false; reason: 'busy' };

export type Importer = (bytes: Uint8Array, options: ImportOptions) => Promise<Imported>;

export interface ImporterOptions {
  /** The thread's program. */
  program?: URL;
  atOnce?: number;
  mostMs?: number;
  mostMegabytes?: number;
}

const PROGRAM = new URL('./worker.ts', import.meta.url);
const SLICE = 250;

/** Rejects with what the thread threw, which no file is meant to bring about. */
export function makeImporter({
  program = PROGRAM,
  atOnce = 2,
  mostMs = 20_000,
  mostMegabytes = 256,
}: ImporterOptions = {}): Importer {
  let underWay = 0;
  return async (bytes, { meeting, ...options }) => {
    if (underWay >= atOnce) return { ok: false, reason: 'busy' };
    underWay += 1;
    const worker = new Worker(program, {
      workerData: { bytes, options, meeting: withoutDelegations(meeting) } satisfies ImportStart,
      env: THREAD_ENV,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    // A server that has stopped does not wait for it.
    worker.unref();
    try {
      const [answer] = await Promise.all([answerOf(worker, mostMs), send(worker, meeting)]);
      return answer;
    } finally {
      await worker.terminate();
      underWay -= 1;
    }
  };
}

const tooLarge = (): ImportAnswer => {
  const { reason, message, remedy } = new FileRefused('too-large-to-read');
  return { ok: false, reason, message, remedy };
};

function answerOf(worker: Worker, mostMs: number): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(tooLarge()), mostMs);
    timer.unref();
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLarge()) : reject(error),
    );
    worker.once('exit', (code) => {
      clearTimeout(timer);
      // After a message or an error it changes nothing.
      reject(new Error(`The thread of an import ended with code ${code}.`));
    });
  });
}

/** In slices: two thousand delegations are never copied in one go. */
async function send(worker: Worker, { catalogue }: Meeting): Promise<void> {
  const post = (request: ImportRequest) => worker.postMessage(request);
  for (const delegations of slicesOf(Object.values(catalogue.delegations), SLICE)) {
    post({ kind: 'delegations', delegations });
    await new Promise(setImmediate);
  }
  post({ kind: 'read' });
}

/** Nothing of what was said and done is looked at. */
const withoutDelegations = (meeting: Meeting): Meeting => ({
  ...meeting,
  catalogue: { ...meeting.catalogue, delegations: {} },
  lists: Object.fromEntries(
    Object.entries(meeting.lists).map(([id, list]) => [id, { ...list, requested: [], past: [] }]),
  ),
  floor: null,
  lastSpeech: null,
  announcements: [],
  notes: [],
  history: [],
});
