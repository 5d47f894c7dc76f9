// What the events of those who take part touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import { entry, put } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import { entriesToCome } from '../speakers/select.ts';
import type { Meeting } from '../state.ts';
import { headOf, withHead } from './select.ts';

const delegation = (_meeting: Meeting, { delegationId }: { delegationId: string }): FactKey[] => [
  { fact: 'delegation', id: delegationId },
];

export const touches = {
  DelegationAdded: delegation,
  DelegationEdited: delegation,
  DelegationRestored: delegation,
  DelegationRetired: (meeting, event) => [
    ...delegation(meeting, event),
    ...(event.waiting === 'drop' ? entriesToCome(meeting, event.delegationId).map((one) => entry(one.id)) : []),
  ],
  GroupsSet: () => [{ fact: 'groups' }],
  CategoriesSet: () => [{ fact: 'categories' }],
  MeetingEdited: () => [{ fact: 'head' }],
  SettingsEdited: () => [{ fact: 'settings' }],
  SeatingSet: (meeting, { seats }) => seats.flatMap((one) => delegation(meeting, one)),
} satisfies Partial<Touches<EventType>>;

export const captures = {
  delegation: ({ catalogue }, id) => ({ value: catalogue.delegations[id] ?? null }),
  groups: ({ catalogue }) => ({ value: catalogue.groups }),
  categories: ({ catalogue }) => ({ value: catalogue.categories }),
  head: ({ catalogue }) => ({ value: headOf(catalogue) }),
} satisfies Partial<Captures>;

export const restores = {
  delegation: ({ catalogue, ...meeting }, { id, value }) => ({
    ...meeting,
    catalogue: { ...catalogue, delegations: put(catalogue.delegations, id, value) },
  }),
  groups: ({ catalogue, ...meeting }, { value }) => ({ ...meeting, catalogue: { ...catalogue, groups: value } }),
  categories: ({ catalogue, ...meeting }, { value }) => ({
    ...meeting,
    catalogue: { ...catalogue, categories: value },
  }),
  head: (meeting, { value }) => withHead(meeting, value),
} satisfies Partial<Restores>;
