// Actions of the console itself: undo, redo, the steps, all actions, the keys.
import { isOfficer } from '#shared/meeting/who-may.ts';
import { nextUndo } from '#shared/meeting/undo/select.ts';
import type { Meeting, Step } from '#shared/meeting/state.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import { correctionOf, correctableQuestions } from '../../../components/officers/correctable.ts';
import { nextRedo } from '../../../components/officers/undoable-steps.ts';
import type { Panel } from '../dialogs/panel-kinds.ts';
import { action, may } from './action.ts';

/** While a vote is open its sheet has what is put right: a choice, a count, the annulment. */
function correctionPanel(meeting: Meeting, step: Step): Panel {
  if (inVote(meeting)) return { panel: 'vote' };
  const of = correctionOf(step);
  return of === undefined ? { panel: 'undo' } : { panel: 'correct', of };
}

export const CONSOLE_ACTIONS = [
  action({
    id: 'undo',
    group: 'console',
    label: 'chair.action.undo',
    keys: ['Ctrl+Z', 'U'],
    enabled: (meeting, you, own) => may(you, 'Undo') && nextUndo(meeting, you, own) !== undefined,
    run: ({ meeting, you, own, send, open }) => {
      const step = nextUndo(meeting, you, own);
      // A final step is not undone: the panel of corrections opens, and no older step is undone in its place.
      if (step?.final) return open(correctionPanel(meeting, step));
      if (step) void send({ type: 'Undo', commandId: step.commandId });
    },
  }),
  action({
    id: 'correct-record',
    group: 'console',
    label: 'chair.action.correctRecord',
    enabled: (meeting, you) => may(you, 'CorrectRecord') && correctableQuestions(meeting).length > 0,
    run: ({ open }) => open({ panel: 'correct' }),
  }),
  action({
    id: 'redo',
    group: 'console',
    label: 'chair.action.redo',
    keys: ['Shift+Ctrl+Z'],
    enabled: (meeting, you, own) => may(you, 'Undo') && nextRedo(meeting.history, you, own) !== undefined,
    run: ({ meeting, you, own, send }) => {
      const step = nextRedo(meeting.history, you, own);
      if (step) void send({ type: 'Undo', commandId: step.commandId });
    },
  }),
  action({
    id: 'steps',
    group: 'console',
    label: 'chair.action.steps',
    enabled: (meeting) => meeting.history.length > 0,
    run: ({ open }) => open({ panel: 'undo' }),
  }),
  action({
    id: 'report-page',
    group: 'console',
    label: 'chair.action.reportPage',
    also: 'chair.action.reportPage.also',
    enabled: (_meeting, you) => isOfficer(you.role),
    run: ({ visit }) => visit('report'),
  }),
  action({
    id: 'setup-page',
    group: 'console',
    label: 'chair.action.setupPage',
    also: 'chair.action.setupPage.also',
    enabled: (_meeting, you) => isOfficer(you.role),
    run: ({ visit }) => visit('setup'),
  }),
  action({
    id: 'palette',
    group: 'console',
    label: 'chair.action.palette',
    keys: ['Ctrl+K'],
    enabled: () => true,
    run: ({ open }) => open({ panel: 'palette' }),
  }),
  action({
    id: 'help',
    group: 'console',
    label: 'chair.action.help',
    keys: ['?'],
    enabled: () => true,
    run: ({ open }) => open({ panel: 'help' }),
  }),
] as const;
