// The pieces of which commands, events and the state are made, as components of /openapi.json: each stands there once, under its name, and is
// referred to where it is carried. Every piece of state that events carry whole is among them; a test asks for that.
import * as z from 'zod/mini';

import {
  agendaItemSchema,
  itemInfoSchema,
  itemScriptSchema,
  keptDocumentSchema,
} from '#shared/meeting/agenda/state.ts';
import { presenceSchema } from '#shared/meeting/attendance/state.ts';
import { seatSchema } from '#shared/meeting/catalogue/fields.ts';
import { meetingFileSchema } from '#shared/meeting/catalogue/meeting-file.ts';
import {
  catalogueSchema,
  categorySchema,
  delegationSchema,
  groupSchema,
  headSchema,
} from '#shared/meeting/catalogue/state.ts';
import { wordingSchema } from '#shared/meeting/decisions/contract.ts';
import { dialogueSchema } from '#shared/meeting/dialogue/state.ts';
import { envelopeSchema } from '#shared/meeting/events.ts';
import {
  documentSchema,
  editedTextSchema,
  guestSchema,
  scriptSchema,
  speechLimitSchema,
  textSchema,
} from '#shared/meeting/fields.ts';
import { floorSchema, speechSchema } from '#shared/meeting/floor/state.ts';
import { noteSchema } from '#shared/meeting/notes/state.ts';
import { objectionSchema } from '#shared/meeting/objections/state.ts';
import { inPlaceSchema } from '#shared/meeting/on-deck/state.ts';
import { drawnLotsSchema, orderPolicySchema } from '#shared/meeting/orders/state.ts';
import { partSchema, questionSchema } from '#shared/meeting/questions/state.ts';
import { announcementSchema, countdownSchema, screenSettingSchema } from '#shared/meeting/screens/state.ts';
import { settingsSchema } from '#shared/meeting/settings-schema.ts';
import { presidingSchema, sittingSchema } from '#shared/meeting/sittings/state.ts';
import {
  entryPlaceSchema,
  entrySchema,
  keptGuestSchema,
  leftEntrySchema,
  listHeadSchema,
  pastEntrySchema,
  requestedEntrySchema,
  speakersListSchema,
  speakingEntrySchema,
  spokenEntrySchema,
  waitingEntrySchema,
  writtenEntrySchema,
} from '#shared/meeting/speakers/state.ts';
import { actorSchema, keptLimitSchema, keptTextSchema, stopwatchSchema } from '#shared/meeting/state-fields.ts';
import { meetingSchema } from '#shared/meeting/state-schema.ts';
import { statementSchema } from '#shared/meeting/statements/state.ts';
import { swapSchema } from '#shared/meeting/swaps/state.ts';
import { factSchema, stepAboutSchema, stepSchema } from '#shared/meeting/undo/state.ts';
import { castsSchema, needSchema, tallySchema, voteSchema } from '#shared/meeting/votes/state.ts';
import { handshakeSchema, sinceSchema } from '#shared/protocol.ts';

import { joinSchema } from '../access/joining.ts';

/** The meeting as a role sees it, without the catalogue, which has a hash of its own. */
const { catalogue: _, ...live } = meetingSchema.def.shape;

