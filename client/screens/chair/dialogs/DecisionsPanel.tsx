// Decisions: each proposal that is not settled with what may be done with it now, who objects and who co-sponsors; and a new one.
import { useState } from 'react';

import { proposalsBefore } from '#shared/meeting/decisions/select.ts';
import { objectionsTo, objectionsToAny, pendingParts } from '#shared/meeting/objections/find.ts';
import { questionsInOrder } from '#shared/meeting/questions/select.ts';
import type { Meeting, Method, Question } from '#shared/meeting/state.ts';

import { wordingOf } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { PutToVote } from '../floor/PutToVote.tsx';
import { Give } from '../barred-button.tsx';
import { questionState, questionTitle } from '../question-words.ts';
import { EditProposal, NewProposal } from './ProposalForms.tsx';
import { Objections, Sponsors } from './ProposalPeople.tsx';
import { withoutPart } from './proposal-parts.ts';
import { Act } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function DecisionsPanel() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const soundings = questionsInOrder(meeting).filter(({ kind }) => kind === 'sounding');
  const proposals = [...proposalsBefore(meeting), ...soundings];
  const { gone, keep } = useGone(meeting, proposals);
  return (
    <Sheet title={t('chair.action.decisions')}>
      <ul className="things decisions">
        {[...gone, ...proposals].map((question) => (
          <Proposal key={question.id} meeting={meeting} question={question} onTyping={() => keep(question.id)} />
        ))}
      </ul>
      <NewProposal />
    </Sheet>
  );
}

/** Those that were settled or taken back while the panel was open: what somebody types on them is not lost with them. */
function useGone(meeting: Meeting, proposals: readonly Question[]) {
  const [seen, setSeen] = useState(proposals);
  const [kept, setKept] = useState<readonly string[]>([]);
  const fresh = proposals.filter((one) => !seen.includes(one));
  if (fresh.length > 0) setSeen([...seen.filter(({ id }) => fresh.every((one) => one.id !== id)), ...fresh]);
  return {
    gone: seen.flatMap((one): Question[] => {
      if (proposals.some(({ id }) => id === one.id)) return [];
      const now = meeting.questions[one.id];
      if (now) return [now];
      return kept.includes(one.id) ? [{ ...one, stage: 'settled', outcome: 'withdrawn' }] : [];
    }),
    keep: (id: string) => setKept((before) => [...before, id]),
  };
}

interface One {
  meeting: Meeting;
  question: Question;
}

function Proposal({ meeting, question, onTyping }: One & { onTyping(): void }) {
  const words = useMeetingWords();
  const { t, itemNumber } = words;
  const now = useNow('quarter');
  const [editing, setEditing] = useState(false);
  const { itemId, kind, stage, vote } = question;
  const edit = (): void => {
    onTyping();
    setEditing(true);
  };
  const isLive = vote?.status !== 'open' && stage !== 'settled';
  return (
    <li>
      <p className="now">
        <b>
          {itemId !== null && <bdi>{itemNumber(itemId)}</bdi>} {questionTitle(question, words)}
        </b>
        <span>{questionState(question, now, words)}</span>
      </p>
      <p dir="auto" className="proposed">
        {wordingOf(question, words)}
      </p>
      {isLive && <Acts meeting={meeting} question={question} />}
      {isLive && kind !== 'sounding' && <Parts meeting={meeting} question={question} />}
      {kind !== 'sounding' && <Objections meeting={meeting} question={question} isLive={isLive} onTyping={onTyping} />}
      {isLive && kind !== 'sounding' && <Sponsors meeting={meeting} question={question} />}
      {isLive && stage === 'open' && !editing && <Act onPress={edit}>{t('chair.decisions.edit')}</Act>}
      {editing && <EditProposal question={question} onDone={() => setEditing(false)} />}
    </li>
  );
}

const METHODS: readonly Method[] = ['hands', 'roll-call', 'recorded', 'ballot'];

