// GET /openapi.json: the HTTP interface, with the schemas of commands, events and the state. Nothing about the wire is written twice.
import { importPaths } from './openapi-imports.ts';
import { lookPaths } from './openapi-look.ts';
import { statementPaths } from './openapi-statements.ts';
import { joiningPaths } from './openapi-joining.ts';
import { operatorPaths } from './openapi-operator.ts';
import { preparingPaths } from './openapi-preparing.ts';
import { reportPaths } from './openapi-report.ts';
import { openApiSchemas } from './openapi-schemas.ts';
import { answer, failed, inPath, inQuery, integer, json, ref } from './openapi-shapes.ts';

const meetingId = inPath('id');

/** Every address with what is asked of it and what it answers. */
export function openApiPaths(): Record<string, Record<string, Operation>> {
  return {
    '/healthz': { get: { summary: 'The process runs', responses: { 200: { description: 'It does' } } } },
    '/readyz': {
      get: {
        summary: 'The server takes commands',
        responses: { 200: { description: 'It does' }, 503: { description: 'It starts or stops' } },
      },
    },
    '/metrics': { get: { summary: 'Prometheus metrics', responses: { 200: { description: 'Text' } } } },
    '/openapi.json': {
      get: { summary: 'This document', security: [], responses: { 200: answer('It', { type: 'object' }) } },
    },
    '/api/join': {
      post: {
        summary: 'Enrol this device by a link or by the meeting’s code',
        security: [],
        requestBody: json(ref('Join')),
        responses: {
          200: answer('The delegations to choose from, or this device’s token', {
            oneOf: [ref('JoinChoices'), ref('Joined')],
          }),
          404: failed('No meeting has this code'),
        },
      },
    },
    ...joiningPaths,
    ...preparingPaths(),
    ...operatorPaths,
    '/api/meetings/{id}': {
      get: {
        summary: 'The meeting as your role sees it',
        parameters: [
          meetingId,
          inQuery('at', 'as it stood after the event of this number: { seq, at, meeting } (officers)', integer),
        ],
        responses: {
          200: answer('As in welcome', ref('Welcome')),
          400: failed('No such event'),
          403: failed('How it stood is for officers'),
          401: failed('Bad token'),
          404: failed('No such meeting'),
        },
      },
    },
    '/api/meetings/{id}/catalogue/{hash}': {
      get: {
        summary: 'Names, titles and documents; never changes under its hash',
        security: [],
        parameters: [meetingId, inPath('hash')],
        responses: { 200: answer('The catalogue', ref('Catalogue')), 404: failed('No such catalogue now') },
      },
    },
    '/api/meetings/{id}/scripts/{hash}': {
      get: {
        summary: 'What the chair reads aloud at the items, for officers; never changes under its hash',
        parameters: [meetingId, inPath('hash')],
        responses: {
          200: answer('The scripts, by item', { type: 'object', additionalProperties: ref('ItemScript') }),
          401: failed('Bad token'),
          403: failed('The scripts are for officers'),
          404: failed('No such scripts now'),
        },
      },
    },
    '/api/meetings/{id}/events': {
      get: {
        summary: 'The log, as your role sees it',
        parameters: [
          meetingId,
          inQuery('since', 'the seq that you have; 0 by default', integer),
          inQuery('limit', '1,000 by default, 10,000 at most', integer),
        ],
        responses: {
          200: answer('Events after since', ref('EventsPage')),
          400: failed('since or limit is no such number'),
          401: failed('Bad token, or none where nothing is public'),
          404: failed('No such meeting'),
          429: failed('Too often'),
          503: failed('Not now'),
        },
      },
    },
    ...reportPaths,
    ...importPaths,
    ...lookPaths,
    ...statementPaths,
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
  } as Record<string, Record<string, Operation>>;
}

/** The whole document, as JSON text; made once. */
export function openApiText(version: string): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: {
      title: 'Rostrum',
      version,
      description:
        'HTTP beside the socket. What the socket sends and takes is in docs/wire.md; its schemas are here: Handshake, Welcome, Events, Event, CommandMessage, CommandAnswer, and Meeting, which the events fold into.',
    },
    security: [{ token: [] }],
    paths: withUsualRefusals(openApiPaths()),
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas: openApiSchemas() },
  });
}

interface Operation {
  responses: Record<string, unknown>;
  requestBody?: unknown;
  parameters?: unknown;
}

/** What any address may answer, said where the address itself has not said it otherwise: of Authorization, of the query, and of what is sent. */
function withUsualRefusals(paths: Record<string, Record<string, Operation>>): Record<string, unknown> {
  const ofQuery = (path: string) => path.startsWith('/api/') && { 400: failed('The query is not as it should be') };
  return Object.fromEntries(
    Object.entries(paths).map(([path, methods]) => [
      path,
      mapValues(methods, (operation) => ({
        ...operation,
        responses: {
          ...(operation.requestBody === undefined
            ? ofQuery(path)
            : { 400: failed('What was sent is not well formed') }),
          401: failed('What stands in Authorization cannot be read as a token'),
          ...operation.responses,
        },
      })),
    ]),
  );
}

const mapValues = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
