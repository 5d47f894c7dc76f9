// What a question is called on the console, and how it stands, in a few words.
import type { Question } from '#shared/meeting/state.ts';

import type { MeetingWords } from '../../components/meeting-words.ts';
import { motionName } from '../../components/motion-name.ts';
import { silenceLine } from '../../components/silence.ts';

/** What it is, with whose it is: “Point of order: Philippines”. */
export function questionTitle({ kind, motion, by }: Question, { t, delegation }: MeetingWords): string {
  if (motion !== undefined) return motionName({ motion, by }, t, delegation);
  const name = by === undefined ? '' : delegation(by);
  switch (kind) {
    case 'point-of-order':
      return t('common.pointOfOrder', { name });
    case 'appeal':
      return t('common.appeal', { name });
    case 'motion':
    case 'decision':
    case 'amendment':
    case 'sounding': {
      const what = t(NAMES[kind]);
      return name === '' ? what : t('common.motionBy', { motion: what, name });
    }
    default:
      return kind satisfies never;
  }
}

const NAMES = {
  motion: 'floor.motion',
  decision: 'floor.proposal',
  amendment: 'floor.amendment',
  sounding: 'floor.sounding',
} as const;

/** Since when it stands where it does. */
export function questionState(question: Question, now: number, words: MeetingWords): string {
  const { stage, putAt, keptOpen, vote, raisedAt, ask } = question;
  const { t, time } = words;
  if (vote?.status === 'open') return t('chair.decisions.state.voting');
  if (stage === 'put') return t('chair.decisions.state.put', { time: time(putAt ?? raisedAt) });
  if (stage === 'raised') return t('chair.decisions.state.raised', { time: time(raisedAt) });
  if (ask === 'silence') return silenceLine(question, now, words);
  if (keptOpen) return t('chair.decisions.state.keptOpen', { time: time(keptOpen.at) });
  return t('chair.decisions.state.open', { time: time(raisedAt) });
}
