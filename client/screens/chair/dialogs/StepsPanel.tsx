// The last steps of the meeting, newest first: what each did, who and when; any of them can be taken back by itself.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { stepBy, stepWords } from '../../../components/officers/step-words.ts';
import { useAction, useCommand, useMeeting, useYou } from '../action-context.ts';
import { standingSteps } from '../../../components/officers/undoable-steps.ts';
import { Act } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

/** Further back, somebody corrects the record instead. */
const SHOWN = 30;

export default function StepsPanel() {
  const words = useMeetingWords();
  const { t, timeWithSeconds } = words;
  const { history, catalogue } = useMeeting();
  const { can } = useYou();
  const send = useCommand('panel');
  const redo = useAction('redo', 'panel');
  return (
    <Sheet title={t('chair.undo.title')}>
      <p className="hint">{t('chair.undo.hint')}</p>
      {redo.enabled && (
        <Act onPress={redo.press} keys="Shift+Ctrl+Z">
          {t('chair.action.redo')}
        </Act>
      )}
      <ul className="things rows steps">
        {standingSteps(history)
          .slice(0, SHOWN)
          .map((step) => (
            <li key={step.commandId}>
              <bdi className="when">{timeWithSeconds(step.at)}</bdi>
              <span className="who-line">
                <b>{stepWords(step, words, catalogue)}</b>
                <span className="label">{stepBy(step, words)}</span>
              </span>
              {can.includes('Undo') && (
                <Act onPress={() => void send({ type: 'Undo', commandId: step.commandId })}>{t('chair.undo.one')}</Act>
              )}
            </li>
          ))}
      </ul>
    </Sheet>
  );
}
