// Every command of the meeting as a schema: what a client may send, and the limits of each field.
// The public contract (docs/wire.md); nothing here decides. Types are derived, so that schema and type are one thing.
import * as z from 'zod/mini';

import {
  aliasesSchema,
  articleSchema,
  documentSchema,
  duration,
  editedTextSchema,
  guestSchema,
  idSchema,
  instant,
  itemNumber,
  language,
  line,
  message,
  modeSchema,
  MOST_OF_A_GROUP,
  name,
  speechLimitSchema,
  textSchema,
} from './fields.ts';
import type { COMMAND_TYPES } from './type-names.ts';

const MOST_DOCUMENTS = 120;

/** What an officer or the delegation may say of an entry besides who it is. */
const entryDetails = {
  onBehalfOf: z.optional(z.nullable(line(MOST_OF_A_GROUP))),
  speaker: z.optional(z.nullable(z.object({ name: name, title: z.optional(name) }))),
  language: z.optional(z.nullable(line(40))),
  mode: z.optional(modeSchema),
  videoMs: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(86_400_000)))),
};

const command = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
/** In which sitting an item is planned (null: in none of its own), and whether it goes without a list of speakers. */
const itemInProgramme = { sittingId: z.optional(z.nullable(idSchema)), withoutList: z.optional(z.boolean()) };
const speakerChoice = z.optional(z.enum(['end', 'pause']));

