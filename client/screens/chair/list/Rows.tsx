// Those who wait, in speaking order: moved by dragging, by Alt with the arrows, or by the menu of each row.
// Draws only the rows in sight, so that five hundred cost no more than ten; what a row shows is Row.tsx.
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { DropIndicator, GridList, ListLayout, Virtualizer, useDragAndDrop } from 'react-aria-components';

import type { Forecast } from '#shared/meeting/chair/forecast.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { EntryId, ItemId, SpeakersList } from '#shared/meeting/state.ts';

import { useBriefly } from '../../../components/brief-announcement.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplicaHandle } from '../../../replica/context.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { focusKeyOf } from '../key-caps.ts';
import { Row, RowsInSightContext } from './Row.tsx';
import type { RowsInSight } from './Row.tsx';
import { keyOfRow, ROW_ACTS, useRowActs } from './row-acts.ts';
import type { RowAct } from './row-acts.ts';
import { keepingSame, placeBefore, rowsOf } from './row-model.ts';
import type { ListRow } from './row-model.ts';
import { useGlide } from './use-glide.ts';
import { useRowHeight } from './use-row-height.ts';
import { useWholeRows } from './use-whole-rows.ts';

interface RowsProps {
  list: SpeakersList;
  /** The forecast of this list; null: another list is on the floor, and there is none of this one. */
  forecast: Forecast | null;
  /** Server time, to the minute. */
  now: number;
}

export function Rows({ list, forecast, now }: RowsProps) {
  const { t } = useMeetingWords();
  // The floor is drawn first; the list follows in small steps, between which a key press is answered.
  const rows = useDeferredValue(useRows(list, forecast, now));
  const names = useNames(rows);
  const mayMove = useYou().can.includes('MoveEntry');
  const [menuOf, setMenuOf] = useState<EntryId | null>(null);
  const [saying, setSaid] = useState('');
  const said = useBriefly(saying);
  const acts = useRowActs(setSaid);
  const onMenu = useCallback((entryId: EntryId, open: boolean) => setMenuOf(open ? entryId : null), []);
  const inSight = useMemo<RowsInSight>(
    () => ({ rows: new Map(rows.map((row) => [row.id, row])), draggable: mayMove, menuOf, onMenu, acts }),
    [rows, mayMove, menuOf, onMenu, acts],
  );

  // The keys act on the row that has the focus, and on the one whose menu, which shows them, is open.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[role=row][data-key]');
    const entryId = target.closest('[role=menu]') ? menuOf : row === target ? row.dataset['key'] : undefined;
    const act = actOfKey(event);
    if (!entryId || !act) return;
    event.preventDefault();
    event.stopPropagation();
    setMenuOf(null);
    acts.run(act, entryId);
  };

  return (
    <div className="rows-box" onKeyDownCapture={onKeyDownCapture}>
      <div className="column-head" aria-hidden="true">
        <span className="column-likely">{t('list.column.likely')}</span>
        <span className="column-name">{t('list.column.delegation')}</span>
        <span className="column-waiting">{t('list.column.waiting')}</span>
      </div>
      <RowsInSightContext value={inSight}>
        <Grid itemId={list.itemId} names={names} mayMove={mayMove} onMenu={onMenu} />
      </RowsInSightContext>
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

/** What the grid is told of one who waits: what never changes while the row stands in the list. */
interface RowName {
  id: EntryId;
  name: string;
}

interface GridProps {
  itemId: ItemId;
  names: readonly RowName[];
  mayMove: boolean;
  onMenu(entryId: EntryId, open: boolean): void;
}

/** Draws again only when somebody comes, goes or moves: each row costs the grid much, even one that is out of sight. */
const Grid = memo(function Grid({ itemId, names, mayMove, onMenu }: GridProps) {
  const { t } = useMeetingWords();
  const replica = useReplicaHandle();
  const send = useCommand('list');
  const rowHeight = useRowHeight();
  const grid = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => names.map(({ id }) => id), [names]);
  useGlide(grid, ids, rowHeight);
  const { height, hidden } = useWholeRows(grid, rowHeight, names.length);

  const { dragAndDropHooks } = useDragAndDrop<RowName>({
    isDisabled: !mayMove,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': names.find(({ id }) => id === key)?.name ?? '' })),
    onReorder({ keys, target }) {
      const [moved] = [...keys].map(String);
      const { meeting } = replica.store.getState();
      if (moved === undefined || meeting === null || target.dropPosition === 'on') return;
      const before = placeBefore(listOf(meeting, itemId).waiting, moved, String(target.key), target.dropPosition);
      if (before !== undefined) void send({ type: 'MoveEntry', entryId: moved, before });
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-here" />,
    renderDragPreview: (items) => <div className="dragged">{items[0]?.['text/plain']}</div>,
  });

  return (
    <>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, dropIndicatorThickness: 3 }}>
        <GridList
          ref={grid}
          className="rows"
          style={{ blockSize: Math.max(1, names.length) * rowHeight, maxBlockSize: height }}
          aria-label={t('list.waitingLabel')}
          items={names}
          dragAndDropHooks={dragAndDropHooks}
          disallowTypeAhead
          onAction={(key) => onMenu(String(key), true)}
          renderEmptyState={() => <p className="nobody">{t('list.nobody')}</p>}
        >
          {({ id, name }) => <Row id={id} name={name} />}
        </GridList>
      </Virtualizer>
      {hidden && (
        <p className="more-rows" aria-hidden="true">
          {hidden.below > 0
            ? t('list.moreBelow', { count: hidden.below })
            : t('list.moreAbove', { count: hidden.above })}
        </p>
      )}
    </>
  );
});

/** What the rows show; a row that says the same stays the same object, and is not drawn again. */
function useRows(list: SpeakersList, forecast: Forecast | null, now: number): readonly ListRow[] {
  const meeting = useMeeting();
  const presence = useReplica((state) => state.presence);
  const kept = useRef<readonly ListRow[]>([]);
  return useMemo(() => {
    kept.current = keepingSame(kept.current, rowsOf({ meeting, list, forecast, presence, now }));
    return kept.current;
  }, [meeting, list, forecast, presence, now]);
}

/** The same as the grid knows them. */
function useNames(rows: readonly ListRow[]): readonly RowName[] {
  const { speaker } = useMeetingWords();
  const kept = useRef<readonly RowName[]>([]);
  return useMemo(() => {
    kept.current = keepingSame(
      kept.current,
      rows.map(({ id, entry }) => ({ id, name: speaker(entry) })),
    );
    return kept.current;
  }, [rows, speaker]);
}

/** The keys that a focused row has for itself; the menu shows them. */
function actOfKey(event: KeyboardEvent): RowAct | undefined {
  const key = focusKeyOf(event);
  return ROW_ACTS.find((act) => key !== null && keyOfRow(act) === key);
}
