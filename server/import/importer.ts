// The main thread's side of imports: a thread for each file. Knows nothing of files.
import type { Meeting } from '#shared/meeting/state.ts';

import type { OneOffOptions } from '../one-off-thread.ts';
import { oneOffThread } from '../one-off-thread.ts';
import { slicesOf } from '../slices.ts';
import { FileRefused } from './files/refusal.ts';
import type { ImportAnswer, ImportRequest, ImportStart } from './thread-messages.ts';
import type { ImportOptions } from './preview.ts';

/** `busy`: as many are being read as may be at once. */
export type Imported = ImportAnswer | { ok: false; reason: 'busy' };

export type Importer = (bytes: Uint8Array, options: ImportOptions) => Promise<Imported>;

const PROGRAM = new URL('./worker.ts', import.meta.url);
const SLICE = 250;
const MOST_MEGABYTES = 256;

/** Rejects with what the thread threw, which no file is meant to bring about. */
export function makeImporter({ program = PROGRAM, ...options }: OneOffOptions = {}): Importer {
  const read = oneOffThread<ImportStart, ImportRequest, ImportAnswer>({
    program,
    mostMegabytes: MOST_MEGABYTES,
    ...options,
  });
  return async (bytes, { meeting, ...asked }) => {
    try {
      const done = await read({ bytes, options: asked, meeting: withoutDelegations(meeting) }, requests(meeting));
      if (done.ok) return done.answer;
      return done.reason === 'busy' ? { ok: false, reason: 'busy' } : tooLarge();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return tooLarge();
      throw error;
    }
  };
}

const tooLarge = (): ImportAnswer => {
  const { reason, message, remedy } = new FileRefused('too-large-to-read');
  return { ok: false, reason, message, remedy };
};

/** In slices: two thousand delegations are never copied in one go. */
function* requests({ catalogue }: Meeting): Generator<ImportRequest> {
  for (const delegations of slicesOf(Object.values(catalogue.delegations), SLICE))
    yield { kind: 'delegations', delegations };
  yield { kind: 'read' };
}

/** Nothing of what was said and done is looked at. */
const withoutDelegations = (meeting: Meeting): Meeting => ({
  ...meeting,
  catalogue: { ...meeting.catalogue, delegations: {} },
  lists: Object.fromEntries(Object.entries(meeting.lists).map(([id, list]) => [id, { ...list, past: [] }])),
  floor: null,
  lastSpeech: null,
  announcements: [],
  notes: [],
  history: [],
});
