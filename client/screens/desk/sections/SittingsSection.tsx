// The sittings: day, times, end of interpretation, room, title; one more, and one fewer while it was never opened.
import { useState } from 'react';

import type { Sitting } from '#shared/meeting/state.ts';
import type { CommandOf } from '#shared/meeting/commands.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import {
  dayWords,
  fieldDay,
  fieldTime,
  firstAfter,
  isSameDay,
  onOtherDay,
  timeOnDay,
} from '../../../components/officers/times-of-day.ts';
import type { NoInstant } from '../../../components/officers/times-of-day.ts';
import { useTimeWords } from '../../../components/officers/typed-time-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { BelowRow } from '../fields/BelowRow.tsx';
import { SavedAct, SavedText } from '../fields/Fields.tsx';
import { SavedTexts } from '../fields/SavedTexts.tsx';
import { useIsConfirmed } from '../confirmed.ts';
import { nextSitting } from '../next-sitting.ts';

const MOST_SITTINGS = 60;
/** A sitting that goes on past midnight is over by then. */
const LONGEST_NIGHT_MS = 16 * 3_600_000;

export function SittingsSection() {
  const { t } = useMeetingWords();
  const { sittings, catalogue } = useMeeting();
  const now = useNow('minute');
  const isConfirmed = useIsConfirmed('sitting');
  return (
    <section aria-labelledby="desk-sittings">
      <div className="section-top">
        <h2 id="desk-sittings">{t('setup.section.sittings')}</h2>
        <span>{t('setup.sittings.about', { zone: catalogue.timeZone })}</span>
        {sittings.length < MOST_SITTINGS && (
          <SavedAct command={{ type: 'AddSitting', ...nextSitting(sittings, catalogue.timeZone, now) }}>
            {t('setup.sittings.add')}
          </SavedAct>
        )}
      </div>
      <table className="sittings">
        <thead>
          <tr>
            <th scope="col">{t('setup.sittings.day')}</th>
            <th scope="col">{t('setup.sittings.starts')}</th>
            <th scope="col">{t('setup.sittings.ends')}</th>
            <th scope="col">{t('setup.sittings.interpretation')}</th>
            <th scope="col">{t('setup.sittings.room')}</th>
            <th scope="col" className="wide">
              {t('setup.sittings.title')}
            </th>
            <th scope="col">
              <span className="unseen">{t('setup.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sittings
            .filter(({ id }) => isConfirmed(id))
            .map((sitting) => (
              <Row key={sitting.id} sitting={sitting} only={sittings.length === 1} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ sitting, only }: { sitting: Sitting; only: boolean }) {
  const { t, text, language, time } = useMeetingWords();
  const { timeZone } = useMeeting().catalogue;
  const { wrong } = useTimeWords();
  const [below, setBelow] = useState<HTMLElement | null>(null);
  const { id: sittingId, startsAt, endsAt, interpretationEndsAt } = sitting;
  const edit = (changes: Omit<CommandOf<'EditSitting'>, 'type' | 'sittingId'>): CommandOf<'EditSitting'> => ({
    type: 'EditSitting',
    sittingId,
    ...changes,
  });
  /** An end before the start is one only where the sitting goes on past midnight: hours that nobody sits are a slip. */
  const endOf = (typed: string): number | NoInstant | 'before-start' => {
    const end = firstAfter(typed, startsAt, timeZone);
    return typeof end === 'number' && !isSameDay(end, startsAt, timeZone) && end - startsAt > LONGEST_NIGHT_MS
      ? 'before-start'
      : end;
  };
  /** The command that puts an instant there, or why there is none. */
  const at = (read: number | NoInstant | 'before-start', put: (instant: number) => Parameters<typeof edit>[0]) =>
    typeof read === 'number'
      ? edit(put(read))
      : { wrong: read === 'before-start' ? t('chair.refusals.times-out-of-order') : (wrong(read) ?? '') };
  const named = (field: string): string => t('setup.pair', { one: text(sitting.title), other: field });
  const timeField = (
    what: 'starts' | 'ends' | 'interpretation',
    instant: number,
    command: (typed: string) => ReturnType<typeof at>,
  ) => (
    <SavedText
      label={named(t(`setup.sittings.${what}`))}
      bare
      ltr
      value={fieldTime(instant, timeZone)}
      command={command}
    />
  );
  if (sitting.status === 'adjourned')
    return (
      <tr className="over">
        <td>{dayWords(startsAt, timeZone, language)}</td>
        <td>{time(startsAt)}</td>
        <td>{time(endsAt)}</td>
        <td>{time(interpretationEndsAt)}</td>
        <td>{sitting.room}</td>
        <td>{text(sitting.title)}</td>
        <td>{t('chair.sitting.status.adjourned')}</td>
      </tr>
    );
  return (
    <BelowRow value={below}>
      <tr>
        <td>
          <SavedText
            label={named(t('setup.sittings.day'))}
            bare
            day
            value={fieldDay(startsAt, timeZone)}
            hint={dayWords(startsAt, timeZone, language)}
            command={(day) => {
              const moved = onOtherDay(startsAt, day, timeZone);
              return at(moved, (instant) => ({
                startsAt: instant,
                endsAt: instant + (endsAt - startsAt),
                interpretationEndsAt: instant + (interpretationEndsAt - startsAt),
              }));
            }}
          />
        </td>
        <td>
          {timeField('starts', startsAt, (typed) =>
            at(timeOnDay(fieldDay(startsAt, timeZone), typed, timeZone), (instant) => ({ startsAt: instant })),
          )}
        </td>
        <td>
          {timeField('ends', endsAt, (typed) =>
            at(endOf(typed), (instant) => ({
              endsAt: instant,
              // The interpreters leave with the sitting, unless somebody said otherwise.
              ...(interpretationEndsAt === endsAt && { interpretationEndsAt: instant }),
            })),
          )}
        </td>
        <td className="interpretation">
          {timeField('interpretation', interpretationEndsAt, (typed) =>
            at(endOf(typed), (instant) => ({ interpretationEndsAt: instant })),
          )}
        </td>
        <td>
          <SavedText
            label={named(t('setup.sittings.room'))}
            bare
            value={sitting.room ?? ''}
            maxLength={60}
            command={(room) => edit({ room: room === '' ? null : room })}
          />
        </td>
        <td>
          <SavedText
            label={named(t('setup.sittings.title'))}
            bare
            value={text(sitting.title)}
            maxLength={600}
            command={(title) => (title === '' ? { wrong: t('setup.needed') } : edit({ title: { [language]: title } }))}
          />
          <details>
            <summary>{t('setup.inLanguages', { what: text(sitting.title) })}</summary>
            <SavedTexts
              label={named(t('setup.sittings.title'))}
              text={sitting.title}
              maxLength={600}
              command={(title) => edit({ title })}
            />
          </details>
        </td>
        <td>
          {sitting.status === 'scheduled' && !only && (
            <SavedAct command={{ type: 'RemoveSitting', sittingId }} label={named(t('setup.remove'))}>
              {t('setup.remove')}
            </SavedAct>
          )}
        </td>
      </tr>
      <tr className="row-said" role="presentation">
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label, jsx-a11y/no-interactive-element-to-noninteractive-role -- no cell to a reader */}
        <td role="presentation" colSpan={7}>
          <div ref={setBelow} />
        </td>
      </tr>
    </BelowRow>
  );
}
