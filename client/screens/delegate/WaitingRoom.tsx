// A device that waits to be let in: two words, large, that the secretary sees beside the State's name. It goes on by itself.
import { useEffect } from 'react';

import type { DelegationId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../components/meeting-words.ts';
import { Flag } from '../../components/Flag.tsx';
import { useReplica } from '../../replica/hooks.ts';
import { useSeat } from './seat-state.ts';
import { ConnectionStrip } from './strips/ConnectionStrip.tsx';

export default function WaitingRoom({ delegationId }: { delegationId: DelegationId | undefined }) {
  const { t, delegation, the } = useMeetingWords();
  const words = useReplica((state) => state.words);
  const flag = useReplica((state) =>
    delegationId === undefined ? undefined : state.confirmed?.catalogue.delegations[delegationId]?.flag,
  );
  const name = delegation(delegationId);
  // The first thing that is said in the seat, where this page gives way to it.
  const letIn = t('delegate.letIn');
  useEffect(() => useSeat.setState({ said: letIn }), [letIn]);
  return (
    <main className="delegate gate waiting-room">
      <title>{t('delegate.pageTitle', { delegation: name })}</title>
      <ConnectionStrip kept={false} />
      <h1>{t('delegate.waitTitle')}</h1>
      {name !== '' && (
        <p className="named">
          <Flag code={flag} />
          {t('delegate.waitAs', { delegation: the({ delegationId }) })}
        </p>
      )}
      {words !== null && (
        <>
          <p className="lead">{t('delegate.waitWords')}</p>
          {/* The words are the same on the secretary's list, in whatever language. */}
          <p className="words" lang="en" dir="ltr">
            {words.split(/[\s-]+/u).map((word) => (
              <span key={word}>{word}</span>
            ))}
          </p>
        </>
      )}
      <p>{t('delegate.waitText')}</p>
      <p className="quiet">{t('delegate.waitSince')}</p>
    </main>
  );
}
