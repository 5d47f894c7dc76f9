// What was refused. Nothing is before something was sent: it comes with what is loaded late.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useQueue, useReplica } from '../../../replica/hooks.ts';
import { refusalWords } from '../refusal-words.ts';
import { useSeat } from '../seat-state.ts';

/** What was refused: at once after a press, or when a kept request met a closed list. */
export function Refusal() {
  const { t } = useMeetingWords();
  const refused = useSeat((state) => state.refused);
  const rejected = useReplica((state) => state.rejected[0]);
  const { dismissRejected } = useQueue();
  const error = refused ?? rejected?.error;
  if (!error) return null;
  const { reason, remedy } = refusalWords(t, error);
  const dismiss = (): void => {
    if (refused) useSeat.setState({ refused: null });
    else if (rejected) dismissRejected(rejected.id);
  };
  return (
    <div className="strip refused" role="alert">
      <p>
        <b>{reason}</b> {remedy}
      </p>
      <button type="button" onClick={dismiss}>
        {t('delegate.understood')}
      </button>
    </div>
  );
}
