// The report of speeches: who spoke when, on which item and for how long, and who left a list without having spoken; folded from the
// lists' past. Pure, in pieces, so that the server makes a long report without holding anybody up. Knows no calendar and no file format.
import type {
  DelegationId,
  EntryId,
  Guest,
  ItemId,
  Language,
  Meeting,
  Mode,
  PastEntry,
  SittingId,
  TurnKind,
} from '../state.ts';
import { heldSittings, sittingAt } from './held-sittings.ts';
import { textIn } from '../texts.ts';

/** One entry that is past. Durations are null where nothing was spoken, a limit and overtime also where there was no limit. */
export interface SpeechRow {
  entryId: EntryId;
  /** When it was given the floor; of one that never was, when it left the list (a written statement: when it was handed in). */
  at: number;
  itemId: ItemId;
  itemNumber: string;
  itemTitle: string;
  /** The numbers of the items whose list it stood on: the item's own, and those taken together with it. */
  list: string[];
  /** Whether it is a statement, or a reply, a point of order, an explanation of vote …. */
  kind: TurnKind;
  /** Of a reply: its delegation’s first on the item, its second. */
  nth?: number;
  delegationId?: DelegationId;
  delegation?: string;
  /** The name of the delegation's category. */
  category?: string;
  /** As what a guest spoke. */
  guest?: Guest['kind'];
  speaker?: string;
  speakerTitle?: string;
  /** The group's name. */
  onBehalfOf?: string;
  /** In which language it was or would have been given, as it was said with the request. */
  language?: string;
  /** What the Chair lifted for it. */
  leave?: NonNullable<PastEntry['leave']>;
  mode: Mode;
  /** The sitting that was on. */
  sittingId?: SittingId;
  sitting?: string;
  enteredBy: PastEntry['enteredBy'];
  outcome: PastEntry['outcome'];
  /** So many times it was passed over, also where it spoke in the end. */
  passedOver?: number;
  usedMs: number | null;
  limitMs: number | null;
  overtimeMs: number | null;
}

/** What one delegation has spoken. */
export interface DelegationTotal {
  delegationId: DelegationId;
  delegation: string;
  category: string;
  /** Turns of all kinds. */
  speeches: number;
  /** Of them statements. */
  statements: number;
  usedMs: number;
  overtimeMs: number;
  /** The sums of the whole seconds that each row shows, so that a table adds up to its total. */
  usedSeconds: number;
  overtimeSeconds: number;
}

/** Whole seconds, rounded down as on every view. */
export const wholeSecondsOf = (ms: number): number => Math.floor(ms / 1_000);

function atOf(entry: PastEntry): number {
  switch (entry.outcome) {
    case 'spoken':
      return entry.givenAt;
    case 'not-delivered':
      return entry.requestedAt;
    default:
      return entry.endedAt;
  }
}

/** All past entries of all lists, in the order in which things happened. */
export function pastEntries({ lists }: Meeting): PastEntry[] {
  return Object.values(lists)
    .flatMap(({ past }) => past)
    .sort((one, other) => atOf(one) - atOf(other) || one.seq - other.seq);
}

/** Makes an entry's row, with names and titles in this language, else in English. */
export function rowMaker(meeting: Meeting, language: Language = 'en'): (entry: PastEntry) => SpeechRow {
  const { catalogue, lists } = meeting;
  const text = (words: Parameters<typeof textIn>[0]) => textIn(words, language);
  const groups = new Map(catalogue.groups.map(({ id, name }) => [id, text(name)]));
  const categories = new Map(catalogue.categories.map(({ id, name }) => [id, text(name)]));
  const held = heldSittings(meeting);
  const numberOf = (itemId: ItemId) => catalogue.items[itemId]?.number ?? '';
  return (entry) => {
    const { id, itemId, delegationId, guest, onBehalfOf, outcome, passedOver, mode, enteredBy } = entry;
    const speaker = guest ?? entry.speaker;
    const delegation = delegationId === undefined ? undefined : catalogue.delegations[delegationId];
    const at = atOf(entry);
    const during = sittingAt(held, at);
    return {
      entryId: id,
      at,
      itemId,
      itemNumber: numberOf(itemId),
      itemTitle: text(catalogue.items[itemId]?.title),
      list: [itemId, ...(lists[itemId]?.together ?? [])].map(numberOf),
      kind: entry.kind ?? 'statement',
      ...(entry.nth !== undefined && { nth: entry.nth }),
      ...(delegationId !== undefined && { delegationId, delegation: text(delegation?.name) }),
      ...(delegation && { category: categories.get(delegation.category) ?? delegation.category }),
      ...(guest && { guest: guest.kind }),
      ...(speaker && { speaker: speaker.name }),
      ...(speaker?.title !== undefined && { speakerTitle: speaker.title }),
      ...(onBehalfOf !== undefined && { onBehalfOf: groups.get(onBehalfOf) ?? onBehalfOf }),
      ...(entry.language !== undefined && { language: entry.language }),
      ...(entry.leave && { leave: entry.leave }),
      mode,
      ...(during && { sittingId: during.sitting.id, sitting: text(during.sitting.title) }),
      enteredBy,
      outcome,
      ...(passedOver !== undefined && { passedOver }),
      ...timesOf(entry),
    };
  };
}

function timesOf(entry: PastEntry): Pick<SpeechRow, 'usedMs' | 'limitMs' | 'overtimeMs'> {
  if (entry.outcome !== 'spoken') return { usedMs: null, limitMs: null, overtimeMs: null };
  const { usedMs, limitMs } = entry;
  return { usedMs, limitMs, overtimeMs: limitMs === null ? null : Math.max(0, usedMs - limitMs) };
}

/** What each delegation that spoke has spoken, in the alphabetical order of the names in this language. */
export function totalsOf(
  { catalogue }: Meeting,
  rows: readonly SpeechRow[],
  language: Language = 'en',
): DelegationTotal[] {
  const totals = new Map<DelegationId, DelegationTotal>();
  for (const { delegationId, delegation = '', category = '', kind, usedMs, overtimeMs } of rows) {
    if (delegationId === undefined || usedMs === null) continue;
    const before = totals.get(delegationId) ?? {
      delegationId,
      delegation,
      category,
      speeches: 0,
      statements: 0,
      usedMs: 0,
      overtimeMs: 0,
      usedSeconds: 0,
      overtimeSeconds: 0,
    };
    totals.set(delegationId, {
      ...before,
      speeches: before.speeches + 1,
      statements: before.statements + (kind === 'statement' ? 1 : 0),
      usedMs: before.usedMs + usedMs,
      overtimeMs: before.overtimeMs + (overtimeMs ?? 0),
      usedSeconds: before.usedSeconds + wholeSecondsOf(usedMs),
      overtimeSeconds: before.overtimeSeconds + wholeSecondsOf(overtimeMs ?? 0),
    });
  }
  const rankOf = ({ delegationId }: DelegationTotal) =>
    catalogue.delegations[delegationId]?.rank?.[language] ?? Number.MAX_SAFE_INTEGER;
  return [...totals.values()].sort(
    (one, other) => rankOf(one) - rankOf(other) || (one.delegation < other.delegation ? -1 : 1),
  );
}
