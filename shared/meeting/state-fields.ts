// Fields that several pieces of the state have, as schemas: what a log may hold, wider than what a command may bring. No zod reaches a
// page: of this file, of state-schema.ts and of each concern's state.ts pages import types alone.
import * as z from 'zod/mini';

import { idSchema, instant } from './fields.ts';
import { TURN_KINDS } from './procedure-ids.ts';
import { LANGUAGES, ROLES } from './languages-and-roles.ts';

/** A piece of state, typed in full and open: a newer program may have written a field that this one only keeps. */
export const piece = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.looseObject(shape) as unknown as z.ZodMiniObject<S, z.core.$strip>;

/** Words are bounded where they are given; of those that are kept it only counts that they are some. */
export const words = z.string().check(z.maxLength(10_000));
export const languageSchema = z.enum(LANGUAGES);
/** A text in one or more of the six UN languages. */
export const keptTextSchema = piece({
  en: z.optional(words),
  fr: z.optional(words),
  es: z.optional(words),
  ar: z.optional(words),
  zh: z.optional(words),
  ru: z.optional(words),
});
export type Text = z.infer<typeof keptTextSchema>;
/** One word or address for each language that has it. */
export const byLanguage = <V extends z.ZodMiniType>(value: V) => z.partialRecord(languageSchema, value);

/** The place of an event in the meeting's log, from 1; 0: before the log. */
export const seqSchema = z.int().check(z.nonnegative());
/** In ms. A clock that nobody stopped runs on for days. */
export const lasted = z.int().check(z.nonnegative(), z.maximum(253_402_300_799_999));
/** In ms; null: no limit. */
export const limitMs = z.nullable(lasted);

export const limitBasisSchema = z.enum(['rule', 'decision', 'understanding', 'request']);
/** What a limit rests on. Only a rule or a decision may cut a microphone. */
export type LimitBasis = z.infer<typeof limitBasisSchema>;

export const keptLimitSchema = piece({ limitMs, basis: limitBasisSchema });
export type SpeechLimit = z.infer<typeof keptLimitSchema>;

export const stopwatchSchema = piece({ startedAt: z.nullable(instant), accumulatedMs: lasted });
/** A running or stopped sum of time: running since `startedAt`, null while stopped. */
export type Stopwatch = z.infer<typeof stopwatchSchema>;

export const turnKindSchema = z.enum(TURN_KINDS);

const lifted = { reason: z.string(), rule: z.optional(z.string()) };
export const leaveSchema = piece({
  ...lifted,
  /** What the same leave lifted besides. */
  also: z.optional(z.array(piece(lifted))),
});
/** What the Chair lifted: the reason by which it would have been refused, and the rule. */
export type Leave = z.infer<typeof leaveSchema>;

export const actorSchema = piece({ role: z.enum(ROLES), delegationId: z.optional(idSchema) });
/** Who did it: a role and, for a delegation's device, which delegation. */
export type Actor = z.infer<typeof actorSchema>;

/** A plain fact that an undo puts back: a piece of state of which there is one. */
export const fact = <T extends string, V extends z.ZodMiniType>(name: T, value: V) =>
  piece({ fact: z.literal(name), value });
/** One of which there are several, by id; null: as if it had never been. */
export const factOf = <T extends string, V extends z.ZodMiniType>(name: T, value: V) =>
  piece({ fact: z.literal(name), id: idSchema, value: z.nullable(value) });
