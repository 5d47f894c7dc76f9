// Who is present, marked: by an officer for any, by a delegation for itself. What an officer marked, a delegation does not change.
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import type { EventBody } from '../events.ts';
import { refusal } from '../refusals.ts';
import { sittingNow } from '../sittings/select.ts';
import { isOfficers } from './select.ts';
import { isOfficer } from '../who-may.ts';
import { toOfficersAnd } from '../who-sees.ts';

export const decideAttendance = {
  MarkPresent(meeting, command, { by }) {
    const { present } = command;
    const byOfficer = isOfficer(by.role);
    const ids = command.delegationIds ?? (by.delegationId === undefined ? [] : [by.delegationId]);
    if (ids.length === 0) return refusal(meeting, 'delegation-missing', { field: 'delegationIds' });
    if (!byOfficer && ids.some((id) => id !== by.delegationId)) return refusal(meeting, 'not-yours');
    if (!byOfficer && (command.how ?? 'own') !== 'own') return refusal(meeting, 'not-your-role', { field: 'how' });
    const stranger = ids.find((id) => !meeting.catalogue.delegations[id]);
    if (stranger !== undefined) return refusal(meeting, 'no-such-delegation', { delegationId: stranger });
    const gone = present ? ids.find((id) => meeting.catalogue.delegations[id]!.retired) : undefined;
    if (gone !== undefined) return refusal(meeting, 'retired', { delegationId: gone });
    const sitting = sittingNow(meeting);
    if (!sitting) return refusal(meeting, 'no-open-sitting');
    const how = command.how ?? (byOfficer ? 'roll-call' : 'own');
    const marks = sitting.present ?? {};
    const changed = ids.filter((id) => {
      const mark = marks[id];
      if (!mark) return true;
      if (!byOfficer) return !isOfficers(mark) && mark.present !== present;
      return mark.present !== present || mark.how !== how || !isOfficers(mark);
    });
    if (changed.length === 0) return alreadyHolds(Math.max(...ids.map((id) => marks[id]!.seq)));
    return accept(
      ...changed.map((id): EventBody => ({
        type: 'PresenceMarked',
        sittingId: sitting.id,
        delegationIds: [id],
        present,
        how,
        ...toOfficersAnd(id),
      })),
    );
  },
} satisfies Partial<Deciders<CommandType>>;
