// The sheet: the meeting, the sitting, then each list as a table that can be carried on by hand. No colour carries meaning.
import { useState } from 'react';

import { justDecided } from '#shared/meeting/decisions/select.ts';
import { forecast } from '#shared/meeting/chair/forecast.ts';
import { unplaced, waitsForLot } from '#shared/meeting/orders/select.ts';
import { effectiveStatus, limitFor } from '#shared/meeting/speakers/select.ts';
import { interruptionIn, isInterrupted, onNow, sittingAhead } from '#shared/meeting/on-now.ts';
import type { Interruption } from '#shared/meeting/on-now.ts';
import type { Entry, Meeting, PastEntry, SpeakersList } from '#shared/meeting/state.ts';
import { inVote } from '#shared/meeting/votes/find.ts';

import { decisionWords } from '../../components/decision-words.ts';
import { interruptionWords, wordingOf } from '../../components/interruption.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { turnName } from '../../components/turn-words.ts';
import { resultLine, votingLine } from '../../components/votes/vote-words.ts';
import type { MeetingWords } from '../../components/meeting-words.ts';
import { useNow, useReplica } from '../../replica/hooks.ts';

const ALL = '';
/** Empty lines at the end of each list, for names that are added when there is no screen. */
const BY_HAND = 3;

