// Who waits to speak, by an export of OpenSlides, as commands that put them on the lists.
import type { Command } from '#shared/meeting/commands.ts';

import type { Agenda } from './agenda.ts';
import type { Export } from './export.ts';
import type { People } from './participants.ts';

/** Speeches that are made from where one sits, or in answer to another: no place on a list of speakers. */
const NOT_ON_A_LIST = ['intervention', 'interposed_question'];

export function speakersOf(
  all: Export,
  { delegationOf, personOf }: People,
  { itemOfList }: Agenda,
): { commands: Command[]; leftOut: string[] } {
  const leftOut: string[] = [];
  const lists = new Map<string, Extract<Command, { type: 'ReviseList' }>['add']>();
  for (const speaker of Object.values(all.speaker).toSorted((a, b) => (a.weight ?? 0) - (b.weight ?? 0))) {
    const { meeting_user_id: member = -1, list_of_speakers_id: list = -1 } = speaker;
    const [itemId, delegationId] = [itemOfList.get(list), delegationOf.get(member)];
    const waits =
      speaker.end_time === undefined &&
      speaker.point_of_order !== true &&
      !NOT_ON_A_LIST.includes(speaker.speech_state ?? '');
    const add = itemId === undefined ? undefined : (lists.get(itemId) ?? []);
    const person = personOf.get(member);
    if (!waits || !add || !itemId || !delegationId || add.some((one) => one.delegationId === delegationId)) {
      leftOut.push(nameOf(all, member));
      continue;
    }
    lists.set(itemId, [...add, { delegationId, ...(person && { speaker: person }) }]);
  }
  const commands = [...lists].map(([itemId, add]): Command => ({
    type: 'ReviseList',
    itemId,
    basis: 0,
    add,
    place: 'after',
  }));
  return { commands, leftOut };
}

function nameOf(all: Export, member: number): string {
  const found = Object.values(all.meeting_user).find(({ id }) => id === member);
  const level = all.structure_level[String(found?.structure_level_ids[0])]?.name ?? found?.structure_level;
  const user = all.user[String(found?.user_id)];
  return level ?? [user?.first_name, user?.last_name].filter(Boolean).join(' ');
}
