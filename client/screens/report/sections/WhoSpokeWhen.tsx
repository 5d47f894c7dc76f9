// The last sitting in which somebody spoke, to scale: a row a delegation, a box a speech, in red what went beyond its limit. The table of the
// speeches says the same in words.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import type { Spoken } from '../record.ts';

/** More rows than this are in the table of the speeches alone. */
const MOST_ROWS = 20;
const QUARTER_MS = 15 * 60_000;

export function WhoSpokeWhen({ rows }: { rows: readonly Spoken[] }) {
  const { t, time } = useMeetingWords();
  const { sittings } = useMeeting();
  const last = rows[rows.length - 1];
  const sitting = sittings.find(({ id }) => id === last?.sittingId);
  if (!last || !sitting) return null;
  const of = rows.filter(({ sittingId }) => sittingId === sitting.id);
  const from = Math.floor(Math.min(...of.map(({ at }) => at)) / QUARTER_MS) * QUARTER_MS;
  const to = Math.ceil(Math.max(...of.map(({ at, usedMs }) => at + usedMs)) / QUARTER_MS) * QUARTER_MS;
  const place = (at: number): string => `${(100 * (at - from)) / Math.max(QUARTER_MS, to - from)}%`;
  const lanes = Map.groupBy(of, ({ delegation, speaker }) => delegation ?? speaker ?? '');
  return (
    <section className="speech-times" aria-hidden="true">
      <p className="table-title">
        {t('report.whoSpokeWhen', { sitting: last.sitting ?? '' })}
        <span>
          <bdi>{time(from)}</bdi>–<bdi>{time(to)}</bdi>
        </span>
      </p>
      {[...lanes].slice(0, MOST_ROWS).map(([who, speeches]) => (
        <div className="speech-row" key={who}>
          <span>{who}</span>
          <span className="times" dir="ltr">
            {speeches.map(({ entryId, at, usedMs, overtimeMs }) => (
              <i key={entryId} style={{ left: place(at), width: place(from + usedMs) }}>
                {overtimeMs !== null && overtimeMs > 0 && (
                  <em style={{ width: `${(100 * overtimeMs) / Math.max(1, usedMs)}%` }} />
                )}
              </i>
            ))}
          </span>
        </div>
      ))}
      {lanes.size > MOST_ROWS && (
        <p className="table-title">{t('report.moreRows', { count: lanes.size - MOST_ROWS })}</p>
      )}
    </section>
  );
}