// Of an edit: what is left out stays, null takes away what there need not be.
export const commandSchemas = {
  OpenSitting: command('OpenSitting', { sittingId: idSchema }),
  EditSitting: command('EditSitting', {
    sittingId: idSchema,
    title: z.optional(editedTextSchema),
    startsAt: z.optional(instant),
    endsAt: z.optional(instant),
    interpretationEndsAt: z.optional(instant),
    room: z.optional(z.nullable(line(60))),
  }),
  /** One more sitting, at its place in the programme by its start; interpretation ends with it where nothing else is said. */
  AddSitting: command('AddSitting', {
    title: textSchema,
    startsAt: instant,
    endsAt: instant,
    interpretationEndsAt: z.optional(instant),
    room: z.optional(line(60)),
  }),
  /** Only one that was never opened. */
  RemoveSitting: command('RemoveSitting', { sittingId: idSchema }),
  SuspendSitting: command('SuspendSitting', {
    sittingId: idSchema,
    resumesAt: z.optional(instant),
    speaker: speakerChoice,
  }),
  ResumeSitting: command('ResumeSitting', { sittingId: idSchema }),
  AdjournSitting: command('AdjournSitting', { sittingId: idSchema, speaker: speakerChoice }),
  /** A Vice-President presides; without a name the chair of the meeting is back. */
  TakeChair: command('TakeChair', { name: z.nullable(name), title: z.optional(name) }),

  OpenItem: command('OpenItem', { itemId: idSchema }),
  ConcludeItem: command('ConcludeItem', { itemId: idSchema, waiting: z.optional(z.enum(['keep', 'drop'])) }),
  DeferItem: command('DeferItem', { itemId: idSchema }),
  ReopenItem: command('ReopenItem', { itemId: idSchema }),
  AddItem: command('AddItem', {
    number: itemNumber,
    title: textSchema,
    shortTitle: z.optional(textSchema),
    parent: z.optional(idSchema),
    plannedMs: z.optional(duration),
    ...itemInProgramme,
    before: z.optional(z.nullable(idSchema)),
  }),
  EditItem: command('EditItem', {
    itemId: idSchema,
    number: z.optional(itemNumber),
    title: z.optional(editedTextSchema),
    shortTitle: z.optional(z.nullable(editedTextSchema)),
    plannedMs: z.optional(z.nullable(duration)),
    ...itemInProgramme,
    documents: z.optional(z.array(documentSchema).check(z.maxLength(MOST_DOCUMENTS))),
  }),
  MoveItem: command('MoveItem', { itemId: idSchema, before: z.nullable(idSchema) }),
  RemoveItem: command('RemoveItem', { itemId: idSchema }),

  AddDelegation: command('AddDelegation', {
    name: textSchema,
    category: idSchema,
    flag: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
    article: z.optional(articleSchema),
    aliases: z.optional(aliasesSchema),
  }),
  EditDelegation: command('EditDelegation', {
    delegationId: idSchema,
    name: z.optional(editedTextSchema),
    category: z.optional(idSchema),
    article: z.optional(articleSchema),
    /** In place of all that it had; none: an empty list. */
    aliases: z.optional(aliasesSchema),
  }),

  OpenList: command('OpenList', {
    itemId: idSchema,
    /** null takes an announced time away; left out, an open list keeps the one that it has. */
    closesAt: z.optional(z.nullable(instant)),
    together: z.optional(z.array(idSchema).check(z.maxLength(20))),
    moderated: z.optional(z.boolean()),
  }),
  CloseList: command('CloseList', { itemId: idSchema }),
  SetClosingTime: command('SetClosingTime', { itemId: idSchema, closesAt: z.nullable(instant) }),

  RequestFloor: command('RequestFloor', {
    itemId: idSchema,
    /** A delegation leaves it out: it asks for itself. */
    delegationId: z.optional(idSchema),
    /** How an officer learned of it. */
    enteredBy: z.optional(z.enum(['secretary', 'nameplate'])),
    ...entryDetails,
  }),
  WithdrawRequest: command('WithdrawRequest', { entryId: idSchema }),
  AcceptRequest: command('AcceptRequest', { entryId: idSchema }),
  DeclineRequest: command('DeclineRequest', { entryId: idSchema }),
  MoveEntry: command('MoveEntry', { entryId: idSchema, before: z.nullable(idSchema) }),
  EditEntry: command('EditEntry', {
    entryId: idSchema,
    line: z.optional(z.enum(['unknown', 'tested', 'lost'])),
    ...entryDetails,
  }),
  PassOver: command('PassOver', { entryId: idSchema }),

  GiveFloor: z.union([
    command('GiveFloor', { entryId: idSchema, after: z.optional(z.nullable(idSchema)) }),
    command('GiveFloor', { guest: guestSchema, itemId: idSchema, after: z.optional(z.nullable(idSchema)) }),
  ]),
  EndSpeech: command('EndSpeech', { entryId: idSchema }),
  PauseSpeech: command('PauseSpeech', { entryId: idSchema }),
  ResumeSpeech: command('ResumeSpeech', { entryId: idSchema }),
  ExtendSpeech: command('ExtendSpeech', {
    entryId: idSchema,
    byMs: z.int().check(z.minimum(-3_600_000), z.maximum(3_600_000)),
  }),
  /** The clock was started late or early: how long the speech had lasted at the instant of the command. */
  CorrectSpeechTime: command('CorrectSpeechTime', { entryId: idSchema, usedMs: duration }),
  SetSpeechLimit: command('SetSpeechLimit', {
    scope: z.discriminatedUnion('of', [
      z.object({ of: z.literal('meeting') }),
      z.object({ of: z.literal('group') }),
      z.object({ of: z.literal('category'), category: idSchema }),
      z.object({ of: z.literal('item'), itemId: idSchema }),
      z.object({ of: z.literal('entry'), entryId: idSchema }),
    ]),
    /** null takes the limit of this scope away, so that the next wider one holds. */
    limit: z.nullable(speechLimitSchema),
  }),
  SignalFinished: command('SignalFinished', { entryId: idSchema }),

  PostAnnouncement: command('PostAnnouncement', { text: message, until: z.optional(instant) }),
  RetractAnnouncement: command('RetractAnnouncement', { announcementId: idSchema }),
  StartCountdown: command('StartCountdown', { totalMs: duration, label: z.optional(name) }),
  PauseCountdown: command('PauseCountdown', {}),
  ResumeCountdown: command('ResumeCountdown', {}),
  ResetCountdown: command('ResetCountdown', {}),
  ShowOnScreen: command('ShowOnScreen', {
    screen: idSchema,
    picture: z.optional(z.enum(['floor', 'agenda', 'announcement', 'join', 'blank'])),
    names: z.optional(z.union([z.literal(6), z.literal(9), z.literal(12)])),
    theme: z.optional(z.enum(['dark', 'light'])),
    language: z.optional(language),
    label: z.optional(z.nullable(line(60))),
    /** Let the screen flash its name. */
    identify: z.optional(z.literal(true)),
  }),

  /** The slip of paper between officers. */
  Note: command('Note', { text: message }),
  /** From a delegation to the secretariat. */
  SendNote: command('SendNote', {
    text: message,
    about: z.optional(z.enum(['document', 'microphone', 'correction', 'other'])),
  }),
  SettleNote: command('SettleNote', { noteId: idSchema, status: z.enum(['taken', 'done']) }),
  AskSlower: command('AskSlower', {}),

  Undo: command('Undo', { commandId: idSchema }),
} as const satisfies Record<(typeof COMMAND_TYPES)[number], unknown>;

export type CommandType = keyof typeof commandSchemas;
export type Command = { [T in CommandType]: z.infer<(typeof commandSchemas)[T]> }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
