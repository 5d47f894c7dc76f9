// What the meeting decided, in the order in which it was settled: rulings, motions, proposals, how each, and by how many votes; below each the
// votes that did not settle it, and what was put right in its record.
import { recordedQuestions, settlingVote, votesBeside } from '#shared/meeting/record/decisions.ts';
import type { Question } from '#shared/meeting/state.ts';

import type { MeetingWords } from '../../../components/meeting-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { leaveLine } from '../../../components/leave-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { settledName } from '../../../components/interruption-words.ts';
import { settledOutcome, voteBesideLine } from '../../../components/settled-question-words.ts';
import { figuresOf } from '../../../components/votes/tally-words.ts';
import { Heads } from '../Heads.tsx';
import { TableScroll } from '../TableScroll.tsx';

function figuresOfSettling(question: Question, words: MeetingWords): string | undefined {
  const tally = settlingVote(question)?.tally;
  return tally && figuresOf(tally, words).join(' · ');
}

/** Below what it is: votes on it that did not settle it, and how the record of it was put right. */
function Besides({ question }: { question: Question }) {
  const words = useMeetingWords();
  const { t, time } = words;
  return (
    <>
      {question.leave && <small className="below">{leaveLine(question.leave, words)}</small>}
      {votesBeside(question).map((vote) => (
        <small key={vote.id} className="below">
          {voteBesideLine(vote, words)}
        </small>
      ))}
      {question.corrections?.map(({ correctedAt, text, was }) => (
        <small key={correctedAt} className="below">
          {t('report.correctedAt', { time: time(correctedAt) })} <bdi>{text}</bdi>
          {was && ` (${t('report.countHadBeen', { figures: figuresOf(was, words).join(' · ') })})`}
        </small>
      ))}
    </>
  );
}

export function Decisions() {
  const words = useMeetingWords();
  const { t, time, itemNumber } = words;
  const recorded = recordedQuestions(useMeeting());
  return (
    <>
      <div className="section-top">
        <h2>{t('report.section.decisions')}</h2>
      </div>
      {recorded.length === 0 ? (
        <p className="hint">{t('report.nothingDecided')}</p>
      ) : (
        <TableScroll label={t('report.section.decisions')}>
          <table>
            <Heads of={['item', ['question', 'wide'], 'outcome', 'how', 'votes', ['settled', 'number']]} />
            <tbody>
              {recorded.map((question) => (
                <tr key={question.id}>
                  <td>{question.itemId !== null && <bdi>{itemNumber(question.itemId)}</bdi>}</td>
                  <th scope="row">
                    <bdi>{settledName(question, words)}</bdi>
                    <Besides question={question} />
                  </th>
                  <td>{settledOutcome(question, words)}</td>
                  <td>{question.how !== undefined && t(`report.how.${question.how}`)}</td>
                  <td>{figuresOfSettling(question, words)}</td>
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
