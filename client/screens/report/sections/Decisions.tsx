// What the meeting decided, in the order in which it was settled: rulings, motions, proposals, how each, and by how many votes. A correction
// stands beside what it corrects.
import { isBusiness } from '#shared/meeting/questions/kinds.ts';
import { settledQuestions } from '#shared/meeting/record/decisions.ts';
import type { Question } from '#shared/meeting/state.ts';

import { wordingOf } from '../../../components/interruption.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { motionName } from '../../../components/motion-name.ts';
import { useMeeting } from '../../../components/officers/meeting-here.ts';
import { figuresOf } from '../../../components/votes/vote-words.ts';
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
                    <bdi>{nameOf(question, words)}</bdi>
                  </th>
                  <td>{outcomeOf(question, words)}</td>
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

/** What it is, with whose it is; a proposal as it is worded. */
function nameOf(question: Question, words: MeetingWords): string {
  const { kind, motion, by } = question;
  const { t, delegation } = words;
  const said = wordingOf(question, words);
  if (motion !== undefined) return [motionName({ motion, by }, t, delegation), said].filter(Boolean).join(' · ');
  const name = by === undefined ? '' : delegation(by);
  return isBusiness(kind) ? said : [t(`common.raised.${kind}`, { name }), said].filter(Boolean).join(' · ');
}

function outcomeOf({ outcome, overruled, corrected }: Question, { t }: MeetingWords): string {
  const parts = [outcome !== undefined && outcome !== 'sounded' && t(`report.decision.${outcome}`)];
  if (overruled) parts.push(t('report.decision.overruled'));
  if (corrected) parts.push(t('report.decision.corrected'));
  return parts.filter(Boolean).join(', ');
}
