// Says in hatch that what is shown is not the present: the connection is lost, or the page woke up and is catching up.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useLasting } from '../../../components/use-lasting.ts';
import { useNow, useReplica } from '../../../replica/hooks.ts';

/** A loss is told as one after this; before it the page only catches up. */
export const PATIENCE_MS = 4_000;
/** Who wakes up a phone and is up to date in a blink sees no strip come and go. */
const BLINK_MS = 300;

/** @param kept a request waits on this device */
export function ConnectionStrip({ kept }: { kept: boolean }) {
  const status = useReplica((state) => state.status);
  const since = useReplica((state) => state.lostSince ?? state.asOf);
  const lasting = useLasting(status !== 'online' && since !== null, BLINK_MS);
  if (!lasting || since === null) return null;
  return <Lost since={since} kept={kept} />;
}

function Lost({ since, kept }: { since: number; kept: boolean }) {
  const { t, time, timeWithSeconds } = useMeetingWords();
  const now = useNow('second');
  const [noticedAt] = useState(now);
  const catchingUp = !kept && now - noticedAt < PATIENCE_MS;
  return (
    <div className="strip offline">
      <span className="hatch" aria-hidden="true" />
      {catchingUp ? (
        <>
          <b>{t('delegate.ageTitle', { time: timeWithSeconds(since) })}</b>
          {t('delegate.ageText')}
        </>
      ) : (
        <>
          <b>{t('delegate.offlineTitle', { time: time(since) })}</b>
          {kept ? t('delegate.offlineKept') : t('delegate.offlineText', { time: time(since) })}
        </>
      )}
    </div>
  );
}
