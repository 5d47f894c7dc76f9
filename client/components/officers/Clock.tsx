// The time of day in the meeting's own time zone; the seconds smaller, so that they do not tick at the eye.
import { useNow } from '../../replica/hooks.ts';
import { useMeetingWords } from '../meeting-words.ts';

export function Clock() {
  const { time } = useMeetingWords();
  const now = useNow('second');
  const seconds = String(Math.floor(now / 1000) % 60).padStart(2, '0');
  return (
    <div className="clock" dir="ltr">
      {time(now)}
      <small aria-hidden="true">:{seconds}</small>
    </div>
  );
}
