// Actions on the floor: the clock of who speaks, its end, who is passed over or speaks as a guest, the limits.
import { nextSpeaker } from '#shared/meeting/on-now.ts';
import { INTERRUPTIONS } from '#shared/meeting/questions/interruptions.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import { action, may } from './action.ts';
import { MINUTE_MS } from './item-in-hand.ts';

export const FLOOR_ACTIONS = [
  action({
    id: 'pause',
    group: 'floor',
    label: 'chair.action.pause',
    keys: ['P'],
    enabled: (meeting, you) =>
      may(you, 'PauseSpeech') && meeting.floor !== null && meeting.floor.timer.startedAt !== null,
    run: ({ meeting, send }) => void (meeting.floor && send({ type: 'PauseSpeech', entryId: meeting.floor.entry.id })),
  }),
  action({
    id: 'resume',
    group: 'floor',
    label: 'chair.action.resume',
    keys: ['P'],
    enabled: (meeting, you) =>
      may(you, 'ResumeSpeech') && meeting.floor !== null && meeting.floor.timer.startedAt === null,
    gives: ({ floor }) => ({ type: 'ResumeSpeech', entryId: floor?.entry.id }),
    run: ({ meeting, send }) => void (meeting.floor && send({ type: 'ResumeSpeech', entryId: meeting.floor.entry.id })),
  }),
  action({
    id: 'extend',
    group: 'floor',
    label: 'chair.action.extend',
    keys: ['+'],
    enabled: (meeting, you) =>
      may(you, 'ExtendSpeech') && meeting.floor !== null && meeting.floor.timer.limitMs !== null,
    run: ({ meeting, send }) =>
      void (meeting.floor && send({ type: 'ExtendSpeech', entryId: meeting.floor.entry.id, byMs: MINUTE_MS })),
  }),
  action({
    id: 'end',
    group: 'floor',
    label: 'chair.action.end',
    keys: ['E'],
    enabled: (meeting, you) => may(you, 'EndSpeech') && meeting.floor !== null,
    run: ({ meeting, send }) => void (meeting.floor && send({ type: 'EndSpeech', entryId: meeting.floor.entry.id })),
  }),
  action({
    id: 'pass-over',
    group: 'floor',
    label: 'chair.action.passOver',
    keys: ['O'],
    enabled: (meeting, you) => may(you, 'PassOver') && meeting.floor === null && nextSpeaker(meeting) !== undefined,
    gives: () => ({ type: 'PassOver' }),
    run: ({ meeting, send }) => {
      const entry = nextSpeaker(meeting);
      if (entry) void send({ type: 'PassOver', entryId: entry.id });
    },
  }),
  action({
    id: 'guest',
    group: 'floor',
    label: 'chair.action.guest',
    keys: ['G'],
    enabled: (meeting, you) => may(you, 'GiveFloor') && meeting.current !== null,
    gives: () => ({ type: 'GiveFloor' }),
    run: ({ open }) => open({ panel: 'guest' }),
  }),
  action({
    id: 'correct-clock',
    group: 'floor',
    label: 'chair.action.correctClock',
    enabled: (meeting, you) => may(you, 'CorrectSpeechTime') && meeting.floor !== null,
    run: ({ meeting, open }) => void (meeting.floor && open({ panel: 'clock', entryId: meeting.floor.entry.id })),
  }),
  action({
    id: 'start-clock-again',
    group: 'floor',
    label: 'chair.action.startClockAgain',
    enabled: (meeting, you) => may(you, 'CorrectSpeechTime') && meeting.floor !== null,
    run: ({ meeting, send }) =>
      void (meeting.floor && send({ type: 'CorrectSpeechTime', entryId: meeting.floor.entry.id, usedMs: 0 })),
  }),
  action({
    id: 'limits',
    group: 'floor',
    label: 'chair.action.limits',
    keys: ['L'],
    enabled: (_, you) => may(you, 'SetSpeechLimit'),
    run: ({ open }) => open({ panel: 'limits' }),
  }),
  action({
    id: 'what-if',
    group: 'floor',
    label: 'chair.action.whatIf',
    enabled: (meeting, you) =>
      may(you, 'SetSpeechLimit') && meeting.current !== null && listOf(meeting, meeting.current).waiting.length > 0,
    run: ({ open }) => open({ panel: 'what-if' }),
  }),
  action({
    id: 'points',
    group: 'floor',
    label: 'chair.action.points',
    enabled: (meeting, you) =>
      Object.values(INTERRUPTIONS).some(({ raisedBy }) => may(you, raisedBy)) && hasOpenSitting(meeting),
    run: ({ open }) => open({ panel: 'points' }),
  }),
  action({
    id: 'motions',
    group: 'floor',
    label: 'chair.action.motions',
    enabled: (meeting, you) => may(you, 'ProposeMotion') && hasOpenSitting(meeting),
    run: ({ open }) => open({ panel: 'motions' }),
  }),
  action({
    id: 'decisions',
    group: 'floor',
    label: 'chair.action.decisions',
    enabled: (_, you) => may(you, 'ProposeDecision'),
    run: ({ open }) => open({ panel: 'decisions' }),
  }),
  action({
    id: 'questions',
    group: 'floor',
    label: 'chair.action.questions',
    enabled: (_, you) => may(you, 'ProposeDecision'),
    run: ({ open }) => open({ panel: 'questions' }),
  }),
  action({
    id: 'replies',
    group: 'floor',
    label: 'chair.action.replies',
    enabled: (_, you) => may(you, 'RequestRightOfReply'),
    run: ({ open }) => open({ panel: 'replies' }),
  }),
  action({
    id: 'explanations',
    group: 'floor',
    label: 'chair.action.explanations',
    enabled: (meeting, you) => may(you, 'RequestFloor') && Object.keys(meeting.questions).length > 0,
    run: ({ open }) => open({ panel: 'explanations' }),
  }),
  action({
    id: 'dialogue',
    group: 'floor',
    label: 'chair.action.dialogue',
    enabled: (meeting, you) => may(you, 'StartRound') && meeting.current !== null && hasOpenSitting(meeting),
    run: ({ open }) => open({ panel: 'dialogue' }),
  }),
  action({
    id: 'rules',
    group: 'floor',
    label: 'chair.action.rules',
    enabled: (_, you) => may(you, 'ChangeRules'),
    gives: () => ({ type: 'ChangeRules' }),
    run: ({ open }) => open({ panel: 'rules' }),
  }),
  action({
    id: 'vote',
    group: 'floor',
    label: 'chair.action.vote',
    enabled: (meeting, you) => may(you, 'CountVote') && inVote(meeting) !== undefined,
    run: ({ open }) => open({ panel: 'vote' }),
  }),
] as const;
