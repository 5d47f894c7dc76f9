// On the list: the place, the likely time, the stretch of the list around it, the receipt; and what may be done with it.
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Scroll } from '../Scroll.tsx';
import { start, useSeat } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { stretchAround } from '../situation.ts';
import { aboutOf, useForecast } from '../use-forecast.ts';
import type { Situation } from '../situation.ts';
import { PlaceNumeral } from './Numeral.tsx';

export type WaitingSituation = Extract<Situation, { kind: 'waiting' }>;

export function Waiting({ standing, waiting }: { standing: Standing; waiting: WaitingSituation }) {
  const words = useMeetingWords();
  const { t, behalf } = words;
  const { meeting, now } = standing;
  const { entry, place, unplaced, nearness } = waiting;
  const list = listOf(meeting, entry.itemId);
  const ahead = useForecast(meeting, now);
  const own = ahead?.told.entries[entry.id];
  return (
    <>
      {nearness === 'soon' && (
        <p className="ready">
          <b>{t('delegate.getReady')}</b> {t('delegate.getReadyText', { before: place - 1 })}
        </p>
      )}
      <Scroll className="hero">
        <p className="hero-lead">
          {unplaced === 'undrawn'
            ? t('delegate.listed')
            : entry.onBehalfOf === undefined
              ? t('delegate.onList')
              : t('delegate.onListFor', { name: behalf(entry.onBehalfOf) })}
        </p>
        <div className="place">
          {unplaced !== 'undrawn' && <PlaceNumeral place={place} />}
          <dl>
            {unplaced !== null ? (
              <>
                <dt>{t('delegate.place')}</dt>
                <dd>{t(`common.${unplaced}`)}</dd>
              </>
            ) : ahead && own ? (
              <ahead.WhenExpected {...{ meeting, now, expected: own, told: ahead.told }} />
            ) : (
              <>
                <dt>{t('delegate.about')}</dt>
                <dd>{ahead && t('delegate.aboutWhenOpen')}</dd>
              </>
            )}
          </dl>
        </div>
        {unplaced !== 'undrawn' && (
          <ol className="around" aria-label={t('delegate.theList')}>
            {stretchAround(list.waiting, place).map((row) => (
              <Row
                key={row.entry.id}
                meeting={meeting}
                entry={row.entry}
                place={row.place}
                own={row.entry.id === entry.id}
                at={aboutOf(ahead, row.entry.id)}
              />
            ))}
          </ol>
        )}
        <EntryFacts entry={entry} />
        <OtherEntries waiting={waiting} canAsk={effectiveStatus(list, now) === 'open'} />
      </Scroll>
      <EntryActions entry={entry} isLast={unplaced === 'undrawn' || place === list.waiting.length} />
    </>
  );
}

function Row({
  meeting,
  entry,
  place,
  own,
  at,
}: {
  meeting: Meeting;
  entry: Entry;
  place: number;
  own: boolean;
  at: number | undefined;
}) {
  const { t, speaker, time, behalf } = useMeetingWords();
  const flag = entry.delegationId && meeting.catalogue.delegations[entry.delegationId]?.flag;
  return (
    <li className={own ? 'own' : undefined} aria-current={own ? 'true' : undefined}>
      <span className="figures">{place}</span>
      <Flag code={flag || undefined} />
      <span>
        {speaker(entry)}
        {entry.onBehalfOf !== undefined && (
          <small>{t('delegate.onBehalfOf', { name: behalf(entry.onBehalfOf) })}</small>
        )}
      </span>
      {at !== undefined && <time className="figures">{time(at)}</time>}
    </li>
  );
}

/** The receipt and what the entry says. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const { t, time, mode, spoken } = useMeetingWords();
  const as = [entry.speaker?.name, entry.language && spoken(entry.language), mode(entry.mode)]
    .filter(Boolean)
    .join(' · ');
  return (
    <dl className="facts bare">
      <div>
        <dt>{t('delegate.receipt')}</dt>
        <dd>
          {t('delegate.receiptText', { number: entry.receipt, time: time(entry.requestedAt) })}
          {entry.byHand && <span> {t('delegate.byHand')}</span>}
          {entry.late && <span> {t('delegate.late')}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('delegate.asWhat')}</dt>
        <dd>{as}</dd>
      </div>
    </dl>
  );
}

/** Entries of the same delegation for groups, and the way to one more. */
function OtherEntries({ waiting: { entry, others }, canAsk }: { waiting: WaitingSituation; canAsk: boolean }) {
  const { t, behalf } = useMeetingWords();
  return (
    <p className="ways">
      {others.map((other) => (
        <button key={other.id} type="button" onClick={() => useSeat.setState({ entryId: other.id })}>
          {other.onBehalfOf === undefined
            ? t('delegate.alsoOwn')
            : t('delegate.alsoFor', { name: behalf(other.onBehalfOf) })}
        </button>
      ))}
      {canAsk && (
        <button type="button" onClick={() => start({ task: 'ask', itemId: entry.itemId })}>
          {t('delegate.askAlso')}
        </button>
      )}
    </p>
  );
}

export function EntryActions({
  entry,
  isLast,
  changeable = true,
}: {
  entry: Entry;
  isLast: boolean;
  changeable?: boolean;
}) {
  const { t } = useMeetingWords();
  return (
    <div className="thumb">
      <div className="buttons ruled">
        <button type="button" onClick={() => start({ task: 'withdraw', entryId: entry.id })}>
          {t('delegate.withdraw')}
        </button>
        {changeable && (
          <button type="button" onClick={() => start({ task: 'edit', entryId: entry.id })}>
            {t('delegate.change')}
          </button>
        )}
        {!isLast && (
          <button type="button" onClick={() => start({ task: 'lower', entryId: entry.id })}>
            {t('delegate.lower')}
          </button>
        )}
      </div>
    </div>
  );
}
