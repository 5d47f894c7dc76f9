// The record, /m/:id/report, for chair and secretary. Connects to the meeting and says in words what stands in the way until it is there.
import type { PageProps } from '../page-props.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { OfficersDoor } from '../../components/officers/OfficersDoor.tsx';
import { useReplica } from '../../replica/hooks.ts';
import { Report } from './Report.tsx';
import './report.css';

export default function ReportPage({ meetingId }: PageProps) {
  return (
    <OfficersDoor meetingId={meetingId} title="report.door.title" className="record-door">
      <Title />
      <Report />
    </OfficersDoor>
  );
}

function Title() {
  const { t, text } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  return <title>{t('report.pageTitle', { what: title ? text(title) : '' })}</title>;
}
