// The schemas of /openapi.json: commands, events and every piece of the state from the zod schemas that the server itself checks by, and
// the few messages that have none. Each piece stands once, under its name, and is referred to where it is carried.
import * as z from 'zod';

import { agendaItemSchema, itemInfoSchema, itemScriptSchema } from '#shared/meeting/agenda/state.ts';
import { catalogueSchema, categorySchema, delegationSchema, groupSchema } from '#shared/meeting/catalogue/state.ts';
import { commandSchemas } from '#shared/meeting/commands.ts';
import { envelopeSchema, eventSchemas } from '#shared/meeting/events.ts';
import { floorSchema, speechSchema } from '#shared/meeting/floor/state.ts';
import { factSchema, stepAboutSchema, stepSchema } from '#shared/meeting/undo/state.ts';
import { meetingFileSchema } from '#shared/meeting/catalogue/meeting-file.ts';
import { noteSchema } from '#shared/meeting/notes/state.ts';
import { announcementSchema, countdownSchema, screenSettingSchema } from '#shared/meeting/screens/state.ts';
import { settingsSchema } from '#shared/meeting/settings-schema.ts';
import { presidingSchema, sittingSchema } from '#shared/meeting/sittings/state.ts';
import {
  entryPlaceSchema,
  entrySchema,
  pastEntrySchema,
  requestedEntrySchema,
  speakersListSchema,
  speakingEntrySchema,
  waitingEntrySchema,
} from '#shared/meeting/speakers/state.ts';
import { actorSchema, keptLimitSchema, keptTextSchema, stopwatchSchema } from '#shared/meeting/state-fields.ts';
import { meetingSchema } from '#shared/meeting/state-schema.ts';
import { accessCommandSchemas, handshakeSchema, sinceSchema } from '#shared/protocol.ts';

import { joinSchema } from '../access/joining.ts';
import { joiningSchemas } from './openapi-joining.ts';
import { reportSchemas } from './openapi-report.ts';
import { preparingSchemas } from './openapi-preparing.ts';
import type { Schema } from './openapi-shapes.ts';
import { flag, integer, listOf, object, ref, text, union } from './openapi-shapes.ts';

/** The meeting as a role sees it, without the catalogue, which has a hash of its own. */
const { catalogue: _, ...live } = meetingSchema.def.shape;

/** The pieces of state and of messages, by name: its schema, and what it is. Instants are server time in ms since 1970, lengths in ms. */
const PIECES: Record<string, [schema: z.core.$ZodType, is: string]> = {
  Meeting: [meetingSchema, 'The whole state of a meeting: the fold of its events'],
  LiveMeeting: [
    z.looseObject(live),
    'The meeting as a role sees it, without the catalogue, which has a hash of its own',
  ],
  Catalogue: [catalogueSchema, 'What hardly changes: names, titles, documents'],
  Category: [categorySchema, 'A kind of delegation: member, observer'],
  Delegation: [delegationSchema, 'A delegation; a rank orders the names of each language'],
  Group: [groupSchema, 'A group of States on whose behalf one delegation may speak'],
  ItemInfo: [itemInfoSchema, 'What is printed of an item of the agenda'],
  ItemScript: [itemScriptSchema, 'What the chair reads aloud at the steps of an item; officers see it'],
  AgendaItem: [agendaItemSchema, 'How far an item of the agenda has come'],
  Settings: [settingsSchema, 'How the meeting is held: rules, limits, who may join'],
  SpeechLimit: [keptLimitSchema, 'A speaking limit (null: none) and what it rests on'],
  Sitting: [sittingSchema, 'A sitting; a suspension that runs has no `to`'],
  Presiding: [presidingSchema, 'Who presides in place of the chair of the meeting'],
  SpeakersList: [
    speakersListSchema,
    'A speakers list: who asked and is not accepted yet, who waits in speaking order, who is past',
  ],
  Entry: [entrySchema, 'An inscription on a speakers list, or a guest’s turn: in one place, which says what it has'],
  RequestedEntry: [requestedEntrySchema, 'Asked for on a moderated list, and not accepted yet'],
  WaitingEntry: [waitingEntrySchema, 'On the list, in speaking order'],
  SpeakingEntry: [speakingEntrySchema, 'On the floor'],
  PastEntry: [pastEntrySchema, 'Spoken, gone from the list, or handed in in writing: `outcome` says what it has'],
  EntryPlace: [entryPlaceSchema, 'Where an entry is or was, and before which other one'],
  Floor: [floorSchema, 'Who has the floor, and the clock of the speech'],
  Speech: [speechSchema, 'The last speech that ended'],
  Stopwatch: [stopwatchSchema, 'A sum of time: it runs since `startedAt`, null while it stands'],
  Announcement: [announcementSchema, 'An announcement on screens and phones'],
  Countdown: [countdownSchema, 'The countdown of the room'],
  ScreenSetting: [screenSettingSchema, 'What a screen shows'],
  Note: [noteSchema, 'A slip of paper between officers, or a delegation’s note to the secretariat'],
  Actor: [actorSchema, 'Who did it'],
  Text: [keptTextSchema, 'A text in one or more languages, always in English'],
  Fact: [factSchema, 'A plain fact of the state that an undo puts back; a value of null: as if it had never been'],
  Step: [stepSchema, 'A command that can be undone, as the history remembers it'],
  StepAbout: [stepAboutSchema, 'What a command was done to, for the words of its undo'],
  Envelope: [envelopeSchema, 'What every event has besides its own fields'],
  Handshake: [handshakeSchema, 'What a client says when it connects'],
  Since: [sinceSchema, 'What a replica already holds'],
  MeetingFile: [meetingFileSchema, 'A meeting as it is written down before it begins'],
  Join: [joinSchema, 'A link, or the meeting’s code and a delegation'],
};

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