/** What brings it further: put, kept open, the gavel, a vote. */
function Acts({ meeting, question }: One) {
  const { t } = useMeetingWords();
  const { can } = useYou();
  const now = useNow('quarter');
  const { id: questionId, stage, ask, kind, keptOpen, closesAt = 0 } = question;
  const isPut = stage === 'put';
  const objections = objectionsToAny(meeting, questionId);
  const isWhole = pendingParts(question).length === 0;
  const mayName = objections.length > 0 && !keptOpen?.objectors;
  const mayAdopt = can.includes('AdoptDecision');
  const methods: readonly Method[] = kind === 'sounding' ? ['sounding'] : METHODS;
  return (
    <div className="actions across">
      {!isPut && isWhole && ask !== 'silence' && kind !== 'sounding' && (
        <Give className="action" place="panel" command={{ type: 'PutQuestion', questionId }}>
          {t('chair.decisions.put')}
        </Give>
      )}
      {isPut && mayAdopt && objections.length === 0 && (
        <>
          <Give className="action" place="panel" command={{ type: 'AdoptDecision', questionId }}>
            {t('chair.decisions.gavel')}
          </Give>
          <Give className="action" place="panel" command={{ type: 'AdoptDecision', questionId, outcome: 'noted' }}>
            {t('chair.decisions.note')}
          </Give>
        </>
      )}
      {isPut && mayAdopt && objections.length > 0 && (
        <Give className="action" place="panel" command={{ type: 'AdoptDecision', questionId, leave: true }}>
          {t('chair.decisions.byLeave')}
        </Give>
      )}
      {ask === 'silence' && now >= closesAt && mayAdopt && (
        <Give className="action" place="panel" command={{ type: 'AdoptDecision', questionId }}>
          {t('chair.decisions.bySilence')}
        </Give>
      )}
      {isPut && (
        <Give className="action" place="panel" command={{ type: 'KeepOpen', questionId }}>
          {t('chair.decisions.keepOpen')}
        </Give>
      )}
      {(isPut || keptOpen) && mayName && (
        <Give className="action" place="panel" command={{ type: 'KeepOpen', questionId, name: true }}>
          {t(isPut ? 'chair.decisions.keepOpenNaming' : 'chair.decisions.name')}
        </Give>
      )}
      {isWhole && ask !== 'silence' && (
        <PutToVote questionId={questionId} methods={methods} place="panel" className="action" />
      )}
      <Give className="action" place="panel" command={{ type: 'WithdrawQuestion', questionId }}>
        {t('chair.decisions.withdrawn')}
      </Give>
    </div>
  );
}

/** “Paragraph 12? Adopted.” One that is objected to is voted on, or stays as it is. */
function Parts({ meeting, question }: One) {
  const words = useMeetingWords();
  const { t } = words;
  const { can } = useYou();
  const { id: questionId, parts = [], stage } = question;
  if (stage !== 'open') return null;
  return pendingParts(question).map((part) => {
    const { id, label } = part;
    const text = wordingOf(part, words);
    const isObjectedTo = objectionsTo(meeting, questionId, id).length > 0;
    return (
      <div key={id}>
        {text !== '' && (
          <p className="hint">
            {label}: <bdi>{text}</bdi>
          </p>
        )}
        <div className="actions across">
          {can.includes('AdoptDecision') && !isObjectedTo && (
            <Give className="action" place="panel" command={{ type: 'AdoptDecision', questionId, parts: [id] }}>
              {t('chair.decisions.adoptPart', { label })}
            </Give>
          )}
          <Give className="action" place="panel" command={{ type: 'OpenVote', questionId, part: id, method: 'hands' }}>
            {t('chair.decisions.votePart', { label })}
          </Give>
          <Give
            className="action"
            place="panel"
            command={{ type: 'EditQuestion', questionId, parts: withoutPart(parts, id) }}
          >
            {t('chair.decisions.deletePart', { label })}
          </Give>
        </div>
      </div>
    );
  });
}
