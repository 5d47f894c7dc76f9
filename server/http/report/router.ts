// GET /api/meetings/:id/report.{json,csv,xlsx,docx}: the record of a meeting, for its officers and for operators; as JSON what the meeting
// publishes of it, for whoever may follow. What stands in it is shared/meeting/record/'s; how a file is made is its own file's.
import type { Request, Response, Router } from 'express';
import compression from 'compression';
import express from 'express';

import type { SpeechRow } from '#shared/meeting/record/speeches.ts';
import { publishedRecord } from '#shared/meeting/record/published.ts';
import { proceedingsOf } from '#shared/meeting/record/proceedings.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import type { Access } from '../../access/access.ts';
import { answerFaults, idParam, sendError } from '../../access/bearer-and-errors.ts';
import type { HoldFailure } from '../../access/failures.ts';
import type { ClientAddress } from '../../client-address.ts';
import type { Clock } from '../../clock.ts';
import type { Limits } from '../../commands/rate-limits.ts';
import type { Rooms } from '../../rooms/rooms.ts';
import { placesFor } from '../../one-off-thread.ts';
import { inSlices, slicesOf } from '../../slices.ts';
import { forbidden } from '../../rooms/server-refusals.ts';
import type { Entered } from '../meeting-guard.ts';
import { meetingGuard, officersGuard, seesWhole, tooOften } from '../meeting-guard.ts';
import { csvOf } from './csv.ts';
import { docxMaker } from './docx/docx.ts';
import { draftOf } from './docx/draft.ts';
import type { ReportLanguage } from './docx/languages.ts';
import { REPORT_LANGUAGES } from './docx/languages.ts';
import type { Made } from './files/file-maker.ts';
import { localTime } from './files/local-time.ts';
import type { MeetingRecord } from './record.ts';
import { recordOf, sheetsOf, SLICE, tableOf } from './record.ts';
import { TABLES } from './record-tables.ts';
import { xlsxMaker } from './xlsx.ts';
import { textIn } from '#shared/meeting/texts.ts';

export interface ReportRouterParts {
  rooms: Rooms;
  access: Access;
  holdFailure: HoldFailure;
  limits: Limits;
  clock: Pick<Clock, 'now'>;
  addressOf: ClientAddress;
}

type Format = 'json' | 'csv' | 'xlsx' | 'docx';
type MeetingRequest = Request<{ id: string }>;

/** So many questions a report counts as: half a dozen at once, then one a second. */
const COST = 10;
const COME_AGAIN_MS = 3_000;
/** Files that are made on a thread, of whatever kind. */
const AT_ONCE = 2;

