// The foot: what Ctrl+Z would take back, in words; the connection and what is not saved yet.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { stepBy, stepWords } from '../../../components/officers/step-words.ts';
import { TimePhaseMark } from '../../../components/TimePhaseMark.tsx';
import { useQueue, useReplica } from '../../../replica/hooks.ts';
import type { Pending } from '../../../replica/store.ts';
import { ContactsAfterUndo } from './ContactsAfterUndo.tsx';
import type { CanUndo } from './undo.ts';

export function DeskFoot({ undo }: { undo: CanUndo }) {
  return (
    <footer className="desk-foot grid">
      <UndoLine {...undo} />
      <Connection />
    </footer>
  );
}

function UndoLine({ step, undo, refused, dismiss, contactsLeft, areAllGone, contactsSeen }: CanUndo) {
  const words = useMeetingWords();
  const { t, time } = words;
  const { catalogue } = useMeeting();
  return (
    <div className="undo-line">
      {step ? (
        <button type="button" className="undo" onClick={undo} aria-keyshortcuts="Control+Z">
          <kbd>Ctrl+Z</kbd>
          <span className="what">
            <b>{t('chair.undo.label')}</b> {stepWords(step, words, catalogue)}
          </span>
          <span className="step-when">{t('chair.undo.when', { time: time(step.at), who: stepBy(step, words) })}</span>
        </button>
      ) : (
        <span className="none">{t('chair.undo.nothing')}</span>
      )}
      <div role="status">
        {refused && (
          <span className="refused">
            <RefusalWords error={refused} />
            <button type="button" onClick={dismiss}>
              {t('common.close')}
            </button>
          </span>
        )}
        {contactsLeft > 0 && !refused && (
          <ContactsAfterUndo count={contactsLeft} canDelete={areAllGone} onDone={contactsSeen} />
        )}
      </div>
    </div>
  );
}

function Connection() {
  const { t, time } = useMeetingWords();
  const status = useReplica((state) => state.status);
  const lostSince = useReplica((state) => state.lostSince);
  const presses = useReplica((state) => state.pending);
  const pending = presses.length;
  const asked = presses.filter(({ state }) => state === 'needs-confirmation');
  if (status === 'online' && asked.length > 0) return <Asked presses={asked} />;
  if (status === 'online')
    return (
      <div className="connection" role="status">
        <TimePhaseMark phase="within" />
        <b>{pending === 0 ? t('setup.saved') : t('chair.connection.pending', { count: pending })}</b>
      </div>
    );
  return (
    <div className="connection" role="status">
      <i className="lost hatch" />
      <b>
        {lostSince === null ? t('chair.connection.connecting') : t('chair.connection.lost', { time: time(lostSince) })}
      </b>
      {pending > 0 && <span>{t('chair.connection.kept', { count: pending })}</span>}
    </div>
  );
}

/** What was changed while the server was away for longer than anybody waits: sent, or given up, all at once. */
function Asked({ presses }: { presses: Pending[] }) {
  const { t } = useMeetingWords();
  const { confirm, discard } = useQueue();
  return (
    <div className="connection asked" role="status">
      <i className="lost hatch" />
      <b>{t('chair.unsent.asks')}</b>
      <span>{t('chair.connection.kept', { count: presses.length })}</span>
      <button type="button" onClick={() => presses.forEach(({ id }) => confirm(id))}>
        {t('chair.unsent.send')}
      </button>
      <button type="button" onClick={() => presses.forEach(({ id }) => discard(id))}>
        {t('chair.unsent.drop')}
      </button>
    </div>
  );
}
