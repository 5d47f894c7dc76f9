// Puts one who waits at a place by its number, for the keyboard and for long lists.
import { useState } from 'react';

import { findEntry, listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry, EntryId } from '#shared/meeting/state.ts';
import { wholeNumber } from '#shared/typed-input.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console-state.ts';
import { Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { useCommand, useMeeting } from '../action-context.ts';
import { useLastValue } from './use-last-value.ts';
import { beforeAt } from './row-model.ts';

export default function PlacePanel({ entryId }: { entryId: EntryId }) {
  const { t, speaker } = useMeetingWords();
  const found = findEntry(useMeeting(), entryId);
  const there = found?.place === 'waiting' ? found.entry : undefined;
  const waits = useLastValue<Entry>(there);
  const bar = there ? undefined : t('list.entry.goneKept');
  return (
    <Sheet title={waits ? t('list.place.title', { name: speaker(waits) }) : t('list.entry.gone')} shape="question">
      {waits ? <PlaceForm entry={waits} bar={bar} /> : <p>{t('list.entry.goneText')}</p>}
    </Sheet>
  );
}

function PlaceForm({ entry, bar }: { entry: Entry; bar: string | undefined }) {
  const { t, the } = useMeetingWords();
  const { waiting } = listOf(useMeeting(), entry.itemId);
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const [typed, setTyped] = useState(() => String(waiting.findIndex(({ id }) => id === entry.id) + 1));
  const place = wholeNumber(typed) ?? Number.NaN;
  const wrong = !(place >= 1 && place <= waiting.length);
  const rest = waiting.filter(({ id }) => id !== entry.id);
  const follower = wrong ? undefined : rest[place - 1];
  const submit = async (): Promise<void> => {
    const before = beforeAt(waiting, entry.id, place - 1);
    if (before !== undefined) {
      const answer = await send({ type: 'MoveEntry', entryId: entry.id, before });
      if (!answer.ok) return;
    }
    close();
  };
  return (
    <Sending onSubmit={() => void submit()} submit={t('list.place.move')} disabled={wrong} bar={bar}>
      <TextLine
        label={t('list.place.label', { last: waiting.length })}
        value={typed}
        onChange={setTyped}
        hint={wrong ? undefined : follower ? t('list.place.before', { name: the(follower) }) : t('list.place.last')}
        wrong={wrong ? t('list.place.wrong', { last: waiting.length }) : undefined}
        autoFocus
        ltr
      />
    </Sending>
  );
}
