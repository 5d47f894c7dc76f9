// Every command of the meeting as a schema: what a client may send, and the limits of each field.
// The public contract (docs/wire.md); nothing here decides. Types are derived, so that schema and type are one thing.
import * as z from 'zod/mini';

import { LANGUAGES } from './state.ts';
import { asLine, asParagraphs, showsSomething } from './texts.ts';
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

/** Longest texts, in UTF-16 units, as the UN’s own documents have them. */
const MOST_OF_A_TITLE = 600;
const MOST_OF_A_NAME = 200;
/** “On behalf of …” may name thirty States. */
const MOST_OF_A_GROUP = 1_000;
const MOST_OF_A_MESSAGE = 1_000;
const MOST_OF_A_SYMBOL = 200;
const MOST_OF_A_NUMBER = 24;
const MOST_OF_A_SCRIPT = 4_000;
const MOST_DOCUMENTS = 120;
/** Lines of a message: a screen has no more. */
const MOST_LINES = 20;

const NOTHING = 'expected a text that shows something';
const atMost = (most: number) => z.maxLength(most, `expected at most ${most} letters`);
const seen = z.refine<string>((text) => text === '' || showsSomething(text), {
  error: NOTHING,
  params: { reason: 'text-shows-nothing' },
});
/** A text of one line, at most so many UTF-16 units long. */
export const line = (most: number) =>
  z.string().check(z.overwrite(asLine), z.trim(), z.minLength(1, NOTHING), seen, atMost(most));
/** A text that may have several lines. */
const paragraphs = (most: number) =>
  z.string().check(z.overwrite(asParagraphs), z.trim(), z.minLength(1, NOTHING), seen, atMost(most));
const message = paragraphs(MOST_OF_A_MESSAGE).check(
  z.refine((text) => text.split('\n').length <= MOST_LINES, `expected at most ${MOST_LINES} lines`),
);
const title = line(MOST_OF_A_TITLE);
const name = line(MOST_OF_A_NAME);
export const itemNumber = line(MOST_OF_A_NUMBER);
export const symbol = line(MOST_OF_A_SYMBOL);
const language = z.enum(LANGUAGES);
const inLanguages = <T extends z.ZodMiniType<string, string>>(text: T) =>
  z.object({
    en: text,
    fr: z.optional(text),
    es: z.optional(text),
    ar: z.optional(text),
    zh: z.optional(text),
    ru: z.optional(text),
  });
export const textSchema = inLanguages(title);
/** What the chair reads aloud at one step of an item. */
export const scriptSchema = inLanguages(paragraphs(MOST_OF_A_SCRIPT));
/** A text that is edited: a language that is left out stays, null takes it away. English stays: a new text without it has another's. */
const editedTextSchema = z.object({
  en: z.optional(title),
  fr: z.optional(z.nullable(title)),
  es: z.optional(z.nullable(title)),
  ar: z.optional(z.nullable(title)),
  zh: z.optional(z.nullable(title)),
  ru: z.optional(z.nullable(title)),
});
export type EditedText = z.infer<typeof editedTextSchema>;
/** What stands before a name in a sentence, such as “the”. */
export const articleSchema = z.partialRecord(language, z.string().check(z.overwrite(asLine), z.maxLength(8)));

/** Former and short names, by which a delegation is found and never called. */
export const aliasesSchema = z.array(line(80)).check(z.maxLength(24));

export const modeSchema = z.enum(['room', 'remote', 'video', 'written']);
export const guestSchema = z.object({
  name: name,
  title: z.optional(name),
  kind: z.enum(['presenter', 'secretariat', 'panellist']),
});
export const speechLimitSchema = z.object({
  limitMs: z.nullable(z.int().check(z.minimum(5_000), z.maximum(86_400_000))),
  basis: z.enum(['rule', 'decision', 'understanding', 'request']),
});

/** What an officer or the delegation may say of an entry besides who it is. */
const entryDetails = {
  onBehalfOf: z.optional(z.nullable(line(MOST_OF_A_GROUP))),
  speaker: z.optional(z.nullable(z.object({ name: name, title: z.optional(name) }))),
  language: z.optional(z.nullable(line(40))),
  mode: z.optional(modeSchema),
  videoMs: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(86_400_000)))),
};

export const documentSchema = z.object({
  symbol: z.optional(symbol),
  title: textSchema,
  status: z.enum(['announced', 'available']),
  languages: z.array(language),
  links: z.optional(z.partialRecord(language, z.url({ protocol: /^https?$/ }))),
});

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

/** A fault of a field: where, what was expected, and for texts that people write the reason by which a page tells it in words. */
export interface CommandIssue {
  path: string;
  message: string;
  reason?: 'text-too-long' | 'text-shows-nothing';
  /** With `text-too-long`: letters that fit, in UTF-16 units. */
  most?: number;
}

/** Of a choice between shapes the faults of the one that was meant: the one that fits best. */
function flat(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const [best = []] = issue.errors.toSorted((left, right) => left.length - right.length);
    return flat(best.map((within) => ({ ...within, path: [...issue.path, ...within.path] })));
  });
}

function told(issue: z.core.$ZodIssue): CommandIssue {
  const told = { path: issue.path.join('.'), message: issue.message || `expected ${issue.code}` };
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { ...told, reason: 'text-too-long', most: Number(issue.maximum) };
  const shownBy = issue.code === 'custom' && issue.params?.['reason'] === 'text-shows-nothing';
  if (shownBy || (issue.code === 'too_small' && issue.origin === 'string'))
    return { ...told, reason: 'text-shows-nothing' };
  return told;
}

/**
 * Reads a command out of anything. The issues name the field and what was expected.
 * Unknown types are told apart so that the sentence can say so.
 */
export function parseCommand(input: unknown): { ok: true; command: Command } | { ok: false; issues: CommandIssue[] } {
  const type =
    typeof input === 'object' && input !== null && 'type' in input ? (input as { type: unknown }).type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(commandSchemas, type)) {
    return { ok: false, issues: [{ path: 'type', message: 'expected the name of a command, such as RequestFloor' }] };
  }
  const result = commandSchemas[type as CommandType].safeParse(input);
  if (result.success) return { ok: true, command: result.data as Command };
  return { ok: false, issues: flat(result.error.issues).map(told) };
}
