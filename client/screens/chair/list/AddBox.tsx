// Adds any delegation by two letters: Enter puts it on the list, Alt+Enter asks on whose behalf. It works with every state of the
// list; a name that comes after the closing is late, and the box says so beforehand.
import { use, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';

import { effectiveStatus } from '#shared/meeting/speakers/select.ts';
import type { Delegation, DelegationId, ItemId, SpeakersList } from '#shared/meeting/state.ts';

import { useBriefly } from '../../../components/brief-announcement.ts';
import { CategoryMark } from '../../../components/CategoryMark.tsx';
import { Flag } from '../../../components/Flag.tsx';
import { certain } from '../../../components/name-match.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { keyOfAction } from '../actions.ts';
import { ADD_BOX_ID } from '../focus-add-box.ts';
import { useConsole } from '../console-state.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { capOf, FOCUS_KEYS } from '../key-caps.ts';
import { alphabetical, findDelegations } from './search.ts';

interface AddBoxProps {
  itemId: ItemId;
  list: SpeakersList;
  /** When the list ends by the forecast: about when a new name would speak. */
  newcomerAt: number | null;
}

export function AddBox({ itemId, list, newcomerAt }: AddBoxProps) {
  const { t, text, time, language, the, itemNumber } = useMeetingWords();
  const { catalogue } = useMeeting();
  const { can } = useYou();
  const send = useCommand('list');
  const open = useConsole((state) => state.open);
  const now = useNow('minute', list.closesAt);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ text: string; seen: boolean } | null>(null);
  const told = useBriefly(said?.text ?? '', said);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const all = useMemo(() => alphabetical(catalogue.delegations, language), [catalogue.delegations, language]);
  const found = useMemo(() => findDelegations(all, typed, language), [all, typed, language]);
  const sure = certain(found, ({ id, name, aliases = [] }) => [id, ...Object.values(name), ...aliases], typed);
  if (!can.includes('RequestFloor')) return null;

  const status = effectiveStatus(list, now);
  const placeOf = (id: DelegationId): number =>
    list.waiting.findIndex((entry) => entry.delegationId === id && entry.onBehalfOf === undefined) + 1;
  const add = async (delegationId: DelegationId): Promise<void> => {
    if (placeOf(delegationId) > 0) {
      setSaid({
        text: t('list.add.already', { name: the({ delegationId }, 'opening'), place: placeOf(delegationId) }),
        seen: true,
      });
      return;
    }
    const answer = await send({ type: 'RequestFloor', itemId, delegationId, enteredBy: 'secretary' });
    if (!answer.ok) return;
    setTyped('');
    // The list shows it; a screen reader is told.
    setSaid({
      text: t('list.add.added', {
        name: the({ delegationId }, 'opening'),
        place: list.waiting.length + 1,
        number: itemNumber(itemId),
      }),
      seen: false,
    });
  };

  // The sole match, or the exact one, needs no arrow: Enter takes it. Where an option is chosen with the arrows, that one.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Out of the box in one press, so that the space bar is the chair's again.
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setTyped('');
      input.current?.blur();
      return;
    }
    if (event.key !== 'Enter' || typed === '') return;
    const active = input.current?.getAttribute('aria-activedescendant');
    const key = (active ? document.getElementById(active)?.dataset['key'] : undefined) ?? sure?.id;
    event.preventDefault();
    event.stopPropagation();
    if (key === undefined) return found.length === 0 ? open({ panel: 'delegation' }) : undefined;
    if (!event.altKey) return void add(key);
    setTyped('');
    open({ panel: 'on-behalf', itemId, delegationId: key });
  };

  const describe = (delegation: Delegation): string => {
    const category = catalogue.categories.find(({ id }) => id === delegation.category);
    const place = placeOf(delegation.id);
    const where =
      place > 0
        ? t('list.add.isListed', { place })
        : newcomerAt === null
          ? t('list.add.place', { place: list.waiting.length + 1 })
          : t('list.add.placeAt', { place: list.waiting.length + 1, time: time(newcomerAt) });
    return [category ? text(category.name) : '', where].filter(Boolean).join(' · ');
  };

  return (
    <div className="add-box">
      <ComboBox
        ref={box}
        aria-label={t('list.add.label', { number: itemNumber(itemId) })}
        className="add-line"
        inputValue={typed}
        onInputChange={(value) => {
          setTyped(value);
          if (value !== '') setSaid(null);
        }}
        items={found}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && void add(String(key))}
        menuTrigger="input"
        allowsCustomValue
        allowsEmptyCollection
        shouldFocusWrap
      >
        <Input
          id={ADD_BOX_ID}
          ref={input}
          placeholder={t('list.add.placeholder')}
          onKeyDownCapture={onKeyDownCapture}
          autoComplete="off"
          spellCheck="false"
        />
        {status === 'closed' && <span className="tag">{t('list.add.late')}</span>}
        {typed === '' ? (
          <kbd aria-hidden="true">{capOf(t, keyOfAction('add-request'))}</kbd>
        ) : (
          sure !== undefined && <kbd aria-hidden="true">{capOf(t, FOCUS_KEYS.choose)}</kbd>
        )}
        <ClosedWhileEmpty typed={typed} />
        <Popover className="add-popover" triggerRef={box} placement="top start" offset={0}>
          <ListBox<Delegation>
            className="add-list"
            renderEmptyState={() => <p className="none">{t('list.add.none')}</p>}
          >
            {(delegation) => (
              <ListBoxItem
                id={delegation.id}
                textValue={text(delegation.name)}
                className={delegation.id === sure?.id ? 'option first' : 'option'}
              >
                <span className="code">{delegation.id.length <= 3 ? delegation.id : ''}</span>
                <Flag code={delegation.flag} className="flag" />
                <b>{text(delegation.name)}</b>
                <small>
                  <CategoryMark
                    shape={catalogue.categories.find(({ id }) => id === delegation.category)?.mark ?? 'ring'}
                  />{' '}
                  {describe(delegation)}
                </small>
              </ListBoxItem>
            )}
          </ListBox>
          <p className="add-hint" aria-hidden="true">
            <kbd>{capOf(t, FOCUS_KEYS.choose)}</kbd> {t(found.length === 0 ? 'list.add.hintNew' : 'list.add.hintEnter')}
            {found.length > 0 && (
              <>
                <kbd>{capOf(t, FOCUS_KEYS.chooseForGroup)}</kbd> {t('list.add.hintGroup')}
              </>
            )}
          </p>
        </Popover>
      </ComboBox>
      <p className={said?.seen ? 'add-said' : 'unseen'} role="status">
        {told}
      </p>
    </div>
  );
}

/** An empty box has no matches to show: the list opens with the first letter and goes with the last. */
function ClosedWhileEmpty({ typed }: { typed: string }) {
  const state = use(ComboBoxStateContext);
  useEffect(() => {
    if (typed === '' && state?.isOpen) state.close();
  }, [typed, state]);
  return null;
}