export function Paper({ meeting }: { meeting: Meeting }) {
  const words = useMeetingWords();
  const { t, text, time, format, itemNumber, itemTitle } = words;
  const seq = useReplica((state) => state.seq);
  const lostSince = useReplica((state) => (state.status === 'online' ? null : state.lostSince));
  const now = useNow('minute');
  const [chosen, setChosen] = useState(ALL);
  const { catalogue } = meeting;
  const withList = meeting.agenda.filter((itemId) => meeting.lists[itemId]);
  const shown = withList.filter((itemId) => chosen === ALL || itemId === chosen);
  const sitting = sittingAhead(meeting);
  const whatIsOn = onNow(meeting);
  const interrupted = isInterrupted(whatIsOn) ? interruptionIn(whatIsOn) : null;
  const decided = interrupted === null && !meeting.floor ? justDecided(meeting, now) : undefined;
  return (
    <main>
      <form className="controls" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('print.choose')}
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value={ALL}>{t('print.allItems')}</option>
            {withList.map((itemId) => (
              <option key={itemId} value={itemId}>
                {itemNumber(itemId)} {itemTitle(itemId)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => print()}>
          {t('print.print')}
        </button>
      </form>
      <header className="title">
        <p>
          <span>{text(catalogue.title)}</span>
          {catalogue.symbol !== undefined && <b dir="ltr">{catalogue.symbol}</b>}
        </p>
        <h1>{t('print.title')}</h1>
        <p>
          {lostSince === null
            ? t('print.asOf', { time: time(now), date: format.date(now, catalogue.timeZone) })
            : t('print.asOfLost', { time: time(lostSince) })}
        </p>
        {sitting && (
          <p>
            {[
              text(sitting.title),
              <bdi key="times" className="figures">{`${time(sitting.startsAt)}–${time(sitting.endsAt)}`}</bdi>,
              t('print.interpretation', { time: time(sitting.interpretationEndsAt) }),
              sitting.room,
            ]
              .filter(Boolean)
              .flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}
          </p>
        )}
      </header>
      {interrupted !== null && whatIsOn.on !== 'vote' && <Interrupted interruption={interrupted} />}
      {decided && (
        <p>
          <b>{decisionWords(decided, words).line}</b> <bdi>{wordingOf(decided, words)}</bdi>
        </p>
      )}
      <Votes meeting={meeting} />
      {shown.length === 0 && <p>{t('print.noLists')}</p>}
      {shown.map((itemId) => (
        <List key={itemId} meeting={meeting} list={meeting.lists[itemId]!} now={now} />
      ))}
      <Replies meeting={meeting} />
      <footer>{t('print.footer', { seq })}</footer>
    </main>
  );
}

function Interrupted({ interruption }: { interruption: Interruption }) {
  const { line, held } = interruptionWords(interruption, useMeetingWords());
  return (
    <p>
      <bdi>{line}</bdi>
      {held !== null && interruption.question && <b> {held}</b>}
    </p>
  );
}

/** The vote that is open, and what came of the last vote on each question of the sheet. */
function Votes({ meeting }: { meeting: Meeting }) {
  const words = useMeetingWords();
  const open = inVote(meeting);
  const closed = Object.values(meeting.questions).filter(({ vote }) => vote?.tally !== undefined);
  return (
    <>
      {open && <p>{votingLine(open, open.vote, meeting.casts ?? {}, words)}</p>}
      {closed.map((question) => (
        <p key={question.id}>{resultLine(question, question.vote!, words)}</p>
      ))}
    </>
  );
}

/** Who waits for a right of reply, item by item. */
function Replies({ meeting }: { meeting: Meeting }) {
  const { t, itemNumber, speaker } = useMeetingWords();
  const lists = Object.values(meeting.lists).filter(
    ({ segment, waiting }) => segment === 'reply' && waiting.length > 0,
  );
  return lists.map(({ itemId, waiting }) => (
    <p key={itemId}>
      {t('common.turn.reply')} · <bdi>{itemNumber(itemId)}</bdi>: <b>{waiting.map(speaker).join(', ')}</b>
    </p>
  ));
}

function List({ meeting, list, now }: { meeting: Meeting; list: SpeakersList; now: number }) {
  const words = useMeetingWords();
  const { t, time, text, itemNumber, speaker, limit } = words;
  const info = meeting.catalogue.items[list.itemId];
  const expected = forecast(meeting, now).entries;
  const speaking = meeting.floor?.itemId === list.itemId ? meeting.floor : null;
  const spoken = list.past.filter(
    ({ outcome }) => outcome === 'spoken' || outcome === 'not-delivered' || outcome === 'absent',
  );
  return (
    <section className="list">
      <header>
        <h2>
          <b>
            <bdi>{itemNumber(list.itemId)}</bdi>
          </b>{' '}
          {info && text(info.title)}
        </h2>
        <span>
          {meeting.items[list.itemId]?.debateClosedAt === undefined
            ? listState(words, list, now)
            : t('common.debateClosed')}
          {waitsForLot(list) && ` · ${t('common.undrawn')}`}
        </span>
      </header>
      {speaking && (
        <p className="floor">
          {turnName(speaking.entry, t) ?? t('print.floor')}: <b>{speaker(speaking.entry)}</b> ·{' '}
          {t('print.floorSince', { time: time(speaking.givenAt), limit: limit(speaking.timer) })}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('print.columnPlace')}</th>
            <th scope="col">{t('print.columnAbout')}</th>
            <th scope="col" className="wide">
              {t('print.columnDelegation')}
            </th>
            <th scope="col">{t('print.columnLimit')}</th>
            <th scope="col">{t('print.columnLanguage')}</th>
            <th scope="col">{t('print.columnMode')}</th>
            <th scope="col">{t('print.columnReceipt')}</th>
            <th scope="col">{t('print.columnDone')}</th>
          </tr>
        </thead>
        <tbody>
          {list.waiting.map((entry, index) => (
            <Waiting
              key={entry.id}
              meeting={meeting}
              entry={entry}
              place={index + 1}
              without={unplaced(meeting, list, index)}
              at={expected[entry.id]?.likelyAt}
            />
          ))}
          {Array.from({ length: BY_HAND }, (_, index) => (
            <tr key={index} className="blank">
              <td>{list.waiting.length + index + 1}</td>
              <td colSpan={6} aria-label={t('print.fill')} />
              <td aria-label={t('print.tick')}>
                <i className="box" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Aside title={t('print.requested')} entries={list.requested} />
      {spoken.length > 0 && <Spoken entries={spoken} />}
    </section>
  );
}

function Waiting({
  meeting,
  entry,
  place,
  without,
  at,
}: {
  meeting: Meeting;
  entry: Entry;
  place: number;
  without: ReturnType<typeof unplaced>;
  at: number | undefined;
}) {
  const { t, time, limit, mode, spoken } = useMeetingWords();
  return (
    <tr>
      <td className="figures">{without === 'undrawn' ? '–' : place}</td>
      <td className="figures">{without === 'standsBy' ? t('common.standsBy') : at === undefined ? '' : time(at)}</td>
      <th scope="row">
        <Who entry={entry} />
      </th>
      <td>{limit(limitFor(meeting, entry))}</td>
      <td>{entry.language === undefined ? '' : spoken(entry.language)}</td>
      <td>{mode(entry.mode)}</td>
      <td>{t('print.receipt', { number: entry.receipt, time: time(entry.requestedAt) })}</td>
      <td aria-label={t('print.tick')}>
        <i className="box" />
      </td>
    </tr>
  );
}

function Who({ entry }: { entry: Entry }) {
  const { t, speaker, behalf } = useMeetingWords();
  const details = [
    entry.onBehalfOf !== undefined && t('print.onBehalfOf', { name: behalf(entry.onBehalfOf) }),
    entry.speaker?.name,
    entry.speaker?.title,
    entry.guest?.title,
    entry.byHand && t('print.byHand'),
    entry.late && t('print.late'),
  ].filter(Boolean);
  return (
    <>
      {speaker(entry)}
      {details.length > 0 && <small>{details.join(' · ')}</small>}
    </>
  );
}

function Aside({ title, entries }: { title: string; entries: Entry[] }) {
  const { speaker, time } = useMeetingWords();
  if (entries.length === 0) return null;
  return (
    <p className="aside">
      {title}: {entries.map((entry) => `${speaker(entry)} (${time(entry.requestedAt)})`).join(', ')}
    </p>
  );
}

function Spoken({ entries }: { entries: PastEntry[] }) {
  const { t, time, format } = useMeetingWords();
  return (
    <table className="spoken">
      <thead>
        <tr>
          <th scope="col">{t('print.columnGiven')}</th>
          <th scope="col" className="wide">
            {t('print.spoken')}
          </th>
          <th scope="col">{t('print.columnUsed')}</th>
          <th scope="col">{t('print.columnLimit')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="figures">{entry.outcome === 'spoken' ? time(entry.givenAt) : ''}</td>
            <th scope="row">
              <Who entry={entry} />
            </th>
            <td className="figures">
              {entry.outcome === 'spoken' ? format.figures(Math.floor(entry.usedMs / 1000)) : outcome(t, entry)}
            </td>
            <td className="figures">
              {entry.outcome === 'spoken' && entry.limitMs !== null ? format.figures(entry.limitMs / 1000) : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outcome(t: MeetingWords['t'], { outcome: is }: PastEntry): string {
  return t(is === 'absent' ? 'print.outcomeAbsent' : 'print.outcomeNotDelivered');
}

function listState({ t, time }: MeetingWords, list: SpeakersList, now: number): string {
  const status = effectiveStatus(list, now);
  switch (status) {
    case 'open':
      return list.closesAt === undefined
        ? t('print.listOpen')
        : t('print.listOpenUntil', { time: time(list.closesAt) });
    case 'closed': {
      const closedAt = list.closedAt ?? list.closesAt;
      return closedAt === undefined ? t('print.listClosed') : t('print.listClosedAt', { time: time(closedAt) });
    }
    case 'not-open':
      return t('print.listNotOpen');
    default:
      return status satisfies never;
  }
}
