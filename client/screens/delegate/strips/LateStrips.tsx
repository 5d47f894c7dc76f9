// What interrupts the page, of which nobody has anything before it is drawn: a device of one's own delegation at the door, once what
// the device lacks, and a refusal.
import type { DelegationId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplica, useSend } from '../../../replica/hooks.ts';
import { missingExtras } from '../attention.ts';
import { extraWords } from '../missing-alerts-words.ts';
import { markTold, useSeat } from '../seat-state.ts';
import { Refusal } from './Refusal.tsx';

export default function LateStrips({ self }: { self: DelegationId }) {
  return (
    <>
      <AtTheDoor self={self} />
      <LacksOnce />
      <Refusal />
    </>
  );
}

/** Said once: what this device, in this network, will not do. */
function LacksOnce() {
  const { t } = useMeetingWords();
  const greeted = useSeat((state) => state.greeted);
  const told = useSeat((state) => state.told);
  const missing = missingExtras();
  if (told || !greeted || missing.length === 0) return null;
  return (
    <div className="strip lacks">
      <p>{missing.map((extra) => extraWords(t, extra)).join(' ')}</p>
      <button type="button" onClick={markTold}>
        {t('delegate.understood')}
      </button>
    </div>
  );
}

/** Another device asks to join as this delegation: one that is admitted may let it in. One at a time, so that the page stays a page. */
function AtTheDoor({ self }: { self: DelegationId }) {
  const { t, the } = useMeetingWords();
  const send = useSend();
  const joins = useReplica((state) => state.joins);
  const can = useReplica((state) => state.you?.can);
  const own = joins.filter((join) => join.delegationId === self).sort((left, right) => left.at - right.at);
  const first = own[0];
  if (!first || !can?.includes('Admit')) return null;
  const { deviceId, words } = first;
  return (
    <div className="strip door">
      <p>
        <b>{t('delegate.joinTitle', { delegation: the({ delegationId: self }) })}</b> {t('delegate.joinText')}
      </p>
      <p className="words" lang="en" dir="ltr">
        {words}
      </p>
      {own.length > 1 && <p className="note">{t('delegate.joinMore', { count: own.length - 1 })}</p>}
      <div className="buttons">
        <button type="button" onClick={() => void send({ type: 'Admit', deviceId })}>
          {t('delegate.joinAdmit')}
        </button>
        {can.includes('Refuse') && (
          <button type="button" onClick={() => void send({ type: 'Refuse', deviceId })}>
            {t('delegate.joinRefuse')}
          </button>
        )}
      </div>
    </div>
  );
}
