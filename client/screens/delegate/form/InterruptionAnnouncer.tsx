// What a screen reader is told when something interrupts the debate, and when it goes on: the row that shows it is read by who looks.
import { interruptionIn, isInterrupted, onNow } from '#shared/meeting/on-now.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { Announcer } from '../../../components/Announcer.tsx';
import { bothLines, interruptionWords } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';

/** Empty where nothing interrupts. */
export function interruptionTold(meeting: Meeting, words: MeetingWords): string {
  const on = onNow(meeting);
  return isInterrupted(on) ? bothLines(interruptionWords(interruptionIn(on), words)) : '';
}

export function InterruptionAnnouncer({ meeting }: { meeting: Meeting }) {
  return <Announcer said={interruptionTold(meeting, useMeetingWords())} />;
}
