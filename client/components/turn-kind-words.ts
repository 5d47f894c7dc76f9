// What a turn is, in words, where it is no plain statement: a right of reply and which, a question, an answer, a turn on a motion. For every view.
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
  switch (entry.kind) {
    case 'reply':
      return replyName(entry, t);
    case 'question':
      return t('common.turn.question');
    case 'answer':
      return t('common.turn.answer');
    case 'motion':
    case 'for':
    case 'against':
      return t(`common.turn.${entry.kind}`);
    default:
      return null;
  }
}
