// After a list was taken back: the people of its rows are in no log, so Undo leaves them. Said, with the press that deletes them.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { eraseContacts } from '../../../components/officers/contacts.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';

interface Props {
  count: number;
  /** Nobody else's would go with them. */
  canDelete: boolean;
  onDone(): void;
}

export function ContactsAfterUndo({ count, canDelete, onDone }: Props) {
  const { t } = useMeetingWords();
  const { id } = useMeeting();
  const [failed, setFailed] = useState(false);
  return (
    <span className="refused">
      <span>{failed ? t('import.refused.unreachable') : t('setup.contactsLeft', { count })}</span>
      {canDelete && (
        <button
          type="button"
          onClick={() => void eraseContacts(id).then((answer) => (answer.ok ? onDone() : setFailed(true)))}
        >
          {t('setup.contactsDelete')}
        </button>
      )}
      <button type="button" onClick={onDone}>
        {t('common.close')}
      </button>
    </span>
  );
}
