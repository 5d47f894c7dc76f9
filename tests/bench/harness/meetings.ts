// The meetings that benches hold: as many delegations as asked for, one item with its list open, more where asked.
import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';

export const ITEM = '1';
export const SITTING = 'am';

const HOUR = 3_600_000;

/** Names of a usual length, so that events and pages weigh what they weigh in a hall. */
export function benchMeeting(id: string, delegations: number, items = 1): MeetingFileInput {
  const startsAt = Date.now() - HOUR;
  return {
    id,
    catalogue: {
      title: { en: `Second Preparatory Meeting ${id}` },
      timeZone: 'Europe/Zurich',
      categories: [{ id: 'state-party', name: { en: 'State Party' }, mark: 'disc' }],
      delegations: delegationIds(delegations).map((one) => ({
        id: one,
        name: { en: `Republic of ${one}`, fr: `République de ${one}` },
        category: 'state-party',
      })),
      items: Array.from({ length: items }, (_, index) => String(index + 1)).map((one) => ({
        id: one,
        number: one,
        title: { en: 'General exchange of views', fr: 'Échange de vues général' },
        ...(items > 1 && { plannedMs: HOUR / 2 }),
      })),
    },
    settings: {
      rules: 'ga',
      meetingLimit: { limitMs: 180_000, basis: 'understanding' },
      publicView: true,
      devicesPerLink: 1_000,
    },
    sittings: [{ id: SITTING, title: { en: 'Morning sitting' }, startsAt, endsAt: startsAt + 8 * HOUR }],
  };
}

export function delegationIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `D${index + 1}`);
}
