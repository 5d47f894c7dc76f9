// A list while an officer opens or changes it: its fields, and the one command for all that was changed of them. Pure.
import { isSame } from '#shared/meeting/edits.ts';
import type { CommandOf } from '#shared/meeting/commands.ts';
import { policyOf } from '#shared/meeting/orders/select.ts';
import type { ItemId, SpeakersList } from '#shared/meeting/state.ts';

import type { FreeCommand } from '../../../components/officers/why-barred.ts';
import { policyTyped } from './order-draft.ts';
import type { OrderDraft } from './order-draft.ts';

export interface ListDraft extends OrderDraft {
  /** Times of day as they were typed. */
  closes: string;
  opens: string;
  moderated: boolean;
  /** Ids of items, with blanks between. */
  together: string;
}

/** The instants that were typed; undefined: none. */
interface Times {
  closesAt: number | undefined;
  opensAt: number | undefined;
}

export const itemsOf = (together: string): ItemId[] => (together === '' ? [] : together.split(' '));

const ofList = ({ moderated, together }: Partial<ListDraft>): Partial<CommandOf<'OpenList'>> => ({
  ...(moderated !== undefined && { moderated }),
  ...(together !== undefined && { together: itemsOf(together) }),
});

/** Opens it now, or announces from when it is open. */
export function openedList(
  list: SpeakersList,
  draft: ListDraft,
  changed: Partial<ListDraft>,
  { closesAt, opensAt }: Times,
): CommandOf<'OpenList'> {
  const order = policyTyped(draft);
  return {
    type: 'OpenList',
    itemId: list.itemId,
    ...ofList(changed),
    ...(closesAt !== undefined && { closesAt }),
    ...(opensAt !== undefined && { opensAt }),
    ...(!isSame(order, policyOf(list)) && { order }),
  };
}

/** Of one that is open; null where nothing was changed. */
export function changedList(
  { itemId }: SpeakersList,
  changed: Partial<ListDraft>,
  closesAt: number | undefined,
): FreeCommand | null {
  const closes = changed.closes === undefined ? {} : { closesAt: closesAt ?? null };
  if (changed.moderated !== undefined || changed.together !== undefined)
    return { type: 'OpenList', itemId, ...ofList(changed), ...closes };
  return changed.closes === undefined ? null : { type: 'SetClosingTime', itemId, closesAt: closesAt ?? null };
}
