// The links of a meeting and whom one writes to, for its officers and for operators. Each showing of what opens the meeting is noted.
// Reads and answers; who may handle which link is decided in meetings/.
import type { Request, Response, Router } from 'express';
import express from 'express';
import * as z from 'zod/mini';

import { idSchema, instant } from '#shared/meeting/fields.ts';

import type { Access } from '../../access/access.ts';
import {
  answerFaults,
  idParam,
  sendAnswer,
  sendBadQuery,
  sendError,
  sendMalformed,
  telling,
} from '../../access/bearer-and-errors.ts';
import { contactsOf } from '../../access/contacts.ts';
import type { HoldFailure } from '../../access/failures.ts';
import { MEETING_ROLES } from '../../access/links.ts';
import type { Limits } from '../../commands/rate-limits.ts';
import { ignoredOf } from '../../ignored-fields.ts';
import type { OfficersLinks } from '../../meetings/officers-links.ts';
import { officersLinks } from '../../meetings/officers-links.ts';
import type { LinkView, Operator } from '../../meetings/operator.ts';
import type { Rooms } from '../../rooms/rooms.ts';
import type { EventStore } from '../../store/store.ts';
import type { Entered } from '../meeting-guard.ts';
import { officersGuard, tooOften } from '../meeting-guard.ts';
import { csvOf } from '../report/csv.ts';
import { sheetOf, xlsxMaker } from '../report/xlsx.ts';
import type { Letter } from './mail-merge.ts';
import { LETTER_COLUMNS, lettersOf } from './mail-merge.ts';

export interface LinksRouterParts {
  operator: Operator;
  rooms: Rooms;
  store: EventStore;
  access: Access;
  holdFailure: HoldFailure;
  limits: Limits;
  /** Where people reach the server, without a slash at the end. */
  url(): string;
}

const newLinkSchema = z.object({
  role: z.enum(MEETING_ROLES),
  delegationId: z.optional(idSchema),
  name: z.optional(idSchema),
  expiresAt: z.optional(instant),
});
const delegationsSchema = z.object({
  delegationIds: z.optional(z.array(idSchema).check(z.maxLength(2_000))),
});
const roleSchema = z.enum(MEETING_ROLES);

/** Links for a whole conference, or its letters, count as so many questions. */
const COST = 10;
const MOST_ISSUES = 10;
const COME_AGAIN_MS = 3_000;

