// Whom one writes to of each delegation, for officers and operators: read, and written whole. Nothing of it comes into a log.
import type { Request, Response, Router } from 'express';
import express from 'express';

import { answerFaults, idParam, sendError, sendMalformed } from '../../access/bearer-and-errors.ts';
import { contactsOf, contactsSchema, keptContacts, writeContactsOver } from '../../access/contacts.ts';
import type { Entered, MeetingGuardOptions } from '../meeting-guard.ts';
import { officersGuard, tooOften } from '../meeting-guard.ts';
import type { Limits } from '../../commands/rate-limits.ts';
import type { EventStore } from '../../store/store.ts';

export interface ContactsRouterParts extends Omit<MeetingGuardOptions, 'operators'> {
  store: EventStore;
  limits: Limits;
}

/** Contacts of two thousand delegations. */
const MOST_BYTES = 1024 * 1024;
const MOST_ISSUES = 10;

export function contactsRouter({ store, limits, ...guard }: ContactsRouterParts): Router {
  const router = express.Router();
  router.param('id', idParam);
  const enter = officersGuard(guard);

  /** Undefined: the refusal is already answered. */
  async function officer(request: Request<{ id: string }>, response: Response): Promise<Entered | undefined> {
    const entered = await enter(request, response);
    return !entered || tooOften(limits.question(entered.who), response) ? undefined : entered;
  }

  router.get('/api/meetings/:id/contacts', async (request, response) => {
    const entered = await officer(request, response);
    if (entered) response.json(await keptContacts(store.access, entered.who.meetingId));
  });

  router.put(
    '/api/meetings/:id/contacts',
    express.json({ limit: MOST_BYTES, inflate: false, strict: false }),
    async (request, response) => {
      const entered = await officer(request, response);
      if (!entered) return;
      const asked = contactsSchema.safeParse(request.body);
      const { delegations } = entered.room.meeting.catalogue;
      // Contacts outlive their delegation: an Undo takes back the list that brought it, and leaves them for whoever wants them.
      const standing = new Set((await contactsOf(store.access, entered.who.meetingId)).map((one) => one.delegationId));
      const issues = asked.success
        ? asked.data.contacts.flatMap(({ delegationId }, index) =>
            Object.hasOwn(delegations, delegationId) || standing.has(delegationId)
              ? []
              : [
                  {
                    path: ['contacts', index, 'delegationId'],
                    message: `expected the id of a delegation, found “${delegationId}”`,
                  },
                ],
          )
        : asked.error.issues;
      if (!asked.success || issues.length > 0)
        return sendMalformed(response, issues.slice(0, MOST_ISSUES), {
          message: 'These are not contacts as they should be.',
        });
      const { contacts, basis } = asked.data;
      const written = await writeContactsOver(store.access, entered.who.meetingId, { contacts, basis });
      if (written) return void response.json(basis === undefined ? { contacts } : written);
      sendError(response, {
        code: 'CONFLICT',
        message: 'Somebody has changed the contacts since they were looked at: nothing was written.',
        remedy: 'Read them again, then write them.',
        details: { reason: 'contacts-changed' },
      });
    },
  );

  router.use(answerFaults);
  return router;
}
