// Whole lists at once: each kind has a file of its own.
import { decideAgendaRevision } from './agenda.ts';
import { decideListRevision } from './speakers-list.ts';
import { decideParticipants } from './participants.ts';

export const decideRevisions = { ...decideParticipants, ...decideAgendaRevision, ...decideListRevision };
