// The imports in /openapi.json: what a file is sent as, and the preview that is answered.
import { IMPORT_KINDS } from '#shared/import-preview.ts';

import type { Schema } from './openapi-shapes.ts';
import { answer, failed, inPath, inQuery, integer, integerOrNull, text } from './openapi-shapes.ts';

const listOf = (properties: Schema): Schema => ({ type: 'array', items: { type: 'object', properties } });
const textOrNull: Schema = { type: ['string', 'null'] };

const choice = {
  id: text,
  name: text,
  how: text,
  distance: integer,
  add: { type: 'object' },
  edit: { type: 'object' },
};
const fault = { column: integerOrNull, reason: text, got: text, expected: text };

/** As shared/import-preview.ts has it. */
const preview: Schema = {
  type: 'object',
  properties: {
    kind: { enum: IMPORT_KINDS },
    basis: integer,
    sheet: textOrNull,
    sheets: { type: 'array', items: text },
    encoding: textOrNull,
    headerRow: integerOrNull,
    columns: listOf({ index: integer, heading: text, field: textOrNull, samples: { type: 'array', items: text } }),
    rows: listOf({
      row: integer,
      state: { enum: ['new', 'change', 'same', 'choose', 'fault', 'skip'] },
      written: text,
      id: text,
      how: text,
      choices: listOf(choice),
      brings: { type: 'object' },
      changes: { type: 'object', additionalProperties: { type: 'array' } },
      edits: { type: 'object', additionalProperties: { type: 'object' } },
      byHand: { type: 'array', items: text },
      faults: listOf(fault),
      hidden: { const: true },
      reason: text,
    }),
    missing: listOf({ id: text, name: { type: 'object' }, used: { const: true } }),
    counts: { type: 'object', additionalProperties: integer },
    contacts: listOf({ delegationId: text, name: text, title: text, email: text, language: text }),
    command: { type: 'object', properties: { type: text, basis: integer } },
  },
};

/** What is said of a list besides its bytes, over HTTP in both places. */
export const importQuery = [
  inQuery('name', 'the file’s name; left out where text was pasted'),
  inQuery('sheet', 'the sheet of a workbook; by default the one in which most is known'),
  inQuery('encoding', 'of a text, where its letters came out wrong'),
  inQuery('map', 'JSON: the field of a column, by its index, or null'),
  inQuery('itemId', 'of a list: the item'),
  inQuery('lang', 'the language of a document or of pasted text'),
];

export const importPaths: Record<string, unknown> = {
  '/api/meetings/{id}/imports/{kind}': {
    post: {
      summary:
        'What a file would do to the meeting, and the command that does it; nothing changes (officers, operators)',
      parameters: [inPath('id'), inPath('kind', { enum: IMPORT_KINDS }), ...importQuery],
      requestBody: {
        description: 'The bytes of a file, or text; at most 5 MiB',
        content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
      },
      responses: {
        200: answer('The preview', preview),
        400: failed('Not a file that is read, and why'),
        401: failed('Bad token'),
        403: failed('Neither an officer nor an operator'),
        404: failed('No such meeting or item'),
        413: failed('Larger than is read'),
        429: failed('Too often, or other files are being read'),
      },
    },
  },
};
