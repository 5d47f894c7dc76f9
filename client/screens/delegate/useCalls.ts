// Calls the delegate when the floor comes near: tone, vibration, a display that stays awake, words for a screen reader, and the word
// back to the console that it was seen. Watches the situation; draws nothing.
import { useEffect, useRef, useState } from 'react';

import { useMeetingWords } from '../../components/meeting-words.ts';
import { afterBurst } from '../../components/after-burst.ts';
import { useSend } from '../../replica/hooks.ts';
import { keepAwake, sound, vibrate } from './attention.ts';
import type { Call } from './attention.ts';
import type { Situation } from './situation.ts';
import { useSeat } from './seat-state.ts';
import type { Standing } from './seat-state.ts';
import { usePageColour } from './usePageColour.ts';

/** How near the floor is, in the order in which it comes. */
const ORDER = ['away', 'asked', 'soon', 'next', 'floor'] as const;
type Step = (typeof ORDER)[number];

function stepOf(situation: Situation | null): Step {
  switch (situation?.kind) {
    case 'floor':
      // Whoever is given the floor back is called once more.
      return situation.isHeld ? 'next' : 'floor';
    case 'waiting':
      return situation.nearness === 'later' ? 'asked' : situation.nearness;
    case 'kept':
    case 'requested':
      return 'asked';
    default:
      return 'away';
  }
}

/** How each call is said to a screen reader. */
const SAID = {
  next: 'delegate.next',
  floor: 'delegate.youHaveTheFloor',
  'last-minute': 'delegate.lastMinute',
  over: 'delegate.over',
} as const;

export function useCalls({ situation }: Standing): void {
  const { t } = useMeetingWords();
  const step = stepOf(situation);
  const field = usePageColour(situation);
  const soundOn = useSeat((state) => state.soundOn);
  const seen = useRef<{ step: Step; field: string }>({ step, field });
  const called = useRef('');
  const [settled] = useState(afterBurst);

  useEffect(() => {
    const before = seen.current;
    seen.current = { step, field };
    if (before.step === step && before.field === field) return;
    const call = callOf(before, { step, field });
    // Of all that came while the phone slept only the last is rung and said.
    settled(() => {
      if (call === null) {
        // After being passed over one is not next any more: the sentence that said so is taken from the screen reader too.
        return useSeat.setState(({ said }) => ({ called: '', said: said === called.current ? '' : said }));
      }
      vibrate(call);
      if (soundOn) sound(call);
      if (call === 'soon') return undefined;
      const said = t(SAID[call]);
      called.current = said;
      return useSeat.setState(
        call === 'next' || call === 'floor' ? { tab: 'floor', task: null, called: said } : { said },
      );
    });
  }, [step, field, soundOn, t, settled]);

  const near = step === 'soon' || step === 'next' || step === 'floor';
  useEffect(() => (near ? keepAwake() : undefined), [near]);

  useSeen(situation?.kind === 'waiting' && near ? situation.entry.id : null);
}

/** A call is made when the floor comes nearer, never when it goes away again (an undo, a place lowered). */
function callOf(before: { step: Step; field: string }, now: { step: Step; field: string }): Call | null {
  if (now.step !== before.step) {
    const nearer = ORDER.indexOf(now.step) > ORDER.indexOf(before.step);
    return nearer && (now.step === 'soon' || now.step === 'next' || now.step === 'floor') ? now.step : null;
  }
  if (now.step !== 'floor' || now.field === before.field) return null;
  return now.field === 'amber' ? 'last-minute' : now.field === 'red' ? 'over' : null;
}

/** Tells the console, once for each entry, that "you are next" was on a display that was lit. */
function useSeen(entryId: string | null): void {
  const send = useSend();
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (entryId === null) return undefined;
    const tell = (): void => {
      if (document.visibilityState !== 'visible' || told.current === entryId) return;
      told.current = entryId;
      void send({ type: 'Seen', entryId }).then(({ ok }) => {
        if (!ok && told.current === entryId) told.current = null;
      });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [entryId, send]);
}
