// The meetings on this server that one prepares: each is opened, exported and, asked once more, deleted.
import { useState } from 'react';

import { textIn } from '#shared/meeting/texts.ts';

import { saveFile } from '../../components/officers/save-file.ts';
import { deviceToken } from '../../connection/tokens.ts';
import { useFormat, useLanguage, useText } from '../../i18n/context.ts';
import { deleteMeeting, enterMeeting, exportMeeting } from './api.ts';
import { fileNameOf } from './file-name.ts';
import type { MeetingRow, Problem } from './api.ts';
import { takeSeat } from './own-access.ts';
import { ProblemWords } from './ProblemWords.tsx';

interface Props {
  token: string;
  meetings: MeetingRow[];
  onChanged(): void;
  onCopy(meetingId: string): void;
}

export function MeetingList({ token, meetings, onChanged, onCopy }: Props) {
  const t = useText();
  if (meetings.length === 0) return null;
  return (
    <section className="meetings" aria-labelledby="your-meetings">
      <h2 id="your-meetings">{t('prepare.yours')}</h2>
      <ul>
        {meetings
          .toSorted((one, other) => other.createdAt - one.createdAt)
          .map((meeting) => (
            <Row key={meeting.id} token={token} meeting={meeting} onChanged={onChanged} onCopy={onCopy} />
          ))}
      </ul>
    </section>
  );
}

const BROWSERS_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

function Row({ token, meeting, onChanged, onCopy }: Omit<Props, 'meetings'> & { meeting: MeetingRow }) {
  const t = useText();
  const format = useFormat();
  const title = textIn(meeting.title, useLanguage());
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const open = async (): Promise<void> => {
    // A seat of one's own is taken once; a device that has one goes back to it.
    if (deviceToken(meeting.id, 'chair') === null) {
      const answer = await enterMeeting(token, meeting.id);
      if (!answer.ok) {
        setProblem(answer.error);
        return;
      }
      takeSeat(meeting.id, answer.value.token);
    }
    location.assign(`/m/${encodeURIComponent(meeting.id)}/setup`);
  };
  const save = async (): Promise<void> => {
    const answer = await exportMeeting(token, meeting.id);
    if (answer.ok)
      saveFile(
        new Blob([JSON.stringify(answer.value, null, 2)], { type: 'application/json' }),
        fileNameOf(title, meeting.id),
      );
    else setProblem(answer.error);
  };
  const remove = async (): Promise<void> => {
    const answer = await deleteMeeting(token, meeting.id);
    if (answer.ok) onChanged();
    else setProblem(answer.error);
  };
  const about = (what: 'open' | 'copy' | 'export' | 'delete' | 'deleteSure'): string =>
    t('prepare.about', { what: t(`prepare.${what}`), title });
  return (
    <li>
      <h3>{title}</h3>
      <p>
        {t('prepare.madeOn', { day: format.date(meeting.createdAt, BROWSERS_ZONE) })},{' '}
        {format.time(meeting.createdAt, BROWSERS_ZONE)} · <bdi dir="ltr">{meeting.id}</bdi>
      </p>
      <div className="row-acts">
        <button type="button" className="plain-act" aria-label={about('open')} onClick={() => void open()}>
          {t('prepare.open')}
        </button>
        <button type="button" className="plain-act" aria-label={about('copy')} onClick={() => onCopy(meeting.id)}>
          {t('prepare.copy')}
        </button>
        <button type="button" className="plain-act" aria-label={about('export')} onClick={() => void save()}>
          {t('prepare.export')}
        </button>
        <button
          type="button"
          className="plain-act"
          aria-label={about(asked ? 'deleteSure' : 'delete')}
          onBlur={() => setAsked(false)}
          onClick={() => (asked ? void remove() : setAsked(true))}
        >
          {t(asked ? 'prepare.deleteSure' : 'prepare.delete')}
        </button>
      </div>
      <div role="alert">{problem !== null && <ProblemWords problem={problem} />}</div>
    </li>
  );
}
