// What is on, as the console's zone of the floor shows it and as a screen reader is told of it: one line for each case.
import type { ReactNode } from 'react';

import { interruptionIn } from '#shared/meeting/on-now.ts';
import type { Interrupted, OnNow } from '#shared/meeting/on-now.ts';
import type { Floor } from '#shared/meeting/state.ts';
import { readTimer } from '#shared/meeting/timer.ts';

import { interruptionWords } from '../../../components/interruption-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { ConsoleSpeaking } from './ConsoleSpeaking.tsx';
import { FreeFloor, ItemOnFloor, NoItem } from './Idle.tsx';
import { QuestionUp } from './QuestionUp.tsx';
import { Appeal, ForRuling, HeldSpeaker } from './Interruptions.tsx';
import { Voting } from './Voting.tsx';
import { NoSitting, Suspended } from './SittingStates.tsx';

type Case<K extends OnNow['on']> = readonly [
  shown: (on: Extract<OnNow, { on: K }>) => ReactNode,
  told: (on: Extract<OnNow, { on: K }>, now: number, words: MeetingWords) => string,
];

const noSitting = (_on: unknown, _now: number, { t }: MeetingWords): string => t('chair.live.noSitting');

const interrupted = (on: Interrupted, _now: number, words: MeetingWords): string =>
  interruptionWords(interruptionIn(on), words).line;

const CASES: { [K in OnNow['on']]: Case<K> } = {
  speech: [({ floor }) => <ConsoleSpeaking floor={floor} />, ({ floor }, now, words) => ofSpeech(floor, now, words)],
  suspension: [
    ({ sitting, held }) => <Suspended sitting={sitting} kept={held} />,
    ({ held }, now, words) =>
      [words.t('chair.live.suspended'), held && ofSpeech(held, now, words)].filter(Boolean).join(' '),
  ],
  ruling: [(on) => <ForRuling on={on} />, interrupted],
  vote: [(on) => <Voting on={on} />, interrupted],
  appeal: [(on) => <Appeal on={on} />, interrupted],
  question: [(on) => <QuestionUp on={on} />, interrupted],
  held: [(on) => <HeldSpeaker on={on} />, interrupted],
  item: [
    ({ next, itemId }) => (next ? <FreeFloor entry={next} /> : <ItemOnFloor itemId={itemId} />),
    ({ itemId }, _now, { t, itemNumber, itemTitle }) =>
      t('chair.live.free', { number: itemNumber(itemId), title: itemTitle(itemId) }),
  ],
  'no-item': [({ sitting }) => <NoItem sitting={sitting} />, (_on, _now, { t }) => t('chair.live.noItem')],
  before: [({ next }) => <NoSitting next={next} />, noSitting],
  between: [({ next }) => <NoSitting next={next} />, noSitting],
  after: [() => <NoSitting next={null} />, noSitting],
};
// What each line is given is checked where CASES is written: here the case is any.
const caseOf = (on: OnNow) => CASES[on.on] as unknown as Case<OnNow['on']>;

export const OnTheFloor = ({ on }: { on: OnNow }) => caseOf(on)[0](on);

/**
 * What is on, in the words that a screen reader is told.
 * @param now server time in ms
 */
export const toldOf = (on: OnNow, now: number, words: MeetingWords): string => caseOf(on)[1](on, now, words);

function ofSpeech({ entry, timer }: Floor, now: number, { t, the }: MeetingWords): string {
  const { phase, running } = readTimer(timer, now);
  if (!running) return t('chair.live.paused', { name: the(entry) });
  switch (phase) {
    case 'within':
      return t('chair.live.speaks', { name: the(entry, 'opening') });
    case 'last-minute':
      return t('chair.live.lastMinute', { name: the(entry, 'opening') });
    case 'over':
      return t('chair.live.over', { name: the(entry, 'opening') });
    default:
      return phase satisfies never;
  }
}
