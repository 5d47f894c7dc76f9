// One screen of the hall: what its setting says, over everything its name when it is asked to identify itself.
import { Suspense, useEffect, useLayoutEffect } from 'react';

import { screenSetting } from '#shared/meeting/screens/select.ts';
import type { Language, Meeting, ScreenSetting } from '#shared/meeting/state.ts';

import { late } from '../../loading/late.ts';
import { usePreferences } from '../../preferences/usePreferences.ts';
import { LostStrip } from '../../components/hall/HallStrips.tsx';
import { HallBand } from '../../components/hall/HallBand.tsx';
import { HallPicture } from '../../components/hall/HallPicture.tsx';
import { useText } from '../../i18n/context.ts';
import { useReplica } from '../../replica/hooks.ts';
import { Identify } from './Identify.tsx';
import { Pairing } from './late-pairing.ts';
import { Refused } from './Refused.tsx';
import { useReport } from './tell-console.ts';
import styles from './screen.module.css';

export function HallScreen({ name }: { name: string }) {
  const t = useText();
  const meeting = useReplica((state) => state.meeting);
  const refused = useReplica((state) => state.refused);
  if (refused === 'BAD_TOKEN' || refused === 'EXPIRED' || refused === 'REVOKED') return <Pairing because={refused} />;
  if (refused !== null && meeting === null) return <Refused code={refused} />;
  return (
    <>
      <title>{t('screen.pageTitle', { name })}</title>
      {meeting === null ? (
        <main className={styles.coming}>{t('screen.connecting')}</main>
      ) : (
        <Shown meeting={meeting} setting={screenSetting(meeting, name)} isGone={refused === 'UNKNOWN_MEETING'} />
      )}
    </>
  );
}

interface ShownProps {
  meeting: Meeting;
  setting: ScreenSetting;
  /** The meeting was deleted: a picture of what is no longer would be a lie. In the screen's languages, which its last setting says. */
  isGone: boolean;
}

function Shown({ meeting, setting, isGone }: ShownProps) {
  const { theme, language, name } = setting;
  const setPage = usePreferences((preferences) => preferences.setPage);
  useLayoutEffect(() => setPage({ theme, language }), [setPage, theme, language]);
  useEffect(() => keepAwake(), []);
  useReport(name, setting.picture);
  const two = twoOf(setting);
  const picture = (shown: Meeting) =>
    isGone ? <Refused code="UNKNOWN_MEETING" wasHere /> : <Picture meeting={shown} setting={setting} />;
  return (
    <>
      {setting.picture !== 'blank' && !isGone && <HallBand meeting={meeting} />}
      {two ? (
        <Suspense fallback={picture(meeting)}>
          <TwoLanguages meeting={meeting} setting={setting} two={two} draw={picture} />
        </Suspense>
      ) : (
        picture(meeting)
      )}
      {!OWN_FOOT.has(setting.picture) && !isGone && (
        <div className={styles.foot}>
          <LostStrip />
        </div>
      )}
      <Identify label={setting.label ?? name} at={setting.identifiedAt ?? null} />
    </>
  );
}

/** Pictures that say themselves that the contact is lost, and the one that says nothing. */
const OWN_FOOT: ReadonlySet<ScreenSetting['picture']> = new Set(['floor', 'lectern', 'blank']);

const TwoLanguages = late(() => import('./TwoLanguages.tsx'));
/** These come after the page: a meeting has one lectern and many walls, and the code for joining is shown before it. */
const JoinPicture = late(() => import('./JoinPicture.tsx'));
const LecternPicture = late(() => import('./LecternPicture.tsx'));
const ChosenPicture = late(() => import('./pictures.tsx'));

/** The two languages that share a screen; undefined: its own alone. */
function twoOf({ languages = [], layout = 'solo' }: ScreenSetting): readonly [Language, Language] | undefined {
  const [first, second] = languages;
  return layout === 'solo' || first === undefined || second === undefined ? undefined : [first, second];
}

function Picture({ meeting, setting }: { meeting: Meeting; setting: ScreenSetting }) {
  const t = useText();
  switch (setting.picture) {
    case 'floor':
      return <HallPicture meeting={meeting} names={setting.names} />;
    case 'lectern':
      return (
        <Suspense fallback={<main className={styles.blank} />}>
          <LecternPicture meeting={meeting} />
        </Suspense>
      );
    case 'agenda':
      return (
        <Suspense fallback={<main className={styles.blank} />}>
          <ChosenPicture meeting={meeting} />
        </Suspense>
      );
    case 'announcement':
      return (
        <Suspense fallback={<main className={styles.blank} />}>
          <ChosenPicture meeting={meeting} announced={setting.names} />
        </Suspense>
      );
    case 'join':
      return (
        <Suspense fallback={<main className={styles.blank} />}>
          <JoinPicture meeting={meeting} />
        </Suspense>
      );
    case 'blank':
      return (
        <main className={styles.blank}>
          <h1 className="unseen">{t('screen.blanked')}</h1>
        </main>
      );
    default:
      return setting.picture satisfies never;
  }
}

/** Keeps the display on where the browser lets a page do so (https only); asked again whenever the page is seen again. */
function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let lock: WakeLockSentinel | null = null;
  let gone = false;
  const ask = (): void => {
    if (document.visibilityState === 'hidden') return;
    navigator.wakeLock.request('screen').then(
      (given) => {
        lock = given;
        if (gone) void given.release();
      },
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    gone = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
