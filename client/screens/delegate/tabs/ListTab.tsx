// The whole speakers list of the item that is looked at: who speaks, who waits and about when, who has spoken.
import { Fragment } from 'react';

import { speechesIn } from '#shared/meeting/floor/select.ts';
import { unplaced, waitsForLot } from '#shared/meeting/orders/select.ts';
import { keyOfList, listOf, listOfEntry } from '#shared/meeting/speakers/select.ts';
import { listsOnQuestions } from '#shared/meeting/questions/lists-on-questions.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import { CategoryMark } from '../../../components/CategoryMark.tsx';
import { Flag } from '../../../components/Flag.tsx';
import { questionLine } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { turnName } from '../../../components/turn-kind-words.ts';
import { StatementLink } from '../../../components/statements/StatementLink.tsx';
import { listState } from '../floor/ItemHead.tsx';
import { Scroll } from '../Scroll.tsx';
import type { Standing } from '../seat-state.ts';
import { aboutOf, useForecast } from '../use-forecast.ts';

export function ListTab({ standing: { meeting, self, itemId, now } }: { standing: Standing }) {
  const words = useMeetingWords();
  const { t, time, when, otherDay, itemNumber, format } = words;
  const ahead = useForecast(meeting, now);
  if (itemId === null) return <p className="sentence">{t('delegate.itemNone')}</p>;
  const list = listOf(meeting, itemId);
  // Of another day than today, above the first that is heard on it.
  const dayOf = (index: number): string => {
    const at = aboutOf(ahead, list.waiting[index]?.id ?? '');
    return at === undefined ? '' : otherDay(at, now);
  };
  const endsAt =
    ahead && ahead.told.itemId !== null && listOf(meeting, ahead.told.itemId).itemId === list.itemId
      ? ahead.told.listEndsAt
      : null;
  const spoken = list.past
    .filter((entry) => entry.outcome === 'spoken' || entry.outcome === 'not-delivered')
    .toReversed();
  // Those who speak on a question of this item are heard before its list goes on.
  const onQuestions = itemId === meeting.current ? listsOnQuestions(meeting) : [];
  // Whose turn on this list it is, interrupted or not: a point of order, a reply, a turn on a question is none.
  const turns = speechesIn(meeting).filter(({ entry }) => keyOfList(listOfEntry(meeting, entry)) === keyOfList(list));
  return (
    <Scroll className="sheet">
      <header className="sheet-head">
        <h2>
          {t('delegate.listTitle')} <bdi>{itemNumber(itemId)}</bdi>
        </h2>
        <span>{listState(words, list, now, meeting.catalogue.items[itemId]?.withoutList)}</span>
      </header>
      {onQuestions.map(({ questionId = '', waiting }) => (
        <Fragment key={questionId}>
          {onQuestions.length > 1 && meeting.questions[questionId] && (
            <header className="sheet-head">
              <h3 className="question-name">
                <bdi>{questionLine(meeting.questions[questionId], words)}</bdi>
              </h3>
            </header>
          )}
          <ol className="rows">
            {waiting.map((entry, index) => (
              <Row key={entry.id} meeting={meeting} entry={entry} self={self} lead={String(index + 1)} />
            ))}
          </ol>
        </Fragment>
      ))}
      {onQuestions.length > 0 && (
        <header className="sheet-head">
          <h3>
            {t('delegate.listTitle')} <bdi>{itemNumber(itemId)}</bdi>
          </h3>
        </header>
      )}
      <ol className="rows">
        {turns.map(({ entry }) => (
          <Row
            key={entry.id}
            meeting={meeting}
            entry={entry}
            self={self}
            turn={entry === meeting.floor?.entry ? 'floor' : 'held'}
          />
        ))}
        {list.waiting.map((entry, index) => {
          const at = aboutOf(ahead, entry.id);
          const without = unplaced(meeting, list, index);
          const day = dayOf(index);
          return (
            <Fragment key={entry.id}>
              {day !== '' && day !== dayOf(index - 1) && <li className="day">{day}</li>}
              <Row
                meeting={meeting}
                entry={entry}
                self={self}
                lead={without === 'undrawn' ? '–' : String(index + 1)}
                tail={without === 'standsBy' ? t('common.standsBy') : at === undefined ? '' : time(at)}
              />
            </Fragment>
          );
        })}
      </ol>
      {list.waiting.length === 0 && <p className="note">{t('delegate.listEmpty')}</p>}
      {waitsForLot(list) && <p className="note">{t('common.undrawn')}</p>}
      {list.waiting.length > 0 && endsAt !== null && (
        <p className="note">{t('delegate.listEnds', { time: when(ahead!.about(endsAt), now) })}</p>
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
  /** It speaks, or was interrupted. */
  turn?: 'floor' | 'held';
}

function Row({ meeting, entry, self, lead = '', tail = '', turn }: RowProps) {
  const { t, speaker, the, behalf, text, mode } = useMeetingWords();
  const delegation = entry.delegationId === undefined ? undefined : meeting.catalogue.delegations[entry.delegationId];
  const category = meeting.catalogue.categories.find((one) => one.id === delegation?.category);
  const details = [
    entry.questionId !== undefined && turnName(entry, t),
    turn === 'floor' && t('delegate.hasTheFloor'),
    turn === 'held' && t('common.interrupted', { name: the(entry, 'opening') }),
    entry.onBehalfOf !== undefined && t('delegate.onBehalfOf', { name: behalf(entry.onBehalfOf) }),
    entry.guest?.title,
    entry.mode !== 'room' && mode(entry.mode),
  ].filter(Boolean);
  return (
    <li className={entry.delegationId === self ? 'own' : undefined} data-speaking={turn !== undefined}>
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
