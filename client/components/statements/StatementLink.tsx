// The text of a speech, to be read before and while it is spoken: what it is called, of which kind, and, where that matters, to be checked
// against delivery.
import { useState } from 'react';

import type { Statement } from '#shared/meeting/state.ts';

import type { Seat } from '../../connection/tokens.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { endingOf, saveStatement } from './statements-api.ts';
import './statement.css';

interface Props {
  meetingId: string;
  seat: Seat;
  statement: Statement;
  /** “Check against delivery”: the word that is spoken counts. */
  isChecked?: boolean;
}

export function StatementLink({ meetingId, seat, statement, isChecked = false }: Props) {
  const { t } = useMeetingWords();
  const [failed, setFailed] = useState(false);
  const fetchIt = async (): Promise<void> => setFailed(!(await saveStatement(meetingId, seat, statement)));
  return (
    <span className="statement-text">
      <button type="button" className="text-link" onClick={() => void fetchIt()}>
        {t('speech.text', { kind: endingOf(statement.type).toUpperCase() })}
        {statement.name !== undefined && (
          <>
            {' '}
            <bdi>{statement.name}</bdi>
          </>
        )}
      </button>
      {isChecked && <small>{t('speech.text.check')}</small>}
      <span role="status">{failed && t('speech.text.failed')}</span>
    </span>
  );
}
