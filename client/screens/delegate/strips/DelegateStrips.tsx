// What interrupts the page above its parts: an announcement, and once who one is.
import type { DelegationId } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { splitName } from '../../../components/nameplate.ts';
import { useNow } from '../../../replica/hooks.ts';
import { markGreeted, show, useMeeting, useSeat } from '../seat-state.ts';

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

export function LatestAnnouncement() {
  const { t, when, announcement } = useMeetingWords();
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
          {t('delegate.announcement')} <time className="figures">{when(latest.at, now)}</time>
        </span>
        <b dir="auto">{announcement(latest)}</b>
      </p>
      <button type="button" onClick={() => useSeat.setState({ readAnnouncement: latest.id })}>
        {t('delegate.announcementRead')}
      </button>
    </div>
  );
}
