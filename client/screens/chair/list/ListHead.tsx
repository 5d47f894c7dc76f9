// The head of the list: how many wait on which item, in which order, whether the list is open and until when, and what changes that.
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

import { isByRequest, policyOf, waitsForLot } from '#shared/meeting/orders/select.ts';
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, SpeakersList } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { ItemTitle } from '../../../components/MeetingText.tsx';
import { useNow } from '../../../replica/hooks.ts';
import { itemInHand } from '../actions/item-in-hand.ts';
import { useConsole } from '../console-state.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { useShownItem } from './shown-item.ts';

const MINUTE_MS = 60_000;

interface Props {
  itemId: ItemId;
  list: SpeakersList;
}

export function ListHead({ itemId, list }: Props) {
  // The announced closing time comes at an instant of its own; what is left of it is counted in whole minutes.
  const now = Math.max(useNow('minute', list.closesAt), useNow('minute', list.opensAt));
  return (
    <header className="list-head">
      <span className="waiting-count">{list.waiting.length}</span>
      <div className="list-words">
        <h2>
          <ItemChoice itemId={itemId} />
          <Order itemId={itemId} list={list} />
        </h2>
        <State list={list} now={now} />
      </div>
      <ListButtons itemId={itemId} list={list} now={now} />
    </header>
  );
}

/** By what the list is ordered; whoever may set that opens it here. */
function Order({ itemId, list }: Props) {
  const { t, format } = useMeetingWords();
  const { can } = useYou();
  const open = useConsole((state) => state.open);
  const byHand = list.waiting.some((entry) => entry.byHand);
  const said = isByRequest(list)
    ? t('list.order', { byHand: byHand ? 'yes' : 'no' })
    : t('list.orderedBy', { keys: format.list(policyOf(list).keys.map((key) => t(`list.key.${key}`))) });
  if (!can.includes('SetOrder')) return <span className="order">{said}</span>;
  return (
    <Button className="order" onPress={() => open({ panel: 'order', itemId })}>
      {said}
    </Button>
  );
}

/** It opens by itself at a time that was announced. */
const isAnnounced = (list: SpeakersList, now: number): list is SpeakersList & { opensAt: number } =>
  list.status === 'open' && list.opensAt !== undefined && list.opensAt > now;

function State({ list, now }: { list: SpeakersList; now: number }) {
  const { t, when, itemNumber, format } = useMeetingWords();
  const status = effectiveStatus(list, now);
  const { cap } = policyOf(list);
  // By a motion: also an officer lists nobody until the list is opened again.
  const isDebateClosed = useMeeting().items[list.itemId]?.debateClosedAt !== undefined;
  const closedAt = list.status === 'open' ? list.closesAt : list.closedAt;
  const minutesLeft = list.closesAt === undefined ? 0 : Math.ceil((list.closesAt - now) / MINUTE_MS);
  return (
    <p className="state">
      <b className={status === 'closed' ? 'reversed' : ''}>
        {t(isDebateClosed ? 'common.debateClosed' : `list.status.${status}`)}
      </b>
      {isAnnounced(list, now) && <span>{t('common.listOpensAt', { time: when(list.opensAt, now) })}</span>}
      {status === 'open' && list.closesAt !== undefined && (
        <span>
          {t('list.closesIn', {
            time: when(list.closesAt, now),
            length: format.shortDuration(minutesLeft * MINUTE_MS),
          })}
        </span>
      )}
      {/* Until the lot is drawn nothing hangs on when it was closed. */}
      {status === 'closed' && closedAt !== undefined && !waitsForLot(list) && (
        <span>{t('list.closedAt', { time: when(closedAt, now) })}</span>
      )}
      {waitsForLot(list) && <span>{t('common.undrawn')}</span>}
      {cap !== undefined && <span>{t('list.capped', { cap })}</span>}
      {list.moderated && status !== 'closed' && <span>{t('list.moderated')}</span>}
      {list.together && list.together.length > 0 && (
        <span>{t('list.together', { numbers: format.list(list.together.map(itemNumber)) })}</span>
      )}
    </p>
  );
}

function ListButtons({ itemId, list, now }: Props & { now: number }) {
  const { t } = useMeetingWords();
  const { can } = useYou();
  const send = useCommand('list');
  const open = useConsole((state) => state.open);
  const status = effectiveStatus(list, now);
  const isOpen = status === 'open';
  // A list that is opened before the announced time keeps the closing time that was announced with it.
  const keptClosing = isAnnounced(list, now) && list.closesAt !== undefined ? { closesAt: list.closesAt } : {};
  return (
    <div className="list-actions">
      {isOpen && can.includes('CloseList') && (
        <Button className="text-link" onPress={() => void send({ type: 'CloseList', itemId })}>
          {t('list.closeNow')}
        </Button>
      )}
      {!isOpen && can.includes('OpenList') && (
        <Button className="text-link" onPress={() => void send({ type: 'OpenList', itemId, ...keptClosing })}>
          {t(status === 'closed' ? 'list.openAgain' : 'list.openNow')}
        </Button>
      )}
      {status === 'closed' && waitsForLot(list) && can.includes('DrawLots') && (
        <Button className="text-link" onPress={() => open({ panel: 'lots', itemId })}>
          {t('list.draw')}
        </Button>
      )}
      {can.includes('OpenList') && (
        <Button className="text-link" onPress={() => open({ panel: 'list', itemId })}>
          {t(isOpen ? 'list.change' : 'list.openWith')}
        </Button>
      )}
    </div>
  );
}

/** Whose list it is; officers look at another item's list to prepare it, while the one in hand goes on. */
function ItemChoice({ itemId }: { itemId: ItemId }) {
  const { t, itemNumber, itemTitle } = useMeetingWords();
  const meeting = useMeeting();
  const show = useShownItem((state) => state.show);
  const inHand = itemInHand(meeting);
  const waitingOn = t('list.waitingOn', { number: itemNumber(itemId), count: listOf(meeting, itemId).waiting.length });
  const items = meeting.agenda.filter(
    (id) =>
      id === inHand ||
      id === itemId ||
      meeting.lists[id] !== undefined ||
      (meeting.items[id]?.status === 'pending' && !meeting.catalogue.items[id]?.withoutList),
  );
  return (
    <>
      <MenuTrigger>
        <Button className="choose" aria-label={`${waitingOn}: ${t('list.chooseItem')}`}>
          {waitingOn}
        </Button>
        <Popover className="popover item-choice" placement="bottom start">
          <Menu
            className="menu compact"
            aria-label={t('list.ofWhichItem')}
            selectionMode="single"
            selectedKeys={[itemId]}
            onAction={(key) => show(key === inHand ? null : String(key))}
          >
            {items.map((id) => (
              <MenuItem key={id} id={id} textValue={`${itemNumber(id)} ${itemTitle(id)}`}>
                <span>
                  <b>{itemNumber(id)}</b> <ItemTitle itemId={id} />
                </span>
                <small>
                  {t('list.itemState', {
                    count: listOf(meeting, id).waiting.length,
                    status: listOf(meeting, id).status,
                  })}
                </small>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {inHand !== null && itemId !== inHand && (
        <Button className="text-link back" onPress={() => show(null)}>
          {t('list.backTo', { number: itemNumber(inHand) })}
        </Button>
      )}
    </>
  );
}
