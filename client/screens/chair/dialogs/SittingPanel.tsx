// The sittings: open, suspend, resume, adjourn, prolong interpretation, and their times.
import { useState } from 'react';

import { sittingNow } from '#shared/meeting/sitting-lookup.ts';
import type { Sitting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { MINUTE_MS, sittingInHand } from '../actions.ts';
import { useConsole } from '../console.ts';
import { useCommand, useMeeting, useYou } from '../hands.ts';
import type { NoInstant } from '../times.ts';
import { useTimeWords } from '../time-words.ts';
import { dayWords, fieldTime, firstAfter, isSameDay, movedTime } from '../times.ts';
import { Act, Choice, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const PROLONG_MINUTES = [5, 10, 15, 30];

export default function SittingPanel({ sittingId }: { sittingId: string | undefined }) {
  const { t, text, time } = useMeetingWords();
  const meeting = useMeeting();
  const { can } = useYou();
  const open = useConsole((state) => state.open);
  const [chosen, setChosen] = useState(sittingId ?? sittingInHand(meeting)?.id ?? meeting.sittings.at(-1)?.id ?? null);
  const sitting = meeting.sittings.find(({ id }) => id === chosen);
  return (
    <Sheet title={t('chair.sitting.title')}>
      <Choice
        label={t('chair.sitting.which')}
        value={chosen}
        onChange={setChosen}
        options={meeting.sittings.map((one) => ({
          value: one.id,
          label: text(one.title),
          hint: `${time(one.startsAt)}–${time(one.endsAt)}`,
        }))}
      />
      {sitting && <OneSitting key={sitting.id} sitting={sitting} />}
      {can.includes('AddSitting') && (
        <div className="acts">
          <Act onPress={() => open({ panel: 'add-sitting' })}>{t('chair.sitting.add')}</Act>
        </div>
      )}
    </Sheet>
  );
}

function OneSitting({ sitting }: { sitting: Sitting }) {
  const { t, time, language } = useMeetingWords();
  const meeting = useMeeting();
  const { can } = useYou();
  const send = useCommand('panel');
  const { open } = useConsole.getState();
  const { timeZone } = meeting.catalogue;
  const sittingId = sitting.id;
  const under = sittingNow(meeting);

  const prolong = (minutes: number): void => {
    const byMs = minutes * MINUTE_MS;
    const interpretationEndsAt = sitting.interpretationEndsAt + byMs;
    void send({
      type: 'EditSitting',
      sittingId,
      interpretationEndsAt,
      ...(sitting.endsAt < interpretationEndsAt && { endsAt: interpretationEndsAt }),
    });
  };

  return (
    <>
      <p className="now">
        <b>{t(`chair.sitting.status.${sitting.status}`)}</b>{' '}
        <span>{dayWords(sitting.startsAt, timeZone, language)}</span>
      </p>
      <div className="acts">
        {sitting.status === 'scheduled' && can.includes('OpenSitting') && (
          <Act onPress={() => void send({ type: 'OpenSitting', sittingId })} disabled={under !== undefined}>
            {t('chair.sitting.open')}
          </Act>
        )}
        {sitting.status === 'scheduled' && meeting.sittings.length > 1 && can.includes('RemoveSitting') && (
          <Act onPress={() => void send({ type: 'RemoveSitting', sittingId })}>{t('chair.sitting.remove')}</Act>
        )}
        {sitting.status === 'open' && can.includes('SuspendSitting') && (
          <Act onPress={() => open({ panel: 'suspend', sittingId })}>{t('chair.action.suspend')}</Act>
        )}
        {sitting.status === 'suspended' && can.includes('ResumeSitting') && (
          <Act onPress={() => void send({ type: 'ResumeSitting', sittingId })}>{t('chair.action.resumeSitting')}</Act>
        )}
        {sitting === under && can.includes('AdjournSitting') && (
          <Act onPress={() => void send({ type: 'AdjournSitting', sittingId })}>{t('chair.action.adjourn')}</Act>
        )}
      </div>
      {can.includes('EditSitting') && sitting.status !== 'adjourned' && (
        <>
          <h3>{t('chair.sitting.prolong', { time: time(sitting.interpretationEndsAt) })}</h3>
          <div className="acts across">
            {PROLONG_MINUTES.map((minutes) => (
              <Act key={minutes} onPress={() => prolong(minutes)}>
                {t('chair.sitting.by', { minutes })}
              </Act>
            ))}
          </div>
          <Times sitting={sitting} />
        </>
      )}
    </>
  );
}

/** The times as fields. All three go in one command, so that they are checked against each other. */
function Times({ sitting }: { sitting: Sitting }) {
  const { t } = useMeetingWords();
  const { timeZone } = useMeeting().catalogue;
  const send = useCommand('panel');
  const [starts, setStarts] = useState(() => fieldTime(sitting.startsAt, timeZone));
  const [ends, setEnds] = useState(() => fieldTime(sitting.endsAt, timeZone));
  const [interpretation, setInterpretation] = useState(() => fieldTime(sitting.interpretationEndsAt, timeZone));
  const [room, setRoom] = useState(sitting.room ?? '');
  const { when, wrong } = useTimeWords();
  const startsAt =
    starts === fieldTime(sitting.startsAt, timeZone) ? sitting.startsAt : movedTime(starts, sitting.startsAt, timeZone);
  /** An end is after its start; one that nobody touched is the instant that it was. */
  const endOf = (typed: string, planned: number): number | NoInstant => {
    if (startsAt === sitting.startsAt && typed === fieldTime(planned, timeZone)) return planned;
    return firstAfter(typed, typeof startsAt === 'number' ? startsAt : sitting.startsAt, timeZone);
  };
  const endsAt = endOf(ends, sitting.endsAt);
  const interpretationEndsAt = endOf(interpretation, sitting.interpretationEndsAt);
  const times = { startsAt, endsAt, interpretationEndsAt };
  const isWhole = (read: typeof times): read is Record<keyof typeof times, number> =>
    Object.values(read).every((one) => typeof one === 'number');
  /** Said only where it is another day than the sitting's. */
  const hint = (read: number | NoInstant): string | undefined =>
    typeof read === 'number' && !isSameDay(read, sitting.startsAt, timeZone) ? when(read, sitting.startsAt) : undefined;
  return (
    <Sending
      submit={t('chair.sitting.save')}
      disabled={!isWhole(times)}
      onSubmit={() => {
        if (!isWhole(times)) return;
        void send({
          type: 'EditSitting',
          sittingId: sitting.id,
          ...times,
          ...(room.trim() !== '' && { room: room.trim() }),
        });
      }}
    >
      <div className="beside three">
        <TextLine
          label={t('chair.sitting.starts')}
          value={starts}
          onChange={setStarts}
          wrong={wrong(startsAt)}
          hint={hint(startsAt)}
          ltr
        />
        <TextLine
          label={t('chair.sitting.ends')}
          value={ends}
          onChange={setEnds}
          wrong={wrong(endsAt)}
          hint={hint(endsAt)}
          ltr
        />
        <TextLine
          label={t('chair.sitting.interpretation')}
          value={interpretation}
          onChange={setInterpretation}
          wrong={wrong(interpretationEndsAt)}
          hint={hint(interpretationEndsAt)}
          ltr
        />
      </div>
      <TextLine label={t('chair.sitting.room')} value={room} onChange={setRoom} maxLength={60} />
    </Sending>
  );
}
