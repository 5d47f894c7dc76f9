// The items in the order of the agenda: how far each has come, in what time.
import { leaveLine } from '../../../components/leave-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Heads } from '../Heads.tsx';
import { seconds, useItems } from '../record.ts';
import { TableScroll } from '../TableScroll.tsx';

export function Items() {
  const words = useMeetingWords();
  const { t, format, time } = words;
  const items = useItems();
  return (
    <>
      <div className="section-top">
        <h2>{t('report.section.items')}</h2>
      </div>
      <TableScroll label={t('report.section.items')}>
        <table>
          <Heads
            of={[
              'item',
              ['title', 'wide'],
              'status',
              ['planned', 'number'],
              ['used', 'number'],
              ['speeches', 'number'],
              ['opened', 'number'],
              ['concluded', 'number'],
            ]}
          />
          <tbody>
            {items.map((item) => (
              <tr key={item.itemId}>
                <td>
                  <bdi>{item.itemNumber}</bdi>
                </td>
                <th scope="row">
                  {item.itemTitle}
                  {item.leave && <small className="below">{leaveLine(item.leave, words)}</small>}
                </th>
                <td>{t(`report.item.${item.status}`)}</td>
                <td className="number">{item.plannedMs === null ? '' : format.figures(seconds(item.plannedMs))}</td>
                <td className="number">{item.openedAt === null ? '' : format.figures(seconds(item.usedMs))}</td>
                <td className="number">{format.number(item.speeches)}</td>
                <td className="number">{item.openedAt === null ? '' : time(item.openedAt)}</td>
                <td className="number">{item.concludedAt === null ? '' : time(item.concludedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
