// What has just become of a proposal, in one line for every view, and in another whose objection was named.
import type { Question } from '#shared/meeting/state.ts';

import type { MeetingWords } from './meeting-words.ts';

export function decisionWords(
  { stage, outcome, keptOpen }: Question,
  { t, format, delegation }: MeetingWords,
): { line: string; objectors: string | null } {
  if (stage === 'settled')
    return { line: t(outcome === 'noted' ? 'common.takenNoteOf' : 'common.soDecided'), objectors: null };
  const { objectors = [] } = keptOpen ?? {};
  const names = format.list(objectors.map((id) => delegation(id)));
  return { line: t('common.keptOpen'), objectors: names === '' ? null : t('common.objectors', { names }) };
}
