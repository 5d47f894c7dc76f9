// The head: the meeting, what this page is, the way to the console, the clock.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Brand } from '../../../components/officers/Brand.tsx';
import { Clock } from '../../../components/officers/Clock.tsx';
import { SignOut } from '../../../components/officers/SignOut.tsx';
import { useMeeting } from '../../../components/officers/use-meeting.ts';

export function DeskHead() {
  const { t, text } = useMeetingWords();
  const { id, catalogue, sittings, settings } = useMeeting();
  const started = sittings.some(({ status }) => status !== 'scheduled');
  return (
    <header className="desk-head grid">
      <div className="brand">
        <Brand />
      </div>
      <div className="meeting">
        <p>
          <b dir="auto" title={text(catalogue.title)}>
            {text(catalogue.title)}
          </b>
          {catalogue.symbol !== undefined && <bdi>{catalogue.symbol}</bdi>}
        </p>
        {catalogue.subtitle !== undefined && <span dir="auto">{text(catalogue.subtitle)}</span>}
      </div>
      <div className="day">
        <p>
          <a href={`/m/${encodeURIComponent(id)}/chair`}>{t('setup.openConsole')}</a>{' '}
          {started && <a href={`/m/${encodeURIComponent(id)}/report`}>{t('chair.action.reportPage')}</a>}{' '}
          <SignOut words={t('chair.signOut')} failed={t('import.refused.unreachable')} />
        </p>
        <span>{t(started ? 'setup.running' : settings.publicView ? 'setup.public' : 'setup.notPublic')}</span>
      </div>
      <Clock />
    </header>
  );
}
