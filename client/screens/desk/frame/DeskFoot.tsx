// The foot: what Ctrl+Z would take back, in words; the connection and what is not saved yet.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/meeting-here.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { stepBy, stepWords } from '../../../components/officers/step-words.ts';
import { PhaseMark } from '../../../components/PhaseMark.tsx';
import { useReplica } from '../../../replica/hooks.ts';
import { ContactsLeft } from './ContactsLeft.tsx';
import type { CanUndo } from './undo.ts';

export function DeskFoot({ undo }: { undo: CanUndo }) {
  return (
    <footer className="desk-foot grid">
      <UndoLine {...undo} />
      <Connection />
    </footer>
  );
}

function UndoLine({ step, undo, refused, dismiss, contactsLeft, contactsSeen }: CanUndo) {
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
        {contactsLeft > 0 && !refused && <ContactsLeft count={contactsLeft} onDone={contactsSeen} />}
      </div>
    </div>
  );
}

function Connection() {
  const { t, time } = useMeetingWords();
  const status = useReplica((state) => state.status);
  const lostSince = useReplica((state) => state.lostSince);
  const pending = useReplica((state) => state.pending.length);
  if (status === 'online')
    return (
      <div className="connection" role="status">
        <PhaseMark phase="within" />
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
