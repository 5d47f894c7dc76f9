// The secretary’s desk, /m/:id/setup and /m/:id/links, where chair and secretary prepare a meeting, before it and while it runs.
// Connects to the meeting and says in words what stands in the way until it is there.
import { I18nProvider } from 'react-aria-components';

import { isOfficer } from '#shared/meeting/who-may.ts';

import type { PageProps } from '../../app/routes.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { useLanguageState, useText } from '../../i18n/context.ts';
import { LOCALES } from '../../i18n/translate.ts';
import { MeetingConnection, useReplica } from '../../replica/hooks.ts';
import { foldPending } from '../../replica/optimistic.ts';
import { Desk } from './Desk.tsx';
import './desk.css';
import './frame/frame.css';
import './fields/fields.css';
import './sections/sections.css';
import './import/import.css';
import './links/links.css';

export default function DeskPage({ meetingId }: PageProps) {
  const { interfaceLanguage } = useLanguageState();
  return (
    <I18nProvider locale={LOCALES[interfaceLanguage]}>
      <MeetingConnection meetingId={meetingId} role="chair" fold={foldPending}>
        <Door />
      </MeetingConnection>
    </I18nProvider>
  );
}

function Door() {
  const t = useText();
  const ready = useReplica((state) => state.meeting !== null && state.you !== null);
  const refused = useReplica((state) => (state.status === 'refused' ? (state.refused ?? 'UNAVAILABLE') : null));
  const officer = useReplica((state) => state.you === null || isOfficer(state.you.role));
  if (refused !== null || !officer) {
    const reason = refused ?? 'NOT_OFFICER';
    return (
      <main className="desk-door">
        <title>{t('setup.door.title')}</title>
        <h1>{t('setup.door.title')}</h1>
        <p>{t(`chair.door.${reason}`)}</p>
        <a href="/">{t('chair.door.first')}</a>
      </main>
    );
  }
  if (!ready)
    return (
      <main className="desk-door" aria-busy="true">
        <title>{t('chair.door.connecting')}</title>
        <p role="status">{t('chair.door.connecting')}</p>
      </main>
    );
  return (
    <>
      <Title />
      <Desk />
    </>
  );
}

function Title() {
  const { t, text } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  return <title>{t('setup.pageTitle', { what: title ? text(title) : '' })}</title>;
}
