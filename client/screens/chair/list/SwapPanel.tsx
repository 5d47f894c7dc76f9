// Two who wait exchange their places: an officer does it for both where they agreed in the room, or takes up what one of them offered on
// the phone.
import { useState } from 'react';

import { waitsForLot } from '#shared/meeting/orders/select.ts';
import { findEntry, listOfEntry } from '#shared/meeting/speakers/select.ts';
import type { Entry, EntryId } from '#shared/meeting/state.ts';
import type { Swap } from '#shared/meeting/swaps/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplicaHandle } from '../../../replica/context.ts';
import type { ReplicaState } from '../../../replica/store.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { Act, Pick, Sending } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';

export default function SwapPanel({ entryId }: { entryId: EntryId }) {
  const { t, speaker } = useMeetingWords();
  const found = findEntry(useMeeting(), entryId);
  const waits = found?.place === 'waiting' ? found.entry : undefined;
  return (
    <Sheet title={waits ? t('list.swap.title', { name: speaker(waits) }) : t('list.entry.gone')} shape="question">
      {waits ? <SwapForm entry={waits} /> : <p>{t('list.entry.goneText')}</p>}
    </Sheet>
  );
}

function SwapForm({ entry }: { entry: Entry }) {
  const { t, speaker } = useMeetingWords();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const exchange = useExchange(entry.id);
  const close = useConsole((state) => state.close);
  const [chosen, setChosen] = useState<EntryId | null>(null);
  const list = listOfEntry(meeting, entry);
  const { waiting } = list;
  // Nobody is told a place before it is drawn.
  const isUndrawn = waitsForLot(list);
  const placeOf = (id: EntryId): number => waiting.findIndex((one) => one.id === id) + 1;
  const others = waiting.filter(
    ({ delegationId }) => delegationId !== undefined && delegationId !== entry.delegationId,
  );
  const other = others.find(({ id }) => id === chosen);
  const offers = (meeting.swaps ?? []).filter((one) => one.entryId === entry.id || one.with === entry.id);
  const submit = async (): Promise<void> => {
    if (other && (await exchange(other.id))) close();
  };
  if (others.length === 0) return <p>{t('list.swap.nobody')}</p>;
  return (
    <>
      {offers.map((offer) => (
        <Offered
          key={offer.id}
          offer={offer}
          placeOf={placeOf}
          onAccept={() => void send({ type: 'AcceptSwap', swapId: offer.id }).then(({ ok }) => ok && close())}
          onDecline={() => void send({ type: 'DeclineSwap', swapId: offer.id })}
        />
      ))}
      <Sending onSubmit={() => void submit()} submit={t('list.swap.do')} disabled={!other}>
        <Pick<string>
          label={t('list.swap.with')}
          value={other?.id ?? null}
          onChange={setChosen}
          options={others.map((one) => ({
            value: one.id,
            label: isUndrawn ? speaker(one) : `${placeOf(one.id)}  ${speaker(one)}`,
          }))}
        />
      </Sending>
    </>
  );
}

function Offered({
  offer: { entryId, with: other },
  placeOf,
  onAccept,
  onDecline,
}: {
  offer: Swap;
  placeOf(id: EntryId): number;
  onAccept(): void;
  onDecline(): void;
}) {
  const { t, speaker } = useMeetingWords();
  const by = findEntry(useMeeting(), entryId)?.entry;
  return (
    <div>
      <p>{t('list.swap.offered', { own: placeOf(entryId), theirs: placeOf(other), name: by ? speaker(by) : '' })}</p>
      <div className="actions across">
        <Act onPress={onAccept}>{t('list.swap.accept')}</Act>
        <Act onPress={onDecline}>{t('list.swap.decline')}</Act>
      </div>
    </div>
  );
}

/** Offers for the one and accepts for the other; whether it came to that. */
function useExchange(entryId: EntryId): (other: EntryId) => Promise<boolean> {
  const send = useCommand('panel');
  const { store } = useReplicaHandle();
  return async (other) => {
    const offered = await send({ type: 'OfferSwap', entryId, with: other });
    if (!offered.ok) return false;
    await confirmed(store, offered.seq);
    const swap = store.getState().confirmed?.swaps?.find((one) => one.entryId === entryId && one.with === other);
    // The other delegation may have been quicker.
    return swap === undefined || (await send({ type: 'AcceptSwap', swapId: swap.id })).ok;
  };
}

/** Once this page has what the server did last: an answer may come before its event. */
function confirmed(
  store: { getState(): ReplicaState; subscribe(listener: (state: ReplicaState) => void): () => void },
  seq: number,
): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().seq >= seq) return resolve();
    const stop = store.subscribe((state) => {
      if (state.seq < seq) return;
      stop();
      resolve();
    });
  });
}
