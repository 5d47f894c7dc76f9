// What an officer can do with one who waits, by the row's menu and by its keys. One place, so that both do the same.
// It sends commands; drawing is RowMenu's.
import { useMemo } from 'react';

import type { EntryId, SpeakersList } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplicaHandle } from '../../../replica/context.ts';
import { useConsole } from '../console.ts';
import { useCommand } from '../hands.ts';
import { beforeAt } from './rows.ts';

export const ROW_ACTS = ['give', 'up', 'down', 'first', 'last', 'place', 'passOver', 'edit', 'withdraw'] as const;
export type RowAct = (typeof ROW_ACTS)[number];

export interface RowActs {
  run(act: RowAct, entryId: EntryId): void;
}

interface Input {
  list: SpeakersList;
  /** Tells a screen reader what a key has done. */
  say(sentence: string): void;
}

export function useRowActs({ list, say }: Input): RowActs {
  const words = useMeetingWords();
  const send = useCommand('list');
  const replica = useReplicaHandle();
  return useMemo(() => {
    const move = async (entryId: EntryId, index: number): Promise<void> => {
      const before = beforeAt(list.waiting, entryId, index);
      const entry = list.waiting.find(({ id }) => id === entryId);
      if (before === undefined || !entry) return;
      const answer = await send({ type: 'MoveEntry', entryId, before });
      const place = Math.max(0, Math.min(list.waiting.length - 1, index)) + 1;
      if (answer.ok) say(words.t('list.said.moved', { name: words.speaker(entry), place }));
    };
    return {
      run(act, entryId) {
        const at = list.waiting.findIndex(({ id }) => id === entryId);
        if (at < 0) return;
        switch (act) {
          case 'give':
            void send({ type: 'GiveFloor', entryId, after: replica.store.getState().meeting?.floor?.entry.id ?? null });
            return;
          case 'up':
            void move(entryId, at - 1);
            return;
          case 'down':
            void move(entryId, at + 1);
            return;
          case 'first':
            void move(entryId, 0);
            return;
          case 'last':
            void move(entryId, list.waiting.length - 1);
            return;
          case 'place':
          case 'edit':
            useConsole.getState().open({ panel: act === 'edit' ? 'entry' : 'place', entryId });
            return;
          case 'passOver':
            void send({ type: 'PassOver', entryId });
            return;
          case 'withdraw':
            void send({ type: 'WithdrawRequest', entryId });
            return;
          default:
            act satisfies never;
        }
      },
    };
  }, [list, say, words, send, replica]);
}
