// Who spoke, newest first: on which item, when, for how long, on whose behalf. Of one's own what became of it stands there too.
import type { PublishedSpeech } from '#shared/meeting/record/published.ts';
import type { SpeechRow } from '#shared/meeting/record/speeches.ts';

import { leaveLine } from '../../../components/leave-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';

type Row = PublishedSpeech | SpeechRow;

export function Spoken({ title, rows }: { title: string; rows: readonly Row[] }) {
  const words = useMeetingWords();
  const { t, format, time, date } = words;
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 && <p>{t('report.nobody')}</p>}
      <ul className="published-rows" aria-label={title}>
        {rows.toReversed().map((row) => (
          <li key={row.entryId}>
            <span>
              <b>
                <bdi>{row.delegation ?? (row.guest ? t(`report.guest.${row.guest}`) : '')}</bdi>
              </b>
              {row.onBehalfOf !== undefined && <small>{t('report.onBehalfOf', { group: row.onBehalfOf })}</small>}
              {row.leave && <small>{leaveLine(row.leave, words)}</small>}
              <small>
                <bdi>{row.itemNumber}</bdi> {row.itemTitle}
              </small>
            </span>
            <span>
              {'outcome' in row && row.outcome !== 'spoken' && <em>{t(`report.outcome.${row.outcome}`)}</em>}
              {row.usedMs !== null && <b className="figures">{format.figures(Math.floor(row.usedMs / 1_000))}</b>}
              <small className="figures">
                {date(row.at)} · {time(row.at)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
