// GET /openapi.json: the HTTP interface and the schemas of commands, events and messages, made from the zod schemas that
// the server itself checks by. Nothing about the wire is written twice.
import * as z from 'zod';

import { commandSchemas } from '#shared/meeting/commands.ts';
import { envelopeSchema, eventSchemas } from '#shared/meeting/events.ts';
import { meetingFileSchema } from '#shared/meeting/meeting-file.ts';
import { accessCommandSchemas, handshakeSchema, sinceSchema } from '#shared/protocol.ts';

import { joinSchema } from '../access/joining.ts';

type Schema = Record<string, unknown>;

/** One of the shapes under these names, told apart by `type`. */
const union = (prefix: string, names: string[]): Schema => ({ oneOf: names.map((name) => ref(`${prefix}.${name}`)) });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const answer = (description: string, schema: Schema) => ({ description, ...json(schema) });
const object = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

const integer: Schema = { type: 'integer' };
const integerOrNull: Schema = { type: ['integer', 'null'] };
const text: Schema = { type: 'string' };
const anything: Schema = {};

function schemas(): Record<string, Schema> {
  const of = (schema: z.core.$ZodType, io: 'input' | 'output' = 'input'): Schema => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    return rest;
  };
  const all = (prefix: string, table: Record<string, z.core.$ZodType>) =>
    Object.fromEntries(Object.entries(table).map(([name, schema]) => [`${prefix}.${name}`, of(schema)]));
  const commandNames = Object.keys(commandSchemas);
  const accessNames = Object.keys(accessCommandSchemas);
  return {
    ...all('command', commandSchemas),
    ...all('command', accessCommandSchemas),
    ...all('event', eventSchemas),
    Command: union('command', [...commandNames, ...accessNames]),
    Event: { allOf: [ref('Envelope'), union('event', Object.keys(eventSchemas))] },
    Envelope: of(envelopeSchema),
    Handshake: of(handshakeSchema),
    Since: of(sinceSchema),
    MeetingFile: of(meetingFileSchema),
    Join: of(joinSchema),
    CommandMessage: object({
      id: { ...text, pattern: '^[A-Za-z0-9().-][A-Za-z0-9()._-]{0,39}$' },
      command: ref('Command'),
    }),
    CommandAnswer: {
      oneOf: [
        object({ ok: { const: true }, seq: integer }),
        object({ ok: { const: false }, error: ref('CommandError') }),
      ],
    },
    CommandError: object(
      {
        code: {
          enum: ['INVALID', 'FORBIDDEN', 'NOT_FOUND', 'OUT_OF_ORDER', 'CONFLICT', 'RATE_LIMITED', 'UNAVAILABLE'],
        },
        message: text,
        rule: text,
        remedy: text,
        details: { type: 'object', properties: { reason: text, retryAfterMs: integer }, additionalProperties: true },
      },
      ['rule', 'remedy', 'details'],
    ),
    Error: object({
      error: object({ code: text, message: text, remedy: text, details: anything }, ['remedy', 'details']),
    }),
    You: object({ role: text, delegationId: text, deviceId: text, can: { type: 'array', items: text } }, [
      'delegationId',
      'deviceId',
    ]),
    Welcome: object({
      protocol: { const: 1 },
      build: text,
      log: text,
      view: text,
      meetingId: text,
      you: ref('You'),
      seq: integer,
      now: integer,
      catalogue: text,
      meeting: anything,
    }),
    Events: object({ from: integer, seq: integer, now: integer, events: { type: 'array', items: ref('Event') } }),
    Report: object(
      {
        meetingId: text,
        seq: integer,
        title: text,
        symbol: text,
        timeZone: text,
        totals: { type: 'array', items: ref('ReportTotal') },
        speeches: { type: 'array', items: ref('ReportSpeech') },
      },
      ['symbol'],
    ),
    ReportTotal: object({
      delegationId: text,
      delegation: text,
      speeches: integer,
      usedMs: integer,
      overtimeMs: integer,
    }),
    ReportSpeech: object(
      {
        entryId: text,
        at: integer,
        utc: text,
        local: text,
        itemId: text,
        itemNumber: text,
        itemTitle: text,
        list: { type: 'array', items: text },
        delegationId: text,
        delegation: text,
        guest: text,
        speaker: text,
        speakerTitle: text,
        onBehalfOf: text,
        outcome: text,
        passedOver: integer,
        usedMs: integerOrNull,
        limitMs: integerOrNull,
        overtimeMs: integerOrNull,
      },
      ['delegationId', 'delegation', 'guest', 'speaker', 'speakerTitle', 'onBehalfOf', 'outcome', 'passedOver'],
    ),
    EventsPage: object({
      log: text,
      from: integer,
      seq: integer,
      head: integer,
      now: integer,
      events: { type: 'array', items: ref('Event') },
    }),
  };
}

