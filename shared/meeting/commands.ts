// Every command of the meeting as a schema: what a client may send, and the limits of each field.
// The public contract (docs/wire.md); nothing here decides. Types are derived, so that schema and type are one thing.
import * as z from 'zod/mini';

import { LANGUAGES } from './state.ts';
import type { COMMAND_TYPES } from './type-names.ts';

/** A record looked up by one of these answers with something that nobody put there. */
const NAMES_OF_EVERY_OBJECT: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
/** Ids are opaque: never shown, never parsed, never changed. */
export const idSchema = z.string().check(
  z.regex(/^[A-Za-z0-9().-][A-Za-z0-9()._-]{0,39}$/, 'expected an id: letters, digits and ( ) . _ -, at most 40'),
  z.refine((id) => !NAMES_OF_EVERY_OBJECT.has(id), 'expected an id that is not one of JavaScript’s own names'),
);
/** An instant: server time in ms since 1970. To the year 9999: a calendar that ends before it would blank the page that writes it. */
export const instant = z.int().check(z.nonnegative(), z.maximum(253_402_300_799_999));
/** A duration in ms, at most a day. */
export const duration = z.int().check(z.nonnegative(), z.maximum(86_400_000));

/**
 * Control characters but for tab and line feed, and the characters that turn the direction of what follows them (not the marks
 * that single letters need): invisible in a name, and enough to make it look like another.
 */
// oxlint-disable-next-line no-control-regex -- to take them out
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Takes out what no eye sees; half a character becomes U+FFFD. So a text means the same on every page, in JSON and in a database. */
const visible = z.overwrite<string>((text) => text.replace(INVISIBLE, '').toWellFormed());
export const line = (most: number) => z.string().check(visible, z.trim(), z.minLength(1), z.maxLength(most));
const language = z.enum(LANGUAGES);
export const textSchema = z.object({
  en: line(300),
  fr: z.optional(line(300)),
  es: z.optional(line(300)),
  ar: z.optional(line(300)),
  zh: z.optional(line(300)),
  ru: z.optional(line(300)),
});
/** What stands before a name in a sentence, such as “the”. */
export const articleSchema = z.partialRecord(language, z.string().check(visible, z.maxLength(8)));

export const modeSchema = z.enum(['room', 'remote', 'video', 'written']);
export const guestSchema = z.object({
  name: line(120),
  title: z.optional(line(120)),
  kind: z.enum(['presenter', 'secretariat', 'panellist']),
});
export const speechLimitSchema = z.object({
  limitMs: z.nullable(z.int().check(z.minimum(5_000), z.maximum(86_400_000))),
  basis: z.enum(['rule', 'decision', 'understanding', 'request']),
});

/** What an officer or the delegation may say of an entry besides who it is. */
const entryDetails = {
  onBehalfOf: z.optional(z.nullable(line(120))),
  speaker: z.optional(z.nullable(z.object({ name: line(120), title: z.optional(line(120)) }))),
  language: z.optional(z.nullable(line(40))),
  mode: z.optional(modeSchema),
  videoMs: z.optional(duration),
};

export const documentSchema = z.object({
  symbol: z.optional(line(60)),
  title: textSchema,
  status: z.enum(['announced', 'available']),
  languages: z.array(language),
  links: z.optional(z.partialRecord(language, z.url({ protocol: /^https?$/ }))),
});

const command = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
const speakerChoice = z.optional(z.enum(['end', 'pause']));