export function linksRouter(parts: LinksRouterParts): Router {
  const { rooms, store, access, holdFailure, limits } = parts;
  const router = express.Router();
  router.param('id', idParam);
  router.param('linkId', idParam);
  const json = express.json({ limit: '128kb', inflate: false, strict: false });
  const enter = officersGuard({ rooms, access, holdFailure });
  const makeXlsx = xlsxMaker();

  interface Hand extends Entered {
    links: OfficersLinks;
    /** Notes that this one is shown what opens the meeting. */
    shown(what: string): Promise<void>;
  }

  /** Whoever may handle links; undefined: the refusal is already answered. */
  async function handOf(request: Request<{ id: string }>, response: Response, cost = 1): Promise<Hand | undefined> {
    const entered = await enter(request, response);
    if (!entered) return undefined;
    const { who } = entered;
    if (tooOften(limits.question(who, cost), response)) return undefined;
    const { meetingId, role, deviceId, label } = who;
    return {
      ...entered,
      links: officersLinks(parts, meetingId, role),
      shown: (what) =>
        access.noteShowing({
          meetingId,
          what,
          by: [role, deviceId, label].filter((part) => part !== undefined).join(' '),
        }),
    };
  }

  const path = '/api/meetings/:id/links';

  router.get(path, async (request, response) => {
    const hand = await handOf(request, response);
    if (!hand) return;
    const { secrets } = request.query;
    const withSecrets = secrets === '1';
    if (secrets !== undefined && !withSecrets) return sendBadQuery(response, 'secrets', '1, or nothing', secrets);
    const listed = await hand.links.list();
    if (!listed.ok) return sendError(response, listed.error);
    if (withSecrets) await hand.shown('links');
    response.json(withSecrets ? listed.value : listed.value.map(withoutSecrets));
  });

  router.post(path, json, async (request, response) => {
    const hand = await handOf(request, response);
    if (!hand) return;
    const asked = newLinkSchema.safeParse(request.body);
    if (!asked.success) return sendMalformed(response, asked.error.issues.slice(0, MOST_ISSUES));
    const made = await hand.links.create(asked.data);
    if (made.ok) await hand.shown(`link ${made.value.id}`);
    sendAnswer(response, telling(made, ignoredOf(request.body, asked.data)), 201);
  });

  router.post(`${path}/delegations`, json, async (request, response) => {
    const hand = await handOf(request, response, COST);
    if (!hand) return;
    const asked = delegationsSchema.safeParse(request.body ?? {});
    if (!asked.success) return sendMalformed(response, asked.error.issues.slice(0, MOST_ISSUES));
    const made = await hand.links.forDelegations(asked.data.delegationIds);
    if (made.ok) await hand.shown('links of delegations');
    sendAnswer(response, telling(made, ignoredOf(request.body, asked.data)));
  });

  router.delete(path, async (request, response) => {
    const hand = await handOf(request, response, COST);
    if (!hand) return;
    const role = roleSchema.safeParse(request.query['role']);
    if (!role.success)
      return sendError(response, {
        code: 'INVALID',
        message: `Expected ?role= with one of ${MEETING_ROLES.join(', ')}.`,
        details: { reason: 'malformed' },
      });
    sendAnswer(response, await hand.links.revokeAll(role.data));
  });

  router.delete(`${path}/:linkId`, async (request, response) => {
    const hand = await handOf(request, response);
    if (hand) sendAnswer(response, await hand.links.revoke(request.params.linkId));
  });

  /** To whom what opens the meeting was shown, the last thousand times. */
  router.get(`${path}/showings`, async (request, response) => {
    const hand = await handOf(request, response);
    if (hand) response.json({ showings: await store.access.showings(hand.who.meetingId) });
  });

  /** Who has come in, also those who are away just now. */
  router.get('/api/meetings/:id/devices', async (request, response) => {
    const hand = await handOf(request, response, COST);
    if (!hand) return;
    const devices = await access.devices(hand.who.meetingId);
    // By its id a link is ended: that of the Chair's is for those who may.
    const isSecretary = hand.who.role === 'secretary';
    response.json({
      devices: devices.map(({ linkId, ...device }) =>
        linkId === undefined || (isSecretary && device.role === 'chair') ? device : { ...device, linkId },
      ),
    });
  });

  async function letters(request: Request<{ id: string }>, response: Response): Promise<Letter[] | undefined> {
    const hand = await handOf(request, response, COST);
    if (!hand) return undefined;
    const { meetingId } = hand.who;
    const [listed, contacts, joinCode] = await Promise.all([
      hand.links.list(),
      contactsOf(store.access, meetingId),
      access.joinCode(meetingId),
    ]);
    if (!listed.ok) {
      sendError(response, listed.error);
      return undefined;
    }
    await hand.shown('mail merge');
    const links = new Map<string, string>();
    for (const { role, delegationId, url } of listed.value)
      if (role === 'delegation' && delegationId !== undefined && url !== undefined && !links.has(delegationId))
        links.set(delegationId, url);
    return lettersOf(hand.room.meeting, { contacts, links, joinCode: joinCode?.active ? joinCode.code : undefined });
  }

  router.get(`${path}/mail-merge.csv`, async (request, response) => {
    const rows = await letters(request, response);
    if (!rows) return;
    const pieces = await csvOf(LETTER_COLUMNS, rows);
    response.attachment(`mail-merge-${request.params.id}.csv`).end(pieces.join(''));
  });

  router.get(`${path}/mail-merge.xlsx`, async (request, response) => {
    const rows = await letters(request, response);
    if (!rows) return;
    const made = await makeXlsx([await sheetOf('Delegations', LETTER_COLUMNS, rows)]);
    if (made.ok) {
      response.attachment(`mail-merge-${request.params.id}.xlsx`).end(Buffer.from(made.file));
      return;
    }
    sendError(response, {
      code: 'UNAVAILABLE',
      message: 'Other workbooks are being made just now.',
      remedy: 'Ask again in a moment, or take mail-merge.csv.',
      details: { reason: 'unavailable', retryAfterMs: COME_AGAIN_MS },
    });
  });

  router.use(answerFaults);
  return router;
}

const withoutSecrets = ({ token: _, url: __, ...link }: LinkView): LinkView => link;
