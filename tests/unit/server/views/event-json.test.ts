// The JSON of events is shared between readers: whoever is told one must read exactly what the filter gives to them.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Reader } from '#shared/meeting/who-sees.ts';
import { filterEvent } from '#shared/meeting/who-sees.ts';
import { ROLES } from '#shared/meeting/languages-and-roles.ts';

import { eventJson } from '../../../../server/views/event-json.ts';
import { delegation, Scenario } from '../../../scenario.ts';
import { moves, play } from '../../meeting/random-meetings.ts';

const READERS: Reader[] = [...ROLES.map((role) => ({ role })), ...['AT', 'CH', 'DE', 'CMC'].map(delegation)];

test('in every meeting, each reader’s JSON is that of the filtered event', () => {
  fc.assert(
    fc.property(moves, fc.shuffledSubarray(READERS, { minLength: READERS.length }), (list, readers) => {
      for (const event of play(list).log) {
        const json = eventJson(event);
        for (const reader of readers) {
          const visible = filterEvent(event, reader);
          expect(json.of(reader)?.text ?? null).toBe(visible === null ? null : JSON.stringify(visible));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a command’s id is for officers and for the delegation that gave it', () => {
  const request = new Scenario().underWay('CH').log.findLast(({ type }) => type === 'FloorRequested')!;
  const idFor = (reader: Reader) =>
    (JSON.parse(eventJson(request).of(reader)!.text) as { commandId?: string }).commandId;
  expect(
    [{ role: 'chair' as const }, delegation('CH'), delegation('DE'), { role: 'public' as const }].map(idFor),
  ).toEqual([request.commandId, request.commandId, undefined, undefined]);
});
