// Tells a screen reader, politely, what comes up on the console: who speaks, what interrupts, what is raised, objected to and decided, and
// what reaches the officers from seats, doors and booths.
import { Announcer } from '../../../components/Announcer.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow, useReplica } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { consoleTold } from './console-told.ts';

export default function FloorAnnouncer() {
  const words = useMeetingWords();
  const meeting = useMeeting();
  const joins = useReplica((state) => state.joins);
  const now = useNow('second');
  return <Announcer told={consoleTold({ meeting, now, joins }, words)} />;
}
