// How a list is opened, or goes on: from when and until when, in which order, whether an officer accepts each request, with which items it
// is taken together.
import { Checkbox, CheckboxGroup, Label, Switch } from 'react-aria-components';

import { policyOf } from '#shared/meeting/orders/select.ts';
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId } from '#shared/meeting/state.ts';

import { useEdited } from '../../../components/edited-fields.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { ItemTitle } from '../../../components/MeetingText.tsx';
import { useServerClock } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useConsole } from '../console-state.ts';
import { Act, Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { useCommand, useMeeting } from '../action-context.ts';
import type { FreeCommand } from '../../../components/officers/why-barred.ts';
import { useMeanwhileWords } from '../edit-conflict-words.ts';
import { useTimeWords } from '../../../components/officers/typed-time-words.ts';
import { comingTime, fieldTime } from '../../../components/officers/times-of-day.ts';
import { changedList, itemsOf, openedList } from './list-draft.ts';
import type { ListDraft } from './list-draft.ts';
import { capTyped, keysOf, orderDraft } from './order-draft.ts';
import { OrderFields } from './OrderFields.tsx';

const IN_MINUTES = [10, 15, 30] as const;

export default function OpenListPanel({ itemId }: { itemId: ItemId }) {
  const { t, itemNumber, format } = useMeetingWords();
  const meeting = useMeeting();
  const list = listOf(meeting, itemId);
  const clock = useServerClock();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const { timeZone } = meeting.catalogue;
  const isOpen = effectiveStatus(list, clock()) === 'open';
  const { when, wrong } = useTimeWords();
  const meant = useMeanwhileWords();
  // The list may stand as open with a time to come (`opensAt`): nobody may ask for the floor before that.
  const opensAt = isOpen || list.status !== 'open' ? undefined : list.opensAt;
  const isNew = !isOpen && opensAt === undefined;
  const announced = isNew ? undefined : list.closesAt;
  const inField = (instant: number | undefined): string => (instant === undefined ? '' : fieldTime(instant, timeZone));
  const { value, set, changed, meanwhile } = useEdited<ListDraft>({
    closes: inField(announced),
    opens: inField(opensAt),
    moderated: list.moderated,
    together: (list.together ?? []).join(' '),
    ...orderDraft(policyOf(list)),
  });
  const together = itemsOf(value.together);

  const now = clock();
  // What stands in the field untouched is the instant that it was drawn from, on whichever day.
  const readIn = (typed: string | undefined, before: number | undefined): ReturnType<typeof comingTime> | undefined => {
    if (typed === undefined) return before;
    return typed.trim() === '' ? undefined : comingTime(typed, now, timeZone);
  };
  const read = readIn(changed.closes, announced);
  const at = typeof read === 'number' ? read : undefined;
  const readOpens = readIn(changed.opens, opensAt);
  const opens = typeof readOpens === 'number' ? readOpens : undefined;
  const mayJoin = (id: ItemId): boolean =>
    meeting.items[id]?.status !== 'concluded' &&
    meeting.lists[id] === undefined &&
    !meeting.catalogue.items[id]?.withoutList;
  const others = meeting.agenda.filter((id) => id !== list.itemId && (together.includes(id) || mayJoin(id)));

  const isOrder = capTyped(value) !== null && keysOf(value).length > 0;

  const submit = async (): Promise<void> => {
    const isUntouched = Object.keys(changed).length === 0;
    const opened = (): FreeCommand | null =>
      isUntouched && !isNew ? null : openedList(list, value, changed, { closesAt: at, opensAt: opens });
    const command = isOpen ? changedList(list, changed, at) : opened();
    if (command === null || (await send(command)).ok) close();
  };
  return (
    <Sheet title={t(isNew ? 'list.panel.openTitle' : 'list.panel.changeTitle', { number: itemNumber(itemId) })}>
      <Sending
        onSubmit={() => void submit()}
        submit={t(isNew ? 'list.panel.open' : 'list.panel.change')}
        disabled={[wrong(read), wrong(readOpens)].some((one) => one !== undefined) || !isOrder}
      >
        <TextLine
          label={t('list.panel.closesAt')}
          value={value.closes}
          onChange={(closes) => set({ closes })}
          hint={
            meant(meanwhile('closes')) ??
            (at === undefined ? t('list.panel.closesNever') : t('list.panel.closesHint', { time: when(at, now) }))
          }
          wrong={wrong(read)}
          autoFocus
          ltr
        />
        <div className="actions across">
          {IN_MINUTES.map((minutes) => (
            <Act
              key={minutes}
              onPress={() =>
                set({
                  closes: fieldTime(Math.round((clock() + minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS, timeZone),
                })
              }
            >
              {t('list.panel.in', { length: format.shortDuration(minutes * MINUTE_MS) })}
            </Act>
          ))}
        </div>
        {!isOpen && (
          <>
            <TextLine
              label={t('list.panel.opensAt')}
              value={value.opens}
              onChange={(typed) => set({ opens: typed })}
              hint={
                meant(meanwhile('opens')) ??
                (opens === undefined ? t('list.panel.opensNow') : t('list.panel.opensHint', { time: when(opens, now) }))
              }
              wrong={wrong(readOpens)}
              ltr
            />
            <OrderFields draft={value} onChange={set} />
          </>
        )}
        <Switch className="switch" isSelected={value.moderated} onChange={(moderated) => set({ moderated })}>
          <i aria-hidden="true" />
          {t('list.panel.moderated')}
        </Switch>
        {others.length > 0 && (
          <CheckboxGroup
            className="field together"
            value={together}
            onChange={(chosen) => set({ together: chosen.join(' ') })}
          >
            <Label>{t('list.panel.together')}</Label>
            <div className="items">
              {others.map((id) => (
                <Checkbox key={id} value={id}>
                  <i aria-hidden="true" />
                  <b>{itemNumber(id)}</b> <ItemTitle itemId={id} />
                </Checkbox>
              ))}
            </div>
          </CheckboxGroup>
        )}
      </Sending>
    </Sheet>
  );
}
