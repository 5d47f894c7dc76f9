// POST /api/meetings/:id/statements: the bytes of a text, of a delegation or an officer. GET …/statements/:fileId: whoever was told of it has it,
// as a file to keep, never as a page of ours.
import { randomBytes, webcrypto } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import express from 'express';

import { isGone } from '#shared/meeting/catalogue/retired.ts';
import { refusal } from '#shared/meeting/refusals.ts';
import { isOfficer } from '#shared/meeting/who-may.ts';

import type { Access } from '../../access/access.ts';
import { answerFaults, idParam, sendError } from '../../access/bearer-and-errors.ts';
import type { HoldFailure } from '../../access/failures.ts';
import type { Identity } from '../../access/identity.ts';
import type { ClientAddress } from '../../client-address.ts';
import type { Clock } from '../../clock.ts';
import type { Limits } from '../../commands/rate-limits.ts';
import { forbidden, rateLimited } from '../../rooms/server-refusals.ts';
import type { Room } from '../../rooms/room.ts';
import type { Rooms } from '../../rooms/rooms.ts';
import type { FileQuota, KeptFile, StoredFile } from '../../store/files.ts';
import type { EventStore } from '../../store/store.ts';
import { meetingGuard, tooOften } from '../meeting-guard.ts';
import { readBody } from '../read-body.ts';
import { makeTold } from './who-was-told.ts';
import type { FileType } from './type-of.ts';
import { typeOf } from './type-of.ts';

export interface StatementsRouterParts {
  rooms: Rooms;
  store: EventStore;
  access: Access;
  holdFailure: HoldFailure;
  limits: Limits;
  clock: Pick<Clock, 'now'>;
  addressOf: ClientAddress;
}

const MEBIBYTE = 1024 * 1024;
const MOST_BYTES = 10 * MEBIBYTE;
/** A delegation speaks some dozens of times in two weeks; two hundred of them speak. */
const FILES_OF_A_DELEGATION = 500;
const BYTES_OF_A_DELEGATION = 100 * MEBIBYTE;
const QUOTA = {
  ofDelegation: BYTES_OF_A_DELEGATION,
  ofMeeting: 2_048 * MEBIBYTE,
  filesOfDelegation: FILES_OF_A_DELEGATION,
} as const satisfies FileQuota;
/** So many questions one counts as. */
const COST = 5;
/** Read into memory at once: the eleventh comes again. */
const MOST_AT_ONCE = 10;
const COME_AGAIN_MS = 2_000;

const ENDINGS: Record<FileType, string> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'text/plain': '.txt',
};

const mebibytes = (bytes: number): string => `${bytes / MEBIBYTE} MiB`;
/** What is said where there is as much as there may be. */
const NO_ROOM = {
  'delegation-full': {
    message: `This delegation has sent as much as there is room for: ${QUOTA.filesOfDelegation} files, of ${mebibytes(QUOTA.ofDelegation)} in all.`,
    remedy: 'Give the text to the Secretary, who can hand it in.',
    details: { reason: 'delegation-full', most: QUOTA.ofDelegation, mostFiles: QUOTA.filesOfDelegation },
  },
  'meeting-full': {
    message: `There is no room for more files in this meeting: it has ${mebibytes(QUOTA.ofMeeting)} in all.`,
    remedy: 'Hand the text in on paper.',
    details: { reason: 'meeting-full', most: QUOTA.ofMeeting },
  },
} as const;

