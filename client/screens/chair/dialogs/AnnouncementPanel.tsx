// Announcements to the whole room: posted for a while or until taken back, and what stands now.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow, useServerClock } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { Act, Choice, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const MINUTES = ['5', '15', '60'] as const;
type Until = (typeof MINUTES)[number] | 'retracted';

export default function AnnouncementPanel() {
  const { t, time, announcement } = useMeetingWords();
  const { announcements } = useMeeting();
  const send = useCommand('panel');
  const clock = useServerClock();
  const now = useNow('minute');
  const [text, setText] = useState('');
  const [until, setUntil] = useState<Until>('15');
  const standing = announcements.filter((one) => one.until === undefined || one.until > now).toReversed();

  const post = async (): Promise<void> => {
    const answer = await send({
      type: 'PostAnnouncement',
      text: text.trim(),
      ...(until !== 'retracted' && { until: clock() + Number(until) * MINUTE_MS }),
    });
    // The field is emptied only where nothing else was typed meanwhile: a text begun since then is the next one.
    if (answer.ok) setText((now) => (now === text ? '' : now));
  };
  return (
    <Sheet title={t('chair.announcement.title')}>
      <Sending submit={t('chair.announcement.post')} disabled={text.trim() === ''} onSubmit={() => void post()}>
        <TextLine
          label={t('chair.announcement.text')}
          value={text}
          onChange={setText}
          maxLength={1000}
          long
          autoFocus
        />
        <Choice
          label={t('chair.announcement.until')}
          value={until}
          onChange={setUntil}
          options={[
            ...MINUTES.map((minutes) => ({
              value: minutes,
              label: t('chair.minutesShort', { minutes: Number(minutes) }),
            })),
            { value: 'retracted' as const, label: t('chair.announcement.untilRetracted') },
          ]}
        />
      </Sending>
      <h3>{t('chair.announcement.standing', { count: standing.length })}</h3>
      <ul className="things">
        {standing.map((one) => (
          <li key={one.id}>
            <p dir="auto">{announcement(one)}</p>
            <span className="label">
              {one.until === undefined
                ? t('chair.announcement.since', { time: time(one.at) })
                : t('chair.announcement.to', { time: time(one.at), until: time(one.until) })}
            </span>
            <Act onPress={() => void send({ type: 'RetractAnnouncement', announcementId: one.id })}>
              {t('chair.announcement.retract')}
            </Act>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
