// What looks at events from outside have in common: whether what they name is there. Pure.
import type { EventType, MeetingEventOf } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';

export type Fault = string | undefined;
export type Before = { [T in EventType]: (meeting: Meeting, event: MeetingEventOf<T>) => Fault };

export const always = (): Fault => undefined;
export const not = (what: string, id: string): Fault => `there is no ${what} “${id}”`;
export const twice = (what: string, id: string): Fault => `there is ${what} “${id}” already`;
export const firstOf = (...faults: Fault[]): Fault => faults.find((fault) => fault !== undefined);

export const item = ({ items }: Meeting, id: string): Fault => (Object.hasOwn(items, id) ? undefined : not('item', id));
export const delegation = ({ catalogue }: Meeting, id: string): Fault =>
  Object.hasOwn(catalogue.delegations, id) ? undefined : not('delegation', id);
export const itself = (path: string, id: string | undefined, expected: string | undefined): Fault =>
  id === expected ? undefined : `${path}: expected ${expected ?? 'none'}, found ${id ?? 'none'}`;
