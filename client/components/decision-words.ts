// What has just become of a question, in one line for every view, and in another whose objection was named.
import { isBroken } from '#shared/meeting/decisions/select.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';
import type { Question } from '#shared/meeting/state.ts';

import { ruledLine } from './interruption-words.ts';
import type { MeetingWords } from './meeting-words.ts';
import { brokenLine } from './silence-words.ts';

/** What was decided on a question in one line, and who objected where it was kept open. */
export function decisionWords(question: Question, words: MeetingWords): { line: string; objectors: string | null } {
  const { stage, outcome, keptOpen } = question;
  const { t, format, delegation } = words;
  if (isBroken(question)) return { line: brokenLine(question, words), objectors: null };
  if (stage === 'settled' && !isProposal(question)) return { line: ruledLine(question, words), objectors: null };
  if (stage === 'settled')
    return { line: t(outcome === 'noted' ? 'common.takenNoteOf' : 'common.soDecided'), objectors: null };
  const { objectors = [] } = keptOpen ?? {};
  const names = format.list(objectors.map((id) => delegation(id)));
  return { line: t('common.keptOpen'), objectors: names === '' ? null : t('common.objectors', { names }) };
}
