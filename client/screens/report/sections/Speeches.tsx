// All past entries, the newest first: who spoke when and for how long, and who left a list without having spoken.
import { leaveLine } from '../../../components/leave-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { turnThatWas } from '../../../components/turn-kind-words.ts';
import { Heads } from '../Heads.tsx';
import { seconds, useSpeeches } from '../record.ts';
import { TableScroll } from '../TableScroll.tsx';

export function Speeches() {
  const words = useMeetingWords();
  const { t, format, timeWithSeconds } = words;
  const rows = [...useSpeeches()].reverse();
  const figures = (ms: number | null): string => (ms === null ? '' : format.figures(seconds(ms)));
  return (
    <>
      <div className="section-top">
        <h2>{t('report.section.speeches')}</h2>
        <p>{t('report.newestFirst')}</p>
      </div>
      {rows.length === 0 && <p>{t('report.nobody')}</p>}
      <TableScroll label={t('report.section.speeches')} hidden={rows.length === 0}>
        <table>
          <Heads
            of={[
              ['when', 'number'],
              'item',
              ['delegation', 'wide'],
              'kind',
              'speaker',
              'outcome',
              ['time', 'number'],
              ['limit', 'number'],
              ['over', 'number'],
            ]}
          />
          <tbody>
            {rows.map((row) => (
              <tr key={row.entryId}>
                <td className="number">{timeWithSeconds(row.at)}</td>
                <td>
                  <bdi>{row.itemNumber}</bdi>
                </td>
                <th scope="row">
                  <bdi>{row.delegation ?? (row.guest ? t(`report.guest.${row.guest}`) : '')}</bdi>
                  {row.onBehalfOf !== undefined && <small> {t('report.onBehalfOf', { group: row.onBehalfOf })}</small>}
                </th>
                <td>
                  {turnThatWas(row, t)}
                  {row.leave && <small className="below">{leaveLine(row.leave, words)}</small>}
                </td>
                <td>
                  <bdi>{row.speaker ?? ''}</bdi>
                </td>
                <td>{t(`report.outcome.${row.outcome}`)}</td>
                <td className="number">{figures(row.usedMs)}</td>
                <td className="number">{figures(row.limitMs)}</td>
                <td className="number">{seconds(row.overtimeMs ?? 0) === 0 ? '' : figures(row.overtimeMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
