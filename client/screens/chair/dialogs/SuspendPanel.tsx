// Suspends the sitting: for how long, and what becomes of the speaker who has the floor.
import { useState } from 'react';

import type { CommandOf } from '#shared/meeting/commands.ts';

import { useBarWords } from '../../../components/officers/why-barred.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useServerClock } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { useMeeting } from '../action-context.ts';
import { useTimeWords } from '../../../components/officers/typed-time-words.ts';
import { comingTime } from '../../../components/officers/times-of-day.ts';
import { Aloud } from './Aloud.tsx';
import { Choice, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const MINUTES = ['5', '10', '15', '30', '60'] as const;
type Until = (typeof MINUTES)[number] | 'time' | 'open';

export default function SuspendPanel({ sittingId }: { sittingId: string }) {
  const { t, the } = useMeetingWords();
  const { floor, catalogue, sittings } = useMeeting();
  const isOpen = sittings.some(({ id, status }) => id === sittingId && status === 'open');
  const over = useBarWords(isOpen ? undefined : 'no-open-sitting');
  const { give, bar: guard } = useGuarded('panel', { type: 'SuspendSitting' });
  const bar = over ?? guard;
  const clock = useServerClock();
  const close = useConsole((state) => state.close);
  const [until, setUntil] = useState<Until>('15');
  const [typed, setTyped] = useState('');
  const [speaker, setSpeaker] = useState<'end' | 'pause'>('pause');

  const { when, wrong } = useTimeWords();
  const now = clock();
  const read = comingTime(typed, now, catalogue.timeZone);
  const resumesAt = (): number | undefined => {
    if (until === 'open') return undefined;
    if (until === 'time') return typeof read === 'number' ? read : undefined;
    return Math.ceil((clock() + Number(until) * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
  };
  const at = resumesAt();
  const command: CommandOf<'SuspendSitting'> = {
    type: 'SuspendSitting',
    sittingId,
    ...(at !== undefined && { resumesAt: at }),
    ...(floor && { speaker }),
  };
  const suspend = async (): Promise<void> => {
    const answer = await give(command);
    if (answer.ok) close();
  };

  return (
    <Sheet title={t('chair.suspend.title')} shape="question">
      <Sending
        submit={at === undefined ? t('chair.suspend.do') : t('chair.suspend.doUntil', { time: when(at, now) })}
        bar={bar}
        disabled={until === 'time' && at === undefined}
        onSubmit={() => void suspend()}
      >
        <Choice
          label={t('chair.suspend.howLong')}
          value={until}
          onChange={setUntil}
          options={[
            ...MINUTES.map((minutes) => ({
              value: minutes,
              label: t('chair.minutesShort', { minutes: Number(minutes) }),
            })),
            { value: 'time' as const, label: t('chair.suspend.untilTime') },
            { value: 'open' as const, label: t('chair.suspend.openEnd') },
          ]}
        />
        {until === 'time' && (
          <TextLine
            label={t('chair.suspend.time')}
            value={typed}
            onChange={setTyped}
            wrong={typed === '' ? undefined : wrong(read)}
            autoFocus
            ltr
          />
        )}
        {floor && (
          <Choice
            label={t('chair.suspend.speaker', { name: the(floor.entry, 'opening') })}
            value={speaker}
            onChange={setSpeaker}
            options={[
              { value: 'pause', label: t('chair.question.pause'), hint: t('chair.question.pauseHint') },
              { value: 'end', label: t('chair.question.end'), hint: t('chair.question.endHint') },
            ]}
          />
        )}
        <p>
          <Aloud commands={[command]} />
        </p>
      </Sending>
    </Sheet>
  );
}
