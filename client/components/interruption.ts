// What has interrupted the debate, in one line for every view, and whom it holds in another.
import type { Interruption } from '#shared/meeting/on-now.ts';

import { motionName } from './motion-name.ts';
import type { MeetingWords } from './meeting-words.ts';

export function interruptionWords(
  { what, by, held, motion }: Interruption,
  { t, delegation, the }: MeetingWords,
): { line: string; held: string | null } {
  const name = held === null ? '' : the(held.entry, 'opening');
  if (what === 'held') return { line: t('common.interrupted', { name }), held: null };
  if (what === 'vote') return { line: t('common.voting'), held: null };
  if (motion !== undefined) return { line: motionName({ motion, by }, t, delegation), held: null };
  const mover = by === undefined ? '' : delegation(by);
  return {
    line: t(what === 'appeal' ? 'common.appeal' : 'common.pointOfOrder', { name: mover }),
    held: held === null ? null : t('common.interrupted', { name }),
  };
}
