// The texts of speeches in /openapi.json: sent as bytes, read by whoever was told of them.
import { FILE_TYPES } from '#shared/meeting/statements/state.ts';

import { answer, failed, inPath, integer, object, text } from './openapi-shapes.ts';

const binary = { schema: { type: 'string', format: 'binary' } };

export const statementPaths: Record<string, unknown> = {
  '/api/meetings/{id}/statements': {
    post: {
      summary: 'Send the text of a speech, for AttachStatement (delegations, officers)',
      parameters: [inPath('id')],
      requestBody: {
        description: 'The bytes of a PDF, a DOCX or of plain text; at most 10 MiB',
        content: { '*/*': binary },
      },
      responses: {
        201: answer('Kept', object({ fileId: text, type: { enum: FILE_TYPES }, bytes: integer, sha256: text })),
        401: failed('Bad token'),
        403: failed('Neither an officer nor a delegation'),
        404: failed('No such meeting'),
        409: failed('No room for more files of this delegation or meeting'),
        413: failed('Larger than is kept'),
        415: failed('Nothing of these kinds, by its content'),
        429: failed('Too often, or others are being sent'),
        503: failed('Not now, or the disk has no room'),
      },
    },
  },
  '/api/meetings/{id}/statements/{fileId}': {
    get: {
      summary: 'The text of a speech, for whoever was told of it (StatementAttached, StatementReleased)',
      parameters: [inPath('id'), inPath('fileId')],
      responses: {
        200: {
          description: 'The file, to keep',
          content: Object.fromEntries(FILE_TYPES.map((type) => [type, binary])),
        },
        401: failed('Bad token'),
        404: failed('No such file, or none that you were told of'),
      },
    },
  },
};
