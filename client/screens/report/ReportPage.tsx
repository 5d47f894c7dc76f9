// The record, /m/:id/report: for chair and secretary the whole of it; for whoever has no officer's seat here what the meeting publishes.
// Where it publishes nothing, or shows itself to nobody without a seat, the officers' door says in words what stands in the way.
import { useEffect, useState } from 'react';

import type { MeetingId } from '#shared/meeting/state.ts';

import type { PageProps } from '../page-props.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { OfficersDoor } from '../../components/officers/OfficersDoor.tsx';
import { useReplica } from '../../replica/hooks.ts';
import type { Admission } from '../../connection/obtain-token.ts';
import { admission, arrivedAdmission } from '../../connection/obtain-token.ts';
import { PublishedRecord } from './published/PublishedRecord.tsx';
import { Report } from './Report.tsx';
import './report.css';

export default function ReportPage({ meetingId }: PageProps) {
  const reads = useSeat(meetingId);
  if (reads === null) return null;
  const officers = (
    <OfficersDoor meetingId={meetingId} title="report.door.title">
      <Title />
      <Report />
    </OfficersDoor>
  );
  return reads === 'officer' ? officers : <PublishedRecord meetingId={meetingId} otherwise={officers} />;
}

/** Whether this device has an officer's seat, or what may have been one; null while the link in the address is being taken. */
function useSeat(meetingId: MeetingId): 'officer' | 'reader' | null {
  const of = ({ ok }: Pick<Admission, 'ok'>) => (ok ? 'officer' : 'reader');
  const [reads, setReads] = useState<'officer' | 'reader' | null>(() => {
    const here = arrivedAdmission(meetingId, 'chair');
    return here ? of(here) : null;
  });
  useEffect(() => {
    let left = false;
    if (reads === null) void admission(meetingId, 'chair').then((one) => left || setReads(of(one)));
    return () => void (left = true);
  }, [meetingId, reads]);
  return reads;
}

function Title() {
  const { t, text } = useMeetingWords();
  const title = useReplica((state) => state.meeting?.catalogue.title);
  return <title>{t('report.pageTitle', { what: title ? text(title) : '' })}</title>;
}
