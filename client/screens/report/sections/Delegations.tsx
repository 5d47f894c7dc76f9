// What each delegation that spoke has spoken, the longest first.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { LengthBar } from '../LengthBar.tsx';
import { Heads } from '../Heads.tsx';
import { useSpeeches, useTotals } from '../record.ts';
import { TableScroll } from '../TableScroll.tsx';

export function Delegations() {
  const { t, format } = useMeetingWords();
  const totals = [...useTotals(useSpeeches())].sort((one, other) => other.usedMs - one.usedMs);
  const longest = totals[0]?.usedMs ?? 0;
  return (
    <>
      <div className="section-top">
        <h2>{t('report.section.delegations')}</h2>
        <p>{t('report.longestFirst')}</p>
      </div>
      {totals.length === 0 && <p>{t('report.nobody')}</p>}
      <TableScroll label={t('report.section.delegations')} hidden={totals.length === 0}>
        <table>
          <Heads
            of={[
              'delegation',
              'category',
              ['speeches', 'number'],
              ['statements', 'number'],
              ['time', 'bar'],
              ['over', 'number'],
            ]}
          />
          <tbody>
            {totals.map((one) => (
              <tr key={one.delegationId}>
                <th scope="row">{one.delegation}</th>
                <td>{one.category}</td>
                <td className="number">{format.number(one.speeches)}</td>
                <td className="number">{format.number(one.statements)}</td>
                <td className="wide">
                  <LengthBar value={one.usedMs} of={longest} />
                </td>
                <td className="number">{format.figures(one.usedSeconds)}</td>
                <td className="number">{one.overtimeSeconds === 0 ? '' : format.figures(one.overtimeSeconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
