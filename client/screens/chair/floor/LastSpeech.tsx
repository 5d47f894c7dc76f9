// What the last speech used, at the head of the floor just after it ended, for the chair who looks up late.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';

const JUST_AFTER_MS = 60_000;

export function LastSpeech() {
  const { t, time, the, format } = useMeetingWords();
  const { lastSpeech, current } = useMeeting();
  const now = useNow('minute', lastSpeech?.endedAt);
  // Shown while its item is the current one, and for a minute after its end in any case.
  if (!lastSpeech || (lastSpeech.itemId !== current && now - lastSpeech.endedAt >= JUST_AFTER_MS)) return null;
  const figures = (ms: number): string => format.figures(Math.floor(ms / 1000));
  const { usedMs, limitMs } = lastSpeech;
  const said = t('floor.lastEnded', { name: the(lastSpeech, 'opening'), time: time(lastSpeech.endedAt) });
  return (
    <span className="last-speech">
      <span title={said}>{said}</span>{' '}
      <b className={limitMs !== null && usedMs > limitMs ? 'over-time' : ''}>
        {limitMs === null
          ? t('floor.lastUsed', { used: figures(usedMs) })
          : t('floor.lastUsedOf', { used: figures(usedMs), limit: figures(limitMs) })}
      </b>
    </span>
  );
}
