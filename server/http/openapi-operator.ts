// What /openapi.json says of what operators alone may: meetings as files, imports from a terminal, links of any meeting and of the server.
import { IMPORT_KINDS } from '#shared/import-preview.ts';

import { importQuery } from './openapi-imports.ts';
import type { Schema } from './openapi-shapes.ts';
import { answer, failed, inPath, inQuery, integer, json, listOf, object, ref, text } from './openapi-shapes.ts';

const REFUSALS = {
  401: failed('No token, or one that has expired or was revoked'),
  403: failed('Not an operator’s'),
};
const id = inPath('id');

export const operatorPaths = {
  '/api/operator/import': {
    post: {
      summary: 'Make a meeting from a file with its log, as export answers it (operators)',
      requestBody: json({ type: 'object', additionalProperties: true }),
      responses: {
        201: answer('Made', ref('MeetingSummary')),
        400: failed('Not such a file, or its log does not hold'),
        409: failed('There is a meeting of this id'),
        ...REFUSALS,
      },
    },
  },
  '/api/operator/meetings/{id}/imports/{kind}': {
    post: {
      summary: 'The preview of an import, or the import itself of all that is sure (operators)',
      parameters: [
        id,
        inPath('kind', { enum: IMPORT_KINDS }),
        inQuery('apply', '1: what is sure is carried out', { enum: ['1'] }),
        ...importQuery,
      ],
      requestBody: {
        description: 'The bytes of a file, or text; at most 5 MiB. The query as of /api/meetings/{id}/imports/{kind}',
        content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
      },
      responses: {
        200: answer('The preview, and what was carried out', { type: 'object', additionalProperties: true }),
        400: failed('Not a file that is read, and why'),
        404: failed('No such meeting or item'),
        ...REFUSALS,
      },
    },
  },
  '/api/operator/links': {
    get: {
      summary: 'All links with what opens them; of one meeting with ?meeting= (operators)',
      parameters: [inQuery('meeting', 'a meeting’s id')],
      responses: {
        200: answer('The oldest first', listOf(ref('Link'))),
        404: failed('No such meeting'),
        ...REFUSALS,
      },
    },
    post: {
      summary: 'Make a link of a meeting or, without one, of the server (operators)',
      requestBody: json(
        object({ meetingId: text, role: text, delegationId: text, name: text, expiresAt: integer }, [
          'meetingId',
          'delegationId',
          'name',
          'expiresAt',
        ]),
      ),
      responses: {
        201: answer('Made, with token and url', ref('Link')),
        400: failed('Not well formed'),
        404: failed('No such meeting or delegation'),
        ...REFUSALS,
      },
    },
  },
  '/api/operator/links/{id}': {
    get: {
      summary: 'The link with what opens it (operators)',
      parameters: [id],
      responses: { 200: answer('The link', ref('Link')), 404: failed('No such link'), ...REFUSALS },
    },
    delete: {
      summary: 'End the link, with the devices that it enrolled (operators)',
      parameters: [id],
      responses: { 200: answer('Ended', ref('Link')), 404: failed('No such link'), ...REFUSALS },
    },
  },
} satisfies Schema;

/** Beside the list that is told to organizers too. */
export const makeForOthers = {
  summary: 'Make a meeting that is no organizer’s, without a seat at it (operators)',
  parameters: [inQuery('id', 'its id; left out: one is made')],
  requestBody: json(ref('MeetingFile')),
  responses: {
    201: answer('Made', ref('MeetingSummary')),
    400: failed('Not a meeting file as it should be'),
    409: failed('There is a meeting of this id'),
    ...REFUSALS,
  },
};
