// What an officer reads at a button that the meeting's guard holds up: why, and what lets it go on.
import type { ReasonKey } from '#shared/meeting/refusals.ts';

import { useText } from '../../i18n/context.ts';

/** Undefined where nothing holds it up. */
export function useBarWords(reason: ReasonKey | undefined): string | undefined {
  const t = useText();
  if (reason === undefined) return undefined;
  const area = t.has(`refusals.${reason}`) ? 'refusals' : 'chair.refusals';
  const [message, remedy] = [`${area}.${reason}`, `${area}.${reason}.remedy`] as const;
  return [message, remedy].flatMap((key) => (t.has(key) ? t(key) : [])).join(' ');
}
