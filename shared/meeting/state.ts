// The state of a meeting, as every replica holds it: the glossary in types. Each type is derived from the schema of its concern, where its
// fields are told. Pure data (JSON); no function here, no clock, no network. Instants are server time in ms since 1970, durations in ms.
export type { AgendaItem, Document, ItemInfo, ItemScript } from './agenda/state.ts';
export type { Presence } from './attendance/state.ts';
export type { Catalogue, Category, CategoryMarkShape, Delegation, Group, Head, ZoneOffset } from './catalogue/state.ts';
export type { Dialogue } from './dialogue/state.ts';
export type { Floor, Speech, Timer } from './floor/state.ts';
export type { Fact, Step, StepObject } from './undo/state.ts';
export type { Note } from './notes/state.ts';
export type { Objection } from './objections/state.ts';
export type { Question } from './questions/state.ts';
export type { Casts, Choice, CountedVote, Method, Need, Tally, Vote } from './votes/state.ts';
export type { Statement, StatementFile } from './statements/state.ts';
export type { Announcement, Countdown, ScreenPicture, ScreenSetting } from './screens/state.ts';
export type { Parameters, Settings } from './settings-schema.ts';
export type { Sitting } from './sittings/state.ts';
export type {
  Entry,
  EntryPlace,
  Guest,
  LeftEntry,
  LineState,
  Mode,
  PastEntry,
  RequestedEntry,
  SpeakersList,
  SpeakingEntry,
  SpokenEntry,
  WaitingEntry,
  WrittenEntry,
} from './speakers/state.ts';
export type { Actor, LimitBasis, SpeechLimit, Stopwatch, Text } from './state-fields.ts';
export type { Meeting } from './state-schema.ts';
export type { MotionId, RuleSetId, TurnKind } from './procedure-ids.ts';
export type { Language, Role } from './languages-and-roles.ts';

/** Ids are texts without a meaning of their own: what a thing is called is in the catalogue. */
export type MeetingId = string;
export type SittingId = string;
export type ItemId = string;
export type DelegationId = string;
export type EntryId = string;
export type CommandId = string;
