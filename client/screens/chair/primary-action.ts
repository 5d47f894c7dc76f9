// The console's one primary action: what it is now, and the press that does it, whether by the space bar or by the button.
// The guards of DOMAIN's "space bar" are in press-guard.ts; what the action is, in shared/meeting/chair/next-action.ts.
import { createContext, useContext } from 'react';

import type { NextAction } from '#shared/meeting/chair/action-type.ts';

export interface PrimaryAction {
  action: NextAction;
  /** Sends its commands, unless a guard holds it back; then the new label flashes. */
  press(): void;
  /** Somebody else has just changed what the button acts on: it shows its new label reversed for 700 ms. */
  flashing: boolean;
  /** Why it can do nothing, in words; null: it can. */
  disabledReason: string | null;
}

export const PrimaryActionContext = createContext<PrimaryAction | null>(null);

/** The one primary action; FloorZone draws its button. */
export function usePrimaryAction(): PrimaryAction {
  const primary = useContext(PrimaryActionContext);
  if (primary === null) throw new Error('usePrimaryAction was used outside the console');
  return primary;
}
