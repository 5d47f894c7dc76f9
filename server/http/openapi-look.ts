// How a meeting looks, in /openapi.json: its emblem, put as bytes by officers, read by whoever was told its hash, and its page in frames.
import { EMBLEM_TYPES } from '../emblems/emblems.ts';
import { answer, failed, inPath, integer, object, text } from './openapi-shapes.ts';

const binary = { schema: { type: 'string', format: 'binary' } };

export const lookPaths: Record<string, unknown> = {
  '/api/meetings/{id}/emblem': {
    put: {
      summary: 'Keep an emblem, for the theme of EditMeeting (officers, operators)',
      parameters: [inPath('id')],
      requestBody: { description: 'The bytes of a plain SVG or of a PNG; at most 256 KiB', content: { '*/*': binary } },
      responses: {
        200: answer('Kept', object({ hash: text, type: { enum: EMBLEM_TYPES }, bytes: integer })),
        401: failed('Bad token'),
        403: failed('Not an officer'),
        404: failed('No such meeting'),
        409: failed('No room for more files of this meeting'),
        413: failed('More than 256 KiB'),
        415: failed('No emblem, by its content'),
        429: failed('Too often'),
        503: failed('Not now, or the disk has no room'),
      },
    },
  },
  '/embed/{id}': {
    get: {
      summary: 'The public page, for frames of the sites that the meeting names',
      security: [],
      parameters: [inPath('id')],
      responses: {
        200: { description: 'The page', content: { 'text/html': { schema: text } } },
        404: failed('No such meeting, or its public page is switched off'),
      },
    },
  },
  '/api/meetings/{id}/emblem/{hash}': {
    get: {
      summary: 'The picture; never changes under its hash',
      security: [],
      parameters: [inPath('id'), inPath('hash')],
      responses: {
        200: {
          description: 'The picture',
          content: Object.fromEntries(EMBLEM_TYPES.map((type) => [type, binary])),
        },
        404: failed('No such emblem'),
      },
    },
  },
};
