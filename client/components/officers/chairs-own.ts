// What is the Chair's alone: its links and devices are made and ended by the Chair, and by operators; the server refuses it to a secretary.
import type { Role } from '#shared/meeting/languages-and-roles.ts';

/** Whether an officer of this role may make, or end, a link or a device of that role. */
export const mayHandle = (theirs: string, own: Role): boolean => theirs !== 'chair' || own === 'chair';
