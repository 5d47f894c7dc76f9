// One more sitting: its title, day and times. What the one action proposes stands in the fields; nothing is added before they are sent.
import { useState } from 'react';

import { proposedTimes } from '#shared/meeting/chair/next-action.ts';
import type { Text } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useServerClock } from '../../../replica/hooks.ts';
import { useConsole } from '../console-state.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { titleByTheHour } from '../default-sitting-title.ts';
import { useTimeWords } from '../../../components/officers/typed-time-words.ts';
import { dayWords, fieldTime, firstAfter, isSameDay, movedTime } from '../../../components/officers/times-of-day.ts';
import { Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const DAY_MS = 86_400_000;
/** Today and two weeks. */
const DAYS = Array.from({ length: 15 }, (_, day) => String(day));

export default function AddSittingPanel() {
  const { t, text, language } = useMeetingWords();
  const meeting = useMeeting();
  const { timeZone } = meeting.catalogue;
  const send = useCommand('panel');
  const clock = useServerClock();
  const close = useConsole((state) => state.close);
  const [proposed] = useState(() => {
    const times = proposedTimes(meeting, clock());
    return { ...times, title: titleByTheHour(times.startsAt, timeZone) };
  });
  const [title, setTitle] = useState(() => text(proposed.title));
  const [day, setDay] = useState('0');
  const [starts, setStarts] = useState(() => fieldTime(proposed.startsAt, timeZone));
  const [ends, setEnds] = useState(() => fieldTime(proposed.endsAt, timeZone));
  const [room, setRoom] = useState('');

  const { when, wrong } = useTimeWords();
  const onThatDay = proposed.startsAt + Number(day) * DAY_MS;
  const startsAt = movedTime(starts, onThatDay, timeZone);
  // A sitting may go on past midnight.
  const endsAt = firstAfter(ends, typeof startsAt === 'number' ? startsAt : onThatDay, timeZone);

  const add = async (): Promise<void> => {
    if (typeof startsAt !== 'number' || typeof endsAt !== 'number') return;
    const written = title.trim();
    const named: Text = written === text(proposed.title) ? proposed.title : { [language]: written };
    const answer = await send({
      type: 'AddSitting',
      title: named,
      startsAt,
      endsAt,
      ...(room.trim() !== '' && { room: room.trim() }),
    });
    if (answer.ok) close();
  };

  return (
    <Sheet title={t('chair.sitting.addTitle')}>
      <Sending
        submit={t('chair.sitting.addDo')}
        disabled={title.trim() === '' || typeof startsAt !== 'number' || typeof endsAt !== 'number'}
        onSubmit={() => void add()}
      >
        <TextLine label={t('chair.field.title')} value={title} onChange={setTitle} maxLength={600} />
        <Pick
          label={t('chair.sitting.day')}
          value={day}
          onChange={setDay}
          options={DAYS.map((value) => ({
            value,
            label: dayWords(proposed.startsAt + Number(value) * DAY_MS, timeZone, language),
          }))}
        />
        <div className="beside">
          <TextLine
            label={t('chair.sitting.starts')}
            value={starts}
            onChange={setStarts}
            wrong={wrong(startsAt)}
            autoFocus
            ltr
          />
          <TextLine
            label={t('chair.sitting.ends')}
            value={ends}
            onChange={setEnds}
            wrong={wrong(endsAt)}
            hint={
              typeof endsAt === 'number' && !isSameDay(endsAt, onThatDay, timeZone)
                ? when(endsAt, onThatDay)
                : undefined
            }
            ltr
          />
        </div>
        <TextLine label={t('chair.sitting.room')} value={room} onChange={setRoom} maxLength={60} />
      </Sending>
    </Sheet>
  );
}
