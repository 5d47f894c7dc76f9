// The fields of commands, of the meeting file and of the state as schemas: ids, instants, texts, and how long each may be.
// No rule of a meeting lives here.
import * as z from 'zod/mini';

import { LANGUAGES } from './languages-and-roles.ts';
import { asLine, asParagraphs, showsSomething } from './clean-text.ts';

/** A record looked up by one of these answers with something that nobody put there. */
const NAMES_OF_EVERY_OBJECT: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
/** Ids are opaque: never shown, never parsed, never changed. */
export const idSchema = z.string().check(
  z.regex(/^[A-Za-z0-9().-][A-Za-z0-9()._-]{0,39}$/, 'expected an id: letters, digits and ( ) . _ -, at most 40'),
  z.refine((id) => !NAMES_OF_EVERY_OBJECT.has(id), 'expected an id that is not one of JavaScript’s own names'),
);
/** An instant: server time in ms since 1970. To the year 9999: a calendar that ends before it would blank the page that writes it. */
export const instant = z.int().check(z.nonnegative(), z.maximum(253_402_300_799_999));
const DAY_MS = 86_400_000;
/** A duration in ms, at most a day. */
export const duration = z.int().check(z.nonnegative(), z.maximum(DAY_MS));

/** What would be a year from 1985 on in seconds is the beginning of 1970 in ms: no meeting was then. */
const SECONDS_FROM = 500_000_000;
const SECONDS_TO = 100_000_000_000;
/** The shortest in ms of what a command may set; what is shorter was meant in seconds. */
export const SHORTEST = {
  /** Of a speech, or of a statement on video. */
  speech: 5_000,
  /** Eight hours in seconds are less; no item is planned for half a minute. */
  planned: 30_000,
  /** What is shown: a warning, a countdown, the time for a vote, or to object. */
  shown: 1_000,
  /** From a question until the gavel may fall. */
  pause: 100,
} as const;

/** Whether an instant in ms looks as if it were in seconds. */
export const isInstantInSeconds = (at: number): boolean => at >= SECONDS_FROM && at < SECONDS_TO;
/** Whether a length in ms, or a change of one, looks as if it were in seconds; none at all does not. */
export const isLengthInSeconds = (ms: number, shortest: number): boolean => ms !== 0 && Math.abs(ms) < shortest;
const found = ({ input }: { input: unknown }) => `found ${String(input)}, which looks like seconds`;
export const notInSeconds = (shortest: number) =>
  z.refine<number>((ms) => !isLengthInSeconds(ms, shortest), {
    error: (issue) => `expected milliseconds, ${found(issue)}`,
  });
/** An instant that somebody sets. */
export const chosenInstant = instant.check(
  z.refine((at) => !isInstantInSeconds(at), {
    error: (issue) => `expected milliseconds since 1970, ${found(issue)}`,
  }),
);
/** A length that somebody sets: none, or so many ms at least. */
export const chosenLength = (shortest: number) => duration.check(notInSeconds(shortest));
/** More time, or less: an hour at most. */
export const changeOfLength = z.int().check(z.minimum(-3_600_000), z.maximum(3_600_000), notInSeconds(SHORTEST.shown));
/** How long a speech or a statement may be, or is. */
export const speechLength = z.int().check(z.minimum(SHORTEST.speech), z.maximum(DAY_MS));

/** Longest texts, in UTF-16 units, as the UN’s own documents have them. */
const MOST_OF_A_TITLE = 600;
const MOST_OF_A_NAME = 200;
/** “On behalf of …” may name thirty States. */
export const MOST_OF_A_GROUP = 1_000;
const MOST_OF_A_MESSAGE = 1_000;
const MOST_OF_A_SYMBOL = 200;
const MOST_OF_A_NUMBER = 24;
const MOST_OF_A_SCRIPT = 4_000;
/** Lines of a message: a screen has no more. */
const MOST_LINES = 20;

