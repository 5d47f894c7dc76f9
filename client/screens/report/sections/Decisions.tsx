// What the meeting decided, in the order in which it was settled: rulings, motions, proposals, how each, and by how many votes. A correction
// stands beside what it corrects.
import { settledQuestions } from '#shared/meeting/record/decisions.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { settledName, settledOutcome } from '../../../components/settled-question-words.ts';
import { figuresOf } from '../../../components/votes/tally-words.ts';
import { Heads } from '../Heads.tsx';
import { TableScroll } from '../TableScroll.tsx';

export function Decisions() {
  const words = useMeetingWords();
  const { t, time, itemNumber } = words;
  const settled = settledQuestions(useMeeting());
  return (
    <>
      <div className="section-top">
        <h2>{t('report.section.decisions')}</h2>
      </div>
      {settled.length === 0 ? (
        <p className="hint">{t('report.nothingDecided')}</p>
      ) : (
        <TableScroll label={t('report.section.decisions')}>
          <table>
            <Heads of={['item', ['question', 'wide'], 'outcome', 'how', 'votes', ['settled', 'number']]} />
            <tbody>
              {settled.map((question) => (
                <tr key={question.id}>
                  <td>{question.itemId !== null && <bdi>{itemNumber(question.itemId)}</bdi>}</td>
                  <th scope="row">
                    <bdi>{settledName(question, words)}</bdi>
                  </th>
                  <td>{settledOutcome(question, words)}</td>
                  <td>{question.how !== undefined && t(`report.how.${question.how}`)}</td>
                  <td>{question.vote?.tally && figuresOf(question.vote.tally, words).join(' · ')}</td>
                  <td className="number">{question.settledAt !== undefined && time(question.settledAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  );
}
