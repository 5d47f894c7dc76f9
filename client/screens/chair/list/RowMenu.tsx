// The menu of one who waits: every act on the entry in words, with its key.
import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';

import type { CommandType } from '#shared/meeting/commands.ts';
import { sittingAhead } from '#shared/meeting/on-now.ts';
import { whyHere } from '#shared/meeting/orders/why-here.ts';
import { parameterOf } from '#shared/meeting/rule-sets/sets.ts';
import { listOfEntry } from '#shared/meeting/speakers/select.ts';
import type { Entry } from '#shared/meeting/state.ts';
import type { You } from '#shared/protocol.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { useBar } from '../../../components/officers/why-barred.ts';
import { BarLine } from '../barred-button.tsx';
import { capOf } from '../key-caps.ts';
import type { RowAct, RowActs } from './row-acts.ts';
import { whyHereWords } from './why-here-words.ts';
import { keyOfRow, ROW_ACTS } from './row-acts.ts';
import type { ListRow } from './row-model.ts';

const NEEDS: Record<RowAct, CommandType> = {
  give: 'GiveFloor',
  up: 'MoveEntry',
  down: 'MoveEntry',
  first: 'MoveEntry',
  last: 'MoveEntry',
  place: 'MoveEntry',
  swap: 'OfferSwap',
  askInPlace: 'AskInPlace',
  passOver: 'PassOver',
  edit: 'EditEntry',
  withdraw: 'WithdrawRequest',
};

interface RowMenuProps {
  row: ListRow;
  isOpen: boolean;
  onOpenChange(open: boolean): void;
  acts: RowActs;
}

export function RowMenu({ row, isOpen, onOpenChange, acts }: RowMenuProps) {
  const { t, speaker, the, time, text } = useMeetingWords();
  const occupied = useReplica(({ meeting }) => meeting?.floor != null);
  const bars = { give: useBar({ type: 'GiveFloor' }), passOver: useBar({ type: 'PassOver' }) };
  const ends = useReplica(({ meeting }) => (meeting ? sittingAhead(meeting)?.interpretationEndsAt : undefined));
  const sitting = useReplica(({ meeting }) => meeting?.sittings.find(({ id }) => id === row.sittingId));
  const you = useYou();
  const maySwap = useReplica(({ meeting }) => meeting !== null && parameterOf(meeting.settings, 'swap') !== 'none');
  const name = the(row.entry);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="more" aria-label={t('list.rowMenu', { name })}>
        <svg viewBox="0 0 14 4" aria-hidden="true">
          <path fill="currentColor" d="M0 1h2v2H0zM6 1h2v2H6zM12 1h2v2h-2z" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom end" offset={2}>
        <p className="menu-head">{speaker(row.entry)}</p>
        {row.earliestAt !== null && row.latestAt !== null && (
          <p className="menu-note">
            {sitting && `${text(sitting.title)}: `}
            {t('list.between', { from: time(row.earliestAt), to: time(row.latestAt) })}
            {ends !== undefined && row.reachedTenths !== null && row.reachedTenths < 10 && (
              <>
                <br />
                {t('list.reached', { chance: t('chair.chance', { tenths: row.reachedTenths }), time: time(ends) })}
              </>
            )}
          </p>
        )}
        <WhyHere entry={row.entry} />
        <Menu
          className="menu compact"
          aria-label={t('list.rowMenu', { name })}
          onAction={(key) => acts.run(key as RowAct, row.id)}
        >
          {ROW_ACTS.filter((act) => possible(act, row, you) && (act !== 'swap' || maySwap)).map((act) => (
            <MenuItem
              key={act}
              id={act}
              textValue={t(labelOf(act, occupied))}
              isDisabled={bars[act as keyof typeof bars] !== undefined}
            >
              <Text slot="label">{t(labelOf(act, occupied))}</Text>
              <BarLine bar={bars[act as keyof typeof bars]} />
              {keyOfRow(act) !== undefined && <Keyboard aria-hidden="true">{capOf(t, keyOfRow(act))}</Keyboard>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Drawn only while the menu is open. */
function WhyHere({ entry }: { entry: Entry }) {
  const words = useMeetingWords();
  const meeting = useMeeting();
  const why = whyHere(meeting, entry.id, listOfEntry(meeting, entry));
  return why ? <p className="menu-note">{whyHereWords(why, meeting, words)}</p> : null;
}

const labelOf = (act: RowAct, occupied: boolean) =>
  act === 'give' && occupied ? ('list.act.endAndGive' as const) : (`list.act.${act}` as const);

function possible(act: RowAct, { entry, position, isLast }: ListRow, you: You): boolean {
  if (!you.can.includes(NEEDS[act])) return false;
  if (act === 'askInPlace') return entry.delegationId !== undefined;
  if (act === 'swap') return entry.delegationId !== undefined && (position > 1 || !isLast);
  if (act === 'up' || act === 'first') return position > 1;
  if (act === 'down' || act === 'last') return !isLast;
  return act !== 'place' || position > 1 || !isLast;
}
