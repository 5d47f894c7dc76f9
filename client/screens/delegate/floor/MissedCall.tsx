// "You were called at 11:12": what a delegation must know whose turn went by, what follows, and the way to the secretariat.
import type { ItemId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { show } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import type { Situation } from '../situation.ts';
import { missedCall } from './missed-call.ts';
import { useMissedWords } from './missed-words.ts';

export default function MissedCallNotice({ standing, itemId }: { standing: Standing; itemId: ItemId }) {
  const { t } = useMeetingWords();
  const words = useMissedWords();
  const { meeting, self, situation } = standing;
  const missed = situation?.kind === 'floor' ? null : missedCall(meeting, self, itemId);
  if (missed === null || situation === null) return null;
  const { called, follows } = words(missed, situation.kind);
  return (
    <div className="missed">
      <p>
        <b>{called}</b> {follows}
      </p>
      {hasOwnWay(situation) || (
        <button type="button" onClick={() => show('notes')}>
          {t('delegate.closedAsk')}
        </button>
      )}
    </div>
  );
}

/** The page of a closed list has this button at its foot already. */
const hasOwnWay = ({ kind }: Situation) => kind === 'closed';
