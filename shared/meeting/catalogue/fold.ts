// What events about those who take part change in the meeting. rules.ts and revise/participants.ts decide them.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { entriesToCome, moveEntry } from '../speakers/select.ts';
import type { Catalogue, Delegation, Meeting } from '../state.ts';
import { withHead } from './select.ts';

const withCatalogue = (meeting: Meeting, changed: Partial<Catalogue>): Meeting => ({
  ...meeting,
  catalogue: { ...meeting.catalogue, ...changed },
});

const withDelegation = (meeting: Meeting, delegation: Delegation, seq: number): Meeting =>
  withCatalogue(meeting, {
    delegations: { ...meeting.catalogue.delegations, [delegation.id]: { ...delegation, seq } },
  });

export const evolveCatalogue = {
  MeetingEdited: (meeting, { head }) => withHead(meeting, head),
  SettingsEdited: (meeting, { settings }) => ({ ...meeting, settings }),
  CategoriesSet: (meeting, { categories }) => withCatalogue(meeting, { categories }),
  SeatingSet(meeting, { seats, seq }) {
    const delegations = { ...meeting.catalogue.delegations };
    for (const { delegationId, seat } of seats) {
      const { seat: _, ...one } = delegations[delegationId]!;
      delegations[delegationId] = { ...one, ...(seat && { seat }), seq };
    }
    return withCatalogue(meeting, { delegations });
  },
  DelegationAdded: (meeting, { delegation, seq }) => withDelegation(meeting, delegation, seq),
  DelegationEdited: (meeting, { delegation, seq }) => withDelegation(meeting, delegation, seq),
  DelegationRetired(meeting, { delegationId, waiting, at, seq }) {
    const retired = withDelegation(
      meeting,
      { ...meeting.catalogue.delegations[delegationId]!, retired: true as const },
      seq,
    );
    if (waiting === 'keep') return retired;
    return entriesToCome(retired, delegationId).reduce(
      (left, entry) => moveEntry(left, { ...entry, outcome: 'dropped' as const, endedAt: at, seq }, 'past'),
      retired,
    );
  },
  DelegationRestored(meeting, { delegationId, seq }) {
    const { retired: _, ...delegation } = meeting.catalogue.delegations[delegationId]!;
    return withDelegation(meeting, delegation, seq);
  },
  GroupsSet: (meeting, { groups }) => withCatalogue(meeting, { groups }),
} satisfies Partial<Evolvers<EventType>>;
