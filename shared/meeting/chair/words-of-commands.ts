// What the chair reads aloud before a command goes that a panel sends: each command says what, or that nothing is. And the sentences that
// such a panel and the one action have in common.
import type { Command, CommandOf, CommandType } from '../commands.ts';
import type { Entry, ItemId, Meeting, SittingId, Text } from '../state.ts';
import type { Sentence, WordParam } from './sentences.ts';

/** How whoever speaks is named in a sentence; undefined: by nothing. */
export function speakerParam(entry: Entry): WordParam | undefined {
  if (entry.delegationId) return { kind: 'delegation', id: entry.delegationId };
  return entry.guest && { kind: 'guest', guest: entry.guest };
}

/** To whoever has the floor. */
export function thanks(meeting: Meeting): Sentence[] {
  const who = meeting.floor && speakerParam(meeting.floor.entry);
  return who ? [{ key: who.kind === 'guest' ? 'thankGuest' : 'thank', params: { who } }] : [];
}

/** Said when a sitting opens. */
export const openingOf = (id: SittingId): Sentence => ({
  key: 'openSitting',
  params: { sitting: { kind: 'sitting', id }, meeting: { kind: 'meeting' } },
});

type ScriptStep = 'open' | 'openList' | 'closeList' | 'conclude';
const scriptOf = (text: Text): Sentence => ({ key: 'script', params: { script: { kind: 'text', text } } });

/** The item's own words for a step, else the plain ones; a sub-item is one of several, and nobody "concludes" it as an item. */
export function ofItem(meeting: Meeting, itemId: ItemId, step: ScriptStep): Sentence[] {
  const { open, openList, closeList, conclude, ...whole } = meeting.scripts?.[itemId] ?? {};
  const text = { open, openList, closeList, conclude }[step];
  if (text) return [scriptOf(text)];
  const isSubItem = meeting.catalogue.items[itemId]?.parent !== undefined;
  const keys = {
    open: 'openItem',
    openList: 'openList',
    closeList: 'closeList',
    conclude: isSubItem ? 'concludeSubItem' : 'concludeItem',
  } as const;
  const plain: Sentence = { key: keys[step], params: { item: { kind: 'item', id: itemId } } };
  // The item's words as a whole are said once it is taken up.
  return step === 'open' && Object.keys(whole).length > 0 ? [plain, scriptOf(whole as Text)] : [plain];
}

/** With what is said to the speaker whose statement is ended or goes on later. */
function around(meeting: Meeting, speaker: 'end' | 'pause' | undefined, sentence: Sentence): Sentence[] {
  const who = meeting.floor && speakerParam(meeting.floor.entry);
  if (!who) return [sentence];
  if (speaker === 'end') return [...thanks(meeting), sentence];
  return speaker === 'pause' ? [sentence, { key: 'floorWhenResumed', params: { who } }] : [sentence];
}

/** What is read aloud before a command that a panel sends; null: nothing. */
const OF_PANEL: { [T in CommandType]: ((meeting: Meeting, command: CommandOf<T>) => Sentence[]) | null } = {
  StartRound: (meeting, { itemId }) => {
    const key = meeting.items[itemId]?.dialogue ? 'startRound' : 'startDialogue';
    return [{ key, params: { item: { kind: 'item', id: itemId } } }];
  },
  CallPanel: () => [{ key: 'callPanel', params: {} }],
  EndDialogue: (_meeting, { itemId }) => [{ key: 'endDialogue', params: { item: { kind: 'item', id: itemId } } }],
  GiveFloor: (_meeting, command) =>
    'guest' in command ? [{ key: 'giveFloorGuest', params: { who: { kind: 'guest', guest: command.guest } } }] : [],
  EndSpeech: (meeting) => thanks(meeting),
  OpenSitting: (_meeting, { sittingId }) => [openingOf(sittingId)],
  SuspendSitting: (meeting, { resumesAt, speaker }) => {
    const suspended: Sentence =
      resumesAt === undefined
        ? { key: 'suspendSitting', params: {} }
        : { key: 'suspendSittingUntil', params: { until: { kind: 'time', at: resumesAt } } };
    return around(meeting, speaker, suspended);
  },
  AdjournSitting: (meeting, { speaker }) => around(meeting, speaker, { key: 'adjournSitting', params: {} }),
  OpenItem: (meeting, { itemId }) => ofItem(meeting, itemId, 'open'),
  ConcludeItem: (meeting, { itemId }) => ofItem(meeting, itemId, 'conclude'),
  DeferItem: (_meeting, { itemId }) => [{ key: 'deferItem', params: { item: { kind: 'item', id: itemId } } }],
  ReopenItem: null,
  AddItem: null,
  EditItem: null,
  MoveItem: null,
  RemoveItem: null,
  SetScript: null,
  MarkPresent: null,
  EditMeeting: null,
  EditSettings: null,
  SetCategories: null,
  SetGroups: null,
  SetSeating: null,
  AddDelegation: null,
  EditDelegation: null,
  RetireDelegation: null,
  RestoreDelegation: null,
  CorrectRecord: null,
  ProposeDecision: null,
  EditQuestion: null,
  AdoptDecision: null,
  JoinProposal: null,
  LeaveProposal: null,
  PauseSpeech: null,
  ResumeSpeech: null,
  ExtendSpeech: null,
  CorrectSpeechTime: null,
  SetSpeechLimit: null,
  SignalFinished: null,
  ProposeMotion: null,
  TakeUp: null,
  DecideMotion: null,
  SpeakOnMotion: null,
  Note: null,
  SendNote: null,
  SettleNote: null,
  AskSlower: null,
  PutQuestion: null,
  Object: null,
  WithdrawObjection: null,
  KeepOpen: null,
  AskInPlace: null,
  AnswerInPlace: null,
  SendWord: null,
  SetOrder: null,
  DrawLots: null,
  RaisePointOfOrder: null,
  RulePointOfOrder: null,
  AppealRuling: null,
  WithdrawQuestion: null,
  RequestRightOfReply: null,
  ReviseParticipants: null,
  ReviseAgenda: null,
  ReviseList: null,
  ChangeRules: null,
  PostAnnouncement: null,
  RetractAnnouncement: null,
  StartCountdown: null,
  PauseCountdown: null,
  ResumeCountdown: null,
  ResetCountdown: null,
  ShowOnScreen: null,
  EditSitting: null,
  AddSitting: null,
  RemoveSitting: null,
  ResumeSitting: null,
  TakeChair: null,
  OpenList: null,
  CloseList: null,
  SetClosingTime: null,
  RequestFloor: null,
  WithdrawRequest: null,
  AcceptRequest: null,
  DeclineRequest: null,
  MoveEntry: null,
  EditEntry: null,
  PassOver: null,
  AttachStatement: null,
  OfferSwap: null,
  AcceptSwap: null,
  DeclineSwap: null,
  Undo: null,
  OpenVote: null,
  CastVote: null,
  GiveBallot: null,
  CountVote: null,
  CloseVote: null,
};

/** What the chair reads aloud before these commands go, where a panel and not the one action sends them. */
export const commandWords = (meeting: Meeting, commands: readonly Command[]): Sentence[] =>
  commands.flatMap((command) => {
    const words = OF_PANEL[command.type] as ((meeting: Meeting, command: Command) => Sentence[]) | null;
    return words?.(meeting, command) ?? [];
  });
