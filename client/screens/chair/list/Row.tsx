// One who waits: place, likely time, flag and name, what else is known of the entry, how long it has waited, its menu.
import { Button, GridListItem } from 'react-aria-components';

import type { Entry } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { splitName, useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../hands.ts';
import { EntryLine } from './EntryLine.tsx';
import { RowMenu } from './RowMenu.tsx';
import type { RowActs } from './row-acts.ts';
import type { ListRow } from './rows.ts';

interface RowProps {
  row: ListRow;
  draggable: boolean;
  menuOpen: boolean;
  onMenu(open: boolean): void;
  acts: RowActs;
}

/** How many letters a name has room for in one line; a longer one takes two smaller lines, and is never cut. */
const LETTERS = 40;
const LETTERS_NEXT = 32;

/**
 * The list asks each of its hundreds of rows for what it is, and draws only those in sight: so this makes no more than the row's frame,
 * and what costs something is in the body.
 */
export function Row({ label, plate, ...props }: RowProps & { label: string; plate: string }) {
  const { row } = props;
  const isNext = row.position === 1;
  const className = ['row', isNext && 'next', row.entry.passedOver && 'passed', plate.length > (isNext ? LETTERS_NEXT : LETTERS) && 'longname'].filter(Boolean).join(' ');
  return (
    <GridListItem id={row.id} textValue={label} className={className}>
      <RowBody {...props} />
    </GridListItem>
  );
}

function RowBody({ row, draggable, menuOpen, onMenu, acts }: RowProps) {
  const { t, format, time, speaker } = useMeetingWords();
  const { entry } = row;
  return (
    <>
      {draggable ? (
        <Button slot="drag" className="grip" aria-label={t('list.drag', { name: speaker(entry) })}>
          <svg viewBox="0 0 8 14" aria-hidden="true">
            <path fill="currentColor" d="M0 0h2v2H0zM0 6h2v2H0zM0 12h2v2H0zM6 0h2v2H6zM6 6h2v2H6zM6 12h2v2H6z" />
          </svg>
        </Button>
      ) : (
        <span />
      )}
      <span className="p">{row.position}</span>
      <span className="tt">{row.likelyAt === 'now' ? t('list.now') : row.likelyAt === null ? '' : time(row.likelyAt)}</span>
      <RowFlag entry={entry} />
      <span className="nm">
        <RowName entry={entry} />
        {row.ownLimitMs !== undefined && (
          <i className="lim">{row.ownLimitMs === null ? t('list.noLimit') : t('list.limit', { limit: format.figures(Math.round(row.ownLimitMs / 1000)) })}</i>
        )}
        <EntryLine entry={entry} device={row.device} />
      </span>
      <span className="w">{t('list.minutes', { minutes: row.waitedMinutes })}</span>
      <RowMenu row={row} isOpen={menuOpen} onOpenChange={onMenu} acts={acts} />
    </>
  );
}

/** The nameplate: an entry's delegation with its flag, a guest without one. */
export function RowFlag({ entry }: { entry: Entry }) {
  const { catalogue } = useMeeting();
  return <Flag code={entry.delegationId === undefined ? undefined : catalogue.delegations[entry.delegationId]?.flag} className="flag" />;
}

/** The word of the nameplate first, "(Plurinational State of)" lighter after it. */
export function RowName({ entry }: { entry: Entry }) {
  const { speaker } = useMeetingWords();
  const { name, rest } = entry.guest ? { name: speaker(entry), rest: '' } : splitName(speaker(entry));
  return (
    <bdi className="name">
      {name}
      {rest !== '' && <span className="rest"> {rest}</span>}
    </bdi>
  );
}
