// The schemas of /openapi.json: commands, events and every piece of the state (openapi-pieces.ts) from the zod schemas that the server itself
// checks by, and the few messages that have none.
import * as z from 'zod';

import { commandSchemas } from '#shared/meeting/commands.ts';
import { eventSchemas } from '#shared/meeting/events.ts';
import { accessCommandSchemas } from '#shared/protocol.ts';

import { joiningSchemas } from './openapi-joining.ts';
import { PIECES } from './openapi-pieces.ts';
import { reportSchemas } from './openapi-report.ts';
import { preparingSchemas } from './openapi-preparing.ts';
import type { Schema } from './openapi-shapes.ts';
import { flag, integer, listOf, object, ref, text, union } from './openapi-shapes.ts';

function fromZod(): Record<string, Schema> {
  const named = z.registry<{ id: string }>();
  const add = (prefix: string, table: Record<string, z.core.$ZodType>): void => {
    for (const [name, schema] of Object.entries(table)) named.add(schema, { id: `${prefix}${name}` });
  };
  for (const [name, [schema]] of Object.entries(PIECES)) add('', { [name]: schema });
  add('command.', commandSchemas);
  add('command.', accessCommandSchemas);
  add('event.', eventSchemas);
  const { schemas } = z.toJSONSchema(named, {
    io: 'input',
    unrepresentable: 'any',
    uri: (name) => `#/components/schemas/${name}`,
    // Whoever reads a message passes over fields that it does not know: that goes without saying.
    override: ({ jsonSchema }) => {
      if (JSON.stringify(jsonSchema.additionalProperties) === '{}') delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: __, $id: ___, ...schema }]) => [
      name,
      { ...(PIECES[name] && { description: PIECES[name][1] }), ...schema },
    ]),
  );
}

/** What has no schema of its own: answers, which the server makes and never reads. */
function answers(): Record<string, Schema> {
  const byName = { ...commandSchemas, ...accessCommandSchemas };
  const delegation = object(
    { id: text, name: object({ en: text }), aliases: listOf(text), category: text, flag: text },
    ['aliases', 'flag'],
  );
  return {
    Command: union('command', Object.keys(byName)),
    Event: { allOf: [ref('Envelope'), union('event', Object.keys(eventSchemas))] },
    CommandMessage: object(
      {
        id: { ...text, pattern: '^[A-Za-z0-9().-][A-Za-z0-9()._-]{0,39}$' },
        command: ref('Command'),
        pressedAt: { type: 'number', minimum: 0 },
      },
      ['pressedAt'],
    ),
    CommandAnswer: {
      oneOf: [
        object({ ok: { const: true }, seq: integer, ignored: { type: 'array', items: text } }, ['ignored']),
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
        details: ref('ErrorDetails'),
      },
      ['rule', 'remedy', 'details'],
    ),
    ErrorDetails: {
      type: 'object',
      properties: {
        reason: text,
        retryAfterMs: integer,
        issues: listOf(object({ path: text, message: text, line: integer }, ['line'])),
      },
      additionalProperties: true,
    },
    Error: object({
      error: object({ code: text, message: text, remedy: text, details: ref('ErrorDetails') }, ['remedy', 'details']),
    }),
    You: object({ role: text, delegationId: text, deviceId: text, can: listOf(text) }, ['delegationId', 'deviceId']),
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
      scripts: text,
      meeting: { allOf: [ref('LiveMeeting'), object({ catalogue: ref('Catalogue') }, ['catalogue'])] },
    }),
    Events: object({ from: integer, seq: integer, now: integer, events: listOf(ref('Event')) }),
    EventsPage: object({
      log: text,
      from: integer,
      seq: integer,
      head: integer,
      now: integer,
      events: listOf(ref('Event')),
    }),
    JoinChoices: object({
      meetingId: text,
      title: object({ en: text }),
      joining: { enum: ['links', 'approve', 'open'] },
      publicView: flag,
      delegations: listOf(delegation),
    }),
    Joined: object({ meetingId: text, role: text, delegationId: text, token: text, words: text }, [
      'delegationId',
      'words',
    ]),
    MeetingSummary: object({
      id: text,
      title: ref('Text'),
      createdAt: integer,
      seq: integer,
      joinCode: { type: ['string', 'null'] },
    }),
    ...reportSchemas,
  };
}

export const openApiSchemas = (): Record<string, Schema> => ({
  ...fromZod(),
  ...answers(),
  ...joiningSchemas(),
  ...preparingSchemas(),
});