/** The pieces of state and of messages, by name: its schema, and what it is. Instants are server time in ms since 1970, lengths in ms. */
export const PIECES: Record<string, [schema: z.core.$ZodType, is: string]> = {
  Meeting: [meetingSchema, 'The whole state of a meeting: the fold of its events'],
  LiveMeeting: [
    z.looseObject(live),
    'The meeting as a role sees it, without the catalogue, which has a hash of its own',
  ],
  Catalogue: [catalogueSchema, 'What hardly changes: names, titles, documents'],
  Category: [categorySchema, 'A kind of delegation: member, observer'],
  Delegation: [delegationSchema, 'A delegation; a rank orders the names of each language'],
  Group: [groupSchema, 'A group of States on whose behalf one delegation may speak'],
  MeetingHead: [headSchema, 'What is said of the meeting as a whole'],
  ItemInfo: [itemInfoSchema, 'What is printed of an item of the agenda'],
  Document: [keptDocumentSchema, 'A document of an item'],
  ItemScript: [itemScriptSchema, 'What the chair reads aloud at the steps of an item; officers see it'],
  AgendaItem: [agendaItemSchema, 'How far an item of the agenda has come'],
  Dialogue: [dialogueSchema, 'An interactive dialogue on an item: its round, and who is heard'],
  Settings: [settingsSchema, 'How the meeting is held: rules, limits, who may join'],
  SpeechLimit: [keptLimitSchema, 'A speaking limit (null: none) and what it rests on'],
  Sitting: [sittingSchema, 'A sitting; a suspension that runs has no `to`'],
  Presiding: [presidingSchema, 'Who presides in place of the chair of the meeting'],
  Presence: [presenceSchema, 'Whether a delegation was marked present in a sitting, and by what'],
  SpeakersList: [
    speakersListSchema,
    'A speakers list: who asked and is not accepted yet, who waits in speaking order, who is past',
  ],
  SpeakersListHead: [listHeadSchema, 'A speakers list without those who stand on it'],
  OrderPolicy: [orderPolicySchema, 'In which order a list is spoken'],
  DrawnLots: [drawnLotsSchema, 'The lot of a list as it was drawn'],
  Swap: [swapSchema, 'An offer to exchange places on a list'],
  Entry: [entrySchema, 'An inscription on a speakers list, or a guest’s turn: in one place, which says what it has'],
  RequestedEntry: [requestedEntrySchema, 'Asked for on a moderated list, and not accepted yet'],
  WaitingEntry: [waitingEntrySchema, 'On the list, in speaking order'],
  SpeakingEntry: [speakingEntrySchema, 'On the floor'],
  PastEntry: [pastEntrySchema, 'Spoken, gone from the list, or handed in in writing: `outcome` says what it has'],
  SpokenEntry: [spokenEntrySchema, 'It had the floor'],
  LeftEntry: [leftEntrySchema, 'It left the list without having spoken'],
  WrittenEntry: [writtenEntrySchema, 'Handed in in writing: it was never to be called'],
  Guest: [keptGuestSchema, 'Who speaks without being a delegation'],
  InPlace: [inPlaceSchema, 'Whether who speaks soon was asked to be in place, and what it answered'],
  Statement: [statementSchema, 'The text of a speech, without its bytes'],
  EntryPlace: [entryPlaceSchema, 'Where an entry is or was, and before which other one'],
  Floor: [floorSchema, 'Who has the floor, and the clock of the speech'],
  Speech: [speechSchema, 'The last speech that ended'],
  Stopwatch: [stopwatchSchema, 'A sum of time: it runs since `startedAt`, null while it stands'],
  Question: [questionSchema, 'What is put to the room: a point of order, an appeal, a motion, a decision'],
  QuestionPart: [partSchema, 'A part of a proposal, decided on before the whole'],
  Objection: [objectionSchema, 'An objection that stands'],
  Vote: [voteSchema, 'A vote on a question'],
  Majority: [needSchema, 'The majority that adopts: more than num/den where it is strict, else at least that'],
  Tally: [tallySchema, 'How many voted how'],
  Casts: [castsSchema, 'Who voted how, by delegation'],
  Announcement: [announcementSchema, 'An announcement on screens and phones'],
  Countdown: [countdownSchema, 'The countdown of the room'],
  ScreenSetting: [screenSettingSchema, 'What a screen shows'],
  Note: [noteSchema, 'A slip of paper between officers, or a delegation’s note to the secretariat'],
  Actor: [actorSchema, 'Who did it'],
  Text: [keptTextSchema, 'A text in one or more languages, always in English'],
  Fact: [factSchema, 'A plain fact of the state that an undo puts back; a value of null: as if it had never been'],
  Step: [stepSchema, 'A command that can be undone, as the history remembers it'],
  StepAbout: [stepAboutSchema, 'What a command was done to, for the words of its undo'],
  Envelope: [envelopeSchema, 'What every event has besides its own fields'],
  Handshake: [handshakeSchema, 'What a client says when it connects'],
  Since: [sinceSchema, 'What a replica already holds'],
  MeetingFile: [meetingFileSchema, 'A meeting as it is written down before it begins'],
  WrittenText: [textSchema, 'A text as a command brings it, in one language at least'],
  EditedText: [editedTextSchema, 'A text that is edited: a language that is left out stays, null takes it away'],
  WrittenScript: [scriptSchema, 'What the chair is to read aloud at a step of an item, as a command brings it'],
  WrittenWording: [wordingSchema, 'What a question or a part of one says, as a command brings it'],
  WrittenDocument: [documentSchema, 'A document of an item, as a command brings it'],
  WrittenLimit: [speechLimitSchema, 'A speaking limit (null: none) and what it rests on, as a command brings it'],
  WrittenSeat: [seatSchema, 'A row and a place in it, as a command brings them'],
  WrittenGuest: [guestSchema, 'Who is to speak without being a delegation, as a command brings it'],
  Join: [joinSchema, 'A link, or the meeting’s code and a delegation'],
};
