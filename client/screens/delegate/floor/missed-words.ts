// A call that was not answered, in words: that it came, when, and what follows from it. For the page and for a screen reader.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { Situation } from '../situation.ts';
import type { MissedCall } from './missed-call.ts';

export function useMissedWords(): (missed: MissedCall, kind: Situation['kind']) => { called: string; follows: string } {
  const { t, time, behalf } = useMeetingWords();
  return ({ entry: { onBehalfOf }, at, goes }, kind) => ({
    called:
      at === null
        ? t('delegate.missed')
        : onBehalfOf === undefined
          ? t('delegate.missedAt', { time: time(at) })
          : t('delegate.missedForAt', { name: behalf(onBehalfOf), time: time(at) }),
    follows: t(followsKey(goes, kind)),
  });
}

function followsKey(goes: MissedCall['goes'], kind: Situation['kind']) {
  if (goes === 'to-end') return 'delegate.missedToEnd';
  if (kind === 'can-ask' || kind === 'waiting') return 'delegate.missedOffOpen';
  return kind === 'closed' ? 'delegate.missedOffClosed' : 'delegate.missedOff';
}
