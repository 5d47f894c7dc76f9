// Which links this device has printed on nameplates: a new link in place of one that was lost is printed again. By the ids of links.
import type { MeetingId } from '#shared/meeting/state.ts';

import { deviceStorage, readJson } from '../../../connection/storage.ts';

const keyOf = (meetingId: MeetingId): string => `rostrum.printed.${meetingId}`;
const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export const printedLinks = (meetingId: MeetingId): ReadonlySet<string> =>
  new Set(readJson(deviceStorage, keyOf(meetingId), isIds) ?? []);

export function notePrinted(meetingId: MeetingId, linkIds: readonly string[]): void {
  deviceStorage.set(keyOf(meetingId), JSON.stringify([...new Set([...printedLinks(meetingId), ...linkIds])]));
}
