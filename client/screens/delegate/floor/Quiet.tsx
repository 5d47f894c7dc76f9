// The states in which nothing can be asked here: list not open, closed, item concluded, sitting not open. Each says what to do instead.
import { effectiveStatus } from '#shared/meeting/lists.ts';
import type { ItemId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Scroll } from '../Scroll.tsx';
import { follow, show } from '../seat.ts';
import type { Standing } from '../seat.ts';
import type { Room, Situation } from '../situation.ts';
import { LastTurn } from './CanAsk.tsx';

interface NotOpenProps {
  standing: Standing;
  itemId: ItemId;
  room: Room;
  /** False for an item that is dealt with without a speakers list. */
  hasList: boolean;
}

export function NotOpen({ standing: { meeting, now }, itemId, room, hasList }: NotOpenProps) {
  const { t, itemNumber } = useMeetingWords();
  const open = meeting.agenda.find(
    (other) => other !== itemId && meeting.lists[other] && effectiveStatus(meeting.lists[other], now) === 'open',
  );
  return (
    <>
      <Scroll className="hero">
        {room.kind === 'open' ? (
          <p className="x words still">{t(hasList ? 'delegate.notOpenHero' : 'delegate.noListHero')}</p>
        ) : (
          <RoomHero room={room} />
        )}
        <p className="say">{t(hasList ? 'delegate.notOpenText' : 'delegate.noListText')}</p>
        {open !== undefined && <p className="say">{t('delegate.notOpenTextOther', { number: itemNumber(open) })}</p>}
      </Scroll>
      {open !== undefined && (
        <div className="bot">
          <button type="button" className="btn" onClick={() => follow(open)}>
            {t('delegate.goToItem', { number: itemNumber(open) })}
          </button>
        </div>
      )}
    </>
  );
}

/** The sitting's own state, as the page's numeral: when it opens or resumes. */
function RoomHero({ room }: { room: Room }) {
  const { t, time } = useMeetingWords();
  const at = (lead: string, instant: number) => (
    <>
      <p className="l">{lead}</p>
      <p className="x clock">
        <span className="figures">{time(instant)}</span>
      </p>
    </>
  );
  switch (room.kind) {
    case 'open':
      return null;
    case 'suspended':
      return room.sitting.resumesAt === undefined ? (
        <p className="x words still">{t('delegate.suspendedHero')}</p>
      ) : (
        at(t('delegate.resumesLead'), room.sitting.resumesAt)
      );
    case 'scheduled':
      return at(t('delegate.opensLead'), room.sitting.startsAt);
    case 'between':
      return at(t('delegate.nextSittingLead'), room.next.startsAt);
    case 'over':
      return (
        <>
          <p className="x words still">{t('delegate.overHero')}</p>
          <p className="say">{t('delegate.overText')}</p>
        </>
      );
    default:
      return room satisfies never;
  }
}

export function ClosedList({
  room,
  closed,
}: {
  room: Room;
  closed: Extract<Situation, { kind: 'closed' | 'concluded' }>;
}) {
  const { t } = useMeetingWords();
  const concluded = closed.kind === 'concluded';
  if (concluded && room.kind === 'over') {
    return (
      <Scroll className="hero">
        <RoomHero room={room} />
      </Scroll>
    );
  }
  return (
    <>
      <Scroll className="hero">
        <p className="x words still">{t(concluded ? 'delegate.concludedHero' : 'delegate.closedHero')}</p>
        <p className="say">{t(concluded ? 'delegate.concludedText' : 'delegate.closedText')}</p>
        {closed.last && <LastTurn entry={closed.last} />}
      </Scroll>
      {!concluded && (
        <div className="bot">
          <div className="b2 tp">
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
      <p className="x words still">{t('delegate.noItemHero')}</p>
      <p className="say">{t('delegate.itemNone')}</p>
    </Scroll>
  );
}
