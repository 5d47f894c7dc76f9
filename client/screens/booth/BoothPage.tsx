// The booth's page: who speaks and the next three, with language and mode, and "please slow down". Reads; says one thing.
import type { PageProps } from '../page-props.ts';
import { MeetingConnection } from '../../replica/hooks.ts';
import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import { ReadOnlyDoor } from '../../components/ReadOnlyDoor.tsx';
import { ThemeChoice } from '../../components/ThemeChoice.tsx';
import { Booth } from './Booth.tsx';
import './booth.css';
import './foot.css';

const WORDS = {
  title: 'booth.pageTitle',
  connecting: 'booth.connecting',
  refused: 'booth.dead',
  remedy: 'booth.deadText',
  gone: 'booth.gone',
  goneText: 'booth.goneText',
} as const;

export default function BoothPage({ meetingId }: PageProps) {
  return (
    <MeetingConnection meetingId={meetingId} role="booth">
      <div className="booth">
        <ReadOnlyDoor words={WORDS}>{(meeting) => <Booth meeting={meeting} />}</ReadOnlyDoor>
        <footer>
          <LanguageChoice />
          <ThemeChoice />
        </footer>
      </div>
    </MeetingConnection>
  );
}
