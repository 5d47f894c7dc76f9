// /embed/:id: the public's page for pages of others. Which of them a browser lets show it is said by the meeting (`embedOrigins`); where it
// names none, or is not public, no page may. What the page is, is the client's.
import type { Router } from 'express';
import express from 'express';

import { idSchema } from '#shared/meeting/fields.ts';

import type { Rooms } from '../../rooms/rooms.ts';

const NOBODY = "frame-ancestors 'none'";

export function embedRouter({ rooms }: { rooms: Pick<Rooms, 'open'> }): Router {
  const router = express.Router();
  router.get('/embed/:id', async (request, response, next) => {
    const { id } = request.params;
    const settings = idSchema.safeParse(id).success ? (await rooms.open(id))?.meeting.settings : undefined;
    const origins = settings?.publicView ? (settings.embedOrigins ?? []) : [];
    const policy = response.get('Content-Security-Policy');
    if (origins.length > 0 && policy !== undefined) {
      response.set('Content-Security-Policy', policy.replace(NOBODY, `frame-ancestors ${origins.join(' ')}`));
      // X-Frame-Options cannot name several sites, and old browsers would obey it rather than the policy above.
      response.removeHeader('X-Frame-Options');
    }
    next();
  });
  return router;
}
