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
import type { COMMAND_TYPES } from './command-and-event-types.ts';

const MOST_DOCUMENTS = 120;

/** What an officer or the delegation may say of an entry besides who it is. */
const entryDetails = {
  onBehalfOf: z.optional(z.nullable(line(MOST_OF_A_GROUP))),
  speaker: z.optional(z.nullable(z.object({ name: name, title: z.optional(name) }))),
  language: z.optional(z.nullable(line(40))),
  mode: z.optional(modeSchema),
  videoMs: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(86_400_000)))),
};

/** A command, what it does in one sentence, and its fields. */
export const command = <T extends string, S extends z.core.$ZodLooseShape>(type: T, does: string, shape: S) =>
  z.object({ type: z.literal(type), ...shape }).check(z.describe(does));
/** In which sitting an item is planned (null: in none of its own), and whether it goes without a list of speakers. */
const itemInProgramme = { sittingId: z.optional(z.nullable(idSchema)), withoutList: z.optional(z.boolean()) };
const speakerChoice = z.optional(z.enum(['end', 'pause']));

// Of an edit: what is left out stays, null takes away what there need not be.
export const commandSchemas = {
  OpenSitting: command('OpenSitting', 'Opens a scheduled sitting; a speech that the last one held goes on.', {
    sittingId: idSchema,
  }),
  EditSitting: command('EditSitting', 'Changes a sitting’s title, room or times.', {
    sittingId: idSchema,
    title: z.optional(editedTextSchema),
    startsAt: z.optional(instant),
    endsAt: z.optional(instant),
    interpretationEndsAt: z.optional(instant),
    room: z.optional(z.nullable(line(60))),
  }),
  AddSitting: command(
    'AddSitting',
    'One more sitting, at its place in the programme by its start; interpretation ends with it where nothing else is said.',
    {
      title: textSchema,
      startsAt: instant,
      endsAt: instant,
      interpretationEndsAt: z.optional(instant),
      room: z.optional(line(60)),
    },
  ),
  RemoveSitting: command(
    'RemoveSitting',
    'Takes out a sitting that was never opened; items planned for it are planned for none.',
    { sittingId: idSchema },
  ),
  SuspendSitting: command(
    'SuspendSitting',
    'Suspends the open sitting; `speaker` says whether a speech under way ends or is held.',
    {
      sittingId: idSchema,
      resumesAt: z.optional(instant),
      speaker: speakerChoice,
    },
  ),
  ResumeSitting: command('ResumeSitting', 'Resumes the suspended sitting; a speech that was held goes on.', {
    sittingId: idSchema,
  }),
  AdjournSitting: command(
    'AdjournSitting',
    'Adjourns the sitting; `speaker` says whether a speech under way ends or is held.',
    { sittingId: idSchema, speaker: speakerChoice },
  ),
  TakeChair: command('TakeChair', 'A Vice-President presides; without a name the chair of the meeting is back.', {
    name: z.nullable(name),
    title: z.optional(name),
  }).check(
    z.refine(({ name, title }) => name !== null || title === undefined, {
      path: ['title'],
      error: 'expected no title where there is no name',
    }),
  ),

  OpenItem: command('OpenItem', 'Takes up an item of the agenda in place of the one in hand.', { itemId: idSchema }),
  ConcludeItem: command(
    'ConcludeItem',
    'Concludes an item; who still waits leaves the list, or stays on it where `waiting` says so.',
    { itemId: idSchema, waiting: z.optional(z.enum(['keep', 'drop'])) },
  ),
  DeferItem: command('DeferItem', 'Puts an item off.', { itemId: idSchema }),
  ReopenItem: command('ReopenItem', 'Lets an item that was concluded or put off come again.', { itemId: idSchema }),
  AddItem: command('AddItem', 'One more item or sub-item, before another of its family or last.', {
    number: itemNumber,
    title: textSchema,
    shortTitle: z.optional(textSchema),
    parent: z.optional(idSchema),
    plannedMs: z.optional(duration),
    ...itemInProgramme,
    before: z.optional(z.nullable(idSchema)),
  }),
  EditItem: command(
    'EditItem',
    'Changes what is printed of an item: number, titles, planned time, sitting, documents.',
    {
      itemId: idSchema,
      number: z.optional(itemNumber),
      title: z.optional(editedTextSchema),
      shortTitle: z.optional(z.nullable(editedTextSchema)),
      plannedMs: z.optional(z.nullable(duration)),
      ...itemInProgramme,
      documents: z.optional(z.array(documentSchema).check(z.maxLength(MOST_DOCUMENTS))),
    },
  ),
  MoveItem: command('MoveItem', 'Moves an item, with its sub-items, before another of its family; null: last.', {
    itemId: idSchema,
    before: z.nullable(idSchema),
  }),
  RemoveItem: command(
    'RemoveItem',
    'Takes an item off the agenda that was never taken up and has neither a list nor sub-items.',
    { itemId: idSchema },
  ),

  AddDelegation: command('AddDelegation', 'One more delegation, at its place in the alphabetical order.', {
    name: textSchema,
    category: idSchema,
    flag: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
    article: z.optional(articleSchema),
    aliases: z.optional(aliasesSchema),
  }),
  EditDelegation: command('EditDelegation', 'Changes a delegation’s name, category, article or aliases.', {
    delegationId: idSchema,
    name: z.optional(editedTextSchema),
    category: z.optional(idSchema),
    article: z.optional(articleSchema),
    /** In place of all that it had; none: an empty list. */
    aliases: z.optional(aliasesSchema),
  }),

  OpenList: command('OpenList', 'Opens the speakers list of an item, or changes how an open one is held.', {
    itemId: idSchema,
    /** null takes an announced time away; left out, an open list keeps the one that it has. */
    closesAt: z.optional(z.nullable(instant)),
    together: z.optional(z.array(idSchema).check(z.maxLength(20))),
    moderated: z.optional(z.boolean()),
  }),
  CloseList: command('CloseList', 'Closes the speakers list of an item to requests of delegations.', {
    itemId: idSchema,
  }),
  SetClosingTime: command('SetClosingTime', 'Announces when an open list closes, or takes that back.', {
    itemId: idSchema,
    closesAt: z.nullable(instant),
  }),

  RequestFloor: command('RequestFloor', 'Asks for the floor on an item: a delegation for itself, an officer for any.', {
    itemId: idSchema,
    /** A delegation leaves it out: it asks for itself. */
    delegationId: z.optional(idSchema),
    /** How an officer learned of it. */
    enteredBy: z.optional(z.enum(['secretary', 'nameplate'])),
    ...entryDetails,
  }),
  WithdrawRequest: command('WithdrawRequest', 'Takes a request off the list.', { entryId: idSchema }),
  AcceptRequest: command('AcceptRequest', 'Puts a request of a moderated list on the list.', { entryId: idSchema }),
  DeclineRequest: command('DeclineRequest', 'Declines a request of a moderated list.', { entryId: idSchema }),
  MoveEntry: command(
    'MoveEntry',
    'Moves an entry before another one of its list; null: last. A delegation may move its own down.',
    { entryId: idSchema, before: z.nullable(idSchema) },
  ),
  EditEntry: command('EditEntry', 'Changes how, by whom, on whose behalf or in which language an entry is spoken.', {
    entryId: idSchema,
    line: z.optional(z.enum(['unknown', 'tested', 'lost'])),
    ...entryDetails,
  }),
  PassOver: command(
    'PassOver',
    'Whoever was called and does not answer goes to the end of the list once, then off it.',
    { entryId: idSchema },
  ),

  GiveFloor: z
    .union([
      command('GiveFloor', 'Gives the floor to an entry that waits; where `after` still speaks, that speech ends.', {
        entryId: idSchema,
        after: z.optional(z.nullable(idSchema)),
      }),
      command('GiveFloor', 'Gives the floor to a guest, who is on no list.', {
        guest: guestSchema,
        itemId: idSchema,
        after: z.optional(z.nullable(idSchema)),
      }),
    ])
    .check(z.describe('Gives the floor; where somebody has it whom one saw there, that speech ends.')),
  EndSpeech: command('EndSpeech', 'Ends the speech of whoever has the floor.', { entryId: idSchema }),
  PauseSpeech: command('PauseSpeech', 'Stops the clock of the speech.', { entryId: idSchema }),
  ResumeSpeech: command('ResumeSpeech', 'Lets the clock of the speech run on.', { entryId: idSchema }),
  ExtendSpeech: command('ExtendSpeech', 'Gives the speaker more time, or less.', {
    entryId: idSchema,
    byMs: z.int().check(z.minimum(-3_600_000), z.maximum(3_600_000)),
  }),
  CorrectSpeechTime: command(
    'CorrectSpeechTime',
    'The clock was started late or early: how long the speech had lasted at the instant of the command.',
    { entryId: idSchema, usedMs: duration },
  ),
  SetSpeechLimit: command(
    'SetSpeechLimit',
    'Sets the speaking limit of the meeting, of groups, of a category, of an item or of one entry.',
    {
      scope: z.discriminatedUnion('of', [
        z.object({ of: z.literal('meeting') }),
        z.object({ of: z.literal('group') }),
        z.object({ of: z.literal('category'), category: idSchema }),
        z.object({ of: z.literal('item'), itemId: idSchema }),
        z.object({ of: z.literal('entry'), entryId: idSchema }),
      ]),
      /** null takes the limit of this scope away, so that the next wider one holds. */
      limit: z.nullable(speechLimitSchema),
    },
  ),
  SignalFinished: command(
    'SignalFinished',
    'The speaker’s own device says that the statement is finished; officers see it.',
    { entryId: idSchema },
  ),

  PostAnnouncement: command('PostAnnouncement', 'Shows an announcement on the screens and phones.', {
    text: message,
    until: z.optional(instant),
  }),
  RetractAnnouncement: command('RetractAnnouncement', 'Takes an announcement back.', { announcementId: idSchema }),
  StartCountdown: command('StartCountdown', 'Starts a countdown in place of any other.', {
    totalMs: duration.check(z.minimum(1)),
    label: z.optional(name),
  }),
  PauseCountdown: command('PauseCountdown', 'Stops the countdown where it is.', {}),
  ResumeCountdown: command('ResumeCountdown', 'Lets the countdown run on.', {}),
  ResetCountdown: command('ResetCountdown', 'Takes the countdown away.', {}),
  ShowOnScreen: command('ShowOnScreen', 'Says what a screen shows and how, or lets it flash its name.', {
    screen: idSchema,
    picture: z.optional(z.enum(['floor', 'agenda', 'announcement', 'join', 'blank'])),
    names: z.optional(z.union([z.literal(6), z.literal(9), z.literal(12)])),
    theme: z.optional(z.enum(['dark', 'light'])),
    language: z.optional(language),
    label: z.optional(z.nullable(line(60))),
    /** Let the screen flash its name. */
    identify: z.optional(z.literal(true)),
  }),

  Note: command('Note', 'Passes a slip of paper between officers.', { text: message }),
  SendNote: command('SendNote', 'Sends a delegation’s note to the secretariat.', {
    text: message,
    about: z.optional(z.enum(['document', 'microphone', 'correction', 'other'])),
  }),
  SettleNote: command('SettleNote', 'Says that somebody takes care of a note, or that it is done.', {
    noteId: idSchema,
    status: z.enum(['taken', 'done']),
  }),
  AskSlower: command('AskSlower', 'The booth asks the speaker to slow down.', {}),

  Undo: command('Undo', 'Takes back what one command did, where nothing has been built on it since.', {
    commandId: idSchema,
  }),
} as const satisfies Record<(typeof COMMAND_TYPES)[number], unknown>;

export type CommandType = keyof typeof commandSchemas;
export type Command = { [T in CommandType]: z.infer<(typeof commandSchemas)[T]> }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
