// The text of a speech, as an officer sees to it: read it, or hand in one that came on paper or by mail.
import { useState } from 'react';

import type { Entry, Statement } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { FileChoice } from '../../../components/statements/FileChoice.tsx';
import { StatementLink } from '../../../components/statements/StatementLink.tsx';
import { attach, sendStatement } from '../../../components/statements/statements-api.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { Choice, Sending } from '../dialogs/fields.tsx';

const READERS: readonly Statement['after'][] = ['nobody', 'delegations', 'everybody'];

/** @param bar why nothing can be handed in any more; undefined: it can */
export function EntryStatement({ entry, bar }: { entry: Entry; bar: string | undefined }) {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const { statement } = entry;
  const [file, setFile] = useState<File | null>(null);
  const [after, setAfter] = useState<Statement['after']>(statement?.after ?? 'nobody');
  const [failed, setFailed] = useState<string | null>(null);
  const handIn = async (): Promise<void> => {
    if (!file) return;
    const sent = await sendStatement(meeting.id, 'chair', file);
    const reason = sent.ok ? null : String(sent.error.details?.['reason'] ?? '');
    setFailed(reason);
    if (sent.ok && (await send(attach(entry.id, sent.fileId, { file, after }))).ok) setFile(null);
  };
  const key = `refusals.${failed ?? ''}`;
  const said = failed === null ? '' : t(t.has(key) ? key : 'speech.text.failed');
  return (
    <section aria-label={t('list.entry.text')}>
      <h3>{t('list.entry.text')}</h3>
      {statement && <StatementLink meetingId={meeting.id} seat="chair" statement={statement} />}
      <Sending submit={t('list.entry.textSend')} disabled={file === null} bar={bar} onSubmit={() => void handIn()}>
        <FileChoice file={file} onChoose={setFile} />
        <Choice
          label={t('speech.text.after')}
          value={after}
          onChange={setAfter}
          options={READERS.map((value) => ({ value, label: t(`speech.text.after.${value}`) }))}
        />
        <p role="alert">{said}</p>
      </Sending>
    </section>
  );
}
