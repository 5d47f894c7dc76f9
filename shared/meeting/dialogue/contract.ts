// The commands and events of an interactive dialogue, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { command, event, ofItem } from '../contract-parts.ts';
import { guestSchema, idSchema, speechLength } from '../fields.ts';
import { keptGuestSchema } from '../speakers/state.ts';
import { limitMs } from '../state-fields.ts';
import { batchSchema } from './state.ts';

const round = z.int().check(z.minimum(1));

export const commands = {
  StartRound: command(
    'StartRound',
    'Starts a round of an interactive dialogue: so many from the floor, or for so long, then the panel. What is left out is as before.',
    {
      itemId: idSchema,
      batch: z.optional(
        z.union([z.object({ speakers: z.int().check(z.minimum(1), z.maximum(500)) }), z.object({ ms: speechLength })]),
      ),
      panel: z.optional(z.array(guestSchema).check(z.maxLength(20))),
      /** What the panel has for its answers, in ms. */
      panelMs: z.optional(speechLength),
    },
  ),
  CallPanel: command('CallPanel', 'Invites the panel to answer the questions of a round.', { itemId: idSchema, round }),
  EndDialogue: command('EndDialogue', 'Ends the interactive dialogue on an item.', { itemId: idSchema }),
} as const;

export const events = {
  RoundStarted: event('RoundStarted', {
    ...ofItem,
    round,
    batch: batchSchema,
    panel: z.array(keptGuestSchema),
    panelMs: limitMs,
  }),
  PanelCalled: event('PanelCalled', { ...ofItem, round }),
  DialogueEnded: event('DialogueEnded', ofItem),
} as const;
