// The text of a statement, handed in for officers and interpreters, and for whom its delegation lets read it once it was spoken.
import { useState } from 'react';

import type { Entry, Meeting, Statement } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { FileChoice } from '../../../components/statements/FileChoice.tsx';
import { attach, sendStatement } from '../../../components/statements/statements-api.ts';
import { useSend } from '../../../replica/hooks.ts';
import { start, useSeat } from '../seat-state.ts';
import { Confirm } from './Confirm.tsx';

const READERS: readonly Statement['after'][] = ['nobody', 'delegations', 'everybody'];

export function HandIn({ meeting, entry }: { meeting: Meeting; entry: Entry }) {
  const { t } = useMeetingWords();
  const send = useSend();
  const { statement } = entry;
  const [file, setFile] = useState<File | null>(null);
  const [after, setAfter] = useState<Statement['after']>(statement?.after ?? 'nobody');
  const [sending, setSending] = useState(false);
  const give = async (command: Parameters<typeof send>[0]): Promise<void> => {
    const answer = await send(command);
    start(null);
    if (!answer.ok) useSeat.setState({ refused: answer.error });
  };
  const handIn = async (): Promise<void> => {
    if (!file) return;
    setSending(true);
    const sent = await sendStatement(meeting.id, 'delegation', file);
    if (sent.ok) return give(attach(entry.id, sent.fileId, { file, after }));
    setSending(false);
    useSeat.setState({ refused: sent.error });
  };
  return (
    <Confirm
      title={t('delegate.text.title')}
      answer={t('delegate.text.send')}
      isDisabled={sending || file === null}
      onAnswer={() => void handIn()}
    >
      <p className="sentence">{t('delegate.text.note')}</p>
      {statement && (
        <p className="note">
          {t('delegate.text.stands')} <bdi>{statement.name ?? ''}</bdi>{' '}
          <button type="button" onClick={() => void give({ type: 'AttachStatement', entryId: entry.id, fileId: null })}>
            {t('delegate.text.takeBack')}
          </button>
        </p>
      )}
      <FileChoice file={file} onChoose={setFile} />
      <fieldset className="readers">
        <legend>{t('speech.text.after')}</legend>
        {READERS.map((one) => (
          <label key={one}>
            <input type="radio" name="after" checked={after === one} onChange={() => setAfter(one)} />
            {t(`speech.text.after.${one}`)}
          </label>
        ))}
      </fieldset>
    </Confirm>
  );
}
