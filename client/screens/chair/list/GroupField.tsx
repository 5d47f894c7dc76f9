// On whose behalf: a group of the catalogue found by its first letters, or any other name as it is typed.
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';

import { abbreviationsOf, callsOfGroup } from '#shared/meeting/catalogue/groups.ts';
import type { Group } from '#shared/meeting/state.ts';

import { matching } from '../../../components/name-match.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';

interface GroupFieldProps {
  /** A group's id, a name as it was typed, or nothing. */
  value: string;
  onChange(value: string): void;
  autoFocus?: boolean;
}

export function GroupField({ value, onChange, autoFocus = false }: GroupFieldProps) {
  const { t, text } = useMeetingWords();
  const { groups } = useMeeting().catalogue;
  const known = groups.find(({ id }) => id === value);
  const shown = known ? text(known.name) : value;
  const idOf = (typed: string): string => groups.find((group) => text(group.name) === typed)?.id ?? typed;
  return (
    <ComboBox
      className="field combo"
      allowsCustomValue
      menuTrigger="focus"
      inputValue={shown}
      onInputChange={(typed) => onChange(idOf(typed))}
      items={
        known
          ? groups
          : matching(
              groups,
              ({ name }) => name,
              value,
              (one) => [...callsOfGroup(one), ...abbreviationsOf(one)],
            )
      }
      autoFocus={autoFocus}
    >
      <Label>{t('list.entry.onBehalfOf')}</Label>
      <Input autoComplete="off" spellCheck="false" maxLength={1000} />
      <Popover className="popover">
        <ListBox<Group> className="menu">
          {(group) => (
            <ListBoxItem id={group.id} textValue={text(group.name)}>
              {text(group.name)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
