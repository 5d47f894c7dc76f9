// The agenda of an export of OpenSlides: what everybody sees and has a title, in its order, below what it stands below there.
import { foldedNumber } from '#shared/meeting/agenda/written-number.ts';

import type { Export } from './export.ts';
import { plain, short } from './texts.ts';

const DAY_S = 86_400;

export interface Agenda {
  items: object[];
  /** Where each of them is in the export, without a field. */
  places: { item: string; content: string }[];
  leftOut: string[];
  /** The item to which a list of speakers belongs. */
  itemOfList: Map<number, string>;
}

export function agendaOf(all: Export): Agenda {
  const rows = Object.values(all.agenda_item).toSorted((a, b) => (a.weight ?? 0) - (b.weight ?? 0));
  const content = (row: (typeof rows)[number]) => {
    const [collection, id = ''] = row.content_object_id?.split('/') ?? [];
    if (collection === 'topic') return { title: all.topic[id]?.title, list: all.topic[id]?.list_of_speakers_id };
    const motion = collection === 'motion' ? all.motion[id] : undefined;
    return {
      title: motion && [motion.number && `motion ${motion.number}`, motion.title].filter(Boolean).join(' '),
      list: motion?.list_of_speakers_id,
    };
  };
  const leftOut: string[] = [];
  const kept = rows.flatMap((row) => {
    const { title, list } = content(row);
    const isShown = (row.type ?? 'common') === 'common' && row.is_hidden !== true && row.is_internal !== true;
    if (title?.trim() && isShown) return [{ row, title: short(title.trim()), list }];
    leftOut.push(title?.trim() ?? row.item_number ?? '');
    return [];
  });
  const there = new Set(kept.map(({ row }) => row.id));
  const numbers = new Set<string>();
  const itemOfList: Agenda['itemOfList'] = new Map();
  const inOrder = underTheirParents(kept.map((one) => ({ ...one, parent: parentIn(all, one.row.parent_id, there) })));
  const items = inOrder.map(({ row, title, list, parent }) => {
    const own = row.item_number?.trim().slice(0, 20) || String(numbers.size + 1);
    let wanted = own;
    for (let nth = 2; numbers.has(foldedNumber(wanted)); nth += 1) wanted = `${own.slice(0, 16)}-${nth}`;
    numbers.add(foldedNumber(wanted));
    if (list !== undefined) itemOfList.set(list, `os${row.id}`);
    const notes = list === undefined ? '' : plain(all.list_of_speakers[String(list)]?.moderator_notes);
    const plannedMs = Math.min(row.duration ?? 0, DAY_S) * 1_000;
    return {
      id: `os${row.id}`,
      number: wanted,
      title,
      ...(parent !== undefined && { parent: `os${parent}` }),
      ...(plannedMs >= 60_000 && { plannedMs }),
      ...(notes !== '' && { script: { open: notes.slice(0, 4_000) } }),
    };
  });
  const keyOf = new Map(Object.entries(all.agenda_item).map(([key, row]) => [row.id, key]));
  const places = inOrder.map(({ row }) => ({
    item: `agenda_item.${keyOf.get(row.id) ?? row.id}`,
    content: row.content_object_id?.replace('/', '.') ?? '',
  }));
  return { items, places, leftOut, itemOfList };
}

/** The nearest one above that is kept. */
function parentIn(all: Export, from: number | undefined, there: ReadonlySet<number>): number | undefined {
  const seen = new Set<number>();
  let id = from;
  while (id !== undefined && !there.has(id) && !seen.has(id)) {
    seen.add(id);
    id = all.agenda_item[String(id)]?.parent_id;
  }
  return id !== undefined && there.has(id) ? id : undefined;
}

function underTheirParents<T extends { row: { id: number }; parent: number | undefined }>(rows: readonly T[]): T[] {
  const placed = new Set<number>();
  const below = (parent: number | undefined): T[] =>
    rows
      .filter((one) => one.parent === parent && !placed.has(one.row.id))
      .flatMap((one) => {
        placed.add(one.row.id);
        return [one, ...below(one.row.id)];
      });
  return below(undefined);
}
