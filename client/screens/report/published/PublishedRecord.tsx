// What the meeting publishes of its record, live, in the reader's language. It reads with whatever this device has a link for, a
// delegation's first, since a delegation finds its own past here besides; else as the public does.
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';

import type { PublishedRecord } from '#shared/meeting/record/published.ts';
import { publishedRecord } from '#shared/meeting/record/published.ts';
import type { Meeting, MeetingId } from '#shared/meeting/state.ts';

import { LanguageChoice } from '../../../components/LanguageChoice.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { ThemeChoice } from '../../../components/ThemeChoice.tsx';
import { enrolledSeats } from '../../../connection/tokens.ts';
import type { Seat } from '../../../connection/tokens.ts';
import { useLanguage, useText } from '../../../i18n/context.ts';
import { MeetingConnection, useReplica } from '../../../replica/hooks.ts';
import { Decided } from './Decided.tsx';
import './published.css';
import { Spoken } from './Spoken.tsx';

const PREFERRED: readonly Seat[] = ['delegation', 'booth', 'screen'];

interface Props {
  meetingId: MeetingId;
  /** In its place where nothing is published, or nothing of the meeting is shown to this device. */
  otherwise: ReactNode;
}

export function PublishedRecord({ meetingId, otherwise }: Props) {
  const [role] = useState<Seat | 'public'>(() => {
    const here = enrolledSeats().filter((one) => one.meetingId === meetingId);
    return PREFERRED.find((seat) => here.some((one) => one.seat === seat)) ?? 'public';
  });
  return (
    <MeetingConnection meetingId={meetingId} role={role}>
      <Gate otherwise={otherwise} />
    </MeetingConnection>
  );
}

function Gate({ otherwise }: Pick<Props, 'otherwise'>) {
  const t = useText();
  const refused = useReplica((state) => state.refused !== null);
  const meeting = useReplica((state) => state.confirmed);
  if (refused || (meeting && (meeting.settings.publishRecord ?? 'none') === 'none')) return otherwise;
  return (
    <div className="published-page">
      <title>{t('report.published.pageTitle')}</title>
      {meeting ? (
        <Published meeting={meeting} />
      ) : (
        <main aria-busy="true">
          <p role="status">{t('chair.door.connecting')}</p>
        </main>
      )}
    </div>
  );
}

function Published({ meeting }: { meeting: Meeting }) {
  const { t, text } = useMeetingWords();
  const language = useLanguage();
  const you = useReplica((state) => state.you);
  const record = useMemo(() => publishedRecord(meeting, you ?? { role: 'public' }, language), [meeting, you, language]);
  const { title, symbol } = meeting.catalogue;
  return (
    <>
      <main>
        <p>
          {text(title)} {symbol !== undefined && <bdi dir="ltr">{symbol}</bdi>}
        </p>
        <h1>{t('report.published.title')}</h1>
        {record && <Sections meeting={meeting} record={record} />}
      </main>
      <footer>
        <LanguageChoice />
        <ThemeChoice />
      </footer>
    </>
  );
}

function Sections({ meeting, record: { decisions, speeches, own } }: { meeting: Meeting; record: PublishedRecord }) {
  const { t } = useMeetingWords();
  return (
    <>
      {own && own.length > 0 && <Spoken title={t('report.published.own')} rows={own} />}
      <Decided meeting={meeting} decisions={decisions} />
      {speeches && <Spoken title={t('report.section.speeches')} rows={speeches} />}
    </>
  );
}
