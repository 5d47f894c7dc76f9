// The meeting for which odd files are read, and what is read of them.
import { knownNames } from '../../../server/names/table.ts';
import { peopleMeeting, previewOf } from './people.ts';

const plan = {
  delegations: ['CH', 'FR', 'MX', 'IR', 'BA', 'TD'].map((id) => ({
    id,
    name: knownNames().find(({ code }) => code === id)!.name,
    category: 'observer',
  })),
  items: [{ id: '4', number: '4', title: { en: 'Exchange of views' } }],
};
const meeting = peopleMeeting(() => plan);
export const ofList = { kind: 'list', itemId: '4', meeting } as const;
export const ofListWithEU = {
  ...ofList,
  meeting: peopleMeeting(() => ({
    ...plan,
    groups: [{ id: 'eu', name: { en: 'European Union', fr: 'Union européenne' } }],
  })),
} as const;
export const ofSeating = { kind: 'seating', meeting } as const;
export const idsOf = (elements: Record<string, unknown>[]) =>
  elements.map(({ id, delegationId }) => id ?? delegationId);
export const seatsOf = async (text: string) => {
  const { command } = await previewOf(text, ofSeating);
  const seats = command.seats as { delegationId: string; seat: { row: unknown; place: unknown } }[];
  return seats.map(({ delegationId, seat }) => [delegationId, seat.row, seat.place]);
};
