// Who takes part, by an export of OpenSlides: its structure levels, else its people, as delegations; its groups as kinds of them.
import type { Contact } from '../access/contacts.ts';
import { MAIL_ADDRESS } from '../access/contacts.ts';
import { codeOfName } from '../names/table-ladder.ts';
import type { Export } from './export.ts';
import { hashOf, short } from './texts.ts';

export interface People {
  categories: string[];
  participants: object[];
  /** Where the name of each of them is in the export. */
  places: string[];
  contacts: Contact[];
  /** By the id of a meeting's user. */
  delegationOf: Map<number, string>;
  personOf: Map<number, { name: string; title?: string }>;
}

export function peopleOf(all: Export, meeting: Export['meeting'][string]): People {
  const groups = new Map(
    Object.values(all.group).flatMap(({ id, name }) =>
      id === undefined || !name || id === meeting.admin_group_id || id === meeting.default_group_id
        ? []
        : [[id, name.trim()] as const],
    ),
  );
  const levels = new Map(
    Object.values(all.structure_level).flatMap(({ id, name }) =>
      id === undefined || !name ? [] : [[id, name] as const],
    ),
  );
  const delegations = new Map<string, { id: string; name: unknown; category?: string }>();
  const places = new Map<string, string>();
  const delegationOf: People['delegationOf'] = new Map();
  const personOf: People['personOf'] = new Map();
  const contacts: Contact[] = [];
  const categories = new Set<string>();

  /** @param place where it is named so */
  function delegationNamed(written: string, category: string | undefined, place: string): string {
    const name = short(written.trim());
    const code = codeOfName(name);
    const id = code ?? `os-${hashOf(name)}`;
    const known = delegations.get(id);
    if (!known) places.set(id, place);
    if (!known)
      delegations.set(id, { id, name: code === undefined ? { en: name } : name, ...(category && { category }) });
    else if (category && known.category === undefined) known.category = category;
    return id;
  }

  for (const [key, { id, name }] of Object.entries(all.structure_level))
    if (id !== undefined && name) delegationNamed(name, undefined, `structure_level.${key}.name`);
  for (const [key, member] of Object.entries(all.meeting_user)) {
    const user = all.user[String(member.user_id)];
    const name = [user?.first_name, user?.last_name]
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' ');
    const called = name || user?.username?.trim() || '';
    const category = member.group_ids.map((id) => groups.get(id)).find((found) => found !== undefined);
    const level =
      member.structure_level_ids.map((id) => levels.get(id)).find(Boolean) ?? member.structure_level?.trim();
    // Somebody who is only in the group of administrators runs the program and takes no part in the meeting.
    const isStaff = category === undefined && member.group_ids.every((id) => id === meeting.admin_group_id);
    if (member.id === undefined || (!level && (isStaff || called === ''))) continue;
    if (category) categories.add(short(category));
    const place = level ? `meeting_user.${key}.structure_level` : `user.${member.user_id}`;
    const delegationId = delegationNamed(level || called, category && short(category), place);
    delegationOf.set(member.id, delegationId);
    if (!level || name === '') continue;
    const person = { name: short(name), ...(user?.title?.trim() && { title: short(user.title.trim()) }) };
    personOf.set(member.id, person);
    const email = user?.email?.trim();
    contacts.push({ delegationId, ...person, ...(email && MAIL_ADDRESS.test(email) && { email }) });
  }
  return {
    categories: [...categories],
    participants: [...delegations.values()],
    places: [...places.values()],
    contacts,
    delegationOf,
    personOf,
  };
}
