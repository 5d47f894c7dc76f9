// What the last speech used, at the head of the floor just after it ended, for the chair who looks up late.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../hands.ts';

export function LastSpeech() {
  const { t, time, speaker, format } = useMeetingWords();
  const { lastSpeech } = useMeeting();
  if (!lastSpeech) return null;
  const figures = (ms: number): string => format.figures(Math.floor(ms / 1000));
  const { usedMs, limitMs } = lastSpeech;
  return (
    <span>
      {t('floor.lastEnded', { name: speaker(lastSpeech), time: time(lastSpeech.endedAt) })}{' '}
      <b className={limitMs !== null && usedMs > limitMs ? 'bad' : ''}>
        {limitMs === null ? t('floor.lastUsed', { used: figures(usedMs) }) : t('floor.lastUsedOf', { used: figures(usedMs), limit: figures(limitMs) })}
      </b>
    </span>
  );
}
