// The main thread's side of files that are made on threads: a thread for each, started when one is asked for, few at a time and not for long.
// Knows neither the libraries nor what the files are about.
import { Worker } from 'node:worker_threads';

import { THREAD_ENV } from '../../../thread-env.ts';

/** `busy`: as many are being made as may be at once. `too-long`: it was given up. */
export type Made = { ok: true; file: Uint8Array } | { ok: false; reason: 'busy' | 'too-long' };

/** What a thread answers: the file. What goes wrong ends the thread with an error. */
export type MadeFile = Uint8Array<ArrayBuffer>;

/** How many files are made just now, of as many as may be at once: makers that share it share the places. */
export interface Places {
  taken: number;
  readonly all: number;
}
export const placesFor = (all: number): Places => ({ taken: 0, all });

export interface FileMakerOptions {
  /** The thread's program. */
  program?: URL;
  atOnce?: number;
  /** In place of `atOnce`, where several makers share them. */
  places?: Places;
  mostMs?: number;
}

const MOST_MEMORY_MB = 512;

/**
 * Makes a file by this program: it begins with `start`, and each of `messages` is posted to it with a turn for others in between. Rejects with what
 * the thread threw.
 */
export function fileMaker<Start, Message>({
  program,
  atOnce = 2,
  places = placesFor(atOnce),
  mostMs = 20_000,
}: FileMakerOptions & { program: URL }): (start: Start, messages: Iterable<Message>) => Promise<Made> {
  return async (start, messages) => {
    if (places.taken >= places.all) return { ok: false, reason: 'busy' };
    places.taken += 1;
    const worker = new Worker(program, {
      workerData: start,
      env: THREAD_ENV,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    // A server that has stopped does not wait for it.
    worker.unref();
    try {
      const [made] = await Promise.all([answerOf(worker, mostMs), send(worker, messages)]);
      return made;
    } finally {
      await worker.terminate();
      places.taken -= 1;
    }
  };
}

function answerOf(worker: Worker, mostMs: number): Promise<Made> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ ok: false, reason: 'too-long' }), mostMs);
    timer.unref();
    worker.once('message', (file: MadeFile) => resolve({ ok: true, file }));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      // After a message or an error it changes nothing.
      reject(new Error(`The thread that makes a file ended with code ${code}.`));
    });
  });
}

async function send(worker: Worker, messages: Iterable<unknown>): Promise<void> {
  for (const message of messages) {
    worker.postMessage(message);
    await new Promise(setImmediate);
  }
}
