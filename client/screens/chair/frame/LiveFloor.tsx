// Tells a screen reader, politely, what changes on the floor: who speaks, who ended, the last minute, time over, a suspension.
import { useEffect, useRef, useState } from 'react';

import { onNow } from '#shared/meeting/on-now.ts';
import type { Floor, Meeting } from '#shared/meeting/state.ts';
import { readTimer } from '#shared/meeting/timer.ts';

import { useBriefly } from '../../../components/briefly.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';

export function LiveFloor() {
  const words = useMeetingWords();
  const meeting = useMeeting();
  const now = useNow('second');
  const said = sentence(meeting, now, words);
  const first = useRef(said);
  const [live, setLive] = useState('');
  useEffect(() => {
    // What is so when the page opens is read with the page; only changes are told.
    if (said !== first.current) setLive(said);
    first.current = said;
  }, [said]);
  const told = useBriefly(live);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {told}
    </p>
  );
}

function sentence(meeting: Meeting, now: number, words: MeetingWords): string {
  const { t, itemNumber, itemTitle } = words;
  const on = onNow(meeting);
  switch (on.on) {
    case 'speech':
      return ofSpeech(on.floor, now, words);
    case 'suspension':
      return on.held ? ofSpeech(on.held, now, words) : t('chair.live.suspended');
    case 'before':
    case 'between':
    case 'after':
      return t('chair.live.noSitting');
    case 'no-item':
      return t('chair.live.noItem');
    case 'item':
      return t('chair.live.free', { number: itemNumber(on.itemId), title: itemTitle(on.itemId) });
    default:
      return on satisfies never;
  }
}

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
