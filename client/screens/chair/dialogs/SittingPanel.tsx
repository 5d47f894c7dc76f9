// The sittings: open, suspend, resume, adjourn, prolong interpretation, and their times.
import { useState } from 'react';

import { sittingAhead } from '#shared/meeting/on-now.ts';
import { sittingNow } from '#shared/meeting/sittings/select.ts';
import type { Sitting } from '#shared/meeting/state.ts';

import type { Edited } from '../../../components/edited-fields.ts';
import { useEdited } from '../../../components/edited-fields.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { useMeanwhileWords } from '../edit-conflict-words.ts';
import type { NoInstant } from '../../../components/officers/times-of-day.ts';
import { useTimeWords } from '../../../components/officers/typed-time-words.ts';
import { dayWords, fieldTime, firstAfter, isSameDay, movedTime } from '../../../components/officers/times-of-day.ts';
import { Act, Choice, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const PROLONG_MINUTES = [5, 10, 15, 30];

export default function SittingPanel({ sittingId }: { sittingId?: string }) {
  const { t, text, when } = useMeetingWords();
  const now = useNow('minute');
  const meeting = useMeeting();
  const { can } = useYou();
  const open = useConsole((state) => state.open);
  const [chosen, setChosen] = useState(sittingId ?? sittingAhead(meeting)?.id ?? meeting.sittings.at(-1)?.id ?? null);
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
          hint: when(one.startsAt, now, one.endsAt),
        }))}
      />
      {sitting && <OneSitting key={sitting.id} sitting={sitting} />}
      {can.includes('AddSitting') && (
        <div className="actions">
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
  const adjourn = useGuarded('panel', { type: 'AdjournSitting' });
  const suspend = useGuarded('panel', { type: 'SuspendSitting' });
  const { open } = useConsole.getState();
  const { timeZone } = meeting.catalogue;
  const sittingId = sitting.id;
  const under = sittingNow(meeting);
  const edited = useEdited<TimesDraft>({
    starts: fieldTime(sitting.startsAt, timeZone),
    ends: fieldTime(sitting.endsAt, timeZone),
    interpretation: fieldTime(sitting.interpretationEndsAt, timeZone),
    room: sitting.room ?? '',
  });

  const prolong = async (minutes: number): Promise<void> => {
    const byMs = minutes * MINUTE_MS;
    const interpretationEndsAt = sitting.interpretationEndsAt + byMs;
    const answer = await send({
      type: 'EditSitting',
      sittingId,
      interpretationEndsAt,
      ...(sitting.endsAt < interpretationEndsAt && { endsAt: interpretationEndsAt }),
    });
    if (answer.ok) edited.seen();
  };

  return (
    <>
      <p className="now">
        <b>{t(`chair.sitting.status.${sitting.status}`)}</b>{' '}
        <span>{dayWords(sitting.startsAt, timeZone, language)}</span>
      </p>
      <div className="actions">
        {sitting.status === 'scheduled' && can.includes('OpenSitting') && (
          <Act onPress={() => void send({ type: 'OpenSitting', sittingId })} disabled={under !== undefined}>
            {t('chair.sitting.open')}
          </Act>
        )}
        {sitting.status === 'scheduled' && meeting.sittings.length > 1 && can.includes('RemoveSitting') && (
          <Act onPress={() => void send({ type: 'RemoveSitting', sittingId })}>{t('chair.sitting.remove')}</Act>
        )}
        {sitting.status === 'open' && can.includes('SuspendSitting') && (
          <Act bar={suspend.bar} onPress={() => open({ panel: 'suspend', sittingId })}>
            {t('chair.action.suspend')}
          </Act>
        )}
        {sitting.status === 'suspended' && can.includes('ResumeSitting') && (
          <Act onPress={() => void send({ type: 'ResumeSitting', sittingId })}>{t('chair.action.resumeSitting')}</Act>
        )}
        {sitting === under && can.includes('AdjournSitting') && (
          <Act bar={adjourn.bar} onPress={() => void adjourn.give({ type: 'AdjournSitting', sittingId })}>
            {t('chair.action.adjourn')}
          </Act>
        )}
      </div>
      {can.includes('EditSitting') && sitting.status !== 'adjourned' && (
        <>
          <h3>{t('chair.sitting.prolong', { time: time(sitting.interpretationEndsAt) })}</h3>
          <div className="actions across">
            {PROLONG_MINUTES.map((minutes) => (
              <Act key={minutes} onPress={() => void prolong(minutes)}>
                {t('chair.sitting.by', { minutes })}
              </Act>
            ))}
          </div>
          <Times sitting={sitting} edited={edited} />
        </>
      )}
    </>
  );
}

interface TimesDraft {
  starts: string;
  ends: string;
  interpretation: string;
  room: string;
}

/** The times as fields. All times that were changed go in one command, so that the server checks them against each other. */
function Times({ sitting, edited }: { sitting: Sitting; edited: Edited<TimesDraft> }) {
  const { t } = useMeetingWords();
  const { timeZone } = useMeeting().catalogue;
  const send = useCommand('panel');
  const { value, set, changed, meanwhile } = edited;
  const meant = useMeanwhileWords();
  const { when, wrong } = useTimeWords();
  const startsAt =
    changed.starts === undefined ? sitting.startsAt : movedTime(changed.starts, sitting.startsAt, timeZone);
  /** The instant of an end, the first after the start at which clocks show what was typed; an end that nobody touched stays as it was. */
  const endOf = (typed: string | undefined, planned: number): number | NoInstant => {
    if (startsAt === sitting.startsAt && typed === undefined) return planned;
    const start = typeof startsAt === 'number' ? startsAt : sitting.startsAt;
    return firstAfter(typed ?? fieldTime(planned, timeZone), start, timeZone);
  };
  const endsAt = endOf(changed.ends, sitting.endsAt);
  const interpretationEndsAt = endOf(changed.interpretation, sitting.interpretationEndsAt);
  const isWhole = [startsAt, endsAt, interpretationEndsAt].every((one) => typeof one === 'number');
  /** The day of a time, where it is another day than the sitting's. */
  const dayHint = (read: number | NoInstant): string | undefined =>
    typeof read === 'number' && !isSameDay(read, sitting.startsAt, timeZone) ? when(read, sitting.startsAt) : undefined;
  const hint = (field: 'starts' | 'ends' | 'interpretation', read: number | NoInstant): string | undefined =>
    meant(meanwhile(field)) ?? dayHint(read);
  const save = async (): Promise<void> => {
    const times = { startsAt, endsAt, interpretationEndsAt };
    const others = Object.entries(times).filter(([field, at]) => at !== sitting[field as keyof typeof times]);
    const room = changed.room === undefined ? {} : { room: changed.room.trim() || null };
    const changes = { ...(Object.fromEntries(others) as Partial<Record<keyof typeof times, number>>), ...room };
    if (Object.keys(changes).length === 0) return;
    const answer = await send({ type: 'EditSitting', sittingId: sitting.id, ...changes });
    if (answer.ok) edited.saved();
  };
  return (
    <Sending submit={t('chair.sitting.save')} disabled={!isWhole} onSubmit={() => void save()}>
      <div className="beside three">
        <TextLine
          label={t('chair.sitting.starts')}
          value={value.starts}
          onChange={(starts) => set({ starts })}
          wrong={wrong(startsAt)}
          hint={hint('starts', startsAt)}
          ltr
        />
        <TextLine
          label={t('chair.sitting.ends')}
          value={value.ends}
          onChange={(ends) => set({ ends })}
          wrong={wrong(endsAt)}
          hint={hint('ends', endsAt)}
          ltr
        />
        <TextLine
          label={t('chair.sitting.interpretation')}
          value={value.interpretation}
          onChange={(interpretation) => set({ interpretation })}
          wrong={wrong(interpretationEndsAt)}
          hint={hint('interpretation', interpretationEndsAt)}
          ltr
        />
      </div>
      <TextLine
        label={t('chair.sitting.room')}
        value={value.room}
        onChange={(room) => set({ room })}
        hint={meant(meanwhile('room'))}
        maxLength={60}
      />
    </Sending>
  );
}
