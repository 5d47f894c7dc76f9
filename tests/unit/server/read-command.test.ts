// A message as it is read: the same command whatever its form, malformed ones, who gave it.
import { describe, expect, test } from 'vitest';

import { giverOf, readMessage } from '../../../server/commands/read-command.ts';
import { CHAIR, delegation } from '../../scenario.ts';

describe('a message', () => {
  const read = (command: object, by = CHAIR) => {
    const reading = readMessage({ id: 'x', command }, giverOf(by));
    if (reading.kind !== 'meeting') throw new Error(JSON.stringify(reading));
    return reading.submission;
  };

  test('is the same command whatever the order of its fields, and whatever it has besides', () => {
    const hash = read({ type: 'EditSitting', sittingId: 'am', room: 'XIX', startsAt: 5 }).bodyHash;
    expect(read({ startsAt: 5, room: ' XIX ', sittingId: 'am', type: 'EditSitting', later: true }).bodyHash).toBe(hash);
    expect(read({ type: 'EditSitting', sittingId: 'am', room: 'XX', startsAt: 5 }).bodyHash).not.toBe(hash);
  });

  test.each([
    ['G0m-0z0ExFJ64jOze2erfb', { type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' }],
    ['4A2FH-s9yNsRPuRIhE-u_1', { type: 'MoveItem', before: null, itemId: '5' }],
    [
      'CAyv7QRqvNjnXhU9RZsBPh',
      {
        type: 'EditItem',
        number: '5 "bis"',
        itemId: '5',
        title: { fr: 'Été', en: 'Summer' },
        documents: [
          {
            symbol: 'CCM/PM/2',
            title: { en: 'Agenda' },
            status: 'available',
            languages: ['en', 'ar'],
            links: { en: 'https://x.example/a' },
          },
        ],
      },
    ],
  ])(
    'is the same command after an upgrade, when it is sent again: its hash is the one in the log, %s',
    (bodyHash, command) => {
      expect(read(command).bodyHash).toBe(bodyHash);
    },
  );

  test.each([
    [{ type: 'EditDelegation', delegationId: 'CH', seat: 'A3' }, 'fields in braces, such as { "row": 1, "place": 4 }'],
    [{ type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: 5 }, 'fields in braces, such as { "limitMs": 180000'],
    [{ type: 'EditMeeting', terms: 'president' }, 'fields in braces, such as { "chair": "president" }'],
    [{ type: 'EditDelegation', delegationId: 'CH', article: { x: 'y' } }, 'one of “en”, “fr”'],
  ])('%j is answered with what is written there', (command, expected) => {
    expect(JSON.stringify(readMessage({ id: 'x', command }, giverOf(CHAIR)))).toContain(
      JSON.stringify(`expected ${expected}`).slice(1, -1),
    );
  });

  test('is told apart by who gives it', () => {
    const request = { type: 'RequestFloor', itemId: '6' };
    expect(
      new Set(
        [CHAIR, { role: 'secretary' } as const, delegation('CH'), delegation('DE')].map(
          (by) => read(request, by).actorKey,
        ),
      ).size,
    ).toBe(4);
  });
});
