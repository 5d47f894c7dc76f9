// The page of an admitted device: its head, what interrupts it, its parts, and the field that the whole page becomes.
// On a phone one part at a time; where there is room the floor stays beside the others.
import { Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';

import type { DelegationId, MeetingId } from '#shared/meeting/state.ts';

import { late } from '../../loading/late.ts';
import { Flag } from '../../components/Flag.tsx';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { useNow, useReplica } from '../../replica/hooks.ts';
import { FloorTab } from './floor/FloorTab.tsx';
import type { Situation } from './situation.ts';
import { PageTitle } from './PageTitle.tsx';
import { show, useSeat, useStanding } from './seat-state.ts';
import type { Standing, Tab } from './seat-state.ts';
import { ConnectionStrip } from './strips/ConnectionStrip.tsx';
import { Greeting, LatestAnnouncement } from './strips/DelegateStrips.tsx';
import { useCalls } from './useCalls.ts';
import { loadLateParts, loadLateStrips, loadSeatAnnouncer, loadOtherTabs } from './late-parts.ts';
import { usePageColour } from './usePageColour.ts';
import { useWide } from './useWide.ts';

const TABS = [
  ['floor', 'delegate.tabFloor'],
  ['list', 'delegate.tabList'],
  ['agenda', 'delegate.tabAgenda'],
  ['notes', 'delegate.tabNotes'],
] as const;

export function Seat({ self, meetingId }: { self: DelegationId; meetingId: MeetingId }) {
  const standing = useStanding(self);
  const field = usePageColour(standing.situation);
  const wide = useWide();
  const { t } = useMeetingWords();
  const tab = useSeat((state) => state.tab);
  const hasLateStrips = useHasLateStrips();
  useCalls(standing);
  useEffect(() => void loadLateParts(), []);
  const shown: Tab = wide && tab === 'floor' ? 'list' : tab;
  const floor = <FloorTab standing={standing} />;
  return (
    <div className="delegate seat" data-field={field} data-wide={wide}>
      <PageTitle standing={standing} />
      <Head self={self} />
      <section className="strips" aria-label={t('delegate.strips')}>
        <ConnectionStrip kept={standing.situation?.kind === 'kept'} />
        <Suspense fallback={null}>{hasLateStrips && <LateStrips self={self} />}</Suspense>
        {!isCalled(standing.situation) && <LatestAnnouncement />}
        <Greeting self={self} />
      </section>
      {wide ? (
        <>
          <main className="part floor-part">{floor}</main>
          <aside className="beside">
            <Tabs shown={shown} tabs={TABS.slice(1)} />
            <Part tab={shown} standing={standing} meetingId={meetingId} />
          </aside>
        </>
      ) : (
        <>
          <main className="part">
            {shown === 'floor' ? floor : <Part tab={shown} standing={standing} meetingId={meetingId} />}
          </main>
          <Tabs shown={shown} tabs={TABS} />
        </>
      )}
      <Suspense fallback={null}>
        <SeatAnnouncer standing={standing} />
      </Suspense>
    </div>
  );
}

/** Whether this delegation is next or speaks: then no announcement takes room from that. */
const isCalled = (situation: Situation | null): boolean =>
  situation?.kind === 'floor' || (situation?.kind === 'waiting' && situation.nearness === 'next');

const OtherTabs = late(loadOtherTabs);
const LateStrips = late(loadLateStrips);
const SeatAnnouncer = late(loadSeatAnnouncer);

/** Whether a strip that is loaded late may have something to say. */
function useHasLateStrips(): boolean {
  const isAsked = useReplica((state) => state.joins.length > 0);
  const isNew = useSeat((state) => state.greeted && !state.told);
  const wasRefused = useSeat((state) => state.refused !== null);
  const isRejected = useReplica((state) => state.rejected.length > 0);
  return isAsked || isNew || wasRefused || isRejected;
}

function Part({ tab, standing, meetingId }: { tab: Tab; standing: Standing; meetingId: MeetingId }): ReactNode {
  if (tab === 'floor') return null;
  return (
    <Suspense fallback={null}>
      <OtherTabs tab={tab} standing={standing} meetingId={meetingId} />
    </Suspense>
  );
}

function Head({ self }: { self: DelegationId }) {
  const { t, delegation, time } = useMeetingWords();
  const flag = useReplica((state) => state.confirmed?.catalogue.delegations[self]?.flag);
  const open = useSeat((state) => state.tab === 'seat');
  const now = useNow('minute');
  const name = delegation(self);
  return (
    <header className="page-head">
      <h1>
        <button
          type="button"
          className="seat-name"
          aria-label={t('delegate.openSeat', { delegation: name })}
          aria-expanded={open}
          onClick={() => show(open ? 'floor' : 'seat')}
        >
          <Flag code={flag} />
          <span>{name}</span>
        </button>
      </h1>
      <time className="figures">{time(now)}</time>
    </header>
  );
}

function Tabs({ shown, tabs }: { shown: Tab; tabs: readonly (typeof TABS)[number][] }) {
  const { t } = useMeetingWords();
  return (
    <nav className="tabs" aria-label={t('delegate.tabs')}>
      {tabs.map(([tab, word]) => (
        <button key={tab} type="button" aria-current={tab === shown ? 'page' : undefined} onClick={() => show(tab)}>
          {t(word)}
        </button>
      ))}
    </nav>
  );
}
