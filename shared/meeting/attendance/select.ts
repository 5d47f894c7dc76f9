// What rules and views ask of a mark of presence.
import type { Presence } from '../state.ts';

/** Whether an officer made this mark: a delegation does not change it. */
export const isOfficers = ({ how, byOfficer }: Presence): boolean => how !== 'own' || byOfficer === true;
