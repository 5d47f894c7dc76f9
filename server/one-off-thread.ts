// Threads for one piece of work each: started when it is asked for, few at a time and not for long. Knows nothing of the work.
import { Worker } from 'node:worker_threads';

import { THREAD_ENV } from './thread-env.ts';

/** How many threads are at work just now, of as many as may be at once: those who share it share the places. */
export interface Places {
  taken: number;
  readonly all: number;
}
/** Places for so many threads at once. */
export const placesFor = (all: number): Places => ({ taken: 0, all });

export interface OneOffOptions {
  /** The thread's program. */
  program?: URL;
  atOnce?: number;
  /** In place of `atOnce`, where several share them. */
  places?: Places;
  mostMs?: number;
  mostMegabytes?: number;
}

/** What the thread answered. `busy`: as many are at work as may be at once. `too-long`: it was given up. */
export type OneOffAnswer<Answer> = { ok: true; answer: Answer } | { ok: false; reason: 'busy' | 'too-long' };

/**
 * Has a thread of this program begin with `start`, and posts each of `messages` to it with a turn for others in between; its first message is
 * the answer. Rejects with what the thread threw.
 */
export function oneOffThread<Start, Message, Answer>({
  program,
  atOnce = 2,
  places = placesFor(atOnce),
  mostMs = 20_000,
  mostMegabytes = 512,
}: OneOffOptions & { program: URL }): (start: Start, messages: Iterable<Message>) => Promise<OneOffAnswer<Answer>> {
  return async (start, messages) => {
    if (places.taken >= places.all) return { ok: false, reason: 'busy' };
    places.taken += 1;
    const worker = new Worker(program, {
      workerData: start,
      env: THREAD_ENV,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    // A server that has stopped does not wait for it.
    worker.unref();
    try {
      const [answer] = await Promise.all([answerOf<Answer>(worker, mostMs), send(worker, messages)]);
      return answer;
    } finally {
      await worker.terminate();
      places.taken -= 1;
    }
  };
}

function answerOf<Answer>(worker: Worker, mostMs: number): Promise<OneOffAnswer<Answer>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ ok: false, reason: 'too-long' }), mostMs);
    timer.unref();
    worker.once('message', (answer: Answer) => resolve({ ok: true, answer }));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      // After a message or an error it changes nothing.
      reject(new Error(`A thread for one piece of work ended with code ${code}.`));
    });
  });
}

async function send(worker: Worker, messages: Iterable<unknown>): Promise<void> {
  for (const message of messages) {
    worker.postMessage(message);
    await new Promise(setImmediate);
  }
}
