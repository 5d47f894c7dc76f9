// Those who wait, in speaking order: moved by dragging, by Alt with the arrows, or by the menu of each row.
// Draws only the rows in sight, so that five hundred cost no more than ten; what a row shows is Row.tsx.
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { DropIndicator, GridList, ListLayout, Virtualizer, useDragAndDrop } from 'react-aria-components';

import type { Forecast } from '#shared/meeting/forecast.ts';
import type { EntryId, SpeakersList } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { useCommand, useMeeting, useYou } from '../hands.ts';
import { Row } from './Row.tsx';
import { type RowAct, useRowActs } from './row-acts.ts';
import { keepingSame, type ListRow, placeBefore, rowsOf } from './rows.ts';
import { useGlide } from './use-glide.ts';
import { useRowHeight } from './use-row-height.ts';

interface RowsProps {
  list: SpeakersList;
  /** Of this list; null for a list that is not the one on the floor. */
  forecast: Forecast | null;
  /** Server time, to the minute. */
  now: number;
}

export function Rows({ list, forecast, now }: RowsProps) {
  const rows = useRows(list, forecast, now);
  const words = useMeetingWords();
  const { t } = words;
  const you = useYou();
  const send = useCommand('list');
  const rowHeight = useRowHeight();
  const [menuOf, setMenuOf] = useState<EntryId | null>(null);
  const [said, setSaid] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => list.waiting.map(({ id }) => id), [list.waiting]);
  useGlide(grid, ids, rowHeight);
  const acts = useRowActs(setSaid);

  const nameOfKey = (key: string): string => {
    const row = rows.find(({ id }) => id === key);
    return row ? words.speaker(row.entry) : '';
  };

  const mayMove = you.can.includes('MoveEntry');
  const { dragAndDropHooks } = useDragAndDrop<ListRow>({
    isDisabled: !mayMove,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': nameOfKey(String(key)) })),
    onReorder({ keys, target }) {
      const [moved] = [...keys].map(String);
      if (moved === undefined || target.dropPosition === 'on') return;
      const before = placeBefore(list.waiting, moved, String(target.key), target.dropPosition);
      if (before !== undefined) void send({ type: 'MoveEntry', entryId: moved, before });
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="drophere" />,
    renderDragPreview: (items) => <div className="dragged">{items[0]?.['text/plain']}</div>,
  });

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
    <div className="rowsbox" onKeyDownCapture={onKeyDownCapture}>
      <div className="colh" aria-hidden="true">
        <span className="c-likely">{t('list.column.likely')}</span>
        <span className="c-name">{t('list.column.delegation')}</span>
        <span className="c-wait">{t('list.column.waiting')}</span>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, dropIndicatorThickness: 3 }}>
        <GridList
          ref={grid}
          className="rows"
          style={{ blockSize: Math.max(1, rows.length) * rowHeight }}
          aria-label={t('list.waitingLabel')}
          items={rows}
          dependencies={[words, menuOf, acts]}
          dragAndDropHooks={dragAndDropHooks}
          disallowTypeAhead
          onAction={(key) => setMenuOf(String(key))}
          renderEmptyState={() => <p className="nobody">{t('list.nobody')}</p>}
        >
          {(row) => (
            <Row
              label={t('list.rowLabel', { place: row.position, name: words.speaker(row.entry) })}
              plate={words.speaker(row.entry)}
              row={row}
              draggable={mayMove}
              menuOpen={menuOf === row.id}
              onMenu={(open) => setMenuOf(open ? row.id : null)}
              acts={acts}
            />
          )}
        </GridList>
      </Virtualizer>
      <p className="sr" role="status">
        {said}
      </p>
    </div>
  );
}

/** What the rows show; a row that says the same stays the same object, and is not drawn again. */
function useRows(list: SpeakersList, forecast: Forecast | null, now: number): ListRow[] {
  const meeting = useMeeting();
  const presence = useReplica((state) => state.presence);
  const kept = useRef<ListRow[]>([]);
  return useMemo(() => {
    kept.current = keepingSame(kept.current, rowsOf({ meeting, list, forecast, presence, now }));
    return kept.current;
  }, [meeting, list, forecast, presence, now]);
}

/** The keys that a focused row has for itself; the menu shows them. */
function actOfKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): RowAct | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey) {
    const moves: Record<string, RowAct> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };
    return moves[key];
  }
  const plain: Record<string, RowAct> = { Delete: 'withdraw', F2: 'edit', '#': 'place' };
  return plain[key];
}
