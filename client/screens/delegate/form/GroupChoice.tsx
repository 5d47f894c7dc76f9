// On behalf of which group: the meeting's groups as a plain list that typing makes shorter, or any name as it is written.
import { useId } from 'react';
import type { ChangeEvent } from 'react';

import { groupMeant } from '#shared/meeting/catalogue/groups.ts';
import { waitsForLot } from '#shared/meeting/orders/select.ts';
import type { DelegationId, Entry, SpeakersList } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { folded, inRanks } from '#shared/names/words.ts';
import { useMeeting } from '../seat-state.ts';

interface GroupChoiceProps {
  list: SpeakersList;
  self: DelegationId;
  /** A group's id, or a name as typed. */
  value: string;
  /** @param isKnown whether it is a group of the meeting: any other is for an officer to accept */
  onChange: (value: string, isKnown: boolean) => void;
}

const SHOWN = 6;

/** It appears below what was pressed, on a small phone below the fold. */
const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

export default function GroupChoice({ list, self, value, onChange }: GroupChoiceProps) {
  const { t, group, text } = useMeetingWords();
  const meeting = useMeeting();
  const { groups } = meeting.catalogue;
  const id = useId();
  const chosen = groups.find((one) => one.id === value);
  const typed = chosen ? '' : value;
  const choose = (chosen: string): void => onChange(chosen, groupMeant(meeting, chosen).known);
  const type = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const written = folded(target.value);
    const exact = groups.find((one) => Object.values(one.name).some((name) => folded(name) === written));
    choose(exact ? exact.id : target.value);
  };
  const suggestions = chosen ? [] : inRanks(groups, (one) => Object.values(one.name), folded(typed)).slice(0, SHOWN);
  const note = value === '' ? null : othersFor(list, self, value);
  return (
    <div className="group" ref={intoView}>
      <label htmlFor={id}>{t('delegate.groupName')}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={1000}
        placeholder={t('delegate.groupPlaceholder')}
        value={group(value)}
        onChange={type}
      />
      {note && <GroupNote {...note} />}
      {suggestions.length > 0 && (
        <ul aria-label={t('delegate.groupSuggestions')}>
          {suggestions.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => choose(one.id)}>
                {text(one.name)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whether another delegation is on the list, or has spoken, for the same group. */
function othersFor(
  list: SpeakersList,
  self: DelegationId,
  group: string,
): { entry: Entry; place: number | 'spoken' | 'undrawn' } | null {
  const same = (entry: Entry): boolean => entry.onBehalfOf === group && entry.delegationId !== self;
  const index = list.waiting.findIndex(same);
  if (index >= 0) return { entry: list.waiting[index]!, place: waitsForLot(list) ? 'undrawn' : index + 1 };
  const spoken = list.past.find((entry) => entry.outcome === 'spoken' && same(entry));
  return spoken ? { entry: spoken, place: 'spoken' } : null;
}

function GroupNote({ entry, place }: NonNullable<ReturnType<typeof othersFor>>) {
  const { t, the } = useMeetingWords();
  const delegation = the(entry, 'opening');
  return (
    <p className="note">
      {place === 'spoken'
        ? t('delegate.groupAlreadySpoke', { delegation })
        : place === 'undrawn'
          ? t('delegate.groupListed', { delegation })
          : t('delegate.groupAlready', { delegation, place })}
    </p>
  );
}
