// The main thread's side of workbooks: a thread for each, started when one is asked for, few at a time and not for long.
// Knows neither the library nor what the table is about.
import { Worker } from 'node:worker_threads';

import { slicesOf } from '../../slices.ts';
import { THREAD_ENV } from '../../thread-env.ts';
import type { Cell } from './table.ts';
import type { Sheet, XlsxAnswer, XlsxRequest } from './xlsx-messages.ts';

export interface SheetWithRows extends Sheet {
  rows: readonly (readonly Cell[])[];
}

/** `busy`: as many are being made as may be at once. `too-long`: it was given up. */
export type Made = { ok: true; file: Uint8Array } | { ok: false; reason: 'busy' | 'too-long' };

export interface XlsxMakerOptions {
  /** The thread's program. */
  program?: URL;
  atOnce?: number;
  mostMs?: number;
}

const PROGRAM = new URL('./xlsx-worker.ts', import.meta.url);
const SLICE = 250;
const MOST_MEMORY_MB = 512;

/** Makes a workbook of these sheets. Rejects with what the thread threw. */
export function xlsxMaker({ program = PROGRAM, atOnce = 2, mostMs = 20_000 }: XlsxMakerOptions = {}): (
  sheets: readonly SheetWithRows[],
) => Promise<Made> {
  let underWay = 0;
  return async (sheets) => {
    if (underWay >= atOnce) return { ok: false, reason: 'busy' };
    underWay += 1;
    const worker = new Worker(program, {
      workerData: sheets.map(({ name, headings, widths }): Sheet => ({ name, headings, widths })),
      env: THREAD_ENV,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    // A server that has stopped does not wait for it.
    worker.unref();
    try {
      const [made] = await Promise.all([answerOf(worker, mostMs), send(worker, sheets)]);
      return made;
    } finally {
      await worker.terminate();
      underWay -= 1;
    }
  };
}

function answerOf(worker: Worker, mostMs: number): Promise<Made> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ ok: false, reason: 'too-long' }), mostMs);
    timer.unref();
    worker.once('message', (file: XlsxAnswer) => resolve({ ok: true, file }));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      // After a message or an error it changes nothing.
      reject(new Error(`The thread that makes workbooks ended with code ${code}.`));
    });
  });
}

async function send(worker: Worker, sheets: readonly SheetWithRows[]): Promise<void> {
  const post = (request: XlsxRequest) => worker.postMessage(request);
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const slice of slicesOf(rows, SLICE)) {
      post({ kind: 'rows', sheet, rows: slice });
      await new Promise(setImmediate);
    }
  }
  post({ kind: 'make' });
}
