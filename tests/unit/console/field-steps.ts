// Steps that change one field of the set-up page, with the words of their undo in English, and what every language must have of them.
import type { Command } from '#shared/meeting/commands.ts';

import type { Scenario } from '../../scenario.ts';
import { MINUTE, TEN } from '../../scenario.ts';

/** What was done, the step, its words, and what was done before. */
export type StepTold = [string, (scenario: Scenario) => Command, { en: string; each?: string[] }, Command[]?];

export const FIELD_STEPS: StepTold[] = [
  [
    'the room of a sitting',
    () => ({ type: 'EditSitting', sittingId: 'am', room: 'Room XIX', endsAt: TEN + 180 * MINUTE }),
    { en: 'edited the sitting: — → “Room XIX”', each: ['Room XIX'] },
  ],
  [
    'the symbol of the meeting',
    () => ({ type: 'EditMeeting', symbol: 'WGT/2' }),
    { en: 'edited what is said of the meeting: “WGT/1” → “WGT/2”', each: ['WGT/1', 'WGT/2'] },
    [{ type: 'EditMeeting', symbol: 'WGT/1' }],
  ],
  [
    'how one joins',
    () => ({ type: 'EditSettings', joining: 'open' }),
    { en: 'changed how the meeting is held: “Links only” → “Open”' },
    [{ type: 'EditSettings', joining: 'links' }],
  ],
  [
    'a title of an item in one language',
    () => ({ type: 'EditItem', itemId: '6', title: { fr: 'Divers' } }),
    { en: 'edited item 6: “Autres questions” → “Divers”', each: ['6', 'Autres questions', 'Divers'] },
    [{ type: 'EditItem', itemId: '6', title: { fr: 'Autres questions' } }],
  ],
  [
    'the seats of a delegation',
    () => ({ type: 'EditDelegation', delegationId: 'CH', seats: 3 }),
    { en: 'edited the delegation of State CH: “2” → “3”', each: ['2', '3'] },
    [{ type: 'EditDelegation', delegationId: 'CH', seats: 2 }],
  ],
  [
    'the length of an item',
    () => ({ type: 'EditItem', itemId: '6', plannedMs: 15 * MINUTE }),
    { en: 'edited item 6: “30 min” → “15 min”' },
    [{ type: 'EditItem', itemId: '6', plannedMs: 30 * MINUTE }],
  ],
];
