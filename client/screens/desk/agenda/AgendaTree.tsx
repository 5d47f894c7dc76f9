// The tree of the agenda. A row is dragged by its handle, or moved by Alt and an arrow: up, down, under the item before, out again.
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components';
import type { Key } from 'react-aria-components';

import type { ItemId, Meeting } from '#shared/meeting/state.ts';

import { alongTheLine } from '../../../components/mirrored-arrow-keys.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useIsConfirmed } from '../confirmed.ts';
import { dropAt, stepTo } from '../agenda-moves.ts';
import type { Drop, AgendaPlace, Step } from '../agenda-moves.ts';
import { useSaving } from '../fields/saving.ts';
import { moveCommand } from './move-command.ts';

interface Props {
  chosen: ItemId | null;
  onChoose(itemId: ItemId | null): void;
}

const STEPS: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

export function AgendaTree({ chosen, onChoose }: Props) {
  const { t, text } = useMeetingWords();
  const drawn = useMeeting();
  const isConfirmed = useIsConfirmed('item');
  const meeting = { ...drawn, agenda: drawn.agenda.filter(isConfirmed) };
  const { save, refused } = useSaving();
  const [folded, setFolded] = useState<ReadonlySet<ItemId>>(new Set());
  const moveTo = (itemId: ItemId, place: AgendaPlace | undefined): void => {
    if (place) void save(moveCommand(meeting, itemId, place));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': text(meeting.catalogue.items[String(key)]?.title ?? { en: '' }) })),
    onMove({ keys, target }) {
      const [itemId] = [...keys].map(String);
      if (itemId !== undefined)
        moveTo(itemId, dropAt(meeting, itemId, String(target.key), target.dropPosition as Drop));
    },
    getDropOperation: (target, _types, allowed) => {
      const [operation = 'cancel'] = allowed;
      return target.type === 'item' ? operation : 'cancel';
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || chosen === null) return;
    const step = STEPS[alongTheLine(event.key)];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(chosen, stepTo(meeting, chosen, step));
  };
  return (
    <div onKeyDownCapture={onKeyDown} role="presentation">
      <p className="column-names" aria-hidden="true">
        <span>{t('setup.agenda.number')}</span>
        <span>{t('setup.agenda.title')}</span>
        <span>{t('setup.agenda.minutes')}</span>
      </p>
      <Tree
        className="agenda-tree"
        aria-label={t('setup.section.agenda')}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          onChoose(key === undefined ? null : String(key));
        }}
        // By keys alone Enter chooses: arrows do only where there is another row to go to.
        onAction={(key) => onChoose(String(key))}
        expandedKeys={meeting.agenda.filter((id) => !folded.has(id))}
        onExpandedChange={(keys: Set<Key>) => setFolded(new Set(meeting.agenda.filter((id) => !keys.has(id))))}
      >
        {childRows(meeting, undefined)}
      </Tree>
      <div role="status" className="below">
        {refused !== null && <RefusalWords error={refused} />}
      </div>
      <p className="key-help">{t('setup.agenda.keys')}</p>
    </div>
  );
}

const childRows = (meeting: Meeting, parent: ItemId | undefined) =>
  meeting.agenda
    .filter((id) => meeting.catalogue.items[id]?.parent === parent)
    .map((id) => <Row key={id} meeting={meeting} itemId={id} />);

function Row({ meeting, itemId }: { meeting: Meeting; itemId: ItemId }) {
  const { t, text, itemText, format } = useMeetingWords();
  const info = meeting.catalogue.items[itemId];
  if (!info) return null;
  const title = text(itemText(info));
  return (
    <TreeItem id={itemId} textValue={`${info.number} ${title}`}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className="agenda-row" style={{ paddingInlineStart: `${(level - 1) * 24}px` }}>
            <Button slot="drag" aria-label={t('setup.agenda.drag', { number: info.number })}>
              <svg viewBox="0 0 8 14" aria-hidden="true">
                <path d="M0 0h2v2H0zM6 0h2v2H6zM0 6h2v2H0zM6 6h2v2H6zM0 12h2v2H0zM6 12h2v2H6z" fill="currentColor" />
              </svg>
            </Button>
            {hasChildItems ? (
              <Button slot="chevron" aria-label={t('setup.agenda.fold', { number: info.number })}>
                <svg viewBox="0 0 10 6" aria-hidden="true">
                  <path d="M0 0h10L5 6z" fill="currentColor" />
                </svg>
              </Button>
            ) : (
              <i />
            )}
            <bdi className="number" dir="ltr">
              {info.number}
            </bdi>
            <span className="item-title">{title}</span>
            <span className="minutes">{info.plannedMs !== undefined && format.shortDuration(info.plannedMs)}</span>
          </div>
        )}
      </TreeItemContent>
      {childRows(meeting, itemId)}
    </TreeItem>
  );
}
