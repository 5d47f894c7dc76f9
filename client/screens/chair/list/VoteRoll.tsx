// Who votes, beside the floor while a vote is open: in the order in which they are called, with what each has answered. A press on a name
// enters or corrects its answer. The speakers list is one press away.
import { useRef, useEffect } from 'react';
import { Button } from 'react-aria-components';

import { calledIn, isCounted } from '#shared/meeting/votes/majority.ts';
import type { Casts, Choice, DelegationId, Vote } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { askedNow, usePickedVoter } from '../picked-voter.ts';
import './roll.css';

export function VoteRoll({ vote, onList }: { vote: Vote; onList: () => void }) {
  const { t, format } = useMeetingWords();
  const meeting = useMeeting();
  const picked = usePickedVoter((state) => state.picked);
  const { casts = {} } = meeting;
  const asked = askedNow(meeting, picked)?.id;
  const isBallot = vote.method === 'ballot';
  const count = isBallot ? vote.ballots.length : isCounted(vote) ? undefined : Object.keys(casts).length;
  return (
    <>
      <div className="list-head roll-head">
        <div className="waiting-count figures">{format.number(count ?? vote.voters.length)}</div>
        <div className="list-words">
          <h2>{t('list.vote')}</h2>
          {isBallot && <p className="state">{t('list.vote.withBallot', { total: vote.voters.length })}</p>}
          <Drawn vote={vote} />
        </div>
        <div className="list-actions">
          <Button className="text-link" onPress={onList}>
            {t('list.zone')}
          </Button>
        </div>
      </div>
      <div className="roll">
        <ol>
          {vote.voters.map((id) => (
            <Voter key={id} vote={vote} id={id} casts={casts} isAsked={id === asked} />
          ))}
        </ol>
      </div>
    </>
  );
}

/** Who is called first, and how that was settled; the seed lets anybody draw again. */
function Drawn({ vote: { drawn, voters } }: { vote: Vote }) {
  const { t, delegation } = useMeetingWords();
  if (!drawn) return null;
  const name = delegation(voters[0]);
  return (
    <p className="state">
      <span title={drawn.by === 'lot' ? t('list.vote.seed', { seed: drawn.seed }) : undefined}>
        {t(drawn.by === 'lot' ? 'list.vote.byLot' : 'list.vote.byHand', { name })}
      </span>
    </p>
  );
}

function Voter({ vote, id, casts, isAsked }: { vote: Vote; id: DelegationId; casts: Casts; isAsked: boolean }) {
  const { t, delegation } = useMeetingWords();
  const pick = usePickedVoter((state) => state.pick);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAsked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  const said: Choice | undefined = casts[id];
  const name = delegation(id);
  const hasBallot = vote.ballots.includes(id);
  const isCalled = vote.method === 'roll-call' && calledIn(vote, casts) === id;
  return (
    <li ref={row}>
      <Button
        className={`voter ${said ?? (hasBallot ? 'ballot' : 'silent')}${isAsked ? ' asked' : ''}`}
        isDisabled={vote.method === 'ballot'}
        aria-current={isCalled ? 'step' : undefined}
        aria-label={
          said !== undefined
            ? `${name}: ${t(`floor.vote.${said}`)}`
            : hasBallot
              ? t('list.vote.hasBallot', { name })
              : name
        }
        onPress={() => pick(isCalled ? null : { voteId: vote.id, id })}
      >
        <i aria-hidden="true" />
        <bdi>{name}</bdi>
      </Button>
    </li>
  );
}
