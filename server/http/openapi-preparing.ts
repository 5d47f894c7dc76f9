// What /openapi.json says of preparing meetings: their list, a new one, a seat at one, its links. Paths, and the answers that have no schema
// of their own.
import type { Schema } from './openapi-shapes.ts';
import { listOf, object, ref, text } from './openapi-shapes.ts';

const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const answer = (description: string, schema: Schema) => ({ description, ...json(schema) });
const failed = (description: string) => ({ description, ...json(ref('Error')) });
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });

const REFUSALS = {
  401: failed('No token, or one that has expired or was revoked'),
  403: failed('Not for this role'),
  404: failed('No such meeting, or somebody else’s'),
};

export function preparingPaths(): Schema {
  const id = inPath('id');
  return {
    '/api/meetings': {
      post: {
        summary: 'Make a meeting from a meeting file, and sit down at it (organizers, operators)',
        parameters: [{ name: 'id', in: 'query', required: false, schema: text }],
        requestBody: json(ref('MeetingFile')),
        responses: {
          201: answer('Made, with the links of its officers and a secretary’s seat', ref('Prepared')),
          400: failed('Not a meeting file as it should be, or one more than an organizer may have'),
          409: failed('There is a meeting of this id'),
          413: failed('An organizer’s file of more than 5 MiB'),
        },
      },
    },
    '/api/operator/meetings': {
      get: {
        summary: 'All meetings; of an organizer, its own',
        responses: { 200: answer('The oldest first', listOf(ref('MeetingSummary'))), ...REFUSALS },
      },
    },
    '/api/operator/meetings/{id}': {
      delete: {
        summary: 'Remove the meeting for good: its log, links, devices and code',
        parameters: [id],
        responses: { 200: answer('Removed', object({ id: text })), ...REFUSALS },
      },
    },
    '/api/operator/meetings/{id}/export': {
      get: {
        summary: 'The meeting with its whole log as one file',
        parameters: [id],
        responses: {
          200: answer('A meeting file with its log', { type: 'object', additionalProperties: true }),
          ...REFUSALS,
        },
      },
    },
    '/api/operator/meetings/{id}/enter': {
      post: {
        summary: 'A secretary’s device at the meeting',
        parameters: [id],
        requestBody: { required: false, ...json(object({ label: text }, ['label'])) },
        responses: {
          201: answer('Its token, and where it opens the meeting', object({ token: text, url: text })),
          ...REFUSALS,
        },
      },
    },
  };
}

export const preparingSchemas = (): Record<string, Schema> => ({
  Prepared: {
    allOf: [
      ref('MeetingSummary'),
      object({ links: object({ chair: text, secretary: text }), seat: object({ token: text }) }),
    ],
  },
});