export const commandSchemas = {
  OpenSitting: command('OpenSitting', { sittingId: idSchema }),
  EditSitting: command('EditSitting', {
    sittingId: idSchema,
    title: z.optional(textSchema),
    startsAt: z.optional(instant),
    endsAt: z.optional(instant),
    interpretationEndsAt: z.optional(instant),
    room: z.optional(line(60)),
  }),
  SuspendSitting: command('SuspendSitting', {
    sittingId: idSchema,
    resumesAt: z.optional(instant),
    speaker: speakerChoice,
  }),
  ResumeSitting: command('ResumeSitting', { sittingId: idSchema }),
  AdjournSitting: command('AdjournSitting', { sittingId: idSchema, speaker: speakerChoice }),
  /** A Vice-President presides; without a name the chair of the meeting is back. */
  TakeChair: command('TakeChair', { name: z.nullable(line(120)), title: z.optional(line(120)) }),

  OpenItem: command('OpenItem', { itemId: idSchema }),
  ConcludeItem: command('ConcludeItem', { itemId: idSchema, waiting: z.optional(z.enum(['keep', 'drop'])) }),
  DeferItem: command('DeferItem', { itemId: idSchema }),
  ReopenItem: command('ReopenItem', { itemId: idSchema }),
  AddItem: command('AddItem', {
    number: line(12),
    title: textSchema,
    shortTitle: z.optional(textSchema),
    parent: z.optional(idSchema),
    plannedMs: z.optional(duration),
    before: z.optional(z.nullable(idSchema)),
  }),
  EditItem: command('EditItem', {
    itemId: idSchema,
    number: z.optional(line(12)),
    title: z.optional(textSchema),
    shortTitle: z.optional(textSchema),
    plannedMs: z.optional(duration),
    documents: z.optional(z.array(documentSchema).check(z.maxLength(50))),
  }),
  MoveItem: command('MoveItem', { itemId: idSchema, before: z.nullable(idSchema) }),
  RemoveItem: command('RemoveItem', { itemId: idSchema }),

  AddDelegation: command('AddDelegation', {
    name: textSchema,
    category: idSchema,
    flag: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
    article: z.optional(articleSchema),
  }),
  EditDelegation: command('EditDelegation', {
    delegationId: idSchema,
    name: z.optional(textSchema),
    category: z.optional(idSchema),
    article: z.optional(articleSchema),
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

  PostAnnouncement: command('PostAnnouncement', { text: line(500), until: z.optional(instant) }),
  RetractAnnouncement: command('RetractAnnouncement', { announcementId: idSchema }),
  StartCountdown: command('StartCountdown', { totalMs: duration, label: z.optional(line(120)) }),
  PauseCountdown: command('PauseCountdown', {}),
  ResumeCountdown: command('ResumeCountdown', {}),
  ResetCountdown: command('ResetCountdown', {}),
  ShowOnScreen: command('ShowOnScreen', {
    screen: idSchema,
    picture: z.optional(z.enum(['floor', 'agenda', 'announcement', 'join', 'blank'])),
    names: z.optional(z.union([z.literal(6), z.literal(9), z.literal(12)])),
    theme: z.optional(z.enum(['dark', 'light'])),
    language: z.optional(language),
    label: z.optional(line(60)),
    /** Let the screen flash its name. */
    identify: z.optional(z.literal(true)),
  }),

  /** The slip of paper between officers. */
  Note: command('Note', { text: line(500) }),
  /** From a delegation to the secretariat. */
  SendNote: command('SendNote', {
    text: line(500),
    about: z.optional(z.enum(['document', 'microphone', 'correction', 'other'])),
  }),
  SettleNote: command('SettleNote', { noteId: idSchema, status: z.enum(['taken', 'done']) }),
  AskSlower: command('AskSlower', {}),

  Undo: command('Undo', { commandId: idSchema }),
} as const satisfies Record<(typeof COMMAND_TYPES)[number], unknown>;

export type CommandType = keyof typeof commandSchemas;
export type Command = { [T in CommandType]: z.infer<(typeof commandSchemas)[T]> }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/**
 * Reads a command out of anything. The issues name the field and what was expected.
 * Unknown types are told apart so that the sentence can say so.
 */
export function parseCommand(
  input: unknown,
): { ok: true; command: Command } | { ok: false; issues: { path: string; message: string }[] } {
  const type =
    typeof input === 'object' && input !== null && 'type' in input ? (input as { type: unknown }).type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(commandSchemas, type)) {
    return { ok: false, issues: [{ path: 'type', message: 'expected the name of a command, such as RequestFloor' }] };
  }
  const result = commandSchemas[type as CommandType].safeParse(input);
  if (result.success) return { ok: true, command: result.data as Command };
  return {
    ok: false,
    issues: result.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message || `expected ${issue.code}`,
    })),
  };
}
