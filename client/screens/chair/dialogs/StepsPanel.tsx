// The last steps of the meeting, newest first: what each did, who and when; any of them can be taken back by itself.
import type { Step } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { stepBy, stepWords } from '../../../components/officers/step-words.ts';
import { useAction, useCommand, useMeeting, useYou } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { correctionOf } from '../../../components/officers/correctable.ts';
import { standingSteps } from '../../../components/officers/undoable-steps.ts';
import { Act } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

/** Further back, somebody corrects the record instead. */
const SHOWN = 30;

export default function StepsPanel() {
  const { t } = useMeetingWords();
  const { history } = useMeeting();
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
            <StepRow key={step.commandId} step={step} />
          ))}
      </ul>
    </Sheet>
  );
}

function StepRow({ step }: { step: Step }) {
  const words = useMeetingWords();
  const { t, timeWithSeconds } = words;
  const { catalogue } = useMeeting();
  const { can } = useYou();
  const send = useCommand('panel');
  const open = useConsole((state) => state.open);
  const of = step.final ? correctionOf(step) : undefined;
  return (
    <li>
      <bdi className="when">{timeWithSeconds(step.at)}</bdi>
      <span className="who-line">
        <b>{stepWords(step, words, catalogue)}</b>
        <span className="label">{stepBy(step, words)}</span>
      </span>
      {of !== undefined && can.includes('CorrectRecord') && (
        <Act onPress={() => open({ panel: 'correct', of })}>{t('chair.undo.correctOne')}</Act>
      )}
      {!step.final && can.includes('Undo') && (
        <Act onPress={() => void send({ type: 'Undo', commandId: step.commandId })}>{t('chair.undo.one')}</Act>
      )}
    </li>
  );
}
