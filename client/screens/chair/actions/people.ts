// Actions on people: notes, devices, delegations.
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';

import { action, may } from './action.ts';

export const PEOPLE_ACTIONS = [
  action({
    id: 'notes',
    group: 'people',
    label: 'chair.action.notes',
    keys: ['N'],
    enabled: (_, you) => may(you, 'Note'),
    run: ({ open }) => open({ panel: 'notes' }),
  }),
  action({
    id: 'devices',
    group: 'people',
    label: 'chair.action.devices',
    keys: ['D'],
    enabled: (_, you) => may(you, 'Admit'),
    run: ({ open }) => open({ panel: 'devices' }),
  }),
  action({
    id: 'attendance',
    group: 'people',
    label: 'chair.action.attendance',
    enabled: (meeting, you) => may(you, 'MarkPresent') && hasOpenSitting(meeting),
    run: ({ open }) => open({ panel: 'attendance' }),
  }),
  action({
    id: 'add-delegation',
    group: 'people',
    label: 'chair.action.addDelegation',
    enabled: (_, you) => may(you, 'AddDelegation'),
    run: ({ open }) => open({ panel: 'delegation' }),
  }),
] as const;
