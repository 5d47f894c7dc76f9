// One speakers list of the sheet, as a table that can be carried on by hand: who waits, who has spoken, who stands beside it.
import { forecast } from '#shared/meeting/chair/forecast.ts';
import { unplaced, waitsForLot } from '#shared/meeting/orders/select.ts';
import { limitOfTurn } from '#shared/meeting/floor/limit-of-turn.ts';
import { effectiveStatus } from '#shared/meeting/speakers/select.ts';
import type { Entry, Meeting, PastEntry, SpeakersList } from '#shared/meeting/state.ts';

import { leaveLine } from '../../components/leave-words.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { turnName } from '../../components/turn-kind-words.ts';
import type { MeetingWords } from '../../components/meeting-words.ts';

/** Empty lines at the end of each list, for names that are added when there is no screen. */
const BY_HAND = 3;

export function PaperList({ meeting, list, now }: { meeting: Meeting; list: SpeakersList; now: number }) {
  const words = useMeetingWords();
  const { t, time, text, itemNumber, speaker, limit } = words;
  const info = meeting.catalogue.items[list.itemId];
  const item = meeting.items[list.itemId];
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
          {item?.debateClosedAt === undefined ? listState(words, list, now) : t('common.debateClosed')}
          {waitsForLot(list) && ` · ${t('common.undrawn')}`}
          {item?.leave && ` · ${leaveLine(item.leave, words)}`}
        </span>
      </header>
      {speaking && (
        <p className="floor">
          {turnName(speaking.entry, t) ?? t('print.floor')}: <b>{speaker(speaking.entry)}</b> ·{' '}
          {t('print.floorSince', { time: time(speaking.givenAt), limit: limit(speaking.timer) })}
          {speaking.entry.leave && ` · ${leaveLine(speaking.entry.leave, words)}`}
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
      <td>{limit(limitOfTurn(meeting, entry))}</td>
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
  const words = useMeetingWords();
  const { t, speaker, behalf } = words;
  const details = [
    entry.onBehalfOf !== undefined && t('print.onBehalfOf', { name: behalf(entry.onBehalfOf) }),
    entry.speaker?.name,
    entry.speaker?.title,
    entry.guest?.title,
    entry.byHand && t('print.byHand'),
    entry.late && t('print.late'),
    leaveLine(entry.leave, words),
  ].filter(Boolean);
  return (
    <>
      {speaker(entry)}
      {details.length > 0 && <small>{details.join(' · ')}</small>}
    </>
  );
}

function Aside({ title, entries }: { title: string; entries: Entry[] }) {
  const { speaker, time, format } = useMeetingWords();
  if (entries.length === 0) return null;
  return (
    <p className="aside">
      {title}: {format.listed(entries.map((entry) => `${speaker(entry)} (${time(entry.requestedAt)})`))}
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
      return list.opensAt !== undefined && list.opensAt > now
        ? t('common.listOpensAt', { time: time(list.opensAt) })
        : t('print.listNotOpen');
    default:
      return status satisfies never;
  }
}
