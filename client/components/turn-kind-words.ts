// What a turn is, in words, where it is no plain statement: a right of reply and which, a question, an answer, a turn on a motion, an explanation of vote. For every view.
import { interrupts } from '#shared/meeting/questions/kinds.ts';
import type { Entry } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';

type T = MeetingWords['t'];

/** "Right of reply", "Second reply", "Reply 3". */
export function replyName({ nth = 1 }: Pick<Entry, 'nth'>, t: T): string {
  if (nth === 1) return t('common.turn.reply');
  return nth === 2 ? t('common.turn.secondReply') : t('common.turn.replyNth', { nth });
}

/** Null: a statement, or a turn that is told elsewhere. */
export function turnName(entry: Pick<Entry, 'kind' | 'nth'>, t: T): string | null {
  if (entry.kind === 'reply') return replyName(entry, t);
  const { kind } = entry;
  return kind === undefined || kind === 'statement' || interrupts(kind) ? null : t(`common.turn.${kind}`);
}
