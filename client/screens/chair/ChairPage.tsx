// The officers' page, /m/:id/chair: the chair's console, and the secretary's with what a secretary may do.
// Connects to the meeting and says in words what stands in the way until the meeting is there.
import { I18nProvider } from 'react-aria-components';

import { isOfficer } from '#shared/meeting/who-may.ts';

import type { PageProps } from '../../app/routes.ts';
import { useLanguageState, useText } from '../../i18n/context.ts';
import { LOCALES } from '../../i18n/translate.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { MeetingConnection, useReplica } from '../../replica/hooks.ts';
import { foldPending } from '../../replica/optimistic.ts';
import { Console } from './Console.tsx';
import './chair.css';
import './frame/frame.css';
import './ruler/ruler.css';
import './agenda/agenda.css';
import './dialogs/dialogs.css';
import './narrow.css';

export default function ChairPage({ meetingId }: PageProps) {
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
      <main className="door">
        <title>{t('chair.door.title')}</title>
        <h1>{t('chair.door.title')}</h1>
        <p>{t(`chair.door.${reason}`)}</p>
        <a href="/">{t('chair.door.first')}</a>
      </main>
    );
  }
  if (!ready) {
    return (
      <main className="door" aria-busy="true">
        <title>{t('chair.door.connecting')}</title>
        <p role="status">{t('chair.door.connecting')}</p>
      </main>
    );
  }
  return (
    <>
      <Title />
      <Console />
    </>
  );
}

/** The tab says who speaks: an officer who reads something else sees it there. */
function Title() {
  const { t, text, speaker } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  const entry = useReplica((state) => state.meeting?.floor?.entry);
  return <title>{t('chair.pageTitle', { what: entry ? speaker(entry) : title ? text(title) : '' })}</title>;
}
