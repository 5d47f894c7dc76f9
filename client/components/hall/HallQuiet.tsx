// The floor's side of the picture while nobody speaks: before and after sittings, in suspensions, between items, an announcement.
import { Suspense } from 'react';

import type { Floor, ItemId, Sitting } from '#shared/meeting/state.ts';
import { readTimer } from '#shared/meeting/timer.ts';

import { late } from '../../loading/late.ts';
import { useNow, useReplica } from '../../replica/hooks.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { MeetingText } from '../MeetingText.tsx';
import { Documents } from './Documents.tsx';
import { HallFigures } from './HallFigures.tsx';
import { Fit } from './Fit.tsx';
import { POSTER, STATE } from './poster-sizes.ts';
import styles from './floor.module.css';

const LeaveLine = late(() => import('./LeaveLine.tsx'));
const MINUTE_MS = 60_000;
/** A sitting that begins within this time is counted down to. */
const SOON_MS = 3_600_000;

/** The whole seconds left to an instant, 0 once it has passed. */
function useSecondsTo(at: number): number {
  return Math.max(0, Math.ceil((at - useNow('second', at)) / 1000));
}

export function Suspended({ sitting, held }: { sitting: Sitting; held: Floor | null }) {
  const words = useMeetingWords();
  const { resumesAt } = sitting;
  const left = useSecondsTo(resumesAt ?? 0);
  // While the clock above still shows that minute it is so; afterwards it is told as what was planned.
  const now = useNow('minute');
  const isLate = now >= (Math.floor((resumesAt ?? 0) / MINUTE_MS) + 1) * MINUTE_MS;
  const reading = held === null ? null : readTimer(held.timer, 0);
  return (
    <div className={styles.field} data-reversed>
      <div>
        <Fit sizes={STATE} of={words.t('screen.suspended')} className={styles.state}>
          {words.t('screen.suspended')}
        </Fit>
        {resumesAt !== undefined && (
          <p className={styles.under}>
            {words.t(isLate ? 'screen.resumesLate' : 'screen.resumesAt', { time: words.when(resumesAt, now) })}
          </p>
        )}
      </div>
      {resumesAt !== undefined && left > 0 ? <HallFigures seconds={left} room={4} /> : <span />}
      {held !== null && reading !== null && (
        <p className={styles.words}>
          <span>
            {reading.remainingMs !== null && reading.remainingMs > 0
              ? words.t('screen.heldWith', {
                  name: words.the(held.entry, 'opening'),
                  time: words.format.figures(reading.seconds),
                })
              : words.t('screen.held', { name: words.the(held.entry, 'opening') })}
          </span>
        </p>
      )}
    </div>
  );
}

/** An item is up and nobody speaks: its whole title and its documents. */
export function ItemPanel({ itemId }: { itemId: ItemId }) {
  const { t, text } = useMeetingWords();
  const leave = useReplica((state) => state.meeting?.items[itemId]?.leave);
  const info = useReplica((state) => state.meeting?.catalogue.items[itemId]);
  if (info === undefined) return <div className={styles.field} />;
  return (
    <div className={styles.field}>
      <Fit sizes={POSTER} of={text(info.title)} className={styles.poster}>
        <MeetingText text={info.title} />
      </Fit>
      <Documents documents={info.documents} />
      <p className={styles.words}>
        <span className={styles.quiet}>{t('screen.nobodySpeaks')}</span>
      </p>
      {leave && (
        <Suspense fallback={null}>
          <LeaveLine leave={leave} />
        </Suspense>
      )}
    </div>
  );
}

export function OpenedPanel({ sitting }: { sitting: Sitting }) {
  const words = useMeetingWords();
  return (
    <div className={styles.field}>
      <div>
        <Fit sizes={STATE} of={words.text(sitting.title)} className={styles.state}>
          <MeetingText text={sitting.title} />
        </Fit>
        <p className={styles.under}>
          {words.t('screen.fromTo', { from: words.time(sitting.startsAt), to: words.time(sitting.endsAt) })}
        </p>
      </div>
      <span />
      <p className={styles.words}>
        <span className={styles.quiet}>{words.t('screen.sittingOpen')}</span>
      </p>
    </div>
  );
}

/** Before the first sitting: what this meeting is, and when it begins. */
export function BeforePanel({ sitting }: { sitting: Sitting | null }) {
  const { t, text } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  const subtitle = useReplica((state) => state.meeting?.catalogue.subtitle);
  return (
    <div className={styles.field}>
      {title !== undefined && (
        <Fit sizes={POSTER} of={text(title) + (subtitle === undefined ? '' : text(subtitle))} className={styles.poster}>
          <MeetingText text={title} />
          {subtitle !== undefined && (
            <small>
              <MeetingText text={subtitle} />
            </small>
          )}
        </Fit>
      )}
      <SittingAhead sitting={sitting} otherwise={t('screen.noSitting')} />
    </div>
  );
}

export function AdjournedPanel({ next }: { next: Sitting | null }) {
  const { t } = useMeetingWords();
  return (
    <div className={styles.field} data-reversed>
      <Fit sizes={STATE} of={t('screen.adjourned')} className={styles.state}>
        {t('screen.adjourned')}
      </Fit>
      <SittingAhead sitting={next} otherwise={t('screen.noSitting')} />
    </div>
  );
}

/** The next sitting, and in its last hour the time to its beginning. */
function SittingAhead({ sitting, otherwise }: { sitting: Sitting | null; otherwise: string }) {
  const words = useMeetingWords();
  const left = useSecondsTo(sitting?.startsAt ?? 0);
  const now = useNow('minute');
  if (sitting === null) {
    return (
      <>
        <span />
        <p className={styles.words}>{otherwise}</p>
      </>
    );
  }
  const isSoon = left > 0 && left <= SOON_MS / 1000;
  const times = {
    sitting: words.text(sitting.title),
    from: words.time(sitting.startsAt),
    to: words.time(sitting.endsAt),
  };
  return (
    <>
      {isSoon ? <HallFigures seconds={left} room={5} /> : <span />}
      <p className={styles.words}>
        <span>{words.t(isSoon ? 'screen.untilSitting' : 'screen.sittingAhead', times)}</span>
        {!isSoon && words.otherDay(sitting.startsAt, now) && <span>{words.otherDay(sitting.startsAt, now)}</span>}
        {sitting.room !== undefined && (
          <span>
            <bdi>{sitting.room}</bdi>
          </span>
        )}
      </p>
    </>
  );
}
