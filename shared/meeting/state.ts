// The state of a meeting, as every replica holds it: the glossary in types.
// Pure data (JSON); no function here, no clock, no network. Instants are server time in ms since 1970, durations in ms.

import type { Language, Role } from './vocabulary.ts';

export type { Language, Role } from './vocabulary.ts';

/** A text in one or more of the six UN languages. English is always there. */
export type Text = { en: string } & Partial<Record<Exclude<Language, 'en'>, string>>;

export type MeetingId = string;
export type SittingId = string;
export type ItemId = string;
export type DelegationId = string;
export type CategoryId = string;
export type EntryId = string;
export type CommandId = string;

/** Who did it: a role and, for a delegation's device, which delegation. */
export interface Actor {
  role: Role;
  delegationId?: DelegationId;
}

// ---- The catalogue: what hardly changes (names, titles, documents) ----

export type CategoryMarkShape = 'disc' | 'half-disc' | 'ring' | 'square' | 'triangle';

export interface Category {
  id: CategoryId;
  name: Text;
  mark: CategoryMarkShape;
}

export interface Delegation {
  id: DelegationId;
  name: Text;
  /** The article before the name in a sentence ("the", "la", "l’"), where the language has one. */
  article?: Partial<Record<Language, string>>;
  /** Former and short names in any language, by which it is found and never called: "DRC", "Turkey". */
  aliases?: string[];
  category: CategoryId;
  /** ISO 3166-1 alpha-2 in lower case; absent for an organization, which has a nameplate outline. */
  flag?: string;
  seats?: number;
  /** Place in the alphabetical order of each language, computed when the meeting was made or edited. */
  rank?: Partial<Record<Language, number>>;
}

/** A group of States on whose behalf one delegation may speak. */
export interface Group {
  id: string;
  name: Text;
  article?: Partial<Record<Language, string>>;
}

export interface Document {
  symbol?: string;
  title: Text;
  status: 'announced' | 'available';
  /** One address per language in which the document exists; empty where only the languages are known. */
  languages: Language[];
  links?: Partial<Record<Language, string>>;
}

export interface ItemInfo {
  id: ItemId;
  /** As the UN prints it: "5", "5(b)". Shown, never parsed. */
  number: string;
  parent?: ItemId;
  title: Text;
  shortTitle?: Text;
  plannedMs?: number;
  /** The sitting in which the programme of work puts the item. */
  sittingId?: SittingId;
  /** No speakers list is expected (the opening, the adoption of the agenda): the chair goes straight on. */
  withoutList?: true;
  documents: Document[];
}

/**
 * What the chair reads aloud at the steps of an item, from the secretariat's annotated agenda. For officers only, so not in the
 * catalogue, which anybody may fetch.
 */
export interface ItemScript {
  open?: Text;
  openList?: Text;
  closeList?: Text;
  conclude?: Text;
}

/** From this instant on (ms) the clocks of a zone are ahead of UTC by so much (ms). */
export interface ZoneOffset {
  from: number;
  aheadMs: number;
}

export interface Catalogue {
  title: Text;
  subtitle?: Text;
  symbol?: string;
  venue?: Text;
  /** Day of the meeting as the invitation has it, YYYY-MM-DD. */
  date?: string;
  /** IANA name; all times of day are shown in it. */
  timeZone: string;
  /** The zone's clocks in the years about the meeting, oldest first: added by the server when it sends the catalogue, never stored. */
  zoneOffsets?: readonly ZoneOffset[];
  categories: Category[];
  delegations: Record<DelegationId, Delegation>;
  groups: Group[];
  items: Record<ItemId, ItemInfo>;
}

// ---- Settings ----

/** What a limit rests on. Only a rule or a decision may cut a microphone. */
export type LimitBasis = 'rule' | 'decision' | 'understanding' | 'request';

export interface SpeechLimit {
  /** null: no limit. */
  limitMs: number | null;
  basis: LimitBasis;
}

export interface Settings {
  rules: RuleSetId;
  meetingLimit: SpeechLimit;
  categoryLimits: Record<CategoryId, SpeechLimit>;
  /** For a statement on behalf of a group. */
  groupLimit: SpeechLimit | null;
  itemLimits: Record<ItemId, SpeechLimit>;
  /** The last stretch of a speech, shown amber. */
  warningMs: number;
  /** A new list starts moderated: each request waits for an officer. */
  moderated: boolean;
  /** What an absent speaker meets: to the end once then off, or off at once. */
  absent: 'end-once' | 'off';
  joining: 'links' | 'approve' | 'open';
  /** So many devices a delegation's own link admits by itself, the next one waits; absent: 5. */
  devicesPerLink?: number;
  /** Whether anybody may follow the meeting at /m/:id without a link. */
  publicView: boolean;
}

export type RuleSetId = 'plain' | 'ccm' | 'ga';

// ---- Sittings ----