export function reportRouter({ rooms, access, holdFailure, limits, clock, addressOf }: ReportRouterParts): Router {
  const router = express.Router();
  router.param('id', idParam);
  const enter = officersGuard({ rooms, access, holdFailure });
  const enterAnybody = meetingGuard({ rooms, access, holdFailure, operators: true });
  const places = placesFor(AT_ONCE);
  const [makeXlsx, makeDocx] = [xlsxMaker({ places }), docxMaker({ places })];

  /** The record of the meeting as it is now, in a language that the format has; undefined: the refusal is already answered. */
  async function recordFor<L extends Language>(
    request: MeetingRequest,
    response: Response,
    languages: readonly L[],
    already?: Entered,
  ): Promise<(MeetingRecord & { language: L }) | undefined> {
    const entered = already ?? (await enter(request, response));
    if (!entered) return undefined;
    const { who, room } = entered;
    const language = chosen(request, response, 'lang', languages);
    if (language === undefined || tooOften(limits.question(who, COST), response)) return undefined;
    return { ...(await recordOf(room.meeting, room.seq, language, clock.now())), language };
  }

  /** What the meeting publishes, with a delegation's own. Whoever waits to be let in sees what the public sees. */
  async function sendPublished(request: MeetingRequest, response: Response, { who, room }: Entered): Promise<void> {
    const language = chosen(request, response, 'lang', LANGUAGES);
    if (language === undefined || tooOften(limits.question(who, COST), response)) return;
    if (tooOften(who.role === 'public' ? limits.publicAnswers(addressOf(request), COST) : 0, response)) return;
    const { meeting, seq } = room;
    const mayFollow = who.role !== 'waiting' || meeting.settings.publicView;
    const record = mayFollow ? publishedRecord(meeting, who, language) : undefined;
    if (!record) return sendError(response, forbidden());
    const { title, symbol, timeZone } = meeting.catalogue;
    const head = {
      meetingId: meeting.id,
      seq,
      title: textIn(title, language),
      ...(symbol !== undefined && { symbol }),
    };
    await send(response, meeting, 'record', 'json', [`${JSON.stringify({ ...head, timeZone, ...record })}\n`]);
  }

  // Workbooks and documents are packed already. Other routes of a meeting, which come through here too, see to their own answers.
  router.use(['/api/meetings/:id/report.json', '/api/meetings/:id/report.csv'], compression());

  router.get('/api/meetings/:id/report.json', async (request, response) => {
    const entered = await enterAnybody(request, response);
    if (!entered) return;
    if (!seesWhole(entered)) return sendPublished(request, response, entered);
    const record = await recordFor(request, response, LANGUAGES, entered);
    if (record) await send(response, record.meeting, 'speeches', 'json', await jsonOf(record));
  });

  router.get('/api/meetings/:id/report.csv', async (request, response) => {
    const record = await recordFor(request, response, LANGUAGES);
    const table = record && chosen(request, response, 'table', TABLES);
    if (!table) return;
    const { columns, rows } = tableOf(record, table);
    await send(response, record.meeting, table, 'csv', await csvOf(columns, rows));
  });

  router.get('/api/meetings/:id/report.xlsx', async (request, response) => {
    const record = await recordFor(request, response, LANGUAGES);
    if (!record) return;
    await answer(response, record.meeting, 'speeches', 'xlsx', await makeXlsx(await sheetsOf(record)));
  });

  router.get('/api/meetings/:id/report.docx', async (request, response) => {
    const record = await recordFor<ReportLanguage>(request, response, REPORT_LANGUAGES);
    if (!record) return;
    const { meeting, language, now, tables } = record;
    const proceedings = proceedingsOf(meeting, await access.delegationsWithDevices(meeting.id));
    const draft = draftOf({ meeting, proceedings, rows: tables.speeches, language, now });
    await answer(response, meeting, 'report', 'docx', await makeDocx(draft));
  });

  router.use(answerFaults);
  return router;
}

/** One of these, by the query; the first where nothing is asked for. Undefined: the refusal is already answered. */
function chosen<T extends string>(
  { query }: Request,
  response: Response,
  name: string,
  choices: readonly T[],
): T | undefined {
  const asked = query[name];
  const found = asked === undefined ? choices[0] : choices.find((one) => one === asked);
  if (found !== undefined) return found;
  const expected = `expected one of ${choices.join(', ')}`;
  sendError(response, {
    code: 'INVALID',
    message: `${name} is none that there is: ${expected}.`,
    details: { reason: 'malformed', issues: [{ path: name, message: expected }] },
  });
  return undefined;
}

/** JSON text in pieces; instants and durations in ms, as everywhere on the wire. */
async function jsonOf({ meeting, seq, tables }: MeetingRecord): Promise<string[]> {
  const { title, symbol, timeZone } = meeting.catalogue;
  const { speeches, ...sums } = tables;
  const local = localTime(timeZone);
  const head = JSON.stringify({
    meetingId: meeting.id,
    seq,
    title: textIn(title, 'en'),
    ...(symbol !== undefined && { symbol }),
    timeZone,
    ...sums,
  });
  const lines = (slice: SpeechRow[]) =>
    slice
      .map((row) => JSON.stringify({ ...row, utc: new Date(row.at).toISOString(), local: local(row.at) }))
      .join(',\n');
  const slices = await inSlices(slicesOf(speeches, SLICE), lines, 1);
  return [
    `${head.slice(0, -1)},"speeches":[\n`,
    ...slices.flatMap((text, index) => (index === 0 ? [text] : [',\n', text])),
    '\n]}\n',
  ];
}

async function answer(response: Response, meeting: Meeting, name: string, format: Format, made: Made): Promise<void> {
  if (made.ok) return send(response, meeting, name, format, [made.file]);
  sendError(response, {
    code: 'UNAVAILABLE',
    message: made.reason === 'busy' ? 'Other files are being made just now.' : 'Making the file took too long.',
    remedy: 'Ask again in a moment, or take report.csv.',
    details: { reason: 'unavailable', retryAfterMs: COME_AGAIN_MS },
  });
}

/** As a file to keep. An id has no character that a file's name could not have. */
async function send(
  response: Response,
  { id }: Meeting,
  name: string,
  format: Format,
  pieces: readonly (string | Uint8Array)[],
): Promise<void> {
  const bytes = await inSlices(pieces, (piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece), 4);
  response.attachment(`${name}-${id}.${format}`);
  response.end(Buffer.concat(bytes));
}
