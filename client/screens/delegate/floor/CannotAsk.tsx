// The states in which nothing can be asked here: list not open, closed, item concluded, sitting not open. Each says what to do instead.
import { effectiveStatus } from '#shared/meeting/speakers/select.ts';
import type { SittingState } from '#shared/meeting/on-now.ts';
import type { ItemId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Scroll } from '../Scroll.tsx';
import { follow, show } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import type { Situation } from '../situation.ts';
import { LastTurn } from './CanAsk.tsx';

interface NotOpenProps {
  standing: Standing;
  itemId: ItemId;
  on: SittingState;
  /** False for an item that is dealt with without a speakers list. */
  hasList: boolean;
}

export function NotOpen({ standing: { meeting, now }, itemId, on, hasList }: NotOpenProps) {
  const { t, itemNumber } = useMeetingWords();
  const open = meeting.agenda.find(
    (other) => other !== itemId && meeting.lists[other] && effectiveStatus(meeting.lists[other], now) === 'open',
  );
  return (
    <>
      <Scroll className="hero">
        <SittingHero on={on} now={now} open={t(hasList ? 'delegate.notOpenHero' : 'delegate.noListHero')} />
        <p className="sentence">{t(hasList ? 'delegate.notOpenText' : 'delegate.noListText')}</p>
        {open !== undefined && (
          <p className="sentence">{t('delegate.notOpenTextOther', { number: itemNumber(open) })}</p>
        )}
      </Scroll>
      {open !== undefined && (
        <div className="thumb">
          <button type="button" className="action" onClick={() => follow(open)}>
            {t('delegate.goToItem', { number: itemNumber(open) })}
          </button>
        </div>
      )}
    </>
  );
}

/** What is on, as the page's numeral: when the sitting opens or resumes; `open` while one is open. */
function SittingHero({ on, now, open }: { on: SittingState; now: number; open: string }) {
  const { t, time, otherDay } = useMeetingWords();
  const words = (said: string) => <p className="hero-figure words still">{said}</p>;
  // A time that has gone by is told as what was planned.
  const at = (
    lead: 'opensLead' | 'resumesLead' | 'nextSittingLead',
    late: 'opensLateLead' | 'resumesLateLead',
    instant: number,
  ) => (
    <>
      <p className="hero-lead">{t(`delegate.${instant < now ? late : lead}`)}</p>
      <p className="hero-figure clock">
        <span className="figures">{time(instant)}</span>
      </p>
      {otherDay(instant, now) && <p className="sentence">{otherDay(instant, now)}</p>}
    </>
  );
  switch (on.on) {
    case 'open':
      return words(open);
    case 'suspension':
      return on.sitting.resumesAt === undefined
        ? words(t('delegate.suspendedHero'))
        : at('resumesLead', 'resumesLateLead', on.sitting.resumesAt);
    case 'before':
      return on.next ? at('opensLead', 'opensLateLead', on.next.startsAt) : <Over />;
    case 'between':
      return at('nextSittingLead', 'opensLateLead', on.next.startsAt);
    case 'after':
      return <Over />;
    default:
      return on satisfies never;
  }
}

function Over() {
  const { t } = useMeetingWords();
  return (
    <>
      <p className="hero-figure words still">{t('delegate.overHero')}</p>
      <p className="sentence">{t('delegate.overText')}</p>
    </>
  );
}

export function ClosedList({
  on,
  closed,
  debate,
}: {
  on: SittingState;
  closed: Extract<Situation, { kind: 'closed' | 'concluded' }>;
  /** The debate was closed by a motion: no officer adds anybody either. */
  debate: boolean;
}) {
  const { t } = useMeetingWords();
  const concluded = closed.kind === 'concluded';
  if (concluded && on.on === 'after') {
    return (
      <Scroll className="hero">
        <Over />
      </Scroll>
    );
  }
  return (
    <>
      <Scroll className="hero">
        <p className="hero-figure words still">{t(concluded ? 'delegate.concludedHero' : 'delegate.closedHero')}</p>
        <p className="sentence">
          {t(concluded ? 'delegate.concludedText' : debate ? 'refusals.debate-closed' : 'delegate.closedText')}
        </p>
        {closed.last && <LastTurn entry={closed.last} />}
      </Scroll>
      {!concluded && (
        <div className="thumb">
          <div className="buttons ruled">
            <button type="button" onClick={() => show('notes')}>
              {t('delegate.closedAsk')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

export function NoAgenda() {
  const { t } = useMeetingWords();
  return (
    <Scroll className="hero">
      <p className="hero-figure words still">{t('delegate.noItemHero')}</p>
      <p className="sentence">{t('delegate.itemNone')}</p>
    </Scroll>
  );
}
