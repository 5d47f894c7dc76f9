// The booth's page: who speaks and the next three, with language and mode, and "please slow down". Reads; says one thing.
import type { PageProps } from '../../app/routes.ts';
import { MeetingConnection, useReplica } from '../../replica/hooks.ts';
import { useText } from '../../i18n/context.ts';
import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import { ThemeChoice } from '../../components/ThemeChoice.tsx';
import { Booth } from './Booth.tsx';
import './booth.css';

export default function BoothPage({ meetingId }: PageProps) {
  return (
    <MeetingConnection meetingId={meetingId} role="booth">
      <Gate />
    </MeetingConnection>
  );
}

function Gate() {
  const t = useText();
  const refused = useReplica((state) => state.status === 'refused');
  const meeting = useReplica((state) => state.confirmed);
  return (
    <div className="booth">
      <title>{t('booth.pageTitle')}</title>
      {refused ? (
        <main className="message">
          <h1>{t('booth.dead')}</h1>
          <p>{t('booth.deadText')}</p>
        </main>
      ) : meeting === null ? (
        <main className="message" aria-busy="true">
          <h1>{t('booth.connecting')}</h1>
        </main>
      ) : (
        <Booth meeting={meeting} />
      )}
      <footer>
        <LanguageChoice />
        <ThemeChoice />
      </footer>
    </div>
  );
}
