// The item that is looked at: its number, large, its title, the state of its list; and the way back to the floor's own item.
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import type { ItemId, SpeakersList } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { ItemTitle } from '../../../components/MeetingText.tsx';
import { useReplica } from '../../../replica/hooks.ts';
import { follow } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { asksForStatement, waitingElsewhere } from '../situation.ts';

/** Letters of a number that stands large beside its title: "5(b)", "10". "Annex II.5(b)" stands above it. */
const SHORT_NUMBER = 6;

export function ItemHead({
  standing: { meeting, self, now, situation },
  itemId,
}: {
  standing: Standing;
  itemId: ItemId;
}) {
  const words = useMeetingWords();
  const { t } = words;
  const since = useReplica((state) => (state.status === 'online' ? null : state.lostSince));
  const pending = useReplica((state) => state.pending);
  const list = listOf(meeting, itemId);
  const state =
    situation?.kind === 'floor' && !situation.isHeld
      ? t('delegate.youHaveTheFloor')
      : listState(words, list, now, meeting.catalogue.items[itemId]?.withoutList);
  // The page's own words, large below, while nothing else is said there.
  const isSaidBelow = since === null && situation?.kind === 'no-list' && hasOpenSitting(meeting);
  const together = (list.together ?? [])
    .filter((other) => other !== itemId)
    .concat(list.itemId === itemId ? [] : [list.itemId]);
  const elsewhere = waitingElsewhere(meeting, self, itemId);
  const keptFor = pending.flatMap(({ command }) =>
    asksForStatement(command) && listOf(meeting, command.itemId).itemId !== list.itemId ? [command.itemId] : [],
  );
  const back =
    meeting.current !== null && meeting.current !== itemId && listOf(meeting, meeting.current).itemId !== list.itemId
      ? meeting.current
      : null;
  const number = words.itemNumber(itemId);
  return (
    <header className="item-head" data-long={number.length > SHORT_NUMBER}>
      <span className="number">
        <bdi>{number}</bdi>
      </span>
      <div className="item-title">
        <h2>
          <ItemTitle itemId={itemId} />
        </h2>
        {!isSaidBelow && <p>{since === null ? state : t('delegate.asOf', { time: words.when(since, now), state })}</p>}
        {together.length > 0 && (
          <p>{t('delegate.together', { numbers: words.format.list(together.map(words.itemNumber)) })}</p>
        )}
      </div>
      {(back !== null || elsewhere.length > 0 || keptFor.length > 0) && (
        <p className="ways">
          {back !== null && (
            <button type="button" onClick={() => follow(null)}>
              {t('delegate.backToCurrent', { number: words.itemNumber(back) })}
            </button>
          )}
          {elsewhere.map((other) => (
            <button key={other.itemId} type="button" onClick={() => follow(other.itemId)}>
              {other.place === null
                ? t('delegate.alsoListedUndrawn', { number: words.itemNumber(other.itemId) })
                : t('delegate.alsoListed', { number: words.itemNumber(other.itemId), place: other.place })}
            </button>
          ))}
          {keptFor.map((other) => (
            <button key={other} type="button" onClick={() => follow(other)}>
              {t('delegate.alsoKept', { number: words.itemNumber(other) })}
            </button>
          ))}
        </p>
      )}
    </header>
  );
}

/** "List open, closes 11:45". */
export function listState({ t, when }: MeetingWords, list: SpeakersList, now: number, withoutList = false): string {
  const status = effectiveStatus(list, now);
  switch (status) {
    case 'open':
      return list.closesAt === undefined
        ? t('delegate.listOpen')
        : t('delegate.listOpenUntil', { time: when(list.closesAt, now) });
    case 'closed': {
      const closedAt = list.closedAt ?? list.closesAt;
      return closedAt === undefined
        ? t('delegate.listClosed')
        : t('delegate.listClosedAt', { time: when(closedAt, now) });
    }
    case 'not-open':
      if (list.opensAt !== undefined && list.opensAt > now)
        return t('common.listOpensAt', { time: when(list.opensAt, now) });
      return t(withoutList ? 'delegate.noListHero' : 'delegate.listNotOpen');
    default:
      return status satisfies never;
  }
}
