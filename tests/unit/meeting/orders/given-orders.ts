// What tests of the order of a list begin with, and how they read it.
import type { OrderKey, OrderPolicy } from '#shared/meeting/orders/state.ts';
import { whyHere } from '#shared/meeting/orders/why-here.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { secretary } from '../../../given.ts';
import { Scenario, SECRETARY } from '../../../scenario.ts';

export const ITEM = { itemId: '5(b)' } as const;
export const order = (...keys: OrderKey[]): OrderPolicy => ({ keys });
export const setOrder = (policy: OrderPolicy) => secretary.does({ type: 'SetOrder', ...ITEM, policy });
export const names = (scenario: Scenario) => scenario.waiting();
export const waits = (...ids: string[]): Scenario => new Scenario().underWay(...ids);
export const ask = (scenario: Scenario, id: string, more: object = {}) =>
  scenario.after(1000).do({ type: 'RequestFloor', ...ITEM, delegationId: id, ...more }, SECRETARY);
export const entry = (scenario: Scenario, id: string) =>
  listOf(scenario.meeting, '5(b)').waiting.find((one) => one.delegationId === id)!;
export const why = (scenario: Scenario, id: string) => whyHere(scenario.meeting, entry(scenario, id).id);
