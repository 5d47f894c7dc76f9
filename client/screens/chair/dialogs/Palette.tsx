// Every action of the console, found by its name (Ctrl+K): the table of actions, and the items to jump to.
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Header,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';

import { folded } from '#shared/names/words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { MeetingText } from '../../../components/MeetingText.tsx';
import { ACTIONS } from '../actions.ts';
import { barOf } from '../actions/action.ts';
import type { ActionGroup, ConsoleAction } from '../actions/action.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { useConsole } from '../console-state.ts';
import { BarLine, useGuarded } from '../barred-button.tsx';
import { useActionContext, useMeeting, useYou } from '../action-context.ts';
import { useBarWords } from '../../../components/officers/why-barred.ts';
import { capOf } from '../key-caps.ts';

const GROUPS: readonly ActionGroup[] = ['primary', 'floor', 'list', 'sitting', 'agenda', 'room', 'people', 'console'];

export default function Palette() {
  const { t, text, itemText, itemNumber } = useMeetingWords();
  const meeting = useMeeting();
  const you = useYou();
  const own = useReplica((state) => state.own);
  const contextNow = useActionContext('foot');
  const openItem = useGuarded('agenda', { type: 'OpenItem' });
  const close = useConsole((state) => state.close);
  const [typed, setTyped] = useState('');

  const run = (action: ConsoleAction): void => {
    close();
    const held = contextNow();
    if (held) action.run(held);
  };
  const possible = ACTIONS.filter(
    (action: ConsoleAction) => action.id !== 'palette' && action.enabled(meeting, you, own),
  );
  const items = meeting.agenda
    .flatMap((id) => meeting.catalogue.items[id] ?? [])
    .filter(({ id }) => id !== meeting.current && meeting.items[id]?.status !== 'concluded');

  return (
    <ModalOverlay className="over-console palette" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="panel palette">
        <Dialog className="dialog" aria-label={t('chair.palette.title')}>
          <Autocomplete
            inputValue={typed}
            onInputChange={setTyped}
            filter={(name, wanted) => folded(name).includes(folded(wanted))}
          >
            <SearchField className="search" aria-label={t('chair.palette.search')} autoFocus>
              <Input placeholder={t('chair.palette.search')} />
            </SearchField>
            {/* Scrolls by itself; whoever goes by keyboard alone can reach it and scroll (axe: scrollable-region-focusable). */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="scroll" role="group" aria-label={t('chair.palette.title')} tabIndex={0}>
              <Menu
                className="menu"
                aria-label={t('chair.palette.title')}
                renderEmptyState={() => <p className="none">{t('chair.palette.nothing')}</p>}
              >
                {GROUPS.map((group) => {
                  const actions = possible.filter((action: ConsoleAction) => action.group === group);
                  if (actions.length === 0) return null;
                  return (
                    <MenuSection key={group}>
                      <Header>{t(`chair.group.${group}`)}</Header>
                      {actions.map((action: ConsoleAction) => (
                        <MenuItem
                          key={action.id}
                          id={action.id}
                          isDisabled={barOf(action, meeting) !== undefined}
                          textValue={[
                            t(action.label, action.params?.(meeting, itemNumber)),
                            action.also === undefined ? '' : t(action.also),
                          ].join(' ')}
                          onAction={() => run(action)}
                        >
                          <span>{t(action.label, action.params?.(meeting, itemNumber))}</span>
                          <BarOf action={action} />
                          {action.keys && <kbd>{capOf(t, action.keys[0])}</kbd>}
                        </MenuItem>
                      ))}
                    </MenuSection>
                  );
                })}
                {/* After all actions: whoever types "report" wants that, and not the item "Procedural report" opened by Enter. */}
                {you.can.includes('OpenItem') && items.length > 0 && (
                  <MenuSection>
                    <Header>{t('chair.agenda.title')}</Header>
                    {items.map((info) => (
                      <MenuItem
                        key={`item ${info.id}`}
                        id={`item ${info.id}`}
                        isDisabled={openItem.bar !== undefined}
                        textValue={`${t('chair.item.open', { number: itemNumber(info.id) })} ${text(info.title)}`}
                        onAction={() => {
                          close();
                          void openItem.give({ type: 'OpenItem', itemId: info.id });
                        }}
                      >
                        <span>
                          {t('chair.item.open', { number: itemNumber(info.id) })}{' '}
                          <small>
                            <MeetingText text={itemText(info)} />
                          </small>
                        </span>
                        <BarLine bar={openItem.bar} />
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Why an action cannot be done now. */
function BarOf({ action }: { action: ConsoleAction }) {
  const bar = useBarWords(barOf(action, useMeeting()));
  return <BarLine bar={bar} />;
}
