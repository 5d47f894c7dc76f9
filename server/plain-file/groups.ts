// Groups as they are written down: by name, with their members by any name of theirs, in the list of groups or at the participant.
import type { Language } from '#shared/meeting/state.ts';
import { nearest } from '#shared/names/distance.ts';

import { shown } from '../fault-words.ts';
import { knownByCode } from '../names/table.ts';
import { codeOfName } from '../names/table-ladder.ts';
import type { Fields, Placed, Reading } from './reading.ts';
import { below, freeId, idsIn, isCalled, isFields, listIn, without } from './reading.ts';

/** What a participant's own groups are called. */
export const GROUPS_CALLED = ['groups', 'group'];
const MEMBERS_CALLED = ['members', 'member', 'delegations', 'participants', 'states'];
const LIST = /\s*[,;،，；]\s*/u;

/**
 * The groups of a plain file; undefined where it says none.
 * @param people the participants as they were read, in their order
 * @param written the same as they were written, with the groups that each says
 */
export function readGroups(
  reading: Reading,
  placed: Placed | undefined,
  people: unknown,
  written: Placed | undefined,
): unknown {
  const delegations = Array.isArray(people) ? people.filter(isFields) : [];
  const listed = listOf(placed?.value);
  const said = groupsSaid(reading, written, delegations);
  if (!Array.isArray(listed))
    return said.length === 0 || listed !== undefined ? listed : added(reading, said, [], new Set());
  const all: unknown[] = listed;
  const taken = idsIn(all);
  const groups = all.map((one, index): unknown => {
    const here = below(placed!.at, isFields(placed!.value) ? String((one as Fields)['name']) : index);
    const to = below('catalogue.groups', index);
    reading.moved(to, here);
    const fields = typeof one === 'string' ? ofLine(one, delegations) : byItsName(one);
    if (!isFields(fields)) return fields;
    const members = reading.take(fields, here, MEMBERS_CALLED);
    if (members) reading.moved(below(to, 'members'), members.at);
    const { name } = fields;
    const known = knownByCode((typeof name === 'string' && codeOfName(name)) || '');
    const article: Partial<Record<Language, string>> | undefined = known?.article;
    return {
      ...(article && Object.keys(article).length > 0 && { article }),
      ...without(fields, MEMBERS_CALLED),
      ...(fields.article !== undefined && { article: reading.article(fields.article, below(here, 'article')) }),
      ...(fields.aliases !== undefined && { aliases: listIn(fields.aliases) }),
      id: fields.id ?? freeId(known?.code ?? '', 'g', taken),
      name: known && typeof name === 'string' ? known.name : reading.text(name, below(here, 'name')),
      ...(members && { members: membersOf(reading, members, delegations) }),
    };
  });
  return added(reading, said, groups, taken);
}

/** `{ "African Group": ["Kenya"] }` is a list of groups too. */
function listOf(value: unknown): unknown {
  if (!isFields(value)) return value;
  return Object.entries(value).map(([name, members]) => ({ name, members }));
}

/** `{ "African Group": ["Kenya"] }` in a list is that group. */
function byItsName(one: unknown): unknown {
  const [[name, members] = [], ...more] = isFields(one) ? Object.entries(one) : [];
  return name !== undefined && more.length === 0 && Array.isArray(members) && !MEMBERS_CALLED.includes(name)
    ? { name, members }
    : one;
}

/** "EU: France, Germany" is a group with its members, where they are those of participants. */
function ofLine(line: string, delegations: readonly Fields[]): Fields {
  const [, name, members = ''] = /^([^:：]+)[:：]\s*(\S.*)$/su.exec(line) ?? [];
  const isOfThem = members.split(LIST).some((one) => delegationCalled(one, delegations) !== undefined);
  return name !== undefined && isOfThem ? { name: name.trim(), members } : { name: line };
}

/** Members by id, or by a name of one who takes part; each once. */
function membersOf(reading: Reading, { value, at }: Placed, delegations: readonly Fields[]): unknown {
  const calls: unknown = typeof value === 'string' ? value.split(LIST).filter((one) => one !== '') : value;
  if (!Array.isArray(calls)) return calls;
  const ids = calls.map((one: unknown, nth): unknown => {
    const call = isFields(one) && Object.keys(one).length === 1 ? one['name'] : one;
    if (typeof call !== 'string') return one;
    const found = delegationCalled(call, delegations);
    if (found !== undefined) return found;
    const names = delegations.flatMap(({ name }) =>
      isFields(name) && typeof name['en'] === 'string' ? [name['en']] : [],
    );
    const near = nearest(call, names);
    const where = typeof value === 'string' ? at : below(at, nth);
    reading.fault(
      where,
      `expected the name of one of the participants${near === undefined ? '' : `, such as “${near}”`}, found ${shown(call)}`,
    );
    return undefined;
  });
  return [...new Set(ids)].filter((id) => id !== undefined);
}

function delegationCalled(call: string, delegations: readonly Fields[]): unknown {
  const named = delegations.filter(({ id, name }) => id === call || isCalled(name, call));
  if (named.length > 0) return named[0]!['id'];
  const code = codeOfName(call);
  return code === undefined ? undefined : delegations.find(({ id }) => id === code)?.['id'];
}

const MOST_OF_A_NAME = 600;

interface Said {
  group: string;
  member: unknown;
}

/** What participants say of their own groups. */
function groupsSaid(reading: Reading, written: Placed | undefined, delegations: readonly Fields[]): Said[] {
  if (!written || !Array.isArray(written.value)) return [];
  return written.value.flatMap((one: unknown, index): Said[] => {
    if (!isFields(one)) return [];
    const given = reading.take(one, below(written.at, index), GROUPS_CALLED);
    if (!given) return [];
    const names: unknown = typeof given.value === 'string' ? given.value.split(LIST) : given.value;
    if (!Array.isArray(names) || names.some((name) => typeof name !== 'string')) {
      reading.fault(given.at, `expected the name of a group, or a list of them, found ${shown(given.value)}`);
      return [];
    }
    if (names.some((name: string) => name.length > MOST_OF_A_NAME)) {
      reading.fault(given.at, `expected the name of a group, of at most ${MOST_OF_A_NAME} letters`);
      return [];
    }
    return names
      .filter((name) => name !== '')
      .map((name: string) => ({ group: name, member: delegations[index]?.['id'] }));
  });
}

/** The groups with those whom participants' own words put into them; a group that nobody listed is made. */
function added({ language }: Reading, said: readonly Said[], groups: unknown[], taken: Set<string>): unknown[] {
  const all = [...groups];
  for (const { group, member } of said) {
    const at = all.findIndex((one) => isFields(one) && (one['id'] === group || isCalled(one['name'], group)));
    const known = knownByCode(codeOfName(group) ?? '');
    const there: Fields =
      at === -1
        ? {
            id: freeId(known?.code ?? '', 'g', taken),
            name: known?.name ?? { [language]: group },
            ...(known && Object.keys(known.article).length > 0 && { article: known.article }),
          }
        : (all[at] as Fields);
    const members = Array.isArray(there['members']) ? (there['members'] as unknown[]) : [];
    all[at === -1 ? all.length : at] = { ...there, members: [...new Set([...members, member])] };
  }
  return all;
}
