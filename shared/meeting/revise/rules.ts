// Whole lists at once: each kind has a file of its own.
import { decideParticipants } from './participants.ts';

export const decideRevisions = { ...decideParticipants };
