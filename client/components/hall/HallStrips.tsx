// What lies along the foot of the floor's side: a connection that is lost (in hatch), and an announcement or a countdown that must not
// take the speaker's place.
import { Suspense } from 'react';

import type { Announcement } from '#shared/meeting/state.ts';

import { late } from '../../loading/late.ts';
import { useNow, useReplica } from '../../replica/hooks.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { useLasting } from '../use-lasting.ts';
import { Fit } from './Fit.tsx';
import { announcementNow } from './scene.ts';
import type { Scene } from './scene.ts';
import styles from './strips.module.css';

/** They come after the page: most meetings have none. */
const LateHallStrips = late(() => import('./LateHallStrips.tsx'));

/** A contact that comes back within this time is not worth telling the hall. */
const GRACE_MS = 2_000;
const NOTICE = [48, 44, 40, 36, 33, 30, 27, 24, 21] as const;

export function HallStrips({ scene }: { scene: Scene['kind'] }) {
  const now = useNow('second');
  const announcement = useReplica(({ meeting }) => (meeting === null ? null : announcementNow(meeting, now)));
  const hasLate = useReplica(
    ({ meeting }) =>
      meeting?.countdown || Object.values(meeting?.questions ?? {}).some((one) => one.closesAt || one.settledAt),
  );
  return (
    <>
      {hasLate && (
        <Suspense fallback={null}>
          <LateHallStrips scene={scene} />
        </Suspense>
      )}
      {announcement !== null && scene !== 'announcement' && <AnnouncementStrip announcement={announcement} />}
      <LostStrip />
    </>
  );
}

function AnnouncementStrip({ announcement }: { announcement: Announcement }) {
  const text = useMeetingWords().announcement(announcement);
  return (
    <div className={styles.strip}>
      <Fit sizes={NOTICE} of={text} className={styles.notice}>
        <bdi>{text}</bdi>
      </Fit>
    </div>
  );
}

/** Says since when the picture may be out of date; it keeps drawing. */
export function LostStrip() {
  const { t, time } = useMeetingWords();
  const isLost = useReplica(({ status }) => status !== 'online');
  const missing = useLasting(isLost, GRACE_MS);
  const lostSince = useReplica((state) => state.lostSince);
  const asOf = useReplica((state) => state.asOf);
  const since = lostSince ?? asOf;
  if (!missing || since === null) return null;
  return (
    <div className={styles.strip} role="status">
      <i className={`${styles.hatch} hatch`} />
      <span className={styles.words}>
        <b>{t(asOf === null ? 'screen.lostSince' : 'screen.asOf', { time: time(since) })}</b>
        <span>{t('screen.mayBeOld')}</span>
      </span>
    </div>
  );
}
