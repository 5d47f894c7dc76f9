// The proposals before the meeting, each with its sponsors: one joins or leaves them, objects before it is put, or breaks a silence.
import { useEffect, useRef } from 'react';

import type { Command } from '#shared/meeting/commands.ts';
import { objectsTo, proposalsBefore } from '#shared/meeting/decisions/select.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import type { Meeting, Question } from '#shared/meeting/state.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import { wordingOf } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { silenceLine } from '../../../components/silence-words.ts';
import { Scroll } from '../Scroll.tsx';
import { start } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { useCommand } from '../use-command.ts';
import { whyBarredKey } from './why-barred.ts';
import { putNow } from './PutBox.tsx';
import { TapTwice } from './TapTwice.tsx';

export function Proposals({ standing: { meeting, self, now } }: { standing: Standing }) {
  const { t } = useMeetingWords();
  const proposals = proposalsBefore(meeting);
  // What is newly asked of the room goes first, and there it is answered; of none there is nothing to read. Whoever opens the sheet while
  // a vote is taken reads what is voted on.
  const asked = (putNow(meeting) ?? inVote(meeting))?.id;
  const knew = useRef(asked);
  const isPast = proposals.length === 0 || (asked !== undefined && asked !== knew.current);
  useEffect(() => {
    if (isPast) start(null);
  }, [isPast]);
  return (
    <>
      <Scroll className="hero whole">
        <h2 className="question" id="question">
          {t('delegate.proposals', { count: proposals.length })}
        </h2>
        <ul className="proposals">
          {proposals.map((question) => (
            <Proposal key={question.id} meeting={meeting} question={question} self={self} now={now} />
          ))}
        </ul>
      </Scroll>
      <div className="thumb">
        <div className="buttons">
          <button type="button" onClick={() => start(null)}>
            {t('common.close')}
          </button>
        </div>
      </div>
    </>
  );
}

interface One {
  meeting: Meeting;
  question: Question;
  self: string;
  now: number;
}

function Proposal({ meeting, question, self, now }: One) {
  const words = useMeetingWords();
  const { t, delegation, format, itemNumber } = words;
  const { id: questionId, by, sponsors, itemId, sponsorship, ask, closesAt = 0 } = question;
  const all = [...new Set([...(by === undefined ? [] : [by]), ...sponsors])];
  const isSponsor = sponsors.includes(self);
  const standing = standingOf(meeting, self);
  const sponsoring = { type: isSponsor ? 'LeaveProposal' : 'JoinProposal', questionId } as const;
  const mayJoin =
    standing !== 'observer' && by !== self && sponsorship !== 'closed' && !whyBarredKey(meeting, sponsoring);
  const mayObject = standing === 'member' && (ask !== 'silence' || now < closesAt);
  return (
    <li>
      <p className="proposed" dir="auto">
        {wordingOf(question, words)}
      </p>
      <p className="note">
        {itemId !== null && <bdi>{itemNumber(itemId)}</bdi>}{' '}
        {all.length > 0 && t('common.sponsors', { names: format.list(all.map((id) => delegation(id))) })}
      </p>
      {(ask === 'silence' || question.broken) && <p className="note">{silenceLine(question, now, words)}</p>}
      <div className="buttons">
        {mayJoin && (
          <Press label={t(isSponsor ? 'delegate.leaveProposal' : 'delegate.joinProposal')} command={sponsoring} />
        )}
        {mayObject && <Objecting meeting={meeting} question={question} self={self} />}
      </div>
      {mayObject &&
        question.parts?.map((part) =>
          part.status === 'pending' ? (
            <Objecting key={part.id} meeting={meeting} question={question} self={self} part={part} />
          ) : null,
        )}
    </li>
  );
}

type Part = NonNullable<Question['parts']>[number];

/** An objection to it as a whole, or to a part of it. Of a silence procedure everybody sees it; else the officers alone. */
function Objecting({
  meeting,
  question: { id: questionId, ask },
  self,
  part,
}: Pick<One, 'meeting' | 'question' | 'self'> & { part?: Part }) {
  const { t } = useMeetingWords();
  const send = useCommand();
  const of = { questionId, ...(part && { part: part.id }) };
  const named = (said: string): string => (part ? t('common.motionBy', { motion: part.label, name: said }) : said);
  const stands = objectsTo(meeting, questionId, self, part?.id);
  const command = { type: stands ? 'WithdrawObjection' : 'Object', ...of } as const;
  if (whyBarredKey(meeting, command)) return null;
  if (stands) return <Press label={named(t('delegate.motionWithdrawObjection'))} command={command} />;
  return (
    <TapTwice
      className="guard"
      label={named(t('delegate.motionObject'))}
      again={t('delegate.objectAgain')}
      note={ask === 'silence' ? t('delegate.breaksSilence') : undefined}
      isDisabled={false}
      onPress={() => send(command)}
    />
  );
}

function Press({ label, command }: { label: string; command: Command }) {
  const give = useCommand();
  return (
    <button type="button" onClick={() => give(command)}>
      {label}
    </button>
  );
}
