// Tells a screen reader, politely, what changes on the floor: who speaks, who ended, the last minute, time over, a suspension.
import { useEffect, useRef, useState } from 'react';

import { sittingNow } from '#shared/meeting/sitting-lookup.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { readTimer } from '#shared/meeting/timer.ts';

import { useBriefly } from '../../../components/briefly.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../hands.ts';

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
    <p className="sr" role="status" aria-live="polite">
      {told}
    </p>
  );
}

function sentence(meeting: Meeting, now: number, { t, the, itemNumber, itemTitle }: MeetingWords): string {
  const { floor } = meeting;
  if (floor) {
    const { phase, running } = readTimer(floor.timer, now);
    if (!running) return t('chair.live.paused', { name: the(floor.entry) });
    switch (phase) {
      case 'within':
        return t('chair.live.speaks', { name: the(floor.entry, 'opening') });
      case 'last-minute':
        return t('chair.live.lastMinute', { name: the(floor.entry, 'opening') });
      case 'over':
        return t('chair.live.over', { name: the(floor.entry, 'opening') });
      default:
        return phase satisfies never;
    }
  }
  const sitting = sittingNow(meeting);
  if (sitting?.status === 'suspended') return t('chair.live.suspended');
  if (!sitting) return t('chair.live.noSitting');
  if (meeting.current === null) return t('chair.live.noItem');
  return t('chair.live.free', { number: itemNumber(meeting.current), title: itemTitle(meeting.current) });
}
