// What can be done with one agenda item, as the menu of its row. Sends commands from the agenda's place.
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';

import { childrenOf } from '#shared/meeting/agenda/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console-state.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { GuardedItem, useGuarded } from '../barred-button.tsx';
import { concludesAtOnce } from '../picked-action.ts';
import { stepBefore } from './agenda-rows.ts';
import type { AgendaRow } from './agenda-rows.ts';

type Props = Pick<Extract<AgendaRow, { row: 'item' }>, 'info' | 'item' | 'current'>;

export function ItemMenu(props: Props) {
  return (
    <Popover className="popover" placement="bottom start">
      <Actions {...props} />
    </Popover>
  );
}

/** Only there while the menu is open. */
function Actions({ info, item, current }: Props) {
  const { t, text, itemNumber } = useMeetingWords();
  const meeting = useMeeting();
  const { can } = useYou();
  const send = useCommand('agenda');
  const openItem = useGuarded('agenda', { type: 'OpenItem' });
  const concludeItem = useGuarded('agenda', { type: 'ConcludeItem' });
  const deferItem = useGuarded('agenda', { type: 'DeferItem' });
  const open = useConsole((state) => state.open);
  const propose = useConsole((state) => state.propose);
  const itemId = info.id;
  const number = itemNumber(itemId);
  const list = listOf(meeting, itemId);
  const up = stepBefore(meeting, itemId, 'up');
  const down = stepBefore(meeting, itemId, 'down');
  const finished = item.status === 'concluded' || item.status === 'deferred';
  const removable = item.seq === 0 && !meeting.lists[itemId] && childrenOf(meeting, itemId).length === 0;

  const conclude = (): void => {
    if (concludesAtOnce(meeting, itemId)) propose({ of: 'conclude', itemId });
    else void concludeItem.give({ type: 'ConcludeItem', itemId });
  };

  return (
    <Menu className="menu" aria-label={`${info.number} ${text(info.title)}`}>
      <MenuSection>
        {can.includes('OpenItem') && !current && item.status !== 'concluded' && (
          <GuardedItem bar={openItem.bar} onAction={() => void openItem.give({ type: 'OpenItem', itemId })}>
            {t('chair.item.open', { number })}
          </GuardedItem>
        )}
        {can.includes('ConcludeItem') && item.status === 'under-consideration' && (
          <GuardedItem bar={concludeItem.bar} onAction={conclude}>
            {t('chair.item.conclude', { number })}
          </GuardedItem>
        )}
        {can.includes('DeferItem') && !finished && (
          <GuardedItem bar={deferItem.bar} onAction={() => void deferItem.give({ type: 'DeferItem', itemId })}>
            {t('chair.item.defer', { number })}
          </GuardedItem>
        )}
        {can.includes('ReopenItem') && finished && (
          <MenuItem onAction={() => void send({ type: 'ReopenItem', itemId })}>
            {t('chair.item.reopen', { number })}
          </MenuItem>
        )}
      </MenuSection>
      <Separator />
      <MenuSection>
        {can.includes('OpenList') && list.status !== 'open' && item.status !== 'concluded' && (
          <MenuItem onAction={() => void send({ type: 'OpenList', itemId })}>{t('chair.item.openList')}</MenuItem>
        )}
        {can.includes('CloseList') && list.status === 'open' && (
          <MenuItem onAction={() => void send({ type: 'CloseList', itemId })}>{t('chair.item.closeList')}</MenuItem>
        )}
        <MenuItem onAction={() => open({ panel: 'documents', itemId })}>
          {t('chair.item.documents', { count: info.documents.length })}
          {info.documents[0]?.symbol !== undefined && (
            <small>
              <bdi>{info.documents[0].symbol}</bdi>
            </small>
          )}
        </MenuItem>
      </MenuSection>
      <Separator />
      <MenuSection>
        {can.includes('EditItem') && (
          <MenuItem onAction={() => open({ panel: 'item', itemId })}>{t('chair.item.edit')}</MenuItem>
        )}
        {can.includes('AddItem') && (
          <MenuItem onAction={() => open({ panel: 'add-item' })}>{t('chair.action.addItem')}</MenuItem>
        )}
        {can.includes('MoveItem') && up !== undefined && (
          <MenuItem onAction={() => void send({ type: 'MoveItem', itemId, before: up })}>{t('chair.item.up')}</MenuItem>
        )}
        {can.includes('MoveItem') && down !== undefined && (
          <MenuItem onAction={() => void send({ type: 'MoveItem', itemId, before: down })}>
            {t('chair.item.down')}
          </MenuItem>
        )}
        {can.includes('RemoveItem') && removable && (
          <MenuItem onAction={() => void send({ type: 'RemoveItem', itemId })}>{t('chair.item.remove')}</MenuItem>
        )}
      </MenuSection>
    </Menu>
  );
}
