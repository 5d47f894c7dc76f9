// How a list is opened, or goes on: until when, whether an officer accepts each request, with which items it is taken together.
import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label, Switch } from 'react-aria-components';

import type { Command } from '#shared/meeting/commands.ts';
import { effectiveStatus, listOf } from '#shared/meeting/lists.ts';
import type { ItemId, SpeakersList } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useServerClock } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions.ts';
import { useConsole } from '../console.ts';
import { Act, Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { useCommand, useMeeting } from '../hands.ts';
import { useTimeWords } from '../time-words.ts';
import { comingTime, fieldTime } from '../times.ts';

const IN_MINUTES = [10, 15, 30] as const;

export default function ListPanel({ itemId }: { itemId: ItemId }) {
  const { t, itemNumber, itemTitle, format } = useMeetingWords();
  const meeting = useMeeting();
  const list = listOf(meeting, itemId);
  const clock = useServerClock();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const { timeZone } = meeting.catalogue;
  const isOpen = effectiveStatus(list, clock()) === 'open';
  const { when, wrong } = useTimeWords();
  // What stands in the field untouched is the instant that it was drawn from, on whichever day.
  const [announced] = useState(() => (isOpen ? list.closesAt : undefined));
  const shown = announced === undefined ? '' : fieldTime(announced, timeZone);
  const [typed, setTyped] = useState(shown);
  const [moderated, setModerated] = useState(list.moderated);
  const [together, setTogether] = useState<ItemId[]>(list.together ?? []);

  const now = clock();
  const read = typed.trim() === '' ? undefined : typed === shown ? announced : comingTime(typed, now, timeZone);
  const at = typeof read === 'number' ? read : undefined;
  const mayJoin = (id: ItemId): boolean =>
    meeting.items[id]?.status !== 'concluded' &&
    meeting.lists[id] === undefined &&
    !meeting.catalogue.items[id]?.withoutList;
  const others = meeting.agenda.filter((id) => id !== list.itemId && (together.includes(id) || mayJoin(id)));

  const submit = async (): Promise<void> => {
    const command = commandFor({ list, isOpen, closesAt: at, moderated, together });
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
          value={typed}
          onChange={setTyped}
          hint={at === undefined ? t('list.panel.closesNever') : t('list.panel.closesHint', { time: when(at, now) })}
          wrong={wrong(read)}
          autoFocus
          ltr
        />
        <div className="acts across">
          {IN_MINUTES.map((minutes) => (
            <Act
              key={minutes}
              onPress={() =>
                setTyped(fieldTime(Math.round((clock() + minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS, timeZone))
              }
            >
              {t('list.panel.in', { length: format.shortDuration(minutes * MINUTE_MS) })}
            </Act>
          ))}
        </div>
        <Switch className="switch" isSelected={moderated} onChange={setModerated}>
          <i aria-hidden="true" />
          {t('list.panel.moderated')}
        </Switch>
        {others.length > 0 && (
          <CheckboxGroup className="field together" value={together} onChange={setTogether}>
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

interface Wanted {
  list: SpeakersList;
  isOpen: boolean;
  closesAt: number | undefined;
  moderated: boolean;
  together: ItemId[];
}

/** One command for all that was changed; null where nothing was. */
function commandFor({ list, isOpen, closesAt, moderated, together }: Wanted): Command | null {
  const otherItems = together.join(' ') !== (list.together ?? []).join(' ');
  if (!isOpen || moderated !== list.moderated || otherItems) {
    return {
      type: 'OpenList',
      itemId: list.itemId,
      moderated,
      ...(closesAt !== undefined ? { closesAt } : isOpen && { closesAt: null }),
      ...(otherItems && { together }),
    };
  }
  return closesAt === list.closesAt
    ? null
    : { type: 'SetClosingTime', itemId: list.itemId, closesAt: closesAt ?? null };
}
