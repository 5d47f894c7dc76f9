// The facts of a procedural report: the sittings that were held, who took part, and on each item who spoke in which order. Only what the state
// shows to have happened: who opened the meeting, what was adopted and where a mandate came from is in no state, and so is not here.
import type { Category, Delegation, Guest, ItemId, Meeting, PastEntry, TurnKind } from '../state.ts';
import type { HeldSitting } from './held-sittings.ts';
import { heldSittings, sittingAt } from './held-sittings.ts';
import { pastEntries } from './speeches.ts';

/** Who made a statement, once however often, for each group that it was made for. */
export interface Statement {
  delegation: Delegation;
  /** A group's id from the catalogue, or its name as given. */
  onBehalfOf?: string;
}

export interface ItemProceedings {
  itemId: ItemId;
  /** In which it was opened, spoken on or concluded. */
  sittings: HeldSitting[];
  /** Items whose requests came to its list. */
  together: ItemId[];
  presenters: Guest[];
  /** Of the first category of the meeting, in the order spoken. */
  statements: Statement[];
  /** Of all other categories. */
  others: Statement[];
  /** In exercise of the right of reply, in the order spoken. */
  replies: Statement[];
  /** Put questions in an interactive dialogue, in the order spoken. */
  questioners: Statement[];
  /** Panellists and the secretariat. */
  guests: Guest[];
  /** Handed in in writing. */
  written: Statement[];
  /** What the Chair lifted so that it was taken up, then for turns on it, in the order spoken. */
  leaves: { leave: NonNullable<PastEntry['leave']>; delegation?: Delegation; guest?: Guest }[];
}

export interface Participation {
  category: Category;
  /** Known to have been there: it spoke, or a device of it was let in. In the order of the catalogue. */
  present: Delegation[];
  /** The others that are registered. */
  registered: Delegation[];
}

/** The facts of a procedural report. */
export interface Proceedings {
  sittings: HeldSitting[];
  /** Items that were taken up, in the order of the agenda. */
  items: ItemProceedings[];
  /** Categories that have delegations. */
  participation: Participation[];
  /** When the last sitting was adjourned; undefined while one is to come or is under way. */
  closedAt?: number;
}

/** @param seen delegations of which a device was let in */
export function proceedingsOf(meeting: Meeting, seen: ReadonlySet<string>): Proceedings {
  const held = heldSittings(meeting);
  const past = pastEntries(meeting);
  const byItem = Map.groupBy(past, ({ itemId }) => itemId);
  const spoke = new Set(
    past.flatMap(({ outcome, delegationId }) => (outcome === 'spoken' ? (delegationId ?? []) : [])),
  );
  const isOver = held.length > 0 && meeting.sittings.every(({ status }) => status === 'adjourned');
  const last = held.at(-1)?.sitting.adjournedAt;
  return {
    sittings: held,
    items: meeting.agenda.flatMap((id) => proceedingsOn(meeting, id, byItem, held) ?? []),
    participation: participation(meeting, (id) => spoke.has(id) || seen.has(id)),
    ...(isOver && last !== undefined && { closedAt: last }),
  };
}

function participation({ catalogue }: Meeting, wasThere: (id: string) => boolean): Participation[] {
  const delegations = Object.values(catalogue.delegations).filter(({ id, retired }) => !retired || wasThere(id));
  return catalogue.categories.flatMap((category) => {
    const ofIt = delegations.filter((one) => one.category === category.id);
    if (ofIt.length === 0) return [];
    const { present = [], registered = [] } = Object.groupBy(ofIt, ({ id }) =>
      wasThere(id) ? 'present' : 'registered',
    );
    return { category, present, registered };
  });
}

function proceedingsOn(
  meeting: Meeting,
  itemId: ItemId,
  byItem: ReadonlyMap<ItemId, PastEntry[]>,
  held: readonly HeldSitting[],
): ItemProceedings | undefined {
  const { openedAt, concludedAt } = meeting.items[itemId] ?? {};
  const past = byItem.get(itemId) ?? [];
  const spoken = past.flatMap((entry) => (entry.outcome === 'spoken' ? entry : []));
  const written = past.filter(({ outcome }) => outcome === 'not-delivered');
  if (openedAt === undefined && spoken.length === 0 && written.length === 0) return undefined;
  const ofKind = (kind: TurnKind) => spoken.filter((entry) => (entry.kind ?? 'statement') === kind);
  const { statements, others } = statementsOf(meeting, ofKind('statement'));
  const allOf = ({ statements: first, others: rest }: ReturnType<typeof statementsOf>) => [...first, ...rest];
  const guests = spoken.flatMap(({ guest }) => guest ?? []);
  return {
    itemId,
    sittings: sittingsOf(held, [
      ...[openedAt, concludedAt].flatMap((at) => at ?? []),
      ...spoken.map(({ givenAt }) => givenAt),
    ]),
    together: meeting.lists[itemId]?.together ?? [],
    presenters: once(guests.filter(({ kind }) => kind === 'presenter')),
    statements,
    others,
    replies: allOf(statementsOf(meeting, ofKind('reply'))),
    questioners: allOf(statementsOf(meeting, ofKind('question'))),
    guests: once(guests.filter(({ kind }) => kind !== 'presenter')),
    written: allOf(statementsOf(meeting, written)),
    leaves: leavesOn(meeting, itemId, spoken),
  };
}

function leavesOn(
  { items, catalogue }: Meeting,
  itemId: ItemId,
  spoken: readonly PastEntry[],
): ItemProceedings['leaves'] {
  const ofItem = items[itemId]?.leave;
  const ofTurns = spoken.flatMap(({ leave, delegationId = '', guest }) => {
    const delegation = catalogue.delegations[delegationId];
    return leave ? [{ leave, ...(delegation && { delegation }), ...(guest && { guest }) }] : [];
  });
  return [...(ofItem ? [{ leave: ofItem }] : []), ...ofTurns];
}

/** Each once, in their order. */
function sittingsOf(held: readonly HeldSitting[], instants: readonly number[]): HeldSitting[] {
  const found = new Set(instants.flatMap((at) => sittingAt(held, at) ?? []));
  return held.filter((one) => found.has(one));
}

function statementsOf({ catalogue }: Meeting, entries: readonly PastEntry[]) {
  const found = new Map<string, Statement>();
  for (const { delegationId = '', onBehalfOf } of entries) {
    const delegation = catalogue.delegations[delegationId];
    if (!delegation) continue;
    const key = `${delegationId} ${onBehalfOf ?? ''}`;
    if (!found.has(key)) found.set(key, { delegation, ...(onBehalfOf !== undefined && { onBehalfOf }) });
  }
  const first = catalogue.categories[0]?.id;
  const all = [...found.values()];
  return {
    statements: all.filter(({ delegation }) => delegation.category === first),
    others: all.filter(({ delegation }) => delegation.category !== first),
  };
}

/** Guests have no id: the same name is the same person. */
const once = (guests: readonly Guest[]): Guest[] => [...new Map(guests.map((one) => [one.name, one])).values()];
