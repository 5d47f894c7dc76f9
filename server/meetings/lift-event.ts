// What an event of an older shape becomes when it is read: the core's lifts, behind the store's check of versions.
import { knowsEvent } from '#shared/meeting/meeting.ts';
import { LIFTS } from '#shared/meeting/versions.ts';

import type { UpcastTable } from '../store/upcast.ts';
import { makeUpcast } from '../store/upcast.ts';

/** Throws StoreError NEWER_DATA for what only a newer program can have written. */
export const liftEvent = makeUpcast(LIFTS as UpcastTable, knowsEvent);