const NOTHING = 'expected a text that shows something';
const NO_LANGUAGE = 'expected a text in at least one of en, fr, es, ar, zh, ru';
const atMost = (most: number) => z.maxLength(most, `expected at most ${most} letters`);
const seen = z.refine<string>((text) => text === '' || showsSomething(text), {
  error: NOTHING,
  params: { reason: 'text-shows-nothing' },
});
/** A text of one line, at most so many UTF-16 units long. */
export const line = (most: number) =>
  z.string().check(z.overwrite(asLine), z.trim(), z.minLength(1, NOTHING), seen, atMost(most));
/** A text that may have several lines. */
export const paragraphs = (most: number) =>
  z.string().check(z.overwrite(asParagraphs), z.trim(), z.minLength(1, NOTHING), seen, atMost(most));
export const message = paragraphs(MOST_OF_A_MESSAGE).check(
  z.refine((text) => text.split('\n').length <= MOST_LINES, `expected at most ${MOST_LINES} lines`),
);
export const title = line(MOST_OF_A_TITLE);
export const name = line(MOST_OF_A_NAME);
/** What an item is called by on the agenda of a meeting file, which may be older than what a command may say. */
export const itemNumber = line(MOST_OF_A_NUMBER);
/** Letters and digits of any alphabet and what stands between them, as in “5(b)”, “II.5-1”, “٥(ب)”, “4 «bis»”, “3/2”. */
const NUMBER = /^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}\p{Pd}\p{Pi}\p{Pf} .,:/()[\]（）"'\u061c\u200c-\u200f]+$/u;
/** What is said where it may not. */
export const NUMBER_EXPECTED =
  'expected a number such as 5, 5(b) or II.5: letters, digits, blanks, dots, brackets and hyphens';
/** Whether a text may be an item’s number. */
export const isItemNumber = (number: string): boolean => NUMBER.test(number);
/** The number of an item as a command gives it. */
export const chosenNumber = itemNumber.check(
  z.refine((number) => !showsSomething(number) || isItemNumber(number), {
    error: NUMBER_EXPECTED,
    params: { reason: 'number-letters' },
  }),
);
export const symbol = line(MOST_OF_A_SYMBOL);
export const language = z.enum(LANGUAGES);
/** A text in one language at least. */
export const inLanguages = <T extends z.ZodMiniType<string, string>>(text: T) =>
  z
    .object({
      en: z.optional(text),
      fr: z.optional(text),
      es: z.optional(text),
      ar: z.optional(text),
      zh: z.optional(text),
      ru: z.optional(text),
    })
    .check(z.refine((texts) => Object.values(texts).some((one) => one !== undefined), NO_LANGUAGE));
export const textSchema = inLanguages(title);
/** What the chair reads aloud at one step of an item. */
export const scriptSchema = inLanguages(paragraphs(MOST_OF_A_SCRIPT));
/** An announcement in several languages. */
export const messagesSchema = inLanguages(message);
/** A text that is edited: a language that is left out stays, null takes it away. */
export const editedTextSchema = z.object({
  en: z.optional(z.nullable(title)),
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
  limitMs: z.nullable(speechLength),
  basis: z.enum(['rule', 'decision', 'understanding', 'request']),
});

export const documentSchema = z.object({
  symbol: z.optional(symbol),
  title: textSchema,
  status: z.enum(['announced', 'available']),
  languages: z
    .array(language)
    .check(z.refine((all) => new Set(all).size === all.length, 'expected each language once')),
  links: z.optional(z.partialRecord(language, z.url({ protocol: /^https?$/ }))),
});

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_YEAR = 1900;
/** Whether a date such as 2020-02-30 is a day at all, of a year in which a meeting may be: 0020 is a slip. */
export function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return year >= FIRST_YEAR && day >= 1 && day <= (LENGTHS[month - 1] ?? 0) + leap;
}
/** A day as the invitation has it. */
export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2020-09-04'));
/** The name of a time zone; whether there is such a one, only a server can say. */
export const zoneSchema = z
  .string()
  .check(z.maxLength(64), z.regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, 'expected a time zone such as Europe/Zurich'));
/** Languages, each once, at least one. */
export const languagesSchema = z.array(language).check(
  z.minLength(1, 'expected at least one language'),
  z.refine((all) => new Set(all).size === all.length, 'expected each language once'),
);
