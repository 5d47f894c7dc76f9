// The order of a list while an officer chooses it: its fields, and the policy that they become. Pure.
import type { OrderKey, OrderPolicy } from '#shared/meeting/orders/state.ts';
import { ORDER_KEYS } from '#shared/meeting/procedure-ids.ts';
import type { Language } from '#shared/meeting/state.ts';
import { wholeNumber } from '#shared/typed-input.ts';

/** Nothing more, no name. */
export const NONE = 'none';
/** Of a question's or the replies' own lists, which nobody orders by hand. */
const DERIVED: readonly OrderKey[] = ['round', 'alternate'];
export const KEYS = ORDER_KEYS.filter((key) => !DERIVED.includes(key));
const MOST_SPEAKERS = 2_000;

export interface OrderDraft {
  /** Keys with blanks between, the first decides. */
  keys: string;
  /** Of an alphabet: the delegation with which it begins, or NONE. */
  from: string;
  language: Language;
  cap: string;
}

export const orderDraft = ({ keys, from, language, cap }: OrderPolicy): OrderDraft => ({
  keys: keys.join(' '),
  from: from ?? NONE,
  language: language ?? 'en',
  cap: cap === undefined ? '' : String(cap),
});

export const keysOf = ({ keys }: Pick<OrderDraft, 'keys'>): OrderKey[] =>
  ORDER_KEYS.filter((key) => keys.split(' ').includes(key)).toSorted(
    (one, other) => keys.split(' ').indexOf(one) - keys.split(' ').indexOf(other),
  );

/** The keys after another was chosen at one place: it stands there alone, and with none the order ends there. */
export function withKey(keys: readonly OrderKey[], at: number, chosen: string): string {
  const key = KEYS.find((one) => one === chosen);
  const others = (some: readonly OrderKey[]): OrderKey[] => some.filter((one) => one !== key);
  return (key ? [...others(keys.slice(0, at)), key, ...others(keys.slice(at + 1))] : keys.slice(0, at)).join(' ');
}

/** Undefined: nobody stands by. Null: it is no number of speakers. */
export function capTyped({ cap }: Pick<OrderDraft, 'cap'>): number | undefined | null {
  if (cap.trim() === '') return undefined;
  const number = wholeNumber(cap);
  return number !== undefined && number >= 1 && number <= MOST_SPEAKERS ? number : null;
}

export function policyTyped(draft: OrderDraft): OrderPolicy {
  const keys = keysOf(draft);
  const hasAlphabet = keys.includes('alphabet');
  const cap = capTyped(draft);
  return {
    keys,
    ...(hasAlphabet && draft.language !== 'en' && { language: draft.language }),
    ...(hasAlphabet && draft.from !== NONE && { from: draft.from }),
    ...(cap != null && { cap }),
  };
}
