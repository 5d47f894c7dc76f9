// The panels of the console: what each kind is given, and the component that it is. A new panel gets its two lines here.
import type { ComponentType } from 'react';

import type { MissingChoice } from '../missing-choices.ts';

/** A dialog or panel in front of the console; one at a time. */
export type Panel =
  | { panel: 'palette' }
  | { panel: 'help' }
  | { panel: 'sitting'; sittingId?: string }
  | { panel: 'add-sitting' }
  | { panel: 'suspend'; sittingId: string }
  | { panel: 'presiding' }
  | { panel: 'announcement' }
  | { panel: 'countdown' }
  | { panel: 'screens' }
  | { panel: 'notes' }
  | { panel: 'devices' }
  | { panel: 'attendance' }
  | { panel: 'delegation' }
  | { panel: 'limits' }
  | { panel: 'what-if' }
  | { panel: 'guest' }
  | { panel: 'points' }
  | { panel: 'replies' }
  | { panel: 'explanations' }
  | { panel: 'dialogue' }
  | { panel: 'motions' }
  | { panel: 'decisions' }
  | { panel: 'questions' }
  | { panel: 'rules' }
  | { panel: 'vote' }
  | { panel: 'roll-call'; questionId: string; part?: string }
  | { panel: 'item'; itemId: string }
  | { panel: 'add-item' }
  | { panel: 'documents'; itemId: string }
  | { panel: 'clock'; entryId: string }
  | { panel: 'list'; itemId: string }
  | { panel: 'order'; itemId: string }
  | { panel: 'lots'; itemId: string }
  | { panel: 'entry'; entryId: string }
  | { panel: 'place'; entryId: string }
  | { panel: 'swap'; entryId: string }
  | { panel: 'on-behalf'; itemId: string; delegationId: string }
  | { panel: 'report' }
  | { panel: 'undo' }
  | { panel: 'correct'; of?: string }
  | { panel: 'question'; question: MissingChoice };

export type Kind = Panel['panel'];
/** What a panel is given: all that `Panel` has for its kind. */
export type Given<K extends Kind> = Omit<Extract<Panel, { panel: K }>, 'panel'>;
export type Load<K extends Kind> = () => Promise<{ default: ComponentType<Given<K>> }>;

export const PANELS: { [K in Kind]: Load<K> } = {
  palette: () => import('./Palette.tsx'),
  help: () => import('./HelpSheet.tsx'),
  question: () => import('./MissingChoicePanel.tsx'),
  suspend: () => import('./SuspendPanel.tsx'),
  sitting: () => import('./SittingPanel.tsx'),
  'add-sitting': () => import('./AddSittingPanel.tsx'),
  presiding: () => import('./PresidingPanel.tsx'),
  announcement: () => import('./AnnouncementPanel.tsx'),
  countdown: () => import('./CountdownPanel.tsx'),
  screens: () => import('./ScreensPanel.tsx'),
  notes: () => import('./NotesPanel.tsx'),
  devices: () => import('./DevicesPanel.tsx'),
  attendance: () => import('./AttendancePanel.tsx'),
  delegation: () => import('./AddDelegationPanel.tsx'),
  limits: () => import('./LimitsPanel.tsx'),
  'what-if': () => import('./WhatIfPanel.tsx'),
  guest: () => import('./GuestPanel.tsx'),
  motions: () => import('./MotionsPanel.tsx'),
  decisions: () => import('./DecisionsPanel.tsx'),
  questions: () => import('./UnsettledPanel.tsx'),
  points: () => import('./PointsPanel.tsx'),
  replies: () => import('./RepliesPanel.tsx'),
  explanations: () => import('./ExplanationsPanel.tsx'),
  dialogue: () => import('./DialoguePanel.tsx'),
  rules: () => import('./RulesPanel.tsx'),
  vote: () => import('./OngoingVotePanel.tsx'),
  'roll-call': () => import('./StartRollCallPanel.tsx'),
  item: () => import('./ItemPanel.tsx'),
  'add-item': () => import('./ItemPanel.tsx'),
  documents: () => import('./DocumentsPanel.tsx'),
  clock: () => import('./ClockPanel.tsx'),
  list: () => import('../list/OpenListPanel.tsx'),
  order: () => import('../list/OrderPanel.tsx'),
  lots: () => import('../list/LotsPanel.tsx'),
  entry: () => import('../list/EntryPanel.tsx'),
  place: () => import('../list/PlacePanel.tsx'),
  swap: () => import('../list/SwapPanel.tsx'),
  'on-behalf': () => import('../list/OnBehalfPanel.tsx'),
  report: () => import('./ReportPanel.tsx'),
  undo: () => import('./StepsPanel.tsx'),
  correct: () => import('./CorrectionPanel.tsx'),
};