export interface Sitting {
  id: SittingId;
  title: Text;
  startsAt: number;
  endsAt: number;
  /** When the interpreters leave: hard. */
  interpretationEndsAt: number;
  room?: string;
  status: 'scheduled' | 'open' | 'suspended' | 'adjourned';
  openedAt?: number;
  suspendedAt?: number;
  /** When a suspended sitting is expected to resume; drawn as a countdown, nothing happens by itself. */
  resumesAt?: number;
  adjournedAt?: number;
  /** Time that counts neither as speech nor as waiting; the running one has no `to`. */
  suspensions: { from: number; to?: number }[];
  /** The event that last changed it. */
  seq: number;
}

/** Who presides now; null: the chair of the meeting. */
export interface Presiding {
  name: string;
  title?: string;
  since: number;
}

// ---- Agenda ----

/** A running or stopped sum of time: running since `startedAt`, null while stopped. */
export interface Stopwatch {
  startedAt: number | null;
  accumulatedMs: number;
}

export interface AgendaItem {
  id: ItemId;
  status: 'pending' | 'under-consideration' | 'concluded' | 'deferred';
  /** Time under consideration on the floor, suspensions left out. */
  clock: Stopwatch;
  openedAt?: number;
  concludedAt?: number;
  seq: number;
}

// ---- Speakers lists ----

export type Mode = 'room' | 'remote' | 'video' | 'written';
export type LineState = 'unknown' | 'tested' | 'lost';

export interface Guest {
  name: string;
  title?: string;
  kind: 'presenter' | 'secretariat' | 'panellist';
}

/** One inscription on a speakers list, or a guest's turn. It is in exactly one place: requested, waiting, on the floor, or past. */
export interface Entry {
  id: EntryId;
  itemId: ItemId;
  delegationId?: DelegationId;
  guest?: Guest;
  /** A group's id from the catalogue, or its name as given. */
  onBehalfOf?: string;
  speaker?: { name: string; title?: string };
  language?: string;
  mode: Mode;
  line?: LineState;
  /** Exact length of a video message. */
  videoMs?: number;
  /** The entry's own limit, which goes before all others. */
  limit?: SpeechLimit;
  requestedAt: number;
  /** The number on the receipt: the place of the request in the meeting's log. */
  receipt: number;
  enteredBy: 'device' | 'secretary' | 'nameplate';
  /** Asked for on a moderated list and never accepted: officers and its delegation see it. */
  unlisted?: true;
  /** Inscribed by an officer after the list was closed. */
  late?: true;
  /** Its place was given by an officer's hand, not by the order of requests. */
  byHand?: true;
  passedOver?: number;
  /** When it was called last without an answer, in ms; entries passed over before this was kept have none. */
  passedOverAt?: number;
  /** "I have finished", said by the speaker's own device. */
  finishedAt?: number;
  givenAt?: number;
  endedAt?: number;
  usedMs?: number;
  limitMs?: number | null;
  /** Its limit became another while it was spoken: what it used says nothing about how speakers use a limit. */
  limitChanged?: true;
  outcome?: 'spoken' | 'withdrawn' | 'declined' | 'absent' | 'dropped' | 'not-delivered';
  /** The event that last changed it. */
  seq: number;
}

export interface SpeakersList {
  itemId: ItemId;
  status: 'not-open' | 'open' | 'closed';
  moderated: boolean;
  openedAt?: number;
  closedAt?: number;
  /** Announced closing time; a request after it meets a closed list. */
  closesAt?: number;
  /** Items taken together with this one: their requests come here. */
  together?: ItemId[];
  /** Asked for and not yet accepted, on a moderated list. Officers see all, a delegation its own, others none. */
  requested: Entry[];
  /** In speaking order. */
  waiting: Entry[];
  /** Spoken, withdrawn, declined, absent, handed in writing. */
  past: Entry[];
  seq: number;
}

// ---- Floor ----

export interface Timer extends Stopwatch {
  /** null: no limit, the timer counts up. */
  limitMs: number | null;
  /** The last stretch before the limit, shown amber. */
  warningMs: number;
}

export interface Floor {
  entry: Entry;
  itemId: ItemId;
  givenAt: number;
  timer: Timer;
  /** What the limit rests on. */
  basis: LimitBasis;
  /** Paused because the sitting was suspended or adjourned: goes on when it resumes. */
  heldBySitting?: true;
  seq: number;
}

export interface Speech {
  entryId: EntryId;
  itemId: ItemId;
  delegationId?: DelegationId;
  guest?: Guest;
  usedMs: number;
  limitMs: number | null;
  endedAt: number;
}

// ---- Announcements, countdown, screens, notes ----

export interface Announcement {
  id: string;
  text: string;
  at: number;
  /** It leaves the screens by itself after this instant. */
  until?: number;
  seq: number;
}

export interface Countdown {
  label?: string;
  totalMs: number;
  clock: Stopwatch;
  seq: number;
}

