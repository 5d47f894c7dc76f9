// A countdown for the room: started with its length, paused, resumed, taken away.
import { useState } from 'react';

import type { Countdown } from '#shared/meeting/state.ts';
import { wholeSeconds } from '#shared/meeting/timer.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useElapsedMs } from '../../../replica/hooks.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { parseLength } from '../../../components/officers/times-of-day.ts';
import { Act, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function CountdownPanel() {
  const { t } = useMeetingWords();
  const { countdown } = useMeeting();
  const send = useCommand('panel');
  const [length, setLength] = useState('10');
  const [label, setLabel] = useState('');
  const totalMs = parseLength(length);
  return (
    <Sheet title={t('chair.countdown.title')}>
      {countdown && <Running countdown={countdown} />}
      <Sending
        submit={t(countdown ? 'chair.countdown.again' : 'chair.countdown.start')}
        disabled={!totalMs}
        onSubmit={() =>
          totalMs && void send({ type: 'StartCountdown', totalMs, ...(label.trim() !== '' && { label: label.trim() }) })
        }
      >
        <TextLine
          label={t('chair.field.length')}
          value={length}
          onChange={setLength}
          hint={t('chair.field.lengthHint')}
          wrong={totalMs ? undefined : t('chair.field.lengthWrong')}
          autoFocus
          ltr
        />
        <TextLine label={t('chair.countdown.label')} value={label} onChange={setLabel} maxLength={200} />
      </Sending>
    </Sheet>
  );
}

function Running({ countdown }: { countdown: Countdown }) {
  const { t, format } = useMeetingWords();
  const send = useCommand('panel');
  const left = countdown.totalMs - useElapsedMs(countdown.clock);
  return (
    <>
      <p className="countdown-figure">
        <bdi className="figures">{left > 0 ? format.figures(wholeSeconds(left)) : format.figures(0)}</bdi>
        {countdown.label !== undefined && <span dir="auto">{countdown.label}</span>}
      </p>
      <div className="actions across">
        {countdown.clock.startedAt === null ? (
          <Act onPress={() => void send({ type: 'ResumeCountdown' })}>{t('chair.countdown.resume')}</Act>
        ) : (
          <Act onPress={() => void send({ type: 'PauseCountdown' })}>{t('chair.countdown.pause')}</Act>
        )}
        <Act onPress={() => void send({ type: 'ResetCountdown' })}>{t('chair.countdown.reset')}</Act>
      </div>
    </>
  );
}
