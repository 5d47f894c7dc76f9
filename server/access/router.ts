// Joining, the join code and the pairing of screens over HTTP. Reads and answers; what is allowed is decided in access.ts.
import type { Router } from 'express';
import express from 'express';

import { isOfficer } from '#shared/meeting/who-may.ts';

import type { ClientAddress } from '../client-address.ts';
import type { Access } from './access.ts';
import { answerFaults, bearerOf, idParam, sendError } from './bearer-and-errors.ts';
import type { HoldFailure } from './failures.ts';
import { joinSchema } from './joining.ts';

export interface AccessRouterParts {
  access: Access;
  addressOf: ClientAddress;
  /** What is wrong is answered later each time; what is right never waits, so a hall behind one address goes on. */
  holdFailure: HoldFailure;
  /** Where people reach the server, without a slash at the end. */
  url(): string;
}

/** The routes by which a device joins a meeting, is admitted and is asked for its seat. */
export function accessRouter({ access, addressOf, holdFailure, url }: AccessRouterParts): Router {
  const router = express.Router();
  router.param('id', idParam);
  const body = express.json({ limit: '4kb', inflate: false, strict: false });

  router.use(['/api/join', '/api/screens', '/api/meetings/:id/join-code'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  router.post('/api/join', body, async (request, response) => {
    const parsed = joinSchema.safeParse(request.body);
    if (!parsed.success) {
      return sendError(response, {
        code: 'INVALID',
        message: 'Expected { link }, { code } or { code, delegationId }.',
        details: { reason: 'malformed' },
      });
    }
    const answer = await access.join(parsed.data, addressOf(request));
    if (!answer.ok) {
      if (answer.guessed) await holdFailure(request, response);
      return sendError(response, answer.error);
    }
    response.json(answer.kind === 'choices' ? answer.choices : answer.joined);
  });

  /** For those who show it to the hall, or tell it on the telephone. */
  router.get('/api/meetings/:id/join-code', async (request, response) => {
    const authentication = await access.authenticate(bearerOf(request), request.params.id);
    if (!authentication.ok) {
      if (authentication.code === 'BAD_TOKEN') await holdFailure(request, response);
      const code = authentication.code === 'UNKNOWN_MEETING' ? 'NOT_FOUND' : authentication.code;
      return sendError(response, {
        code,
        message: 'This token opens nothing here.',
        details: { reason: authentication.code.toLowerCase().replace('_', '-') },
      });
    }
    const { role, meetingId } = authentication.who;
    if (!isOfficer(role) && role !== 'screen')
      return sendError(response, {
        code: 'FORBIDDEN',
        message: 'Officers and screens have the join code.',
        details: { reason: 'not-your-role' },
      });
    const [joinCode, wifi] = await Promise.all([access.joinCode(meetingId), access.wifi(meetingId)]);
    if (!joinCode?.active)
      return sendError(response, {
        code: 'NOT_FOUND',
        message: 'Joining by code is switched off.',
        details: { reason: 'join-code-off', url: url(), ...(wifi && { wifi }) },
      });
    response.json({ code: joinCode.code, url: url(), ...(wifi && { wifi }) });
  });

  router.post('/api/screens', async (_request, response) => {
    response.status(201).json(await access.screens.open());
  });

  router.get('/api/screens/:code', async (request, response) => {
    const pairing = await access.screens.poll(request.params.code, bearerOf(request));
    switch (pairing.state) {
      case 'waiting':
        return void response.json({ waiting: true });
      case 'paired':
        return void response.json(pairing.pass);
      case 'unknown':
        await holdFailure(request, response);
        return sendError(response, {
          code: 'NOT_FOUND',
          message: 'This code has expired.',
          remedy: 'Ask for a new one.',
          details: { reason: 'unknown-screen' },
        });
      default:
        return pairing satisfies never;
    }
  });

  router.use(answerFaults);
  return router;
}
