// What a member may raise at this moment: a point of order, a motion, an appeal against the ruling just made. One row under who has the floor.
import { useState } from 'react';

import { justDecided, proposalsBefore } from '#shared/meeting/decisions/select.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';

import { decisionWords } from '../../../components/decision-words.ts';
import { settledName } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useText } from '../../../i18n/context.ts';
import { start, useSeat } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { useCommand } from '../use-command.ts';
import { WhileWaiting } from './WhileWaiting.tsx';
import { MotionBox } from './MotionBox.tsx';
import type { Offer } from './available-actions.ts';
import { availableActions, raisesOf } from './available-actions.ts';
import { OwnWaitingRows } from './OwnWaitingRows.tsx';
import { putNow, PutBox } from './PutBox.tsx';
import { VoteBox } from './VoteBox.tsx';

/** What may be raised, and while a vote is taken the vote. Who speaks has what may be raised, and nothing else beside the time. */
export default function RaiseRow({ standing }: { standing: Standing }) {
  const task = useSeat((state) => state.task);
  const put = putNow(standing.meeting);
  const { situation } = standing;
  const speaks = situation?.kind === 'floor' && !situation.isHeld;
  const asked = speaks ? undefined : put;
  // While a form is filled in or an answer given, the rest of this row is hidden; only a vote stays.
  if (task !== null) return <VoteBox standing={standing} />;
  return (
    <>
      {!speaks && (
        <>
          <VoteBox standing={standing} />
          <WhileWaiting standing={standing} />
          <MotionBox standing={standing} />
        </>
      )}
      <div className="raises">
        <Row standing={standing} />
        <Offers offers={availableActions(standing).filter(({ task }) => !asked || task.task === 'motion')} />
        {!asked && <OwnWaitingRows standing={standing} />}
        <Decided standing={standing} isAsked={asked !== undefined} />
        {!asked && <ProposalsRow standing={standing} />}
      </div>
      {asked && <PutBox standing={standing} question={asked} />}
    </>
  );
}

/** So many stand on the page; more of them would push one's place off a small phone, and wait behind one button. */
const IN_SIGHT = 2;

function Offers({ offers }: { offers: readonly Offer[] }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const folds = offers.length > IN_SIGHT;
  return (
    <div className="buttons raise">
      {folds && (
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('delegate.more')}
        </button>
      )}
      {(isOpen || !folds) &&
        offers.map(({ label, task }) => (
          <button key={label} type="button" onClick={() => start(task)}>
            {t(label)}
          </button>
        ))}
    </div>
  );
}

/** What has just been ruled or decided; while an answer is asked for, a ruling alone. */
function Decided({ standing: { meeting, now }, isAsked }: { standing: Standing; isAsked: boolean }) {
  const words = useMeetingWords();
  const decided = justDecided(meeting, now);
  if (!decided || (isAsked && isProposal(decided))) return null;
  return (
    <p className="sentence decided">
      <span>
        <b>{decisionWords(decided, words).line}</b> <bdi>{settledName(decided, words)}</bdi>
      </span>
    </p>
  );
}

/** The way to the proposals before the meeting. */
function ProposalsRow({ standing: { meeting } }: { standing: Standing }) {
  const t = useText();
  const count = proposalsBefore(meeting).length;
  if (count === 0) return null;
  return (
    <div className="buttons raise">
      <button type="button" onClick={() => start({ task: 'proposals' })}>
        {t('delegate.proposals', { count })}
      </button>
    </div>
  );
}

function Row({ standing }: { standing: Standing }) {
  const t = useText();
  const give = useCommand();
  const raises = raisesOf(standing, t);
  if (raises.length === 0) return null;
  return (
    <div className="buttons raise">
      {raises.map(({ id, label, opens, gives }) => (
        <button key={id} type="button" onClick={() => (gives ? give(gives) : opens && start(opens))}>
          {label}
        </button>
      ))}
    </div>
  );
}
