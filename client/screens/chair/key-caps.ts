// Keys that belong to what has the focus, and how every key of the console is written for the reader. Knows no action and no command.
import type { TextKey } from '../../i18n/areas.ts';
import type { Translate } from '../../i18n/translate.ts';

/**
 * Keys of what has the focus, beside those of the actions: of a row of the list (which its menu shows), of the box that adds to the
 * list, and of what lies in front. Written as in the table of actions.
 */
export const FOCUS_KEYS = {
  up: 'Alt+↑',
  down: 'Alt+↓',
  first: 'Alt+Home',
  last: 'Alt+End',
  place: '#',
  swap: '=',
  edit: 'F2',
  withdraw: 'Del',
  choose: 'Enter',
  chooseForGroup: 'Alt+Enter',
  close: 'Esc',
} as const;

const WRITTEN: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Delete: 'Del', Escape: 'Esc' };

/** The same for a press that what has the focus may want: arrows and the like, alone or with Alt. */
export function focusKeyOf({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): string | null {
  // A sign may need AltGr, which is Ctrl and Alt together: # on Swiss and French keyboards.
  if (/^[^\p{L}\p{N}\s]$/u.test(key)) return metaKey || (ctrlKey && !altKey) ? null : key;
  if (ctrlKey || metaKey) return null;
  return `${altKey ? 'Alt+' : ''}${WRITTEN[key] ?? key}`;
}

const NAMED = ['Space', 'Enter', 'Esc', 'Del', 'Home', 'End', 'Shift'] as const;

/** A key as it stands on the reader's keyboard: "Maj+Ctrl+Z". */
export function capOf(t: Translate, key: string | undefined): string {
  // "+" is a key too.
  const parts = (key ?? '').split(/\+(?=.)/u);
  return parts
    .map((part) => {
      const named = NAMED.find((name) => name === part);
      return named ? t(`chair.key.${named}` satisfies TextKey) : part;
    })
    .join('+');
}
