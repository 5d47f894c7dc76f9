// How long a recorded statement lasts, in minutes and seconds, by the digits of any script: a part that comes after the page.
import { wholeNumber } from '#shared/typed-input.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';

const LONGEST_S = 86_400;

export default function VideoLength({
  seconds,
  onChange,
}: {
  seconds: number | null;
  onChange: (seconds: number | null) => void;
}) {
  const { t } = useMeetingWords();
  const minutes = seconds === null ? '' : String(Math.floor(seconds / 60));
  const rest = seconds === null ? '' : String(seconds % 60);
  const set = (newMinutes: string, newRest: string): void => {
    const [whole, part] = [newMinutes || '0', newRest || '0'].map((typed) => wholeNumber(typed));
    // A text that is no number is ignored: the field keeps its last number.
    if (whole === undefined || part === undefined) return;
    const total = whole * 60 + part;
    onChange(total > 0 ? Math.min(total, LONGEST_S) : null);
  };
  return (
    <div role="group" aria-label={t('delegate.videoLength')}>
      <span>{t('delegate.videoLength')}</span>
      <span className="length">
        <input
          type="text"
          inputMode="numeric"
          aria-label={t('delegate.videoMinutes')}
          value={minutes}
          onChange={({ target }) => set(target.value, rest)}
        />
        <i aria-hidden="true">{t('delegate.videoMinutes')}</i>
        <input
          type="text"
          inputMode="numeric"
          aria-label={t('delegate.videoSeconds')}
          value={rest}
          onChange={({ target }) => set(minutes, target.value)}
        />
        <i aria-hidden="true">{t('delegate.videoSeconds')}</i>
      </span>
    </div>
  );
}
