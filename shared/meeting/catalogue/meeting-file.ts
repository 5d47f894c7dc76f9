// The meeting file: what one writes down before a meeting, and what create, import and export speak. JSON.
// Checked whole, with a path and what was expected for each fault; the first state is made of it by new-meeting.ts.
import * as z from 'zod/mini';

import {
  aliasesSchema,
  articleSchema,
  daySchema,
  documentSchema,
  duration,
  idSchema,
  instant,
  itemNumber,
  languagesSchema,
  line,
  scriptSchema,
  speechLimitSchema,
  symbol,
  textSchema as text,
  zoneSchema,
} from '../fields.ts';
import { MOST } from '../meeting-maxima.ts';
import { parameterSchemas } from '../settings-schema.ts';
import { RULE_SET_IDS, TURN_KINDS } from '../procedure-ids.ts';

import { credentialsSchema } from './state.ts';
import { embedOriginsSchema, flagSchema, publishRecordSchema, seatSchema, termsSchema, themeSchema } from './fields.ts';

const article = z.optional(articleSchema);

export const meetingFileSchema = z.object({
  /** Left out: a random one is made. */
  id: z.optional(idSchema),
  catalogue: z.object({
    title: text,
    subtitle: z.optional(text),
    symbol: z.optional(symbol),
    venue: z.optional(text),
    date: z.optional(daySchema),
    timeZone: zoneSchema,
    languages: z.optional(languagesSchema),
    terms: z.optional(termsSchema),
    theme: z.optional(themeSchema),
    categories: z
      .array(
        z.object({
          id: idSchema,
          name: text,
          mark: z.enum(['disc', 'half-disc', 'ring', 'square', 'triangle']),
          standing: z.optional(z.enum(['member', 'observer-state', 'observer'])),
        }),
      )
      .check(z.minLength(1, 'expected at least one category of delegations')),
    delegations: z.array(
      z.object({
        id: idSchema,
        name: text,
        article,
        aliases: z.optional(aliasesSchema),
        category: idSchema,
        flag: z.optional(flagSchema),
        seats: z.optional(z.int().check(z.nonnegative())),
        seat: z.optional(seatSchema),
        /** How lists that were read in wrote its name, and fields that hands changed since: what a list that comes again goes by. */
        as: z.optional(z.array(line(200)).check(z.maxLength(24))),
        byHand: z.optional(z.array(idSchema).check(z.maxLength(24))),
        votes: z.optional(z.literal(false)),
        credentials: z.optional(credentialsSchema),
      }),
    ),
    groups: z._default(
      z.array(
        z.object({
          id: idSchema,
          name: text,
          article,
          aliases: z.optional(aliasesSchema),
          members: z.optional(z.array(idSchema).check(z.maxLength(MOST.delegations))),
        }),
      ),
      [],
    ),
    items: z.array(
      z.object({
        id: idSchema,
        number: itemNumber,
        parent: z.optional(idSchema),
        title: text,
        shortTitle: z.optional(text),
        plannedMs: z.optional(duration),
        sittingId: z.optional(idSchema),
        withoutList: z.optional(z.literal(true)),
        documents: z._default(z.array(documentSchema), []),
        /** What the chair reads aloud at it, and by step in place of the program's own words: from the annotated agenda. For officers only. */
        script: z.optional(
          z.object({
            ...scriptSchema.shape,
            open: z.optional(scriptSchema),
            openList: z.optional(scriptSchema),
            closeList: z.optional(scriptSchema),
            conclude: z.optional(scriptSchema),
          }),
        ),
      }),
    ),
  }),
  settings: z.object({
    rules: z._default(z.enum(RULE_SET_IDS), 'plain'),
    meetingLimit: z._default(speechLimitSchema, { limitMs: null, basis: 'understanding' }),
    categoryLimits: z._default(z.record(idSchema, speechLimitSchema), {}),
    groupLimit: z._default(z.nullable(speechLimitSchema), null),
    itemLimits: z._default(z.record(idSchema, speechLimitSchema), {}),
    warningMs: z._default(duration, 60_000),
    moderated: z._default(z.boolean(), false),
    absent: z._default(z.enum(['end-once', 'off']), 'end-once'),
    joining: z._default(z.enum(['links', 'approve', 'open']), 'approve'),
    devicesPerLink: z.optional(z.int().check(z.minimum(1), z.maximum(1_000))),
    publicView: z._default(z.boolean(), false),
    publishRecord: z.optional(publishRecordSchema),
    embedOrigins: z.optional(embedOriginsSchema),
    kindLimits: z.optional(z.partialRecord(z.enum(TURN_KINDS), z.array(speechLimitSchema))),
    parameters: z.optional(z.partial(z.object(parameterSchemas))),
  }),
  sittings: z
    .array(
      z.object({
        id: idSchema,
        title: text,
        startsAt: instant,
        endsAt: instant,
        interpretationEndsAt: z.optional(instant),
        room: z.optional(line(60)),
      }),
    )
    .check(z.minLength(1, 'expected at least one sitting')),
});

