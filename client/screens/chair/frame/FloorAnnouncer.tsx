// Tells a screen reader, politely, what changes on the floor: who speaks, who ended, the last minute, time over, a suspension; and what is raised.
import { onNow } from '#shared/meeting/on-now.ts';
import { raisedQuestions } from '#shared/meeting/questions/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { Announcer } from '../../../components/Announcer.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { toldOf } from '../floor/what-is-on.tsx';
import { questionTitle } from '../question-words.ts';

export function FloorAnnouncer() {
  const words = useMeetingWords();
  const meeting = useMeeting();
  const now = useNow('second');
  return (
    <>
      <Announcer ofChanges said={toldOf(onNow(meeting), now, words)} />
      <Announcer ofChanges said={raisedTold(meeting, words)} />
    </>
  );
}

/** How much was raised and is not taken up, and what, first that which comes first; empty: nothing. */
export function raisedTold(meeting: Meeting, words: MeetingWords): string {
  const raised = raisedQuestions(meeting);
  if (raised.length === 0) return '';
  const titles = raised.map((question) => questionTitle(question, words));
  return `${words.t('floor.raised', { count: raised.length })}: ${titles.join('; ')}`;
}
