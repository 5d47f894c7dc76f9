// What a turn is, in words, where it is no plain statement: a right of reply and which, a question, an answer, a turn on a motion, an explanation of vote. For every view.
import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';
import type { Entry } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';

type T = MeetingWords['t'];

/** "Right of reply", "Second reply", "Reply 3". */
export function replyName({ nth = 1 }: Pick<Entry, 'nth'>, t: T): string {
  if (nth === 1) return t('common.turn.reply');
  return nth === 2 ? t('common.turn.secondReply') : t('common.turn.replyNth', { nth });
}

type Named = Exclude<NonNullable<Entry['kind']>, 'reply' | 'statement' | InterruptionKind>;

/** Turns that are named by their kind alone. */
const NAMED = {
  question: true,
  answer: true,
  motion: true,
  for: true,
  against: true,
  explanation: true,
} satisfies Record<Named, true>;

const isNamed = (kind: string): kind is Named => kind in NAMED;

/** Null: a statement, or a turn that is told elsewhere. */
export function turnName(entry: Pick<Entry, 'kind' | 'nth'>, t: T): string | null {
  const { kind = 'statement' } = entry;
  if (kind === 'reply') return replyName(entry, t);
  return isNamed(kind) ? t(`common.turn.${kind}`) : null;
}

/** What turn it was when it is over: an interruption too, which has its own place while it lasts. Null: a statement. */
export function turnThatWas(entry: Pick<Entry, 'kind' | 'nth'>, t: T): string | null {
  const { kind = 'statement' } = entry;
  if (kind === 'statement' || kind === 'reply' || isNamed(kind)) return turnName(entry, t);
  return t(`screen.turn.${kind}`);
}
