// "Please slow down": one press, and what became of it. The console shows a quiet sign; which booth asked stands only in the log.
import { useState } from 'react';

import { useMeetingWords } from '../../components/meeting-words.ts';
import { useReplica, useSend } from '../../replica/hooks.ts';

type Sign = 'idle' | 'sending' | 'sent' | 'failed';

export function SlowDown({ slowerAskedAt }: { slowerAskedAt: number | null }) {
  const { t, timeWithSeconds } = useMeetingWords();
  const send = useSend();
  const online = useReplica((state) => state.status === 'online');
  const [sign, setSign] = useState<Sign>('idle');
  const ask = (): void => {
    if (sign === 'sending') return;
    setSign('sending');
    void send({ type: 'AskSlower' }).then(({ ok }) => setSign(ok ? 'sent' : 'failed'));
  };
  return (
    <div className="slow">
      <button type="button" disabled={!online} onClick={ask}>
        {t('booth.slower')}
        <small role="status">{told()}</small>
      </button>
      <p>{t('booth.slowerHint')}</p>
    </div>
  );

  function told(): string {
    const last = slowerAskedAt === null ? '' : t('booth.slowerAt', { time: timeWithSeconds(slowerAskedAt) });
    switch (sign) {
      case 'idle':
        return last;
      case 'sending':
        return t('booth.slowerSending');
      case 'sent':
        return [t('booth.slowerSent'), last].filter(Boolean).join('. ');
      case 'failed':
        return t('booth.slowerFailed');
      default:
        return sign satisfies never;
    }
  }
}
