// What a member may raise at this moment: a point of order, a motion, an appeal against the ruling just made. One row under who has the floor.
import { justDecided, proposalsBefore } from '#shared/meeting/decisions/select.ts';
import { motionsOpenTo, ownMotions } from '#shared/meeting/motions/select.ts';
import { pointOf } from '#shared/meeting/questions/find.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import { nthReply } from '#shared/meeting/replies/select.ts';
import { parameterOf, ruleSetOf } from '#shared/meeting/rule-sets/sets.ts';
import { standingOf } from '#shared/meeting/rule-sets/standing.ts';
import { segmentOf } from '#shared/meeting/speakers/select.ts';
import type { Entry } from '#shared/meeting/state.ts';

import { decisionWords } from '../../../components/decision-words.ts';
import { wordingOf } from '../../../components/interruption.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { replyName } from '../../../components/turn-words.ts';
import { useText } from '../../../i18n/context.ts';
import { start, useSeat } from '../seat-store.ts';
import type { Standing } from '../seat-store.ts';
import { useGiven } from '../use-given.ts';
import { DeckBox, OfferSwapButton } from './Deck.tsx';
import { MotionBox } from './MotionBox.tsx';
import { putNow, PutBox } from './PutBox.tsx';
import { VoteBox } from './VoteBox.tsx';

/** What may be raised, and while a vote is taken the vote. Who speaks has what may be raised, and nothing else beside the time. */
export default function RaiseRow({ standing }: { standing: Standing }) {
  const task = useSeat((state) => state.task);
  const put = putNow(standing.meeting);
  const speaks = standing.situation?.kind === 'floor';
  const asked = !speaks && task === null ? put : undefined;
  return (
    <>
      {!speaks && (
        <>
          <VoteBox standing={standing} />
          <DeckBox standing={standing} />
          <MotionBox standing={standing} />
        </>
      )}
      <div className="raises">
        <Row standing={standing} />
        {!asked && (
          <>
            <ReplyRow standing={standing} />
            <TextRow standing={standing} />
            <ProposalsRow standing={standing} />
          </>
        )}
      </div>
      {asked && <PutBox standing={standing} question={asked} />}
    </>
  );
}

/** A right of reply on the item that one looks at, once somebody could have spoken on it, until its time is past. */
function ReplyRow({ standing: { meeting, self, itemId } }: { standing: Standing }) {
  const t = useText();
  if (itemId === null) return null;
  const list = segmentOf(meeting, itemId, 'reply');
  const item = meeting.items[list.itemId];
  const isOwn = ({ delegationId }: Entry) => delegationId === self;
  const place = list.waiting.findIndex(isOwn);
  const own = list.waiting[place] ?? list.requested.find(isOwn);
  if (own)
    return (
      <div className="buttons raise">
        <p className="note">
          {replyName(own, t)}:{' '}
          {place < 0 ? t('delegate.replyRequested') : t('delegate.replyWaits', { place: place + 1 })}
        </p>
        <button type="button" onClick={() => start({ task: 'withdraw', entryId: own.id })}>
          {t('delegate.replyTakeBack')}
        </button>
      </div>
    );
  const isPast = item?.status === 'concluded' && parameterOf(meeting.settings, 'replyWhen') === 'item';
  const isUsed = nthReply(meeting, list.itemId, self) > parameterOf(meeting.settings, 'replyMax');
  if (item?.openedAt === undefined || isPast || isUsed || list.status === 'closed') return null;
  return (
    <div className="buttons raise">
      <button type="button" onClick={() => start({ task: 'reply', itemId })}>
        {t('common.turn.reply')}
      </button>
    </div>
  );
}

/** The text of the statement that this delegation waits to make, and another place for it. */
function TextRow({ standing }: { standing: Standing }) {
  const t = useText();
  const { situation } = standing;
  if (situation?.kind !== 'waiting' && situation?.kind !== 'requested') return null;
  const { id: entryId, statement } = situation.entry;
  return (
    <div className="buttons raise">
      <button type="button" onClick={() => start({ task: 'text', entryId })}>
        {t(statement ? 'delegate.text.change' : 'delegate.text.handIn')}
      </button>
      <OfferSwapButton standing={standing} />
    </div>
  );
}

/** What has just been decided, and the way to the proposals before the meeting. */
function ProposalsRow({ standing: { meeting, now } }: { standing: Standing }) {
  const words = useMeetingWords();
  const { t } = words;
  const decided = justDecided(meeting, now);
  const count = proposalsBefore(meeting).length;
  return (
    <>
      {decided && (
        <p className="sentence decided" role="status">
          <span>
            <b>{decisionWords(decided, words).line}</b> <bdi>{wordingOf(decided, words)}</bdi>
          </span>
        </p>
      )}
      {count > 0 && (
        <div className="buttons raise">
          <button type="button" onClick={() => start({ task: 'proposals' })}>
            {t('delegate.proposals', { count })}
          </button>
        </div>
      )}
    </>
  );
}

function Row({ standing: { meeting, self } }: { standing: Standing }) {
  const t = useText();
  const give = useGiven();
  if (!hasOpenSitting(meeting) || standingOf(meeting, self) !== 'member') return null;
  const own = pointOf(meeting, self);
  const moved = ownMotions(meeting, self);
  const mayMove = motionsOpenTo(meeting, self).length > 0;
  const { openRuling } = meeting;
  const ruled = openRuling === null ? undefined : meeting.questions[openRuling]?.outcome;
  const takeBack = (questionId: string): void => {
    give({ type: 'WithdrawQuestion', questionId });
  };
  return (
    <div className="buttons raise">
      {own?.stage === 'raised' ? (
        <button type="button" onClick={() => takeBack(own.id)}>
          {t('delegate.raiseTakeBack')}
        </button>
      ) : (
        own === undefined && (
          <button type="button" onClick={() => start({ task: 'raise' })}>
            {t('delegate.raise')}
          </button>
        )
      )}
      {moved.map(({ id, motion }) => (
        <button key={id} type="button" onClick={() => takeBack(id)}>
          {t('delegate.motionTakeBack', { motion: motion === undefined ? '' : t(`common.motion.${motion}`) })}
        </button>
      ))}
      {mayMove && (
        <button type="button" onClick={() => start({ task: 'motion' })}>
          {t('delegate.motionMove')}
        </button>
      )}
      {openRuling !== null && ruled !== 'answered' && ruleSetOf(meeting.settings).appeals && (
        <button type="button" onClick={() => start({ task: 'appeal', questionId: openRuling })}>
          {t('delegate.appeal')}
        </button>
      )}
    </div>
  );
}
