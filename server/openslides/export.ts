// What is read of an export of OpenSlides: `{ meeting: { id: {…} }, <collection>: { id: {…} }, … }`; whatever else stands in it is passed over.
import * as z from 'zod/mini';

/* oxlint-disable promise/valid-params -- `catch` is zod’s, no promise’s */

const orNone = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
const text = orNone(z.string());
const number = orNone(z.number());
const ids = z.catch(z.array(z.number()), []);
const byId = <T extends z.ZodMiniType>(row: T) => z.catch(z.record(z.string(), row), {});

export const exportSchema = z.object({
  meeting: z.record(
    z.string(),
    z.object({
      name: text,
      location: text,
      start_time: number,
      end_time: number,
      admin_group_id: number,
      default_group_id: number,
    }),
  ),
  agenda_item: z.record(
    z.string(),
    z.object({
      id: z.number(),
      item_number: text,
      type: text,
      is_hidden: orNone(z.boolean()),
      is_internal: orNone(z.boolean()),
      duration: number,
      weight: number,
      parent_id: number,
      content_object_id: text,
    }),
  ),
  topic: byId(z.object({ title: text, list_of_speakers_id: number })),
  motion: byId(z.object({ title: text, number: text, text, list_of_speakers_id: number })),
  list_of_speakers: byId(z.object({ id: number, moderator_notes: text })),
  speaker: byId(
    z.object({
      weight: number,
      begin_time: number,
      end_time: number,
      point_of_order: orNone(z.boolean()),
      speech_state: text,
      note: text,
      list_of_speakers_id: number,
      meeting_user_id: number,
    }),
  ),
  structure_level: byId(z.object({ id: number, name: text })),
  meeting_user: byId(
    z.object({
      id: number,
      user_id: number,
      group_ids: ids,
      structure_level_ids: ids,
      structure_level: text,
    }),
  ),
  user: byId(
    z.object({
      username: text,
      title: text,
      first_name: text,
      last_name: text,
      email: text,
      password: text,
      default_password: text,
    }),
  ),
  group: byId(z.object({ id: number, name: text })),
  poll: byId(z.object({ title: text })),
  projector: byId(z.object({ name: text })),
  mediafile: byId(z.object({ title: text })),
});
export type Export = z.infer<typeof exportSchema>;
