// Actions on the sitting: suspended, resumed, adjourned, its times, who presides.
import { hasOpenSitting, sittingNow } from '#shared/meeting/sittings/select.ts';

import { action, may } from './action.ts';

export const SITTING_ACTIONS = [
  action({
    id: 'suspend',
    group: 'sitting',
    label: 'chair.action.suspend',
    keys: ['S'],
    enabled: (meeting, you) => may(you, 'SuspendSitting') && hasOpenSitting(meeting),
    gives: () => ({ type: 'SuspendSitting' }),
    run: ({ meeting, open }) => {
      const sitting = sittingNow(meeting);
      if (sitting) open({ panel: 'suspend', sittingId: sitting.id });
    },
  }),
  action({
    id: 'resume-sitting',
    group: 'sitting',
    label: 'chair.action.resumeSitting',
    enabled: (meeting, you) => may(you, 'ResumeSitting') && sittingNow(meeting)?.status === 'suspended',
    run: ({ meeting, send }) => {
      const sitting = sittingNow(meeting);
      if (sitting) void send({ type: 'ResumeSitting', sittingId: sitting.id });
    },
  }),
  action({
    id: 'adjourn',
    group: 'sitting',
    label: 'chair.action.adjourn',
    enabled: (meeting, you) => may(you, 'AdjournSitting') && sittingNow(meeting) !== undefined,
    gives: () => ({ type: 'AdjournSitting' }),
    run: ({ meeting, send, propose }) => {
      const sittingId = sittingNow(meeting)?.id;
      if (sittingId === undefined) return;
      if (meeting.floor) void send({ type: 'AdjournSitting', sittingId });
      else propose({ of: 'adjourn', sittingId });
    },
  }),
  action({
    id: 'sitting',
    group: 'sitting',
    label: 'chair.action.sitting',
    enabled: (_, you) => may(you, 'EditSitting'),
    run: ({ open }) => open({ panel: 'sitting' }),
  }),
  action({
    id: 'add-sitting',
    group: 'sitting',
    label: 'chair.sitting.add',
    enabled: (_, you) => may(you, 'AddSitting'),
    run: ({ open }) => open({ panel: 'add-sitting' }),
  }),
  action({
    id: 'presiding',
    group: 'sitting',
    label: 'chair.action.presiding',
    enabled: (_, you) => may(you, 'TakeChair'),
    run: ({ open }) => open({ panel: 'presiding' }),
  }),
] as const;
