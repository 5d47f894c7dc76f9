// What a draft is made of, and the draft. Types only.
import type { Proceedings } from '#shared/meeting/record/proceedings.ts';
import type { SpeechRow } from '#shared/meeting/record/speeches.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { DocBlock, DocStart } from './blocks.ts';
import type { ReportLanguage } from './languages.ts';

export interface DraftParts {
  meeting: Meeting;
  proceedings: Proceedings;
  /** In the report's language. */
  rows: readonly SpeechRow[];
  language: ReportLanguage;
  now: number;
}

export interface Draft {
  start: DocStart;
  blocks: DocBlock[];
}
