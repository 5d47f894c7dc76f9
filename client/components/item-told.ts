// What a screen reader is told of the agenda on every page that follows the meeting: which item is up, and which lists have opened or closed.
// Pure.
import { effectiveStatus, isDerived } from '#shared/meeting/speakers/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Told } from './freshly-told.ts';
import type { MeetingWords } from './meeting-words.ts';

/** Which item is up. */
export const itemTold = ({ current }: Pick<Meeting, 'current'>, { t, itemNumber, itemTitle }: MeetingWords): Told[] =>
  current === null
    ? []
    : [
        {
          id: `item ${current}`,
          text: t('common.told.item', { number: itemNumber(current), title: itemTitle(current) }),
        },
      ];

/**
 * Which speakers lists of items are open, and which closed.
 * @param now server time in ms: an announced time opens and closes a list
 */
export const listsTold = ({ lists }: Pick<Meeting, 'lists'>, now: number, { t, itemNumber }: MeetingWords): Told[] =>
  Object.values(lists).flatMap((list) => {
    const status = effectiveStatus(list, now);
    if (isDerived(list) || status === 'not-open') return [];
    const key = status === 'open' ? 'common.told.listOpen' : 'common.told.listClosed';
    return [{ id: `list ${list.itemId} ${status}`, text: t(key, { number: itemNumber(list.itemId) }) }];
  });
