// What the main thread and the thread of an import say to each other. Types only, known to both sides.
import type { Delegation, Meeting } from '#shared/meeting/state.ts';

import type { FileReason } from './files/refusal.ts';
import type { ImportOptions } from './preview.ts';

/** What the thread begins with; the delegations, which may be many, follow in slices. */
export interface ImportStart {
  bytes: Uint8Array;
  options: Omit<ImportOptions, 'meeting'>;
  meeting: Meeting;
}

export type ImportRequest = { kind: 'delegations'; delegations: readonly Delegation[] } | { kind: 'read' };

/** The preview as JSON in UTF-8, or why the file is not read. */
export type ImportAnswer =
  | { ok: true; json: Uint8Array<ArrayBuffer> }
  | { ok: false; reason: FileReason; message: string; remedy: string };
