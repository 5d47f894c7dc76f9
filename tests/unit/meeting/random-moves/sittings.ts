// Random commands of the sittings, of who presides and of who is present.
import { isOfficer } from '#shared/meeting/who-may.ts';

import { MINUTE } from '../../../scenario.ts';
import { DELEGATIONS } from './chances.ts';
import type { SomeMoves } from './chances.ts';

export const sittingsMoves = {
  OpenSitting: ({ sittingId }) => ({ type: 'OpenSitting', sittingId }),
  EditSitting: ({ now, sittingId, move }) => ({
    type: 'EditSitting',
    sittingId,
    interpretationEndsAt: now + move.other * MINUTE,
  }),
  AddSitting: ({ now, move }) => {
    const startsAt = now + (move.other + 1) * 60 * MINUTE;
    return { type: 'AddSitting', title: { en: 'Another sitting' }, startsAt, endsAt: startsAt + 50 * MINUTE };
  },
  RemoveSitting: ({ meeting, from, move }) => ({
    type: 'RemoveSitting',
    sittingId: from(meeting.sittings, move.pick).id,
  }),
  SuspendSitting: ({ now, sittingId, speaker, even }) => ({
    type: 'SuspendSitting',
    sittingId,
    ...(even && { resumesAt: now + 15 * MINUTE }),
    ...(speaker && { speaker }),
  }),
  ResumeSitting: ({ sittingId }) => ({ type: 'ResumeSitting', sittingId }),
  AdjournSitting: ({ sittingId, speaker, even, move }) => ({
    type: 'AdjournSitting',
    sittingId,
    ...(speaker && { speaker }),
    ...(move.pick % 3 !== 0 && { waiting: even ? ('keep' as const) : ('drop' as const) }),
  }),
  TakeChair: ({ even }) => ({ type: 'TakeChair', name: even ? 'A Vice-President' : null }),
  MarkPresent: ({ from, even, move, actor }) =>
    isOfficer(actor.role)
      ? {
          type: 'MarkPresent',
          delegationIds: [from(DELEGATIONS, move.pick), from([...DELEGATIONS].reverse(), move.other)].filter(
            (id, index, all) => all.indexOf(id) === index,
          ),
          present: move.pick % 4 !== 0,
          ...(even && { how: 'devices' as const }),
        }
      : { type: 'MarkPresent', present: even },
} satisfies SomeMoves;
