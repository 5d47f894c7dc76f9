// A command that the meeting's guard may hold up: its button is greyed meanwhile and says why. The guard is the one that the server asks.
import { Button, MenuItem, Text } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';

import type { Command, CommandOf, CommandType } from '#shared/meeting/commands.ts';
import type { GuardedCommand } from '#shared/meeting/precedence-guard.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import { useBar } from '../../components/officers/why-barred.ts';
import { useAnyCommand } from './action-context.ts';
import type { ConsolePlace } from './console-state.ts';

interface Guarded<T extends CommandType> {
  give(command: CommandOf<T>): Promise<CommandAnswer>;
  bar: string | undefined;
}

/**
 * Sends one kind of command from a place, with the bar of its button.
 * @param asked as much of the command as is known before it is given
 */
export function useGuarded<T extends CommandType>(
  place: ConsolePlace,
  asked: GuardedCommand & { type: T },
): Guarded<T> {
  const give = useAnyCommand(place) as unknown as Guarded<T>['give'];
  return { give, bar: useBar(asked) };
}

/** Of a button: greyed while there is a bar, which is its tooltip and its description. */
export const greyed = (bar: string | undefined, isDisabled = false): Pick<ButtonProps, 'isDisabled' | 'render'> =>
  bar === undefined ? { isDisabled } : { isDisabled: true, render: (props) => <button {...props} title={bar} /> };

/** A button that gives one command as it stands. */
export function Give({
  command,
  place,
  ...button
}: { command: Command; place: ConsolePlace } & Omit<ButtonProps, 'onPress'>) {
  const { give, bar } = useGuarded(place, command);
  return <Button {...button} {...greyed(bar)} onPress={() => void give(command)} />;
}

/** A line of a menu that is greyed while there is a bar, which it then says. */
export function GuardedItem({
  bar,
  onAction,
  children,
}: {
  bar: string | undefined;
  onAction(): void;
  children: string;
}) {
  return (
    <MenuItem onAction={onAction} textValue={children} isDisabled={bar !== undefined}>
      <Text slot="label">{children}</Text>
      <BarLine bar={bar} />
    </MenuItem>
  );
}

/** Why a line of a menu is greyed, below it. */
export const BarLine = ({ bar }: { bar: string | undefined }) =>
  bar === undefined ? null : <Text slot="description">{bar}</Text>;
