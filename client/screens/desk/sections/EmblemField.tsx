// The emblem: a file that is sent as it is, then named in the theme by its hash. What is no emblem is refused in words, and nothing changes.
import { useId, useRef, useState } from 'react';

import type { CommandError } from '#shared/protocol.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { askAboutMeeting } from '../../../components/officers/ask-server.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { emblemAddress } from '../../../look/emblem-address.ts';
import { SavedAct } from '../fields/Fields.tsx';
import { useSaving } from '../fields/saving.ts';
import { editTheme } from './edit-theme.ts';

/** What the refusals of a picture are called in the words of this page; others are told as everywhere. */
const REASONS = ['wrong-type', 'not-plain-svg', 'picture-too-wide', 'file-too-large', 'unreachable'] as const;

export function EmblemField() {
  const { t } = useMeetingWords();
  const id = useId();
  const { id: meetingId, catalogue } = useMeeting();
  const { theme } = catalogue;
  const { save, refused } = useSaving();
  const [wrong, setWrong] = useState<CommandError | null>(null);
  const [sending, setSending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const put = async (file: File): Promise<void> => {
    setSending(true);
    setWrong(null);
    const answer = await askAboutMeeting<{ hash: string }>(meetingId, '/emblem', { method: 'PUT', file });
    setSending(false);
    if (input.current) input.current.value = '';
    if (answer.ok) await save(editTheme(theme, { emblem: answer.value.hash }));
    else setWrong(answer.error);
  };
  const reason = REASONS.find((one) => one === wrong?.details?.reason);
  return (
    <div className="saved-field emblem-field" data-invalid={wrong !== null || refused !== null || undefined}>
      <span className="label">{t('setup.look.emblem')}</span>
      <div className="value">
        <div className="emblem">
          {theme?.emblem !== undefined && <img src={emblemAddress(meetingId, theme.emblem)} alt="" />}
          <span className="choose-file">
            <label htmlFor={id} className="act">
              {t('import.file')}
            </label>
            <input
              ref={input}
              aria-label={t('setup.look.emblem')}
              id={id}
              type="file"
              accept="image/svg+xml,image/png,.svg,.png"
              disabled={sending}
              aria-describedby={`${id}below`}
              aria-invalid={wrong !== null || refused !== null}
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) void put(file);
              }}
            />
          </span>
          {theme?.emblem !== undefined && (
            <SavedAct command={editTheme(theme, { emblem: undefined })} label={t('setup.look.removeEmblem')}>
              {t('setup.remove')}
            </SavedAct>
          )}
        </div>
        <div id={`${id}below`} className="below">
          {wrong === null && refused === null && <p>{t('setup.look.emblemHint')}</p>}
          <div role="status">
            {reason !== undefined && <p className="wrong">{t(`setup.look.refused.${reason}`)}</p>}
            {wrong !== null && reason === undefined && <RefusalWords error={wrong} />}
            {refused !== null && <RefusalWords error={refused} />}
          </div>
        </div>
      </div>
    </div>
  );
}
