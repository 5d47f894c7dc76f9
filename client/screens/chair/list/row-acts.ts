// What an officer can do with one who waits, by the row's menu and by its keys. One place, so that both do the same.
// It sends commands; drawing is RowMenu's.
import { useMemo } from 'react';

import { findEntry, listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry, EntryId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplicaHandle } from '../../../replica/context.ts';
import { useConsole } from '../console-state.ts';
import { useCommand } from '../action-context.ts';
import { useGuarded } from '../barred-button.tsx';
import { FOCUS_KEYS } from '../key-caps.ts';
import { beforeAt } from './row-model.ts';

export const ROW_ACTS = [
  'give',
  'up',
  'down',
  'first',
  'last',
  'place',
  'swap',
  'askInPlace',
  'passOver',
  'edit',
  'withdraw',
] as const;
export type RowAct = (typeof ROW_ACTS)[number];

/** Its key, from the one table; an act that ends a turn has none of its own. */
export const keyOfRow = (act: RowAct): string | undefined =>
  act === 'give' || act === 'passOver' || act === 'askInPlace' ? undefined : FOCUS_KEYS[act];

export interface RowActs {
  run(act: RowAct, entryId: EntryId): void;
}

/**
 * @param say tells a screen reader what a key has done
 * @returns the same object as long as the language is the same: it reads the list when something is done, not before
 */
export function useRowActs(say: (sentence: string) => void): RowActs {
  const words = useMeetingWords();
  const send = useCommand('list');
  const { give: call } = useGuarded('list', { type: 'GiveFloor' });
  const { give: pass } = useGuarded('list', { type: 'PassOver' });
  const replica = useReplicaHandle();
  return useMemo(() => {
    const move = async (entry: Entry, waiting: readonly Entry[], index: number): Promise<void> => {
      const before = beforeAt(waiting, entry.id, index);
      if (before === undefined) return;
      const answer = await send({ type: 'MoveEntry', entryId: entry.id, before });
      const place = Math.max(0, Math.min(waiting.length - 1, index)) + 1;
      if (answer.ok) say(words.t('list.said.moved', { name: words.the(entry, 'opening'), place }));
    };
    return {
      run(act, entryId) {
        const { meeting } = replica.store.getState();
        const found = meeting ? findEntry(meeting, entryId) : undefined;
        if (!meeting || found?.place !== 'waiting') return;
        const { entry } = found;
        const { waiting } = listOf(meeting, entry.itemId);
        const at = waiting.indexOf(entry);
        switch (act) {
          case 'give':
            void call({ type: 'GiveFloor', entryId, after: meeting.floor?.entry.id ?? null });
            return;
          case 'up':
            void move(entry, waiting, at - 1);
            return;
          case 'down':
            void move(entry, waiting, at + 1);
            return;
          case 'first':
            void move(entry, waiting, 0);
            return;
          case 'last':
            void move(entry, waiting, waiting.length - 1);
            return;
          case 'place':
          case 'swap':
            useConsole.getState().open({ panel: act, entryId });
            return;
          case 'edit':
            useConsole.getState().open({ panel: 'entry', entryId });
            return;
          case 'askInPlace':
            void send({ type: 'AskInPlace', entryIds: [entryId] });
            return;
          case 'passOver':
            void pass({ type: 'PassOver', entryId });
            return;
          case 'withdraw':
            void send({ type: 'WithdrawRequest', entryId });
            return;
          default:
            act satisfies never;
        }
      },
    };
  }, [say, words, send, call, pass, replica]);
}
