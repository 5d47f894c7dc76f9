// What was pressed and has not reached the server: the console draws it as done, the room does not. Stands in hatch in the ruler's place,
// whose forecast is of before anyway. What waited too long is asked about here, all at once, since one press rests on the other.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

import type { Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow, useQueue, useReplica } from '../../../replica/hooks.ts';
import { foldPending } from '../../../replica/optimistic.ts';
import type { Pending } from '../../../replica/store.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { UnconfirmedStrip } from './UnconfirmedStrip.tsx';
import { stepWords } from '../../../components/officers/step-words.ts';

/** An answer that takes longer than this is one that may not come. */
const PATIENCE_MS = 2_000;

/** The children, save while something is not sent. */
export function UnlessUnsent({ children }: { children: ReactNode }) {
  const online = useReplica((state) => state.status === 'online');
  const pending = useReplica((state) => state.pending);
  const now = useNow('second');
  const asked = pending.filter(({ state }) => state === 'needs-confirmation');
  if (asked.length > 0 && online) return <Asked presses={asked} />;
  const unsent = pending.filter(({ at, sent }) => !online || !sent || now - at > PATIENCE_MS);
  return unsent.length > 0 ? <NotSent presses={unsent} /> : children;
}

function NotSent({ presses }: { presses: Pending[] }) {
  const { t, the } = useMeetingWords();
  const meeting = useMeeting();
  const confirmed = useReplica((state) => state.confirmed);
  const online = useReplica((state) => state.status === 'online');
  const { reconnect } = useQueue();
  const onFloor = confirmed?.floor?.entry;
  const isOther = meeting.floor?.entry.id !== onFloor?.id;
  return (
    <Strip
      title={
        !isOther
          ? t('chair.unsent.title')
          : onFloor === undefined
            ? t('chair.unsent.titleNobody')
            : t('chair.unsent.titleShows', { name: the(onFloor) })
      }
      presses={presses}
    >
      {!online && (
        <Button className="text-link" onPress={reconnect}>
          {t('chair.unsent.tryNow')}
        </Button>
      )}
    </Strip>
  );
}

function Asked({ presses }: { presses: Pending[] }) {
  const { t } = useMeetingWords();
  const { confirm, discard } = useQueue();
  return (
    <Strip title={t('chair.unsent.asks')} presses={presses}>
      <Button className="text-link" onPress={() => presses.forEach(({ id }) => confirm(id))}>
        {t('chair.unsent.send')}
      </Button>
      <Button className="text-link" onPress={() => presses.forEach(({ id }) => discard(id))}>
        {t('chair.unsent.drop')}
      </Button>
    </Strip>
  );
}

function Strip({ title, presses, children }: { title: string; presses: Pending[]; children: ReactNode }) {
  const { t, timeWithSeconds } = useMeetingWords();
  const told = useTold(presses);
  const lines = presses.map(({ id, at }) => t('chair.unsent.press', { what: told(id), time: timeWithSeconds(at) }));
  return (
    <UnconfirmedStrip title={title} lines={lines}>
      {children}
    </UnconfirmedStrip>
  );
}

/** What a press would do to the meeting as the server has it, in the words of the steps. */
function useTold(presses: Pending[]): (id: string) => string {
  const words = useMeetingWords();
  const { role, delegationId } = useYou();
  const confirmed = useReplica((state) => state.confirmed);
  const seq = useReplica((state) => state.seq);
  const by = { role, ...(delegationId !== undefined && { delegationId }) };
  const would: Meeting | null = confirmed && foldPending(confirmed, seq, by, presses);
  return (id) => {
    const step = would?.history.find(({ commandId }) => commandId === id);
    return step && would ? stepWords(step, words, would.catalogue) : words.t('chair.unsent.other');
  };
}
