// How a list is opened, or goes on: until when, whether an officer accepts each request, with which items it is taken together.
import { Checkbox, CheckboxGroup, Label, Switch } from 'react-aria-components';

import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, SpeakersList } from '#shared/meeting/state.ts';

import { useEdited } from '../../../components/edited.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useServerClock } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useConsole } from '../console.ts';
import { Act, Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { useCommand, useMeeting } from '../action-context.ts';
import type { FreeCommand } from '../../../components/officers/bars.ts';
import { useMeanwhileWords } from '../edit-conflict-words.ts';
import { useTimeWords } from '../../../components/officers/typed-time-words.ts';
import { comingTime, fieldTime } from '../../../components/officers/times-of-day.ts';

const IN_MINUTES = [10, 15, 30] as const;

export default function OpenListPanel({ itemId }: { itemId: ItemId }) {
  const { t, itemNumber, itemTitle, format } = useMeetingWords();
  const meeting = useMeeting();
  const list = listOf(meeting, itemId);
  const clock = useServerClock();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const { timeZone } = meeting.catalogue;
  const isOpen = effectiveStatus(list, clock()) === 'open';
  const { when, wrong } = useTimeWords();
  const meant = useMeanwhileWords();
  const announced = isOpen ? list.closesAt : undefined;
  const { value, set, changed, meanwhile } = useEdited<Draft>({
    closes: announced === undefined ? '' : fieldTime(announced, timeZone),
    moderated: list.moderated,
    together: (list.together ?? []).join(' '),
  });
  const together: ItemId[] = value.together === '' ? [] : value.together.split(' ');

  const now = clock();
  // What stands in the field untouched is the instant that it was drawn from, on whichever day.
  const isTyped = changed.closes !== undefined && changed.closes.trim() !== '';
  const read = isTyped ? comingTime(value.closes, now, timeZone) : changed.closes === undefined ? announced : undefined;
  const at = typeof read === 'number' ? read : undefined;
  const mayJoin = (id: ItemId): boolean =>
    meeting.items[id]?.status !== 'concluded' &&
    meeting.lists[id] === undefined &&
    !meeting.catalogue.items[id]?.withoutList;
  const others = meeting.agenda.filter((id) => id !== list.itemId && (together.includes(id) || mayJoin(id)));

  const submit = async (): Promise<void> => {
    const closesAt = changed.closes === undefined ? undefined : (at ?? null);
    const command = commandFor({ list, isOpen, closesAt, moderated: changed.moderated, together: changed.together });
    if (command === null || (await send(command)).ok) close();
  };
  return (
    <Sheet title={t(isOpen ? 'list.panel.changeTitle' : 'list.panel.openTitle', { number: itemNumber(itemId) })}>
      <Sending
        onSubmit={() => void submit()}
        submit={t(isOpen ? 'list.panel.change' : 'list.panel.open')}
        disabled={wrong(read) !== undefined}
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
                  <b>{itemNumber(id)}</b> {itemTitle(id)}
                </Checkbox>
              ))}
            </div>
          </CheckboxGroup>
        )}
      </Sending>
    </Sheet>
  );
}

interface Draft {
  closes: string;
  moderated: boolean;
  /** Ids of items, with blanks between. */
  together: string;
}

interface Wanted {
  list: SpeakersList;
  isOpen: boolean;
  /** Of these three what was changed: null takes the closing time away. */
  closesAt: number | null | undefined;
  moderated: boolean | undefined;
  together: string | undefined;
}

/** One command for all that was changed; null where nothing was. */
function commandFor({ list: { itemId }, isOpen, closesAt, moderated, together }: Wanted): FreeCommand | null {
  if (!isOpen || moderated !== undefined || together !== undefined) {
    return {
      type: 'OpenList',
      itemId,
      ...(moderated !== undefined && { moderated }),
      ...(closesAt !== undefined && { closesAt }),
      ...(together !== undefined && { together: together === '' ? [] : together.split(' ') }),
    };
  }
  return closesAt === undefined ? null : { type: 'SetClosingTime', itemId, closesAt };
}