export type ScreenPicture = 'floor' | 'agenda' | 'announcement' | 'join' | 'blank';

export interface ScreenSetting {
  name: string;
  /** What officers call it ("left of the podium"). */
  label?: string;
  picture: ScreenPicture;
  /** How many waiting names it shows. */
  names: 6 | 9 | 12;
  theme: 'dark' | 'light';
  language: Language;
  /** The screen flashes its name for some seconds after this instant. */
  identifiedAt?: number;
  seq: number;
}

/** A slip of paper between officers, or a delegation's note to the secretariat. */
export interface Note {
  id: string;
  at: number;
  by: Actor;
  text: string;
  kind: 'officers' | 'to-secretariat';
  about?: 'document' | 'microphone' | 'correction' | 'other';
  status: 'new' | 'taken' | 'done';
  seq: number;
}

// ---- Undo ----

/** A plain fact that an undo puts back. `null` means: as if it had never been. */
export type Fact =
  /** `before`: its place in the programme, where it comes back (null: last). */
  | { fact: 'sitting'; id: SittingId; value: Sitting | null; before?: SittingId | null }
  | { fact: 'item'; id: ItemId; value: AgendaItem | null }
  | { fact: 'current'; value: ItemId | null }
  | { fact: 'agenda'; value: ItemId[] }
  | { fact: 'item-info'; id: ItemId; value: ItemInfo | null }
  | { fact: 'delegation'; id: DelegationId; value: Delegation | null }
  | { fact: 'list'; id: ItemId; value: Omit<SpeakersList, 'requested' | 'waiting' | 'past'> }
  | { fact: 'entry'; id: EntryId; itemId: ItemId; place: EntryPlace }
  | { fact: 'floor'; value: Floor | null }
  | { fact: 'last-speech'; value: Speech | null }
  | { fact: 'presiding'; value: Presiding | null }
  | { fact: 'settings'; value: Settings }
  | { fact: 'announcement'; id: string; value: Announcement | null }
  | { fact: 'countdown'; value: Countdown | null }
  | { fact: 'screen'; id: string; value: ScreenSetting | null };

/** Where an entry is. In `waiting`, before which other entry (null: last), and the next who stood behind that one, at most 20. */
export type EntryPlace =
  | { in: 'requested'; entry: Entry }
  | { in: 'waiting'; entry: Entry; before: EntryId | null; after: EntryId | null; behind?: EntryId[] }
  | { in: 'past'; entry: Entry }
  | { in: 'floor' }
  | { in: 'nowhere' };

/** What a step was done to, for the words of the undo. Steps from before a field was kept are told without it. */
export interface StepObject {
  itemId?: ItemId;
  delegationId?: DelegationId;
  entryId?: EntryId;
  sittingId?: SittingId;
  guest?: string;
  /** The number of an item that the agenda does not have any more. */
  number?: string;
  /** Whose speaking limit was set, and of which category where it is one's. */
  scope?: 'meeting' | 'group' | 'category' | 'item' | 'entry';
  category?: CategoryId;
  /** What of a list that was open already, of a sitting or of an item was changed. */
  part?: 'closing-time' | 'moderated' | 'unmoderated' | 'together' | 'list' | 'details' | 'sitting' | 'no-sitting';
  /** What stood there before and what stands there now: an instant or a length in ms; null is without limit, absent is nothing. */
  was?: number | null;
  becomes?: number | null;
}

/** One command that can be undone, as the history remembers it. */
export interface Step {
  commandId: CommandId;
  by: Actor;
  at: number;
  seq: number;
  /** What was done, by the name of the command ("GiveFloor"). */
  did: string;
  /** What it was done to, for the words of the undo. */
  about: StepObject;
  /** What it replaced. */
  replaced: Fact[];
  /** The command that undid it, while that stands. */
  undoneBy?: CommandId;
  /** The command that this one undid, where it is an undo. */
  undid?: CommandId;
}

// ---- The meeting ----

export interface Meeting {
  id: MeetingId;
  catalogue: Catalogue;
  settings: Settings;
  sittings: Sitting[];
  /** All items in the order of the agenda. */
  agenda: ItemId[];
  items: Record<ItemId, AgendaItem>;
  /** Items that have words of their own; absent where none has, and for all but officers. */
  scripts?: Record<ItemId, ItemScript>;
  /** The item on the floor. Its parent is under consideration with it. */
  current: ItemId | null;
  /** Lists that have been touched, by item. */
  lists: Record<ItemId, SpeakersList>;
  floor: Floor | null;
  lastSpeech: Speech | null;
  presiding: Presiding | null;
  announcements: Announcement[];
  countdown: Countdown | null;
  screens: Record<string, ScreenSetting>;
  notes: Note[];
  /** The booth asked the speaker to slow down, at these entries' last such instant. Officers and booth see it. */
  slowerAskedAt: number | null;
  /** The last commands that can be undone, oldest first. Officers see all, a delegation its own. */
  history: Step[];
}
