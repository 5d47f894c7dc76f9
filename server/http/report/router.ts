// GET /api/meetings/:id/report.{json,csv,xlsx}: the speeches of a meeting, for its officers and for operators.
// Made of the state in slices, so that nobody in the hall waits for it; what stands in it is shared/meeting/record/report.ts's.
import type { Request, Response, Router } from 'express';
import compression from 'compression';
import express from 'express';

import type { DelegationTotal, SpeechRow } from '#shared/meeting/record/report.ts';
import { pastEntries, rowMaker, totalsOf } from '#shared/meeting/record/report.ts';
import { isOfficer } from '#shared/meeting/who-may.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Access } from '../../access/access.ts';
import { answerFaults, idParam, sendError } from '../../access/bearer-and-errors.ts';
import type { HoldFailure } from '../../access/failures.ts';
import type { Limits } from '../../commands/limits.ts';
import { forbidden } from '../../rooms/server-refusals.ts';
import type { Rooms } from '../../rooms/rooms.ts';
import { inSlices, slicesOf } from '../../slices.ts';
import { meetingGuard, tooOften } from '../meeting-guard.ts';
import { BYTE_ORDER_MARK, csvLines } from './csv.ts';
import { cellsOf, headings, localTime, speechColumns, TOTAL_COLUMNS } from './table.ts';
import type { Column } from './table.ts';
import type { SheetWithRows } from './xlsx.ts';
import { xlsxMaker } from './xlsx.ts';

export interface ReportRouterParts {
  rooms: Rooms;
  access: Access;
  holdFailure: HoldFailure;
  limits: Limits;
  makeXlsx?: ReturnType<typeof xlsxMaker>;
}

interface Report {
  meeting: Meeting;
  seq: number;
  rows: SpeechRow[];
  totals: DelegationTotal[];
}

/** So many questions a report counts as: half a dozen at once, then one a second. */
const COST = 10;
const SLICE = 100;
const COME_AGAIN_MS = 3_000;

export function reportRouter({
  rooms,
  access,
  holdFailure,
  limits,
  makeXlsx = xlsxMaker(),
}: ReportRouterParts): Router {
  const router = express.Router();
  router.param('id', idParam);
  const enter = meetingGuard({ rooms, access, holdFailure, operators: true });

  /** The report of the meeting as it is now; undefined: the refusal is already answered. */
  async function report(request: Request<{ id: string }>, response: Response): Promise<Report | undefined> {
    const entered = await enter(request, response);
    if (!entered) return undefined;
    const { who, room } = entered;
    if (!isOfficer(who.role) && who.role !== 'operator') {
      sendError(response, forbidden());
      return undefined;
    }
    if (tooOften(limits.question(who, COST), response)) return undefined;
    // A meeting never changes: whatever happens meanwhile makes another one.
    const { meeting, seq } = room;
    const rows = await inSlices(pastEntries(meeting), rowMaker(meeting), SLICE);
    return { meeting, seq, rows, totals: totalsOf(meeting, rows) };
  }

  // A workbook is packed already. Other routes of a meeting, which come through here too, see to their own answers.
  router.use(['/api/meetings/:id/report.json', '/api/meetings/:id/report.csv'], compression());

  router.get('/api/meetings/:id/report.json', async (request, response) => {
    const made = await report(request, response);
    if (made) await send(response, made.meeting, 'json', await jsonOf(made));
  });

  router.get('/api/meetings/:id/report.csv', async (request, response) => {
    const made = await report(request, response);
    if (!made) return;
    const columns = speechColumns(made.meeting.catalogue.timeZone);
    const slices = await inSlices(
      slicesOf(made.rows, SLICE),
      (rows) => csvLines(rows.map((row) => cellsOf(columns, row))),
      1,
    );
    await send(response, made.meeting, 'csv', [BYTE_ORDER_MARK, csvLines([headings(columns)]), ...slices]);
  });

  router.get('/api/meetings/:id/report.xlsx', async (request, response) => {
    const made = await report(request, response);
    if (!made) return;
    const { meeting, rows, totals } = made;
    const result = await makeXlsx([
      await sheetOf('Speeches', speechColumns(meeting.catalogue.timeZone), rows),
      await sheetOf('Totals', TOTAL_COLUMNS, totals),
    ]);
    if (result.ok) return send(response, meeting, 'xlsx', [result.file]);
    const message =
      result.reason === 'busy' ? 'Other workbooks are being made just now.' : 'Making the workbook took too long.';
    sendError(response, {
      code: 'UNAVAILABLE',
      message,
      remedy: 'Ask again in a moment, or take report.csv.',
      details: { reason: 'unavailable', retryAfterMs: COME_AGAIN_MS },
    });
  });

  router.use(answerFaults);
  return router;
}

/** JSON text in pieces; instants and durations in ms, as everywhere on the wire. */
async function jsonOf({ meeting, seq, rows, totals }: Report): Promise<string[]> {
  const { title, symbol, timeZone } = meeting.catalogue;
  const local = localTime(timeZone);
  const head = JSON.stringify({
    meetingId: meeting.id,
    seq,
    title: title.en,
    ...(symbol !== undefined && { symbol }),
    timeZone,
    totals,
  });
  const lines = (slice: SpeechRow[]) =>
    slice
      .map((row) => JSON.stringify({ ...row, utc: new Date(row.at).toISOString(), local: local(row.at) }))
      .join(',\n');
  const slices = await inSlices(slicesOf(rows, SLICE), lines, 1);
  return [
    `${head.slice(0, -1)},"speeches":[\n`,
    ...slices.flatMap((text, index) => (index === 0 ? [text] : [',\n', text])),
    '\n]}\n',
  ];
}

async function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<SheetWithRows> {
  return {
    name,
    headings: headings(columns),
    widths: columns.map(({ width }) => width),
    rows: await inSlices(rows, (row) => cellsOf(columns, row), SLICE),
  };
}

/** As a file to keep. An id has no character that a file's name could not have. */
async function send(
  response: Response,
  { id }: Meeting,
  format: 'json' | 'csv' | 'xlsx',
  pieces: readonly (string | Uint8Array)[],
): Promise<void> {
  const bytes = await inSlices(pieces, (piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece), 4);
  response.attachment(`speeches-${id}.${format}`);
  response.end(Buffer.concat(bytes));
}