export function statementsRouter(parts: StatementsRouterParts): Router {
  const { rooms, store, access, holdFailure, limits, clock, addressOf } = parts;
  const router = express.Router();
  router.param('id', idParam);
  router.param('fileId', idParam);
  const enter = meetingGuard({ rooms, access, holdFailure });
  const file = express.raw({ type: () => true, limit: MOST_BYTES, inflate: false });
  const told = makeTold(store);
  let underWay = 0;

  router.post('/api/meetings/:id/statements', async (request, response) => {
    // Who asks is known before ten megabytes are read.
    const entered = await enter(request, response);
    if (!entered) return;
    const { who, room } = entered;
    if (!maySend(who, room, response) || tooOften(limits.question(who, COST), response)) return;
    if (underWay >= MOST_AT_ONCE) return sendError(response, rateLimited(COME_AGAIN_MS));
    underWay += 1;
    try {
      await readBody(file, request, response);
      await keep(request, response, { who, room });
    } finally {
      underWay -= 1;
    }
  });

  async function keep(
    request: Request,
    response: Response,
    { who, room }: { who: Identity; room: Room },
  ): Promise<void> {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const type = typeOf(bytes);
    if (!type) return sendWrongType(response);
    const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes));
    const sent: StoredFile = {
      id: randomBytes(12).toString('hex'),
      meetingId: room.meetingId,
      ...(!isOfficer(who.role) && who.delegationId !== undefined && { delegationId: who.delegationId }),
      type,
      bytes: bytes.length,
      sha256: Buffer.from(digest).toString('hex'),
      at: clock.now(),
    };
    const kept = await store.files.keepFile(sent, bytes, QUOTA);
    if (!kept.ok) return sendNotKept(response, kept.reason);
    const { id: fileId, sha256 } = kept.file;
    response.status(201).json({ fileId, type, bytes: bytes.length, sha256 });
  }

  router.get('/api/meetings/:id/statements/:fileId', async (request, response) => {
    const entered = await enter(request, response);
    if (!entered) return;
    const { who, room } = entered;
    const waitMs = who.role === 'public' ? limits.publicAnswers(addressOf(request), COST) : limits.question(who, COST);
    if (tooOften(waitMs, response)) return;
    const { fileId } = request.params;
    const telling = await told.of(room, fileId, who);
    const found = telling && (await store.files.findFile(room.meetingId, fileId));
    const body = found && (await store.files.fileBody(found));
    if (!found || !body) return sendNotFound(response);
    const type = found.type as FileType;
    response
      .attachment(nameOf(telling.statement?.name, type))
      .set({
        'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "sandbox; default-src 'none'",
      })
      .end(body);
  });

  router.use(answerFaults);
  return router;
}

/** With the ending of what it is, whatever its sender called it. */
function nameOf(name: string | undefined, type: FileType): string {
  const given = (name ?? 'statement').replaceAll(/[/\\]/gu, '-');
  return given.toLowerCase().endsWith(ENDINGS[type]) ? given : `${given}${ENDINGS[type]}`;
}

/** Delegations that take part, and officers; otherwise the refusal is answered. */
function maySend(who: Identity, room: Room, response: Response): boolean {
  const isDelegation = who.role === 'delegation' && who.delegationId !== undefined;
  if (!isDelegation && !isOfficer(who.role)) {
    sendError(response, forbidden());
    return false;
  }
  if (!isGone(room.meeting, who.delegationId)) return true;
  sendError(response, refusal(room.meeting, 'retired').refusal);
  return false;
}

function sendNotFound(response: Response): void {
  sendError(response, {
    code: 'NOT_FOUND',
    message: 'There is no such file.',
    remedy: 'Send the file again.',
    details: { reason: 'no-such-file' },
  });
}

function sendWrongType(response: Response): void {
  response.status(415).json({
    error: {
      code: 'INVALID',
      message: 'Expected a PDF, a document of Word (.docx) or plain text.',
      remedy: 'Save the text as one of these, then send it again.',
      details: { reason: 'wrong-type' },
    },
  });
}

function sendNotKept(response: Response, reason: Extract<KeptFile, { ok: false }>['reason']): void {
  if (reason === 'unknown-meeting')
    return sendError(response, {
      code: 'NOT_FOUND',
      message: 'There is no such meeting.',
      details: { reason },
    });
  if (reason === 'disk-full')
    return sendError(response, {
      code: 'UNAVAILABLE',
      message: 'The server has no room for files now.',
      remedy: 'Hand the text in on paper, or try again later.',
      details: { reason, retryAfterMs: 60_000 },
    });
  sendError(response, {
    code: 'OUT_OF_ORDER',
    ...NO_ROOM[reason],
  });
}
