// The report in /openapi.json: its four files, and the shape of the one that is JSON.
import type { Schema } from './openapi-shapes.ts';
import {
  answer,
  failed,
  file,
  inPath,
  inQuery,
  integer,
  integerOrNull,
  listOf,
  object,
  ref,
  text,
} from './openapi-shapes.ts';

const FILES = {
  json: answer('The speeches that are past, and what they add up to; for others what the meeting publishes', {
    oneOf: [ref('Report'), ref('PublishedRecord')],
  }),
  csv: file('A table, UTF-8 with its mark, RFC 4180', 'text/csv'),
  xlsx: file(
    'A workbook: the tables of the record, and what their columns mean',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ),
  docx: file(
    'The draft of a procedural report',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ),
};

const REFUSALS = {
  400: failed('No such language or table, or a name that the address does not have'),
  401: failed('Bad token'),
  403: failed('Neither an officer nor an operator, and nothing is published'),
  404: failed('No such meeting'),
  429: failed('Too often'),
  503: failed('Not just now'),
};

export const reportPaths: Schema = Object.fromEntries(
  Object.entries(FILES).map(([format, made]) => [
    `/api/meetings/{id}/report.${format}`,
    {
      get: {
        summary: `The record as ${format.toUpperCase()} (officers, operators)`,
        parameters: [
          inPath('id'),
          inQuery('lang', `Of names and titles${format === 'docx' ? ': en or fr' : ''}; en by default`),
          ...(format === 'csv'
            ? [
                inQuery(
                  'table',
                  'speeches (by default), totals, categories, items or sittings; the other forms have all',
                ),
              ]
            : []),
        ],
        responses: { 200: made, ...REFUSALS },
      },
    },
  ]),
);

const tally = object({ yes: integer, no: integer, abstain: integer, notVoting: integer, invalid: integer }, [
  'invalid',
]);
const summed = { speeches: integer, statements: integer, usedMs: integer, overtimeMs: integer };

export const reportSchemas: Record<string, Schema> = {
  Report: object(
    {
      meetingId: text,
      seq: integer,
      title: text,
      symbol: text,
      timeZone: text,
      totals: listOf(ref('ReportTotal')),
      categories: listOf(object({ category: text, delegations: integer, spoke: integer, ...summed })),
      items: listOf(
        object({
          itemId: text,
          itemNumber: text,
          itemTitle: text,
          status: text,
          plannedMs: integerOrNull,
          usedMs: integer,
          speeches: integer,
          statements: integer,
          spokenMs: integer,
          openedAt: integerOrNull,
          concludedAt: integerOrNull,
        }),
      ),
      sittings: listOf(
        object({
          sittingId: text,
          sitting: text,
          room: { type: ['string', 'null'], status: text },
          startsAt: integer,
          endsAt: integer,
          openedAt: integerOrNull,
          adjournedAt: integerOrNull,
          suspendedMs: integer,
          speeches: integer,
          statements: integer,
          spokenMs: integer,
        }),
      ),
      speeches: listOf(ref('ReportSpeech')),
    },
    ['symbol'],
  ),
  PublishedRecord: object(
    {
      meetingId: text,
      seq: integer,
      title: text,
      symbol: text,
      timeZone: text,
      decisions: listOf(ref('PublishedDecision')),
      speeches: listOf(ref('PublishedSpeech')),
      own: listOf(ref('ReportSpeech')),
    },
    ['symbol', 'speeches', 'own'],
  ),
  PublishedDecision: object(
    {
      questionId: text,
      at: integer,
      itemNumber: text,
      kind: text,
      motion: text,
      by: text,
      text,
      outcome: text,
      overruled: { const: true },
      how: text,
      tally,
      cast: { type: 'object', additionalProperties: text },
      votesBeside: listOf(ref('PublishedVote')),
    },
    ['motion', 'by', 'overruled', 'how', 'tally', 'cast', 'votesBeside'],
  ),
  PublishedVote: object(
    {
      at: integer,
      part: text,
      result: { enum: ['adopted', 'rejected', 'tied'] },
      tally,
    },
    ['part'],
  ),
  PublishedSpeech: object(
    {
      entryId: text,
      at: integer,
      itemNumber: text,
      itemTitle: text,
      delegationId: text,
      delegation: text,
      guest: text,
      onBehalfOf: text,
      sitting: text,
      usedMs: integer,
    },
    ['delegationId', 'delegation', 'guest', 'onBehalfOf', 'sitting'],
  ),
  ReportTotal: object({ delegationId: text, delegation: text, category: text, ...summed }),
  ReportSpeech: object(
    {
      entryId: text,
      at: integer,
      utc: text,
      local: text,
      itemId: text,
      itemNumber: text,
      itemTitle: text,
      list: listOf(text),
      kind: text,
      nth: integer,
      delegationId: text,
      delegation: text,
      category: text,
      guest: text,
      speaker: text,
      speakerTitle: text,
      onBehalfOf: text,
      language: text,
      mode: text,
      sittingId: text,
      sitting: text,
      enteredBy: text,
      outcome: text,
      passedOver: integer,
      usedMs: integerOrNull,
      limitMs: integerOrNull,
      overtimeMs: integerOrNull,
    },
    [
      'nth',
      'delegationId',
      'delegation',
      'category',
      'guest',
      'speaker',
      'speakerTitle',
      'onBehalfOf',
      'language',
      'sittingId',
      'sitting',
      'passedOver',
    ],
  ),
};
