// The slip of paper: another officer's note, laid on the console for a minute; it is kept among the notes.
import { Button } from 'react-aria-components';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console-state.ts';
import { useMeeting, useYou } from '../action-context.ts';

const SLIP_MS = 60_000;

export function OfficerNoteSlip({ now }: { now: number }) {
  const { t, time } = useMeetingWords();
  const { notes } = useMeeting();
  const you = useYou();
  const open = useConsole((state) => state.open);
  const fresh = notes.filter(
    (note) => note.kind === 'officers' && note.status === 'new' && note.by.role !== you.role && now - note.at < SLIP_MS,
  );
  const last = fresh.at(-1);
  return (
    <div className="slip-room" aria-live="polite">
      {last && (
        <Button className="slip" onPress={() => open({ panel: 'notes' })}>
          <span className="from">
            {t(last.by.role === 'chair' ? 'chair.notes.fromChair' : 'chair.notes.fromSecretary')}{' '}
            <bdi>{time(last.at)}</bdi>
            {fresh.length > 1 && ` · ${t('chair.notes.more', { count: fresh.length - 1 })}`}
          </span>
          <span className="text">{last.text}</span>
        </Button>
      )}
    </div>
  );
}
