// The whole speakers list of the item that is looked at: who speaks, who waits and about when, who has spoken.
import { unplaced, waitsForLot } from '#shared/meeting/orders/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import { CategoryMark } from '../../../components/CategoryMark.tsx';
import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { StatementLink } from '../../../components/statements/StatementLink.tsx';
import { listState } from '../floor/ItemHead.tsx';
import { Scroll } from '../Scroll.tsx';
import type { Standing } from '../seat-state.ts';
import { aboutOf, useForecast } from '../use-forecast.ts';

export function ListTab({ standing: { meeting, self, itemId, now } }: { standing: Standing }) {
  const words = useMeetingWords();
  const { t, time, itemNumber, format } = words;
  const ahead = useForecast(meeting, now);
  if (itemId === null) return <p className="sentence">{t('delegate.itemNone')}</p>;
  const list = listOf(meeting, itemId);
  const endsAt =
    ahead && ahead.told.itemId !== null && listOf(meeting, ahead.told.itemId).itemId === list.itemId
      ? ahead.told.listEndsAt
      : null;
  const spoken = list.past
    .filter((entry) => entry.outcome === 'spoken' || entry.outcome === 'not-delivered')
    .toReversed();
  const speaking = meeting.floor?.itemId === list.itemId ? meeting.floor.entry : null;
  return (
    <Scroll className="sheet">
      <header className="sheet-head">
        <h2>
          {t('delegate.listTitle')} <bdi>{itemNumber(itemId)}</bdi>
        </h2>
        <span>{listState(words, list, now, meeting.catalogue.items[itemId]?.withoutList)}</span>
      </header>
      <ol className="rows">
        {speaking && <Row meeting={meeting} entry={speaking} self={self} speaking />}
        {list.waiting.map((entry, index) => {
          const at = aboutOf(ahead, entry.id);
          const without = unplaced(meeting, list, index);
          return (
            <Row
              key={entry.id}
              meeting={meeting}
              entry={entry}
              self={self}
              lead={without === 'undrawn' ? '–' : String(index + 1)}
              tail={without === 'standsBy' ? t('common.standsBy') : at === undefined ? '' : time(at)}
            />
          );
        })}
      </ol>
      {list.waiting.length === 0 && <p className="note">{t('delegate.listEmpty')}</p>}
      {waitsForLot(list) && <p className="note">{t('common.undrawn')}</p>}
      {list.waiting.length > 0 && endsAt !== null && (
        <p className="note">{t('delegate.listEnds', { time: time(ahead!.about(endsAt)) })}</p>
      )}
      {spoken.length > 0 && (
        <>
          <header className="sheet-head">
            <h3>{t('delegate.listSpoken')}</h3>
          </header>
          <ol className="rows past">
            {spoken.map((entry) => (
              <Row
                key={entry.id}
                meeting={meeting}
                entry={entry}
                self={self}
                tail={entry.outcome === 'spoken' ? format.figures(Math.floor(entry.usedMs / 1000)) : ''}
              />
            ))}
          </ol>
        </>
      )}
    </Scroll>
  );
}

interface RowProps {
  meeting: Meeting;
  entry: Entry;
  self: string;
  /** The place. */
  lead?: string;
  tail?: string;
  speaking?: boolean;
}

function Row({ meeting, entry, self, lead = '', tail = '', speaking = false }: RowProps) {
  const { t, speaker, behalf, text, mode } = useMeetingWords();
  const delegation = entry.delegationId === undefined ? undefined : meeting.catalogue.delegations[entry.delegationId];
  const category = meeting.catalogue.categories.find((one) => one.id === delegation?.category);
  const details = [
    speaking && t('delegate.hasTheFloor'),
    entry.onBehalfOf !== undefined && t('delegate.onBehalfOf', { name: behalf(entry.onBehalfOf) }),
    entry.guest?.title,
    entry.mode !== 'room' && mode(entry.mode),
  ].filter(Boolean);
  return (
    <li className={entry.delegationId === self ? 'own' : undefined} data-speaking={speaking}>
      <span className="figures lead">{lead}</span>
      <Flag code={delegation?.flag} />
      <span>
        {speaker(entry)}
        <small>
          {category && (
            <>
              <CategoryMark shape={category.mark} /> {text(category.name)}
            </>
          )}
          {details.map((detail) => (
            <span key={String(detail)}>{detail}</span>
          ))}
        </small>
        {entry.statement && <StatementLink meetingId={meeting.id} seat="delegation" statement={entry.statement} />}
      </span>
      <span className="figures">{tail}</span>
    </li>
  );
}
