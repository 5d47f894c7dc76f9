// What interrupts the page above its parts: a device of one's own delegation at the door, a refusal, an announcement, and once
// who one is and what the device lacks.
import type { DelegationId } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { splitName } from '../../../components/nameplate.ts';
import { useNow, useQueue, useReplica, useSend } from '../../../replica/hooks.ts';
import { missingExtras } from '../attention.ts';
import { refusalWords } from '../refusal-words.ts';
import { markGreeted, markTold, show, useMeeting, useSeat } from '../seat-store.ts';
import { extraWords } from '../extra-words.ts';

/** An announcement without an end is shown here for this long; all of them stand in the part "Secretariat". */
const ANNOUNCED_MS = 600_000;

/** The first thing that a delegate sees: whose seat this is. */
export function Greeting({ self }: { self: DelegationId }) {
  const { t, delegation } = useMeetingWords();
  const flag = useMeeting().catalogue.delegations[self]?.flag;
  const greeted = useSeat((state) => state.greeted);
  if (greeted) return null;
  const { name, rest } = splitName(delegation(self));
  return (
    <div className="strip greeting">
      <Flag code={flag} />
      <h2 data-long={name.length > 16}>
        <small>{t('delegate.youAre')} </small>
        {name}
        {rest !== '' && <small> {rest}</small>}
      </h2>
      <span className="answers">
        <button type="button" onClick={markGreeted}>
          {t('delegate.thatIsUs')}
        </button>
        <button type="button" onClick={() => show('seat')}>
          {t('delegate.notYou')}
        </button>
      </span>
    </div>
  );
}

/** Said once: what this device, in this network, will not do. */
export function LacksOnce() {
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
export function AtTheDoor({ self }: { self: DelegationId }) {
  const { t, the } = useMeetingWords();
  const send = useSend();
  const joins = useReplica((state) => state.joins);
  const can = useReplica((state) => state.you?.can);
  const own = joins.filter((join) => join.delegationId === self).sort((left, right) => left.at - right.at);
  const first = own[0];
  if (!first || !can?.includes('Admit')) return null;
  const { deviceId, words } = first;
  return (
    <div className="strip door" role="status">
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

/** What was refused: at once after a press, or when a kept request met a closed list. */
export function Refusal() {
  const { t } = useMeetingWords();
  const refused = useSeat((state) => state.refused);
  const rejected = useReplica((state) => state.rejected[0]);
  const { dismissRejected } = useQueue();
  const error = refused ?? rejected?.error;
  if (!error) return null;
  const { reason, remedy } = refusalWords(t, error);
  const dismiss = (): void => {
    if (refused) useSeat.setState({ refused: null });
    else if (rejected) dismissRejected(rejected.id);
  };
  return (
    <div className="strip refused" role="alert">
      <p>
        <b>{reason}</b> {remedy}
      </p>
      <button type="button" onClick={dismiss}>
        {t('delegate.understood')}
      </button>
    </div>
  );
}

export function LatestAnnouncement() {
  const { t, time, announcement } = useMeetingWords();
  const { announcements } = useMeeting();
  const latest = announcements.at(-1);
  const endsAt = latest === undefined ? 0 : (latest.until ?? latest.at + ANNOUNCED_MS);
  const now = useNow('minute', endsAt);
  const read = useSeat((state) => state.readAnnouncement);
  if (!latest || now >= endsAt || latest.id === read) return null;
  return (
    <div className="strip announcement">
      <p>
        <span>
          {t('delegate.announcement')} <time className="figures">{time(latest.at)}</time>
        </span>
        <b dir="auto">{announcement(latest)}</b>
      </p>
      <button type="button" onClick={() => useSeat.setState({ readAnnouncement: latest.id })}>
        {t('delegate.announcementRead')}
      </button>
    </div>
  );
}
