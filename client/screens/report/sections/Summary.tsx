// The record in a few figures, who spoke when, and what each category has spoken; above all of it the two files that most people come for.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { LengthBar } from '../LengthBar.tsx';
import { useFileButtons } from '../FileButtons.tsx';
import { Heads } from '../Heads.tsx';
import { seconds, spokenOf, useCategories, useSpeeches, useTotals } from '../record.ts';
import { TableScroll } from '../TableScroll.tsx';
import { WhoSpokeWhen } from './WhoSpokeWhen.tsx';

export function Summary() {
  const { t, format } = useMeetingWords();
  const speeches = useSpeeches();
  const spoken = spokenOf(speeches);
  const totals = useTotals(speeches);
  const categories = useCategories(speeches).filter((one) => one.delegations > 0 || one.speeches > 0);
  const { button, status } = useFileButtons();
  // The sum of what the rows show.
  const used = spoken.reduce((sum, row) => sum + seconds(row.usedMs), 0);
  const longest = Math.max(0, ...categories.map((one) => one.usedMs));
  return (
    <>
      <div className="section-top">
        <h2>{t('report.section.summary')}</h2>
        <div className="files">
          {button(t('report.word'), { format: 'docx' })}
          {button(t('report.excel'), { format: 'xlsx' })}
        </div>
      </div>
      {status}
      <dl className="record-figures">
        {(
          [
            [t('report.figure.speeches', { count: spoken.length }), format.number(spoken.length)],
            [t('report.figure.spoke', { count: totals.length }), format.number(totals.length)],
            [t('report.figure.time'), format.figures(used)],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <WhoSpokeWhen rows={spoken} />
      <TableScroll label={t('report.byCategory')}>
        <table>
          <caption>{t('report.byCategory')}</caption>
          <Heads of={['category', ['spoke', 'number'], ['speeches', 'number'], ['time', 'bar']]} />
          <tbody>
            {categories.map((one) => (
              <tr key={one.category}>
                <th scope="row">{one.category}</th>
                <td className="number">{t('report.of', { count: one.spoke, all: one.delegations })}</td>
                <td className="number">{format.number(one.speeches)}</td>
                <td className="wide">
                  <LengthBar value={one.usedMs} of={longest} />
                </td>
                <td className="number">{format.figures(one.usedSeconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
