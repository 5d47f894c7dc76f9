// The commands and events of swaps, as schemas. The public contract (docs/wire.md); nothing here decides, and no page imports it.

import { command, event, ofEntry } from '../contract-parts.ts';
import { idSchema } from '../fields.ts';

const ofSwap = { swapId: idSchema };
/** The two entries that exchange their places. */
const both = { ...ofEntry, with: idSchema };

export const commands = {
  OfferSwap: command('OfferSwap', 'Offers another who waits on the same list to exchange places.', both),
  AcceptSwap: command('AcceptSwap', 'Exchanges places as the two stand now; other offers to either lapse.', ofSwap),
  DeclineSwap: command('DeclineSwap', 'Declines an offer, or takes back one’s own.', ofSwap),
} as const;

export const events = {
  /** To officers and the two delegations. */
  SwapOffered: event('SwapOffered', { ...ofSwap, ...both }),
  SwapAccepted: event('SwapAccepted', { ...ofSwap, ...both }),
  /** To officers and the two delegations. */
  SwapDeclined: event('SwapDeclined', ofSwap),
} as const;