/** As written; the schema fills in what may be left out. */
export type MeetingFileInput = z.input<typeof meetingFileSchema>;
/** A meeting before it has begun, as a file. */
export type MeetingFile = z.output<typeof meetingFileSchema>;

export interface FileFault {
  path: string;
  message: string;
  /** Of the file as it was written, from 1 on, where that is known. */
  line?: number;
}

/**
 * Reads a meeting file out of anything. Each fault names the place and what was expected; nothing is taken in part.
 * @param inWords what a fault of the shape is called, in place of the schema's own words.
 */
export function parseMeetingFile(
  input: unknown,
  inWords?: (issue: z.core.$ZodRawIssue) => string | undefined,
): { ok: true; file: MeetingFile } | { ok: false; faults: FileFault[] } {
  const result = meetingFileSchema.safeParse(input, inWords && { error: inWords });
  if (!result.success) {
    return {
      ok: false,
      faults: result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    };
  }
  const faults = brokenReferences(result.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: result.data };
}

function brokenReferences({ catalogue, sittings }: MeetingFile): FileFault[] {
  const faults: FileFault[] = [];
  const once = (name: string, ids: string[]) => {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) !== index)
        faults.push({ path: `${name}.${index}.id`, message: `“${id}” stands here twice; expected each id once` });
    }
  };
  const idsOf = (things: { id: string }[]) => things.map((one) => one.id);
  once('catalogue.categories', idsOf(catalogue.categories));
  once('catalogue.delegations', idsOf(catalogue.delegations));
  once('catalogue.items', idsOf(catalogue.items));
  once('catalogue.groups', idsOf(catalogue.groups));
  once('sittings', idsOf(sittings));
  const categories = new Set(idsOf(catalogue.categories));
  const items = new Set(idsOf(catalogue.items));
  const sittingIds = new Set(idsOf(sittings));
  for (const [index, one] of catalogue.delegations.entries()) {
    if (!categories.has(one.category)) {
      faults.push({
        path: `catalogue.delegations.${index}.category`,
        message: `expected the id of a category, found “${one.category}”`,
      });
    }
  }
  const delegations = new Set(idsOf(catalogue.delegations));
  for (const [index, { members = [] }] of catalogue.groups.entries())
    for (const [at, member] of members.entries())
      if (!delegations.has(member))
        faults.push({
          path: `catalogue.groups.${index}.members.${at}`,
          message: `expected the id of a delegation, found “${member}”`,
        });
  const parentOf = new Map(catalogue.items.map(({ id, parent }) => [id, parent]));
  for (const [index, one] of catalogue.items.entries()) {
    if (one.parent !== undefined && (!items.has(one.parent) || one.parent === one.id)) {
      faults.push({
        path: `catalogue.items.${index}.parent`,
        message: `expected the id of another item, found “${one.parent}”`,
      });
    } else if (isTooDeep(one.id, parentOf)) {
      faults.push({
        path: `catalogue.items.${index}.parent`,
        message: `expected items at most ${MOST.levels} levels deep, and none below itself`,
      });
    }
    if (one.sittingId !== undefined && !sittingIds.has(one.sittingId)) {
      faults.push({
        path: `catalogue.items.${index}.sittingId`,
        message: `expected the id of a sitting, found “${one.sittingId}”`,
      });
    }
  }
  for (const [index, one] of sittings.entries()) {
    if (one.endsAt <= one.startsAt)
      faults.push({ path: `sittings.${index}.endsAt`, message: 'expected an end later than the start' });
  }
  return faults;
}

/** Whether an item stands deeper than any agenda does, or below itself, which is deeper than any number. */
function isTooDeep(id: string, parentOf: ReadonlyMap<string, string | undefined>): boolean {
  let above = parentOf.get(id);
  let levels = 1;
  for (; above !== undefined && levels <= MOST.levels; levels += 1) above = parentOf.get(above);
  return levels > MOST.levels;
}
