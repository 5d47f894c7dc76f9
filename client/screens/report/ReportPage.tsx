// The record, /m/:id/report, for chair and secretary. Connects to the meeting and says in words what stands in the way until it is there.
import { isOfficer } from '#shared/meeting/who-may.ts';

import type { PageProps } from '../../app/routes.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { useText } from '../../i18n/context.ts';
import { MeetingConnection, useReplica } from '../../replica/hooks.ts';
import { Report } from './Report.tsx';
import './report.css';

export default function ReportPage({ meetingId }: PageProps) {
  return (
    <MeetingConnection meetingId={meetingId} role="chair">
      <Door />
    </MeetingConnection>
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
      <main className="record-door">
        <title>{t('report.door.title')}</title>
        <h1>{t('report.door.title')}</h1>
        <p>{t(`chair.door.${reason}`)}</p>
        <a href="/">{t('chair.door.first')}</a>
      </main>
    );
  }
  if (!ready)
    return (
      <main className="record-door" aria-busy="true">
        <title>{t('chair.door.connecting')}</title>
        <p role="status">{t('chair.door.connecting')}</p>
      </main>
    );
  return (
    <>
      <Title />
      <Report />
    </>
  );
}

function Title() {
  const { t, text } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  return <title>{t('report.pageTitle', { what: title ? text(title) : '' })}</title>;
}