const meetingId = { name: 'id', in: 'path', required: true, schema: text };
const query = (name: string, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: integer,
});
const file = (description: string, type: string) => ({
  description,
  content: { [type]: { schema: { type: 'string', format: 'binary' } } },
});
const failed = (description: string) => ({ description, ...json(ref('Error')) });

/** The whole document, as JSON text; made once. */
export function openApiText(version: string): string {
  const paths = {
    '/healthz': { get: { summary: 'The process runs', responses: { 200: { description: 'It does' } } } },
    '/readyz': {
      get: {
        summary: 'The server takes commands',
        responses: { 200: { description: 'It does' }, 503: { description: 'It starts or stops' } },
      },
    },
    '/metrics': { get: { summary: 'Prometheus metrics', responses: { 200: { description: 'Text' } } } },
    '/api/join': {
      post: {
        summary: 'Enrol this device by a link or by the meeting’s code',
        security: [],
        requestBody: json(ref('Join')),
        responses: {
          200: answer('The delegations to choose from, or this device’s token', anything),
          404: failed('No meeting has this code'),
        },
      },
    },
    '/api/meetings': {
      post: {
        summary: 'Make a meeting from a meeting file (operator)',
        requestBody: json(ref('MeetingFile')),
        responses: { 201: answer('Made', anything), 400: failed('Not a meeting file as it should be') },
      },
    },
    '/api/meetings/{id}': {
      get: {
        summary: 'The meeting as your role sees it',
        parameters: [meetingId],
        responses: {
          200: answer('As in welcome', ref('Welcome')),
          401: failed('Bad token'),
          404: failed('No such meeting'),
        },
      },
    },
    '/api/meetings/{id}/catalogue/{hash}': {
      get: {
        summary: 'Names, titles and documents; never changes under its hash',
        security: [],
        parameters: [meetingId, { name: 'hash', in: 'path', required: true, schema: text }],
        responses: { 200: answer('The catalogue', anything), 404: failed('No such catalogue now') },
      },
    },
    '/api/meetings/{id}/events': {
      get: {
        summary: 'The log, as your role sees it',
        parameters: [
          meetingId,
          query('since', 'the seq that you have; 0 by default'),
          query('limit', '1,000 by default, 10,000 at most'),
        ],
        responses: { 200: answer('Events after since', ref('EventsPage')) },
      },
    },
    ...reportPaths(),
    '/api/meetings/{id}/commands': {
      post: {
        summary: 'A command, as over the socket',
        parameters: [meetingId],
        requestBody: json(ref('CommandMessage')),
        responses: Object.fromEntries([
          ['200', answer('Carried out', ref('CommandAnswer'))],
          ...['400', '401', '403', '404', '409', '429', '503'].map((status) => [
            status,
            answer('Refused', ref('CommandAnswer')),
          ]),
        ]),
      },
    },
  };
  return JSON.stringify({
    openapi: '3.1.0',
    info: {
      title: 'Rostrum',
      version,
      description:
        'HTTP beside the socket. What the socket sends and takes is in docs/wire.md; its schemas are here: Handshake, Welcome, Events, Event, CommandMessage, CommandAnswer.',
    },
    security: [{ token: [] }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas: schemas() },
  });
}

/** The speeches of a meeting, in three formats. */
function reportPaths(): Schema {
  const answers = {
    json: answer('The speeches that are past', ref('Report')),
    csv: file('A table, UTF-8 with its mark, RFC 4180', 'text/csv'),
    xlsx: file(
      'A workbook: the speeches, and the totals',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ),
  };
  const refusals = {
    401: failed('Bad token'),
    403: failed('Neither an officer nor an operator'),
    404: failed('No such meeting'),
    429: failed('Too often'),
    503: failed('Not just now'),
  };
  return Object.fromEntries(
    Object.entries(answers).map(([format, made]) => [
      `/api/meetings/{id}/report.${format}`,
      {
        get: {
          summary: `The report of speeches as ${format.toUpperCase()} (officers, operators)`,
          parameters: [meetingId],
          responses: { 200: made, ...refusals },
        },
      },
    ]),
  );
}
