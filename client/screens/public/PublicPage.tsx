// The public's page: the hall's picture, read only, in the reader's own language and light.
import { Suspense, useState } from 'react';

import { releasedTexts } from '#shared/meeting/statements/select.ts';
import type { Meeting, SpeakersList } from '#shared/meeting/state.ts';
import type { ConnectErrorCode } from '#shared/protocol.ts';

import { late } from '../../loading/late.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import { ThemeChoice } from '../../components/ThemeChoice.tsx';
import { MeetingText } from '../../components/MeetingText.tsx';
import { HallBand } from '../../components/hall/HallBand.tsx';
import { HallPicture } from '../../components/hall/HallPicture.tsx';
import type { PageProps } from '../page-props.ts';
import { MeetingConnection, useReplica } from '../../replica/hooks.ts';
import styles from './public.module.css';

const Released = late(() => import('../../components/statements/Released.tsx'));
const LotCheck = late(() => import('../../components/lots/LotCheck.tsx'));

export default function PublicPage({ meetingId }: PageProps) {
  return (
    <MeetingConnection meetingId={meetingId} role="public">
      <Follower />
    </MeetingConnection>
  );
}

function Follower() {
  const { t, text } = useMeetingWords();
  const meeting = useReplica((state) => state.meeting);
  const refused = useReplica((state) => state.refused);
  if (refused !== null) {
    const [title, why] = whyNot(refused, meeting !== null);
    return (
      <main className={styles.closed}>
        <title>{t('public.pageTitle')}</title>
        <h1>{t(title)}</h1>
        <p>{t(why)}</p>
        <a href="/">{t('public.toFirstPage')}</a>
      </main>
    );
  }
  return (
    <div className={styles.page}>
      <title>{[meeting && text(meeting.catalogue.title), t('public.pageTitle')].filter(Boolean).join(' · ')}</title>
      {meeting === null ? (
        <main className={styles.coming}>{t('public.connecting')}</main>
      ) : (
        <>
          <HallBand meeting={meeting} />
          <HallPicture meeting={meeting} names={9} />
        </>
      )}
      <footer className={styles.foot}>
        <span className={styles.title}>{meeting !== null && <MeetingText text={meeting.catalogue.title} />}</span>
        <LanguageChoice />
        <ThemeChoice />
        {meeting !== null && isPublished(meeting) && (
          <a
            className={styles.record}
            href={`/m/${encodeURIComponent(meeting.id)}/report`}
            {...(window.top !== window && { target: '_blank', rel: 'noreferrer' })}
          >
            {t('public.record')}
          </a>
        )}
        {meeting !== null && <Texts meeting={meeting} />}
        {meeting !== null && <Lots meeting={meeting} />}
      </footer>
    </div>
  );
}

const isPublished = ({ settings: { publishRecord = 'none' } }: Meeting): boolean => publishRecord !== 'none';

/** @param wasHere the page has shown it */
function whyNot(refused: ConnectErrorCode, wasHere: boolean) {
  if (refused === 'TOO_MANY_CONNECTIONS') return ['public.busy', 'public.busyText'] as const;
  if (refused !== 'UNKNOWN_MEETING') return ['public.notPublic', 'public.notPublicText'] as const;
  return wasHere
    ? (['public.gone', 'public.goneText'] as const)
    : (['public.unknown', 'public.notPublicText'] as const);
}

/** The texts of speeches that were given to everybody. */
function Texts({ meeting }: { meeting: Meeting }) {
  const { t } = useMeetingWords();
  const [open, setOpen] = useState(false);
  const count = releasedTexts(meeting).length;
  if (count === 0) return null;
  return (
    <details className={styles.lot} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('public.texts', { count })}</summary>
      <Suspense fallback={null}>{open && <Released meeting={meeting} />}</Suspense>
    </details>
  );
}

/** The lots that were sealed or drawn, each to be checked by whoever likes. */
function Lots({ meeting }: { meeting: Meeting }) {
  return Object.values(meeting.lists)
    .filter(({ commit }) => commit !== undefined)
    .map((list) => <Lot key={list.itemId} meeting={meeting} list={list} />);
}

function Lot({ meeting, list }: { meeting: Meeting; list: SpeakersList }) {
  const { t, itemNumber } = useMeetingWords();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.lot} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('public.lot', { number: itemNumber(list.itemId) })}</summary>
      <Suspense fallback={null}>{open && <LotCheck meeting={meeting} list={list} />}</Suspense>
    </details>
  );
}
