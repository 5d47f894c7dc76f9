// One who waits: place, likely time, flag and name, what else is known of the entry, how long it has waited, its menu.
import { createContext, memo, use } from 'react';
import { Button, GridListItem } from 'react-aria-components';

import type { Entry, EntryId } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { splitName, useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { RowMenu } from './RowMenu.tsx';
import type { RowActs } from './row-acts.ts';
import type { ListRow } from './row-model.ts';

/** What the rows in sight read when they are drawn. */
export interface RowsInSight {
  rows: ReadonlyMap<EntryId, ListRow>;
  draggable: boolean;
  menuOf: EntryId | null;
  onMenu(entryId: EntryId, open: boolean): void;
  acts: RowActs;
}
export const RowsInSightContext = createContext<RowsInSight | null>(null);

/** How many letters a name has room for in one line; a longer one takes two smaller lines. */
const LETTERS = 40;
const LETTERS_NEXT = 32;
/** How many two lines of a low row have room for with what else is known of the entry beside them. */
const LETTERS_BESIDE = 60;
/** How many two smaller lines have room for; a longer one may end in an ellipsis, and its menu begins with the whole of it. */
const LETTERS_TWO_LINES = 84;

/**
 * The list asks each of its hundreds of rows for what it is, and draws only those in sight. So this says of a row only what never
 * changes; what does (its place, its times) is in the body. A screen reader is told the place as the index of the row.
 */
export function Row({ id, name }: { id: EntryId; name: string }) {
  return (
    <GridListItem id={id} textValue={name} className="row">
      <RowBody id={id} />
    </GridListItem>
  );
}

function RowBody({ id }: { id: EntryId }) {
  const inSight = use(RowsInSightContext);
  const row = inSight?.rows.get(id);
  if (!inSight || !row) return null;
  const { draggable, menuOf, onMenu, acts } = inSight;
  return <Cells row={row} draggable={draggable} menuOpen={menuOf === id} onMenu={onMenu} acts={acts} />;
}

interface CellsProps extends Pick<RowsInSight, 'draggable' | 'onMenu' | 'acts'> {
  row: ListRow;
  menuOpen: boolean;
}

const Cells = memo(function Cells({ row, draggable, menuOpen, onMenu, acts }: CellsProps) {
  const { t, format, time, speaker, the } = useMeetingWords();
  const { entry } = row;
  const name = speaker(entry);
  const isNext = row.position === 1 && !row.undrawn && !row.standsBy;
  const look = [
    'cells',
    isNext && 'next',
    entry.passedOver && 'passed',
    name.length > (isNext ? LETTERS_NEXT : LETTERS) && 'long-name',
    name.length <= LETTERS_BESIDE && 'with-room',
    name.length > LETTERS_TWO_LINES && 'huge-name',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={look}>
      {draggable ? (
        <Button slot="drag" className="grip" aria-label={t('list.drag', { name: the(entry) })}>
          <svg viewBox="0 0 8 14" aria-hidden="true">
            <path fill="currentColor" d="M0 0h2v2H0zM0 6h2v2H0zM0 12h2v2H0zM6 0h2v2H6zM6 6h2v2H6zM6 12h2v2H6z" />
          </svg>
        </Button>
      ) : (
        <span />
      )}
      <span className="place">{row.undrawn ? '–' : row.position}</span>
      <span className={timeLook(row)}>
        {row.likelyAt === 'now' ? t('list.now') : row.likelyAt === null ? '' : time(row.likelyAt)}
        {row.earliestAt !== null && row.latestAt !== null && (
          <small>{t('list.band', { from: time(row.earliestAt), to: time(row.latestAt) })}</small>
        )}
      </span>
      <RowFlag entry={entry} />
      <span className="name-cell">
        <RowName entry={entry} />
        {row.ownLimitMs !== undefined && (
          <i className="own-limit">
            {row.ownLimitMs === null
              ? t('list.noLimit')
              : t('list.limit', { limit: format.figures(Math.round(row.ownLimitMs / 1000)) })}
          </i>
        )}
        <EntryDetails entry={entry} device={row.device} standsBy={row.standsBy} />
      </span>
      <span className="waited">{format.shortDuration(row.waitedMinutes * 60_000)}</span>
      <RowMenu row={row} isOpen={menuOpen} onOpenChange={(open) => onMenu(row.id, open)} acts={acts} />
    </div>
  );
});

/** Whose time is in another sitting stands back, as what may yet change. */
const timeLook = ({ earliestAt, likelyAt, sittingId }: ListRow): string =>
  `row-time${earliestAt === null ? '' : ' with-band'}${sittingId === null ? '' : ' later'}${likelyAt === 'now' ? ' said-now' : ''}`;

/** The nameplate: an entry's delegation with its flag, a guest without one. */
export function RowFlag({ entry }: { entry: Entry }) {
  const code = useReplica(({ meeting }) =>
    entry.delegationId === undefined ? undefined : meeting?.catalogue.delegations[entry.delegationId]?.flag,
  );
  return <Flag code={code} className="flag" />;
}

/** The word of the nameplate first, "(Plurinational State of)" lighter after it. */
export function RowName({ entry }: { entry: Entry }) {
  const { speaker } = useMeetingWords();
  const { name, rest } = entry.guest ? { name: speaker(entry), rest: '' } : splitName(speaker(entry));
  return (
    <bdi className="name" title={speaker(entry)}>
      {name}
      {rest !== '' && <span className="rest"> {rest}</span>}
    </bdi>
  );
}
