// What /openapi.json says of preparing meetings: their list, a new one, a seat at one, its links. Paths, and the answers that have no schema
// of their own.
import { makeForOthers } from './openapi-operator.ts';
import type { Schema } from './openapi-shapes.ts';
import { answer, failed, file, inPath, inQuery, integer, json, listOf, object, ref, text } from './openapi-shapes.ts';

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
        parameters: ['id', 'from', 'timeZone'].map((name) => ({ name, in: 'query', required: false, schema: text })),
        requestBody: json({
          oneOf: [
            ref('MeetingFile'),
            object({ like: text, title: { type: ['string', 'object'] }, firstDay: text, keep: listOf(text) }, ['keep']),
          ],
        }),
        responses: {
          201: answer('Made, with the links of its officers and a secretary’s seat', ref('Prepared')),
          400: failed('Not a meeting file as it should be, or one more than an organizer may have'),
          401: failed('No token, or one that has expired or was revoked'),
          403: failed('Neither an organizer nor an operator'),
          409: failed('There is a meeting of this id'),
          413: failed('An organizer’s file of more than 5 MiB'),
        },
      },
    },
    ...linksPaths(),
    '/api/operator/meetings': {
      get: {
        summary: 'All meetings; of an organizer, its own',
        responses: { 200: answer('The oldest first', listOf(ref('MeetingSummary'))), ...REFUSALS },
      },
      post: makeForOthers,
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

function linksPaths(): Schema {
  const id = inPath('id');
  const letters = (type: string) => file('A row for each whom one writes to, with the link of the delegation', type);
  return {
    '/api/meetings/{id}/links': {
      get: {
        summary: 'The links of the meeting, a chair’s for the chair and operators alone (officers, operators)',
        parameters: [id, inQuery('secrets', '1: with token and url, which is noted', { enum: ['1'] })],
        responses: { 200: answer('The oldest first', listOf(ref('Link'))), ...REFUSALS },
      },
      post: {
        summary: 'Make a link (officers, operators)',
        parameters: [id],
        requestBody: json(
          object({ role: text, delegationId: text, name: text, expiresAt: integer }, [
            'delegationId',
            'name',
            'expiresAt',
          ]),
        ),
        responses: {
          201: answer('Made, with token and url', ref('Link')),
          400: failed('Not well formed'),
          ...REFUSALS,
        },
      },
      delete: {
        summary: 'End all links of a role, with the devices that they enrolled (officers, operators)',
        parameters: [id, { name: 'role', in: 'query', required: true, schema: text }],
        responses: {
          200: answer('Ended', object({ revoked: listOf(text) })),
          400: failed('No such role'),
          ...REFUSALS,
        },
      },
    },
    '/api/meetings/{id}/links/{linkId}': {
      delete: {
        summary: 'End a link, with the devices that it enrolled (officers, operators)',
        parameters: [id, inPath('linkId')],
        responses: { 200: answer('Ended', ref('Link')), ...REFUSALS },
      },
    },
    '/api/meetings/{id}/links/delegations': {
      post: {
        summary: 'A link for each delegation: the one that stands, else a new one (officers, operators)',
        parameters: [id],
        requestBody: { required: false, ...json(object({ delegationIds: listOf(text) }, ['delegationIds'])) },
        responses: {
          200: answer(
            'In the order of the delegations',
            object({
              links: listOf(object({ delegationId: text, linkId: text, url: text, created: { type: 'boolean' } })),
            }),
          ),
          ...REFUSALS,
        },
      },
    },
    '/api/meetings/{id}/contacts': {
      get: {
        summary: 'Whom one writes to of each delegation; in no log (officers, operators)',
        parameters: [id],
        responses: { 200: answer('As they were written', ref('Contacts')), ...REFUSALS },
      },
      put: {
        summary: 'Write them whole; an empty list erases them (officers, operators)',
        parameters: [id],
        requestBody: json(ref('Contacts')),
        responses: {
          200: answer('Written', ref('Contacts')),
          400: failed('Not contacts as they should be'),
          409: failed('Others stand there by now than those of `basis`'),
          413: failed('More than 1 MiB'),
          ...REFUSALS,
        },
      },
    },
    '/api/meetings/{id}/devices': {
      get: {
        summary: 'The devices that have a seat or wait for one, also those that are away (officers, operators)',
        parameters: [id],
        responses: { 200: answer('The oldest first', object({ devices: listOf(ref('StandingDevice')) })), ...REFUSALS },
      },
    },
    '/api/meetings/{id}/links/showings': {
      get: {
        summary: 'To whom what opens the meeting was shown (officers, operators)',
        parameters: [id],
        responses: {
          200: answer(
            'The last thousand, the oldest first',
            object({ showings: listOf(object({ at: integer, by: text, what: text })) }),
          ),
          ...REFUSALS,
        },
      },
    },
    '/api/meetings/{id}/links/mail-merge.csv': {
      get: {
        summary: 'The letters to delegations, as CSV (officers, operators)',
        parameters: [id],
        responses: { 200: letters('text/csv'), ...REFUSALS },
      },
    },
    '/api/meetings/{id}/links/mail-merge.xlsx': {
      get: {
        summary: 'The same as a workbook (officers, operators)',
        parameters: [id],
        responses: {
          200: letters('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
          ...REFUSALS,
          503: failed('Not just now'),
        },
      },
    },
  };
}

export const preparingSchemas = (): Record<string, Schema> => ({
  Link: object(
    {
      id: text,
      meetingId: text,
      role: text,
      delegationId: text,
      label: text,
      createdAt: integer,
      revokedAt: integer,
      expiresAt: integer,
      token: text,
      url: text,
    },
    ['meetingId', 'delegationId', 'label', 'revokedAt', 'expiresAt', 'token', 'url'],
  ),
  StandingDevice: object(
    {
      deviceId: text,
      role: text,
      state: { enum: ['waiting', 'admitted'] },
      delegationId: text,
      linkId: text,
      label: text,
      createdAt: integer,
      /** When it last came or went; it may be connected still. */
      seenAt: integer,
    },
    ['delegationId', 'linkId', 'label', 'seenAt'],
  ),
  Contacts: object(
    {
      basis: text,
      contacts: listOf(
        object({ delegationId: text, name: text, title: text, email: text, language: text }, [
          'title',
          'email',
          'language',
        ]),
      ),
    },
    ['basis'],
  ),
  Prepared: {
    allOf: [
      ref('MeetingSummary'),
      object(
        {
          links: object({ chair: text, secretary: text }),
          seat: object({ token: text }),
          leftOut: listOf(object({ kind: text, count: integer, names: listOf(text) })),
        },
        ['leftOut'],
      ),
    ],
  },
});
