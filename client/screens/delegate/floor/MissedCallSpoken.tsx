// Says to a screen reader that a call went by, wherever the page is; draws nothing.
import { useEffect, useRef } from 'react';

import { useSeat } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { missedCall } from './missed-call.ts';
import { useMissedWords } from './missed-words.ts';

/** Once for each; what was there when the page came is read with the page. */
export default function MissedCallSpoken({ standing }: { standing: Standing }): null {
  const { meeting, self, itemId, situation } = standing;
  const words = useMissedWords();
  const missed = itemId === null ? null : missedCall(meeting, self, itemId);
  const call = missed && `${missed.entry.id}/${missed.entry.passedOver}`;
  const { called, follows } = missed && situation ? words(missed, situation.kind) : { called: '', follows: '' };
  const told = useRef(call);
  useEffect(() => {
    if (call === told.current) return;
    told.current = call;
    if (call !== null) useSeat.setState({ tab: 'floor', said: `${called} ${follows}` });
  }, [call, called, follows]);
  return null;
}
