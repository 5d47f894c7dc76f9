// How a meeting is held: its rules, its limits, who may join. As a schema, and the types derived from it.
import * as z from 'zod/mini';

import { keptLimitSchema, lasted, piece } from './state-fields.ts';

const ruleSetIdSchema = z.enum(['plain', 'ccm', 'ga']);
export type RuleSetId = z.infer<typeof ruleSetIdSchema>;

export const settingsSchema = piece({
  rules: ruleSetIdSchema,
  meetingLimit: keptLimitSchema,
  /** By the category's id. */
  categoryLimits: z.record(z.string(), keptLimitSchema),
  /** For a statement on behalf of a group. */
  groupLimit: z.nullable(keptLimitSchema),
  /** By the item's id. */
  itemLimits: z.record(z.string(), keptLimitSchema),
  /** The last stretch of a speech, in ms, shown amber. */
  warningMs: lasted,
  /** A new list starts moderated: each request waits for an officer. */
  moderated: z.boolean(),
  /** What an absent speaker meets: to the end once then off, or off at once. */
  absent: z.enum(['end-once', 'off']),
  joining: z.enum(['links', 'approve', 'open']),
  /** So many devices a delegation's own link admits by itself, the next one waits; absent: 5. */
  devicesPerLink: z.optional(z.int().check(z.minimum(1))),
  /** Whether anybody may follow the meeting at /m/:id without a link. */
  publicView: z.boolean(),
  /** What of the record the public may read; absent: none. */
  publishRecord: z.optional(z.enum(['none', 'decisions', 'speeches'])),
  /** Sites that may show the meeting within their pages. */
  embedOrigins: z.optional(z.array(z.string())),
});
export type Settings = z.infer<typeof settingsSchema>;
