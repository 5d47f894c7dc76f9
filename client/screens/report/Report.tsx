// The page as it stands: head, the rail of sections, the open section, foot. Only drawn once the meeting is there.
import { Suspense } from 'react';
import type { ReactNode } from 'react';

import { late } from '../../loading/late.ts';
import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { followLink } from '../../components/officers/page-navigation.ts';
import { Brand } from '../../components/officers/Brand.tsx';
import { useMeeting } from '../../components/officers/use-meeting.ts';
import { TimePhaseMark } from '../../components/TimePhaseMark.tsx';
import { ThemeChoice } from '../../components/ThemeChoice.tsx';
import { useNow, useReplica } from '../../replica/hooks.ts';
import { addressOf, SECTIONS, useSection } from './section.ts';
import type { Section } from './section.ts';
import { Decisions } from './sections/Decisions.tsx';
import { Delegations } from './sections/Delegations.tsx';
import { Downloads } from './sections/Downloads.tsx';
import { Items } from './sections/Items.tsx';
import { Speeches } from './sections/Speeches.tsx';
import { Summary } from './sections/Summary.tsx';

/** It has the whole fold and the hall's picture with it: loaded when somebody looks. */
const Replay = late(() => import('./replay/Replay.tsx'));

const CONTENT: Record<Section, ReactNode> = {
  summary: <Summary />,
  replay: <Replay />,
  items: <Items />,
  decisions: <Decisions />,
  speeches: <Speeches />,
  delegations: <Delegations />,
  downloads: <Downloads />,
};

export function Report() {
  const { t } = useMeetingWords();
  const section = useSection();
  return (
    <div className="record-page">
      <Head />
      <nav className="rail" aria-label={t('report.title')}>
        <h1>{t('report.title')}</h1>
        <ol>
          {SECTIONS.map((one) => (
            <li key={one}>
              <a
                href={addressOf(one)}
                onClick={(event) => followLink(event, addressOf(one))}
                {...(one === section && { 'aria-current': 'page' as const })}
              >
                {t(`report.section.${one}`)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <main aria-label={t(`report.section.${section}`)} key={section}>
        <Suspense>{CONTENT[section]}</Suspense>
      </main>
      <Foot />
    </div>
  );
}

function Head() {
  const { t, text } = useMeetingWords();
  const { id, catalogue } = useMeeting();
  return (
    <header>
      <span className="brand">
        <Brand />
      </span>
      <div className="meeting">
        <p>
          <b>{text(catalogue.title)}</b> {catalogue.symbol !== undefined && <bdi>{catalogue.symbol}</bdi>}
        </p>
        {catalogue.subtitle !== undefined && <p>{text(catalogue.subtitle)}</p>}
      </div>
      <a className="console-link" href={`/m/${encodeURIComponent(id)}/chair`}>
        {t('report.toConsole')}
      </a>
      <Clock />
    </header>
  );
}

/** The time of day in the meeting's own time zone, as on the console. */
function Clock() {
  const { time } = useMeetingWords();
  return (
    <span className="clock" dir="ltr">
      {time(useNow('minute'))}
    </span>
  );
}

function Foot() {
  const { t, time } = useMeetingWords();
  const online = useReplica((state) => state.status === 'online');
  const lostSince = useReplica((state) => state.lostSince);
  return (
    <footer>
      <span>{t('report.readOnly')}</span>
      <LanguageChoice />
      <ThemeChoice />
      <span role="status" className="connection">
        {online && <TimePhaseMark phase="within" />}
        {online
          ? t('report.upToDate')
          : lostSince === null
            ? t('chair.connection.connecting')
            : t('chair.connection.lost', { time: time(lostSince) })}
      </span>
    </footer>
  );
}
