// The command that changes one thing of how the meeting looks. Pure.
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Catalogue } from '#shared/meeting/state.ts';

export type Theme = NonNullable<Catalogue['theme']>;

/** The theme is set as a whole: what is empty is left out of it, and one that says nothing is none. */
export function editTheme(before: Theme | undefined, change: Partial<Theme>): CommandOf<'EditMeeting'> {
  const { name, emblem, accent, band, dark } = { ...before, ...change };
  const theme = {
    ...(name !== undefined && { name }),
    ...(emblem !== undefined && { emblem }),
    ...(accent !== undefined && { accent }),
    ...(band !== undefined && { band }),
    ...(dark === false && { dark }),
  };
  return { type: 'EditMeeting', theme: Object.keys(theme).length === 0 ? null : theme };
}
