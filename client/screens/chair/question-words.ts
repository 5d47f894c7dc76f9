// What a question is called on the console, and how it stands, in a few words.
import { isBusiness } from '#shared/meeting/questions/kinds.ts';
import type { BusinessKind } from '#shared/meeting/questions/kinds.ts';
import type { Question } from '#shared/meeting/state.ts';

import type { MeetingWords } from '../../components/meeting-words.ts';
import { motionName } from '../../components/motion-name.ts';
import { silenceLine } from '../../components/silence-words.ts';

/** What it is, with whose it is: “Point of order: Philippines”. */
export function questionTitle(question: Question, words: MeetingWords): string {
  const { kind, motion, by } = question;
  const { t, delegation } = words;
  if (motion !== undefined) return motionName({ ...question, motion }, words);
  const name = by === undefined ? '' : delegation(by);
  if (!isBusiness(kind)) return t(`common.raised.${kind}`, { name });
  const what = t(NAMES[kind]);
  return name === '' ? what : t('common.motionBy', { motion: what, name });
}

const NAMES = {
  motion: 'floor.motion',
  decision: 'floor.proposal',
  amendment: 'floor.amendment',
  sounding: 'floor.sounding',
} as const satisfies Record<BusinessKind, string>;

/** Since when it stands where it does. */
export function questionState(question: Question, now: number, words: MeetingWords): string {
  const { stage, putAt, keptOpen, vote, raisedAt, ask } = question;
  const { t, time } = words;
  if (vote?.status === 'open') return t('chair.decisions.state.voting');
  if (stage === 'settled') return t('chair.decisions.state.settled', { outcome: question.outcome ?? 'other' });
  if (stage === 'put') return t('chair.decisions.state.put', { time: time(putAt ?? raisedAt) });
  if (stage === 'raised') return t('chair.decisions.state.raised', { time: time(raisedAt) });
  if (ask === 'silence') return silenceLine(question, now, words);
  if (keptOpen) return t('chair.decisions.state.keptOpen', { time: time(keptOpen.at) });
  return t('chair.decisions.state.open', { time: time(raisedAt) });
}
