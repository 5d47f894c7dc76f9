// What has interrupted the debate, in one line for every view, and what more there is to it in another: whom it holds, what the room is asked.
import type { Interruption } from '#shared/meeting/on-now.ts';
import type { Question } from '#shared/meeting/state.ts';

import { motionName } from './motion-name.ts';
import type { MeetingWords } from './meeting-words.ts';

/** A motion by its name, a proposal by its text; below it that the room is asked, else how the motion is worded. */
function ofQuestion({ motion, by, stage, text, texts }: Question, words: MeetingWords) {
  const { t, delegation } = words;
  const said = texts ? words.text(texts) : text;
  const asked = stage === 'put' ? t('common.put') : null;
  if (motion === undefined) return { line: said, held: asked };
  return { line: motionName({ motion, by }, t, delegation), held: asked ?? (said === '' ? null : said) };
}

/** What is voted on, in one line: the part, the motion with its mover, what is proposed; of an appeal, what in favour means. */
export function questionLine({ motion, by, kind, text, texts, parts, vote }: Question, words: MeetingWords): string {
  const { t, delegation } = words;
  if (kind === 'appeal') return t('common.vote.onAppeal');
  if (motion !== undefined) return motionName({ motion, by }, t, delegation);
  const said = texts ? words.text(texts) : text;
  const part = parts?.find(({ id }) => id === vote?.part);
  return part ? [part.label, part.text].filter(Boolean).join(': ') : said;
}

export function interruptionWords(
  { what, by, held, question }: Interruption,
  words: MeetingWords,
): { line: string; held: string | null } {
  const { t, delegation, the } = words;
  const name = held === null ? '' : the(held.entry, 'opening');
  if (what === 'held') return { line: t('common.interrupted', { name }), held: null };
  if (what === 'vote') {
    const motion = question?.motion;
    return { line: t('common.voting'), held: motion ? motionName({ motion, by }, t, delegation) : null };
  }
  if (what === 'question' && question) return ofQuestion(question, words);
  const mover = by === undefined ? '' : delegation(by);
  return {
    line: t(what === 'appeal' ? 'common.appeal' : 'common.pointOfOrder', { name: mover }),
    held: held === null ? null : t('common.interrupted', { name }),
  };
}
